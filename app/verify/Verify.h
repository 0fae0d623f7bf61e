// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Verification.h"

namespace verify {

/// One dump that was read whole.
struct Outcome
{
    QString fileName;
    catalogue::VerificationStatus status = catalogue::VerificationStatus::Ok;
    base::Text detail; ///< what was proven, or what is wrong
    base::Text roles;  ///< what is wrong with its roles file, which makes no dump corrupt; empty: nothing
    QDateTime at;      ///< UTC
};

/// Reads every byte of a dump from the disk and decodes every block. With a manifest all of it is compared:
/// size, SHA-256, the rows and the fingerprint of each table. Without one the blocks must decode, their
/// checksums match, each table's rows end as they should; and where the same file was verified before, its
/// SHA-256 must be the same. The roles file of the manifest must be there, unchanged; the dump itself is
/// intact without it. The result is recorded beside the dump, which is never changed; a folder that cannot be
/// written is only said, and a file whose name does not end in `.dump` has no record. A version of the format
/// that we do not know is decoded by a pg_restore in `toolFolders` that is as new as the pg_dump that wrote
/// it. Errors are those of reading, not of the dump: StorageMissing, StorageFailed, FileChanged, ToolMissing,
/// ToolTooOld, Cancelled.
base::Result<Outcome> verify(const base::Folder& folder, const QByteArray& dumpName,
                             const QStringList& toolFolders, const base::JobContext& context);

/// A dump and how it went.
struct Item
{
    QString fileName;
    base::Result<Outcome> outcome;
};

/// One after the other; after a stop the rest is told as cancelled. Progress is over all of them, in bytes.
std::vector<Item> verifyAll(const base::Folder& folder, const QByteArrayList& dumpNames,
                            const QStringList& toolFolders, const base::JobContext& context);

} // namespace verify
