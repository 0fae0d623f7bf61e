// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DumpCells.h"

#include "base/Format.h"
#include "models/CountText.h"
#include "models/PinText.h"
#include "widgets/Message.h"

namespace ui {
namespace {

using catalogue::DumpState;
using look::Tone;
using retention::Reason;
using retention::Verdict;

constexpr qint64 beyondAnyDate = 10'000'000'000'000'000; // milliseconds

/// What a dump has been shown to be, the best first.
enum class Proof { Verified, Never, Unproven, Damaged };

Proof proofOf(const catalogue::Dump& dump)
{
    if (dump.state == DumpState::Damaged)
        return Proof::Damaged;
    if (dump.verified == catalogue::VerificationStatus::Ok)
        return Proof::Verified;
    return dump.state == DumpState::Unproven ? Proof::Unproven : Proof::Never;
}

/// Whether a dump was restored to see that it can be, the best first.
enum class Trial { Passed, Never, Failed };

Trial trialOf(const catalogue::Dump& dump)
{
    const auto drill = dump.drill();
    if (!drill)
        return Trial::Never;
    return drill->status == catalogue::DrillStatus::Passed ? Trial::Passed : Trial::Failed;
}

QString drillText(const catalogue::Dump& dump, const CellContext& context)
{
    switch (trialOf(dump)) {
    case Trial::Passed:
        return base::dayText(dump.drill()->at, context.now, context.zone, context.locale);
    case Trial::Failed:
        return base::Text("ui", "failed").toString();
    case Trial::Never:
        break;
    }
    return QStringLiteral("–");
}

QString drillSpokenText(const catalogue::Dump& dump, const CellContext& context)
{
    const Trial trial = trialOf(dump);
    if (trial == Trial::Never)
        return base::Text("ui", "restore never tested").toString();
    const QString day = base::dayText(dump.drill()->at, context.now, context.zone, context.locale);
    base::Text text = trial == Trial::Passed ? base::Text("ui", "restore tested %1, passed")
                                             : base::Text("ui", "restore tested %1, failed");
    return text.arg(day).toString();
}

QStringList drillToolTip(const catalogue::Dump& dump, const CellContext& context)
{
    const auto drill = dump.drill();
    if (!drill)
        return {base::Text("ui", "Nobody has restored this backup to see whether it comes back whole.")
                    .toString()};
    const QString took = base::durationText(drill->restoreMs);
    return {base::exactDateText(drill->at, context.zone, context.locale),
            trialOf(dump) == Trial::Passed
                ? base::Text("ui", "Restored in %1: what came back is what the backup holds.")
                      .arg(took)
                      .toString()
                : base::Text("ui", "The restore test failed: what came back is not what the backup holds, or "
                                   "nothing came back.")
                      .toString()};
}

QString excludedText(const catalogue::Dump& dump)
{
    return base::Text("ui", "Partial data: without the rows of %1")
        .arg(base::visible(dump.notes->excludedTableData.join(QStringLiteral(", "))))
        .toString();
}

bool isPartial(const catalogue::Dump& dump)
{
    return !dump.notes->excludedTableData.isEmpty();
}

/// Nothing without a pin, and when its last day is over.
QStringList pinTexts(const catalogue::Dump& dump, const CellContext& context)
{
    const auto& pin = dump.notes->pin;
    return pin && pin->holds(context.now, context.zone) ? QStringList{pinText(*pin, context.locale)}
                                                        : QStringList();
}

QStringList dateToolTip(const catalogue::Dump& dump, const CellContext& context)
{
    QStringList lines{base::exactDateText(dump.createdAt, context.zone, context.locale),
                      base::visible(dump.fileName)};
    if (dump.headerDateDiffers && dump.header)
        lines += base::Text("ui", "The archive itself says: made on %1. The date in the name decides.")
                     .arg(context.locale.toString(dump.header->createdAt, QLocale::ShortFormat))
                     .toString();
    return lines;
}

/// "smaller, table gone"
QString anomalyWords(const catalogue::Anomalies& anomalies)
{
    QStringList words;
    for (const catalogue::Anomaly& anomaly : anomalies)
        if (const QString word = catalogue::text(anomaly.kind); !words.contains(word))
            words += word;
    return words.join(QStringLiteral(", "));
}

QString dateCell(const catalogue::Dump& dump, const CellContext& context)
{
    const QString date = base::dateText(dump.createdAt, context.now, context.zone, context.locale);
    return dump.anomalies ? date + QStringLiteral(" · ") + anomalyWords(*dump.anomalies) : date;
}

QString verifiedText(const catalogue::Dump& dump, const CellContext& context)
{
    switch (proofOf(dump)) {
    case Proof::Verified:
        return base::dayText(dump.verifiedAt, context.now, context.zone, context.locale);
    case Proof::Never:
        return base::Text("ui", "never").toString();
    case Proof::Unproven:
    case Proof::Damaged:
        break;
    }
    return catalogue::text(dump.state);
}

QStringList damageToolTip(const catalogue::Dump& dump)
{
    if (!dump.damage)
        return {catalogue::text(dump.state)};
    QStringList lines{visibleLines(dump.damage->message.toString())};
    if (!dump.damage->detail.isEmpty())
        lines += visibleLines(dump.damage->detail);
    return lines;
}

QStringList verifiedToolTip(const catalogue::Dump& dump, const CellContext& context)
{
    switch (proofOf(dump)) {
    case Proof::Damaged:
        return damageToolTip(dump);
    case Proof::Unproven:
        return {base::Text("ui",
                           "Nothing in this file proves that it was written to its end; it is not damaged "
                           "as far as its beginning tells.")
                    .toString()};
    case Proof::Never:
        return {base::Text("ui", "This backup was written to its end; nobody has read it back since.")
                    .toString()};
    case Proof::Verified:
        break;
    }
    QStringList lines{base::exactDateText(dump.verifiedAt, context.zone, context.locale),
                      base::Text("ui", "Every byte was read and is intact.").toString()};
    if (dump.notes->tables && dump.notes->rows)
        lines += tablesText(*dump.notes->tables, context.locale) + QStringLiteral(" · ") +
                 rowsText(*dump.notes->rows, context.locale);
    return lines;
}

} // namespace

QString cellText(const retention::Decision& decision, DumpColumn column, const CellContext& context)
{
    const catalogue::Dump& dump = decision.dump;
    switch (column) {
    case DumpColumn::File:
        return base::visible(dump.fileName);
    case DumpColumn::Date:
        return dateCell(dump, context);
    case DumpColumn::Size:
        return base::sizeText(dump.bytes, context.locale);
    case DumpColumn::Verified:
        return verifiedText(dump, context);
    case DumpColumn::Drill:
        return drillText(dump, context);
    case DumpColumn::Verdict:
        return decision.has(Reason::OtherServer) ? base::Text("ui", "other server").toString()
                                                 : retention::text(decision.verdict);
    case DumpColumn::Reason:
        break;
    }
    return retention::text(decision.reason());
}

QString cellSpokenText(const retention::Decision& decision, DumpColumn column, const CellContext& context)
{
    const QString text = cellText(decision, column, context);
    if (column == DumpColumn::Verified && proofOf(decision.dump) == Proof::Verified)
        return base::Text("ui", "verified %1").arg(text).toString();
    if (column == DumpColumn::Drill)
        return drillSpokenText(decision.dump, context);
    if (column == DumpColumn::Date && decision.dump.anomalies)
        return base::dateText(decision.dump.createdAt, context.now, context.zone, context.locale) +
               QStringLiteral(" · ") +
               catalogue::linesOf(*decision.dump.anomalies).join(QStringLiteral(" · "));
    if (column == DumpColumn::Size && isPartial(decision.dump))
        return text + QStringLiteral(" · ") + excludedText(decision.dump);
    if (column == DumpColumn::Verdict)
        return (QStringList{text} + pinTexts(decision.dump, context)).join(QStringLiteral(" · "));
    return text;
}

QString cellToolTip(const retention::Decision& decision, DumpColumn column, const CellContext& context)
{
    const catalogue::Dump& dump = decision.dump;
    QStringList lines;
    switch (column) {
    case DumpColumn::File:
    case DumpColumn::Date:
        lines = dateToolTip(dump, context);
        break;
    case DumpColumn::Size:
        lines = {base::exactSizeText(dump.bytes, context.locale)};
        break;
    case DumpColumn::Verified:
        lines = verifiedToolTip(dump, context);
        break;
    case DumpColumn::Drill:
        lines = drillToolTip(dump, context);
        break;
    case DumpColumn::Verdict:
    case DumpColumn::Reason:
        return (QStringList{retention::text(decision.reasons)} + pinTexts(dump, context)).join(u'\n');
    }
    if (isPartial(dump))
        lines += excludedText(dump);
    if (dump.anomalies) {
        lines += base::Text("ui", "Not like the backup before it:").toString();
        lines += catalogue::linesOf(*dump.anomalies);
    }
    return lines.join(u'\n');
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
    case DumpColumn::Drill: {
        const auto drill = decision.dump.drill();
        return static_cast<qint64>(trialOf(decision.dump)) * beyondAnyDate +
               (drill ? drill->at.toMSecsSinceEpoch() : 0);
    }
    case DumpColumn::Verified: {
        const qint64 at =
            decision.dump.verifiedAt.isValid() ? decision.dump.verifiedAt.toMSecsSinceEpoch() : 0;
        return static_cast<qint64>(proofOf(decision.dump)) * beyondAnyDate + at;
    }
    case DumpColumn::Verdict:
        return static_cast<int>(decision.verdict);
    case DumpColumn::Reason:
        break;
    }
    return static_cast<int>(decision.reason());
}

QString cellIconName(const retention::Decision& decision, DumpColumn column)
{
    if (column == DumpColumn::Size && isPartial(decision.dump))
        return QStringLiteral("partial");
    if (column == DumpColumn::Date && decision.dump.anomalies)
        return QStringLiteral("caution");
    if (column == DumpColumn::Verified)
        switch (proofOf(decision.dump)) {
        case Proof::Verified:
            return QStringLiteral("good");
        case Proof::Never:
            return QStringLiteral("never");
        case Proof::Unproven:
            return QStringLiteral("unproven");
        case Proof::Damaged:
            return QStringLiteral("bad");
        }
    if (column == DumpColumn::Drill)
        switch (trialOf(decision.dump)) {
        case Trial::Passed:
            return QStringLiteral("good");
        case Trial::Failed:
            return QStringLiteral("bad");
        case Trial::Never:
            return {};
        }
    if (column == DumpColumn::Verdict)
        switch (decision.verdict) {
        case Verdict::Keep:
            return decision.has(Reason::Pinned)           ? QStringLiteral("pin")
                   : decision.reason() == Reason::MinKeep ? QStringLiteral("protected")
                                                          : QStringLiteral("kept");
        case Verdict::Expire:
            return QStringLiteral("expired");
        case Verdict::Damaged:
            return QStringLiteral("caution");
        }
    return {};
}

Tone cellTone(const retention::Decision& decision, DumpColumn column)
{
    if (column == DumpColumn::Verified) {
        const Proof proof = proofOf(decision.dump);
        return proof == Proof::Verified ? Tone::Good : proof == Proof::Damaged ? Tone::Bad : Tone::Muted;
    }
    if (column == DumpColumn::Drill) {
        const Trial trial = trialOf(decision.dump);
        return trial == Trial::Passed ? Tone::Good : trial == Trial::Failed ? Tone::Bad : Tone::Muted;
    }
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
         {DumpColumn::File, DumpColumn::Date, DumpColumn::Verified, DumpColumn::Verdict})
        words += cellSpokenText(decision, column, context);
    if (trialOf(decision.dump) != Trial::Never)
        words += drillSpokenText(decision.dump, context);
    if (isPartial(decision.dump))
        words += excludedText(decision.dump);
    if (decision.dump.anomalies)
        words += anomalyWords(*decision.dump.anomalies);
    return words.join(u'\n');
}

} // namespace ui
