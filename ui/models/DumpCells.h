// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"
#include "widgets/Look.h"

#include <QIcon>
#include <QLocale>
#include <QTimeZone>
#include <QVariant>

/// What the cells of a table of dumps show: pure functions of one dump, with what the retention decided on
/// it.
namespace ui {

enum class DumpColumn { File, Date, Size, Verified, Drill, Verdict, Reason };

struct CellContext
{
    QDateTime now; ///< UTC
    QTimeZone zone;
    QLocale locale;
};

QString cellText(const retention::Decision& decision, DumpColumn column, const CellContext& context);
/// What an assistive tool reads out, where the text alone leaves to an icon what it means.
QString cellSpokenText(const retention::Decision& decision, DumpColumn column, const CellContext& context);
QString cellToolTip(const retention::Decision& decision, DumpColumn column, const CellContext& context);
/// What a column is sorted by: instants, bytes; of the verifications and drills what needs attention comes
/// last.
QVariant cellSortValue(const retention::Decision& decision, DumpColumn column);

/// Verification, drill and verdict also have an icon and a colour; the size has an icon where data were left
/// out, the date where the dump is not as the one before it led to expect.
QString cellIconName(const retention::Decision& decision, DumpColumn column);
look::Tone cellTone(const retention::Decision& decision, DumpColumn column);

/// All that the filter field looks at.
QString searchText(const retention::Decision& decision, const CellContext& context);

} // namespace ui
