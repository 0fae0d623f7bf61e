// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui {

class Workspace;

/// Reads every byte of the dumps of a folder, one after the other, and records beside each how it went.
void verifyDumps(Workspace& workspace, const QString& folder, const QStringList& fileNames);

} // namespace ui
