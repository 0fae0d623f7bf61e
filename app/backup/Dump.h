// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Contents.h"
#include "backup/PartialFile.h"
#include "backup/Preflight.h"

namespace backup {

/// What we wrote ourselves, to be compared with what is read back.
struct Written
{
    archive::Fingerprint sealDigest;
    std::vector<archive::DataEntry> data;
};

/// Runs pg_dump into the empty partial file, compressed as configured. Nothing when pg_dump wrote the file
/// itself: `compression: standard`, or a version of the format that we do not know, which is said in the log.
/// Only an exit status of 0 succeeds; of any other the cause is looked for. `snapshot`: see DumpOptions.
base::Result<std::optional<Written>> dump(const Request& request, const Findings& findings,
                                          const base::Folder& folder, const PartialFile& file,
                                          const QString& snapshot, const base::JobContext& context);

} // namespace backup
