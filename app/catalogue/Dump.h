// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Header.h"
#include "base/Folder.h"
#include "catalogue/Anomalies.h"
#include "catalogue/Foreign.h"
#include "catalogue/LastDrill.h"
#include "catalogue/Notes.h"
#include "catalogue/Quarantine.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace catalogue {

/// Damaged: the exact name, but no readable header, or not the size of its manifest, or a failed
/// verification. Good: finished for certain: sealed by us (a manifest, and its size), or every data entry of
/// its table of contents has its offset, or verified and unchanged since. Unproven: anything else, such as a
/// dump written through a pipe.
enum class DumpState { Good, Unproven, Damaged };
QString key(DumpState state);
QString text(DumpState state);

/// One dump file of ours: a regular file with the exact name, whose header names the configured database.
/// Cheap to copy: what is large is shared, so that a hundred thousand of them are listed and planned at once.
struct Dump
{
    QString fileName;
    QDateTime createdAt; ///< UTC, from the name
    qint64 bytes = 0;
    DumpState state = DumpState::Unproven;
    std::shared_ptr<const archive::Header> header; ///< null when damaged
    std::optional<int> tables;                     ///< with data; none when damaged or of an unknown version
    std::shared_ptr<const base::Error> damage;     ///< why it is damaged, else null
    bool headerDateDiffers = false;                ///< by more than a day from the name's
    /// How reading every byte of it went, the last time; nothing when nobody did since it was written.
    std::optional<VerificationStatus> verified;
    QDateTime verifiedAt;                           ///< UTC
    std::shared_ptr<const Notes> notes = noNotes(); ///< what the files beside it tell; never null
    bool isOfAnotherServer = false;                 ///< its manifest names another one than the configuration
    /// In what it is not as the one before it led to expect; null: in nothing.
    std::shared_ptr<const Anomalies> anomalies;
    base::FileIdentity identity;

    /// Its last drill; nothing when there was none since the file was written.
    std::optional<DrillRecord> drill() const;
};

/// Adds what the files beside the dump tell of it, as far as they are about the file as it is.
void applyNotes(Dump& dump, std::shared_ptr<const Notes> notes);

/// The folder of dumps as it was found.
struct Listing
{
    QString folder;
    std::vector<Dump> dumps; ///< newest first
    QStringList leftovers;   ///< partial files of runs, in progress or dead
    std::vector<Quarantined> quarantine;
    std::vector<Foreign> foreign; ///< look like dumps, but are none of ours
    base::Space space;
    std::optional<LastDrill> rememberedDrill; ///< of a dump that may be gone; see lastDrill()
};

/// The last drill of any dump of this server, whether that is still there or not; nothing when none was ever
/// held.
std::optional<LastDrill> lastDrill(const Listing& listing);

/// Marks the dumps (newest first) whose manifests name another server than `host` and `port`: by the system
/// identifier, which the newest manifest of that host and port tells, else by host and port. One without a
/// manifest is taken for ours.
void markOtherServers(std::vector<Dump>& dumps, const QString& host, const QString& port);

} // namespace catalogue
