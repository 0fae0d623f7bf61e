// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/JournalTable.h"

#include "base/Format.h"

#include <QSet>

#include <algorithm>

namespace retention {
namespace {

using base::PluralText;
using base::Text;

QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u';') || text.contains(u'\n') ||
        text.contains(u'\r'))
        return u'"' + text.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
    return text;
}

QByteArray line(const QStringList& cells)
{
    QStringList escaped;
    for (const QString& text : cells)
        escaped.append(cell(text));
    return escaped.join(u',').toUtf8() + "\r\n";
}

} // namespace

std::vector<Record> endsOf(const JournalReading& reading)
{
    std::vector<Record> ends;
    for (const Record& record : reading.records)
        if (record.event != Event::Planned)
            ends.push_back(record);
    for (const Record& record : reading.unsettled())
        ends.push_back(record);
    std::stable_sort(ends.begin(), ends.end(),
                     [](const Record& a, const Record& b) { return a.number < b.number; });
    return ends;
}

QString ruleText(const Record& record)
{
    if (record.rule == key(Reason::Expired))
        return PluralText("retention", "older than the retention of %n days")
            .of(record.policy.retentionDays)
            .toString();
    if (record.rule == key(Reason::Chosen))
        return text(Reason::Chosen);
    if (record.rule == purgeRule)
        return PluralText("retention", "in the quarantine for more than %n days")
            .of(record.policy.quarantineDays)
            .toString();
    return base::visible(record.rule);
}

QByteArray csvOf(const JournalReading& reading, const QTimeZone& zone)
{
    QByteArray bytes = "\xEF\xBB\xBF";
    bytes += line({Text("retention", "Number").toString(), Text("retention", "When").toString(),
                   Text("retention", "Who").toString(), Text("retention", "Outcome").toString(),
                   Text("retention", "File").toString(), Text("retention", "Date of the backup").toString(),
                   Text("retention", "Bytes").toString(), QStringLiteral("SHA-256"),
                   Text("retention", "Rule").toString(), Text("retention", "Remark").toString()});
    for (const Record& record : endsOf(reading))
        bytes +=
            line({QString::number(record.number), base::isoText(record.at, zone), base::visible(record.by),
                  text(record.event), base::visible(record.file), base::isoText(record.createdAt, zone),
                  QString::number(record.bytes), QString::fromLatin1(record.sha256.toHex()), ruleText(record),
                  base::visible(record.message)});
    return bytes;
}

} // namespace retention
