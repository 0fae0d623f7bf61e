// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What most sources include, compiled once. No source may rely on it: each includes what it uses.
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>
