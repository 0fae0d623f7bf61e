// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Notes.h"

#include <QByteArrayList>

namespace catalogue {

/// Names of the files that stand beside `<stem>.dump`. A file of any other name has none: they are empty.
bool mayHaveSidecars(const QByteArray& dumpName);
QByteArray manifestName(const QByteArray& dumpName);
QByteArray verificationName(const QByteArray& dumpName);
QByteArray pinName(const QByteArray& dumpName);
QByteArray drillName(const QByteArray& dumpName);
QByteArray rolesName(const QByteArray& dumpName);
/// All names that stand beside a dump: its manifest, its verification, its pin, its last drill, its
/// roles.
QByteArrayList sidecarNames(const QByteArray& dumpName);
/// Those that are there and ours by what they say: they go with their dump, somebody else's file does not.
QByteArrayList ownSidecars(const base::Folder& folder, const QByteArray& dumpName);

/// The roles file, whoever wrote it. Nothing when there is none.
base::Result<std::optional<QByteArray>> readRoles(const base::Folder& folder, const QByteArray& dumpName);
/// Nothing when there is none. OperationFailed when it is not readable as what it should be.
base::Result<std::optional<Manifest>> readManifest(const base::Folder& folder, const QByteArray& dumpName);
base::Result<std::optional<Verification>> readVerification(const base::Folder& folder,
                                                           const QByteArray& dumpName);
base::Result<std::optional<Pin>> readPin(const base::Folder& folder, const QByteArray& dumpName);
base::Result<std::optional<DrillRecord>> readDrillRecord(const base::Folder& folder,
                                                         const QByteArray& dumpName);
/// All four; one that is none of ours counts for nothing: the dump works without it.
Notes readNotes(const base::Folder& folder, const QByteArray& dumpName);

/// Whether an existing file of the name may be replaced.
enum class Overwrite { No, Yes };
/// Written under a hidden name, synced, then renamed: whoever looks sees all of it or nothing.
base::Result<void> writeSidecar(const base::Folder& folder, const QByteArray& name, const QByteArray& bytes,
                                Overwrite overwrite);

} // namespace catalogue
