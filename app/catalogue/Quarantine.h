// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "catalogue/DumpName.h"

namespace catalogue {

/// A dump that a rotation moved out of the way: `.quarantine/<batch>/<stem>.dump`, the files beside it with
/// it. A batch is one rotation, named by its instant in UTC: 20261122T020000Z.
struct Quarantined
{
    QByteArray batch;
    QDateTime movedAt; ///< UTC, from the batch's name
    QString fileName;
    QDateTime createdAt; ///< UTC, from the file's name
    qint64 bytes = 0;
    base::FileIdentity identity;

    bool operator==(const Quarantined&) const = default;
};

inline constexpr const char* quarantineFolder = ".quarantine";
QByteArray batchName(const QDateTime& at);

/// The dumps of one database in the quarantine of a folder, the last that came in first; none when there is
/// no quarantine, or something else under its name.
base::Result<std::vector<Quarantined>> readQuarantine(const base::Folder& folder, NameReader& names);

} // namespace catalogue
