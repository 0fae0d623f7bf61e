// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace ui {

/// Finds the configuration as the window would, reads the journal of its folder and writes the record of
/// deleted backups as a PDF.
base::Result<void> printJournal(const QString& explicitFolder, const QString& path);

} // namespace ui
