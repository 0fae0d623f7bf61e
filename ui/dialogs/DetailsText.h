// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Details.h"

#include <QTimeZone>

/// What a dialog tells of a dump, in words: pure functions.
namespace ui {

/// "localhost:5432 · primary · identifier 7423…"; "–" where nobody has noted it.
QString hostText(const catalogue::Details& details);
/// "custom archive 1.14, gzip"
QString formatText(const archive::Header& header);
/// "20 s", and how much of it was the reading back; "–" where nobody has noted it.
QString durationText(const catalogue::Details& details);
QString optionsText(const catalogue::Details& details);
/// "DateStyle = ISO, MDY · TimeZone = UTC"
QString sessionText(const catalogue::Details& details);

/// "passed · Friday 20 November 2026 10:00:00 CET · restored in 4 min 01 s"
QString drillText(const catalogue::DrillRecord& drill, const QTimeZone& zone);

/// When every byte of the file, as it is, was last read and how that went; nothing when nobody did.
struct LastReading
{
    catalogue::VerificationStatus status = catalogue::VerificationStatus::Ok;
    QDateTime at;
    QString detail;
    bool whenMade = false; ///< read back by the run that wrote it
};
std::optional<LastReading> lastReadingOf(const catalogue::Details& details);

} // namespace ui
