// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "catalogue/DrillRecord.h"

namespace catalogue {

/// A drill, and the name of the dump that was restored.
struct LastDrill
{
    QString fileName;
    DrillRecord record;

    bool operator==(const LastDrill&) const = default;
};

/// `.<database>.last-drill.json` in the folder of dumps: the last drill of any of them, for a dump takes the
/// record beside it along when it expires, most often long before the next drill is due.
QByteArray lastDrillName(const QString& database);
/// Nothing when there is none, or it does not read.
std::optional<LastDrill> readLastDrill(const base::Folder& folder, const QString& database);
/// Nothing is done for a file that is no dump of that database by its name. StorageUnwritable, StorageFull.
base::Result<void> rememberDrill(const base::Folder& folder, const QString& database, const LastDrill& drill);

} // namespace catalogue
