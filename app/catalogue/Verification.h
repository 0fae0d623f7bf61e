// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Manifest.h"

namespace catalogue {

enum class VerificationStatus { Ok, Corrupt };
/// "ok", "corrupt": as in the record and on the command line.
QString key(VerificationStatus status);

/// The last time that a dump was read whole, in `<stem>.verified.json`, format 1. It holds as long as the
/// file is what it was then.
struct Verification
{
    VerificationStatus status = VerificationStatus::Ok;
    QDateTime at; ///< UTC
    FileStamp stamp;
    QByteArray sha256; ///< 32 bytes, of the file when it was found intact; empty when it never was
    QString detail;    ///< what was wrong, in the language of whoever verified
    std::optional<Inventory> inventory;

    bool operator==(const Verification&) const = default;
};

QByteArray toJson(const Verification& verification);
base::Result<Verification> verificationFrom(const QByteArray& json, const QString& name);

} // namespace catalogue
