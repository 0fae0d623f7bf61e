// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace ui {

class Workspace;

/// Asks for a note and an end, then pins those of the dumps that are not pinned yet.
void pinDumps(QWidget* window, Workspace& workspace, const QStringList& fileNames);
void unpinDumps(Workspace& workspace, const QStringList& fileNames);

/// Those whose pin holds now.
QStringList pinnedAmong(const Workspace& workspace, const QStringList& fileNames);

} // namespace ui
