// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DumpCells.h"

#include "base/Format.h"

namespace ui {
namespace {

using catalogue::DumpState;
using look::Tone;
using retention::Reason;
using retention::Verdict;

QString dateToolTip(const catalogue::Dump& dump, const CellContext& context)
{
    QStringList lines{base::exactDateText(dump.createdAt, context.zone, context.locale),
                      base::visible(dump.fileName)};
    if (dump.headerDateDiffers && dump.header)
        lines += base::Text("ui", "The archive itself says: made on %1. The date in the name decides.")
                     .arg(context.locale.toString(dump.header->createdAt, QLocale::ShortFormat))
                     .toString();
    return lines.join(u'\n');
}

QString stateToolTip(const catalogue::Dump& dump)
{
    switch (dump.state) {
    case DumpState::Good:
        return base::Text("ui", "This backup was written to its end.").toString();
    case DumpState::Unproven:
        return base::Text(
                   "ui",
                   "Nothing in this file proves that it was written to its end; it is not damaged as far "
                   "as its beginning tells.")
            .toString();
    case DumpState::Damaged:
        break;
    }
    return dump.damage ? dump.damage->message.toString() : catalogue::text(dump.state);
}

} // namespace

QString cellText(const retention::Decision& decision, DumpColumn column, const CellContext& context)
{
    const catalogue::Dump& dump = decision.dump;
    switch (column) {
    case DumpColumn::File:
        return base::visible(dump.fileName);
    case DumpColumn::Date:
        return base::dateText(dump.createdAt, context.now, context.zone, context.locale);
    case DumpColumn::Size:
        return base::sizeText(dump.bytes, context.locale);
    case DumpColumn::State:
        return catalogue::text(dump.state);
    case DumpColumn::Verdict:
        return retention::text(decision.verdict);
    case DumpColumn::Reason:
        break;
    }
    return retention::text(decision.reason);
}

QString cellToolTip(const retention::Decision& decision, DumpColumn column, const CellContext& context)
{
    const catalogue::Dump& dump = decision.dump;
    switch (column) {
    case DumpColumn::File:
    case DumpColumn::Date:
        return dateToolTip(dump, context);
    case DumpColumn::Size:
        return base::exactSizeText(dump.bytes, context.locale);
    case DumpColumn::State:
        return stateToolTip(dump);
    case DumpColumn::Verdict:
    case DumpColumn::Reason:
        break;
    }
    return retention::text(decision.reason);
}

QVariant cellSortValue(const retention::Decision& decision, DumpColumn column)
{
    switch (column) {
    case DumpColumn::File:
        return decision.dump.fileName;
    case DumpColumn::Date:
        return decision.dump.createdAt.toMSecsSinceEpoch();
    case DumpColumn::Size:
        return decision.dump.bytes;
    case DumpColumn::State:
        return static_cast<int>(decision.dump.state);
    case DumpColumn::Verdict:
        return static_cast<int>(decision.verdict);
    case DumpColumn::Reason:
        break;
    }
    return static_cast<int>(decision.reason);
}

QString cellIconName(const retention::Decision& decision, DumpColumn column)
{
    if (column == DumpColumn::State)
        switch (decision.dump.state) {
        case DumpState::Good:
            return QStringLiteral("good");
        case DumpState::Unproven:
            return QStringLiteral("unproven");
        case DumpState::Damaged:
            return QStringLiteral("bad");
        }
    if (column == DumpColumn::Verdict)
        switch (decision.verdict) {
        case Verdict::Keep:
            return decision.reason == Reason::MinKeep ? QStringLiteral("protected") : QStringLiteral("kept");
        case Verdict::Expire:
            return QStringLiteral("expired");
        case Verdict::Damaged:
            return QStringLiteral("caution");
        }
    return {};
}

Tone cellTone(const retention::Decision& decision, DumpColumn column)
{
    if (column == DumpColumn::State)
        return decision.dump.state == DumpState::Good       ? Tone::Good
               : decision.dump.state == DumpState::Unproven ? Tone::Muted
                                                            : Tone::Bad;
    if (column == DumpColumn::Verdict)
        return decision.verdict == Verdict::Keep     ? Tone::Muted
               : decision.verdict == Verdict::Expire ? Tone::Caution
                                                     : Tone::Bad;
    return column == DumpColumn::Reason ? Tone::Muted : Tone::Text;
}

QString searchText(const retention::Decision& decision, const CellContext& context)
{
    QStringList words;
    for (const DumpColumn column :
         {DumpColumn::File, DumpColumn::Date, DumpColumn::State, DumpColumn::Verdict})
        words += cellText(decision, column, context);
    return words.join(u'\n');
}

} // namespace ui
