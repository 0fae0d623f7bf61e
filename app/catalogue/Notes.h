// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/DrillRecord.h"
#include "catalogue/Pin.h"
#include "catalogue/Verification.h"

#include <memory>

namespace catalogue {

/// What the files beside a dump tell of it, as far as a list shows it: small enough to be remembered for a
/// hundred thousand dumps.
struct Notes
{
    std::optional<FileStamp> sealed; ///< the file as we sealed it; nothing without a manifest
    QDateTime sealedAt;
    ServerIdentity server;
    qint64 dumpMs = -1;
    QStringList excludedTableData;

    std::optional<FileStamp> verified; ///< the file as it was last read whole
    VerificationStatus status = VerificationStatus::Ok;
    QDateTime verifiedAt;
    QString detail;

    std::optional<qint64> tables; ///< counted when it was written or verified
    std::optional<qint64> rows;
    std::optional<qint64> contentBytes; ///< uncompressed

    Anomalies warnings; ///< found when it was made

    std::optional<Pin> pin;
    std::optional<DrillRecord> drill;
    /// One of these files could not be read: it may have been a pin, or say that the dump is damaged. Then
    /// the dump protects no other one, and is not deleted.
    bool isUncertain = false;
};

/// Those of a dump that stands alone.
std::shared_ptr<const Notes> noNotes();

Notes notesOf(const std::optional<Manifest>& manifest, const std::optional<Verification>& verification,
              const std::optional<Pin>& pin, const std::optional<DrillRecord>& drill);

} // namespace catalogue
