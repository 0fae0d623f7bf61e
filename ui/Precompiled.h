// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What most sources include, compiled once. No source may rely on it: each includes what it uses.
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QWidget>
#include <QtConcurrent>
#include <tl/expected.hpp>
