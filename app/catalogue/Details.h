// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableOfContents.h"
#include "catalogue/DrillRecord.h"
#include "catalogue/Pin.h"
#include "catalogue/Verification.h"

#include <QTimeZone>

#include <functional>

namespace catalogue {

/// All that is known of one dump without reading its data: from its header and table of contents, and from
/// the files beside it.
struct Details
{
    QString path;
    base::FileIdentity identity;
    archive::Header header;
    std::optional<Manifest> manifest;         ///< nothing when it is of a file of another size
    std::optional<Verification> verification; ///< nothing when the file has changed since
    /// How reading every byte of it went, the last time; nothing when nobody did since it was written.
    std::optional<VerificationStatus> verified;
    QDateTime verifiedAt;
    QString verificationDetail; ///< what was wrong
    std::optional<Pin> pin;
    std::optional<DrillRecord> drill; ///< nothing when the file has changed since
    /// The tables with data. Where nobody has counted yet, their rows and bytes are unknown: isCounted is
    /// false.
    Inventory inventory;
    bool isCounted = false;
};

/// The header tells a wall clock without its zone: where no manifest tells better, that of `zone` is the best
/// guess.
QDateTime createdAt(const Details& details, const QTimeZone& zone);

/// Looks at an entry of the table of contents; it may fail the reading by returning what it expected instead.
using EntryVisitor = std::function<std::optional<const char*>(const archive::Entry&)>;

/// ArchiveCorrupt when its beginning is none of an archive. `visit` sees every entry as it is read.
base::Result<Details> readDetails(const base::Folder& folder, const QByteArray& dumpName,
                                  const EntryVisitor& visit = {});

} // namespace catalogue
