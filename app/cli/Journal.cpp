// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "cli/Session.h"
#include "cli/TextTable.h"
#include "retention/JournalTable.h"

#include <QJsonArray>

namespace cli {
namespace {

using base::PluralText;
using base::Text;

QJsonArray breaksJson(const retention::JournalReading& reading)
{
    QJsonArray breaks;
    for (const retention::JournalBreak& found : reading.breaks)
        breaks.append(QJsonObject{{QStringLiteral("line"), found.line},
                                  {QStringLiteral("message"), found.what.toString()}});
    return breaks;
}

QJsonObject verificationJson(const retention::JournalReading& reading)
{
    return {{QStringLiteral("status"), reading.isIntact() ? QStringLiteral("ok") : QStringLiteral("broken")},
            {QStringLiteral("lines"), reading.lines},
            {QStringLiteral("last_hash"), QString::fromLatin1(reading.lastHash)},
            {QStringLiteral("breaks"), breaksJson(reading)}};
}

QString verificationText(const retention::JournalReading& reading)
{
    QString text;
    for (const retention::JournalBreak& found : reading.breaks)
        text += Text("cli", "Line %1: %2").arg(found.line).arg(found.what.toString()).toString() + u'\n';
    const auto intact = PluralText("cli", "The journal of deletions is intact: %n lines.");
    const auto broken = PluralText("cli", "The journal of deletions is not as it was written: %n lines.");
    text += (reading.isIntact() ? intact : broken).of(reading.lines).toString() + u'\n';
    return text +
           Text("cli",
                "SHA-256 of the last line: %1. Compare it with a printed one: lines cut off at the end show "
                "nowhere else.")
               .arg(QString::fromLatin1(reading.lastHash))
               .toString() +
           u'\n';
}

QString recordsText(const retention::JournalReading& reading, const QTimeZone& zone)
{
    const auto records = retention::endsOf(reading);
    if (records.empty())
        return Text("cli", "Nothing was ever deleted here.").toString() + u'\n';
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const retention::Record& record : records)
        rows.push_back({base::exactDateText(record.at, zone, locale), base::visible(record.by),
                        text(record.event), base::visible(record.file), base::sizeText(record.bytes, locale),
                        retention::ruleText(record)});
    return textTable({Text("cli", "When").toString(), Text("cli", "Who").toString(),
                      Text("cli", "Outcome").toString(), Text("cli", "File").toString(),
                      Text("cli", "Size").toString(), Text("cli", "Reason").toString()},
                     rows, {4});
}

QJsonArray recordsJson(const retention::JournalReading& reading)
{
    QJsonArray records;
    for (const retention::Record& record : retention::endsOf(reading))
        records.append(toJson(record));
    return records;
}

} // namespace

base::Result<Answer> runJournal(Session& session)
{
    const auto folder = base::Folder::open(session.configuration.backup.folder);
    if (!folder)
        return base::failure(folder.error());
    const auto reading = retention::readJournal(*folder);
    if (!reading)
        return base::failure(reading.error());
    const QTimeZone& zone = session.configuration.zone;
    Answer answer{verificationJson(*reading), verificationText(*reading)};
    if (session.arguments.action != u"verify") {
        answer.json.insert(QStringLiteral("records"), recordsJson(*reading));
        answer.text = session.arguments.action == u"export"
                          ? QString::fromUtf8(retention::csvOf(*reading, zone))
                          : recordsText(*reading, zone);
    }
    // Whoever exports a journal must hear that it is not what was written.
    if (!reading->isIntact()) {
        answer.exitCode = base::exitCode(base::ErrorCode::ArchiveCorrupt);
        for (const retention::JournalBreak& found : reading->breaks)
            session.context.warn(Text("cli", "Line %1: %2").arg(found.line).arg(found.what.toString()));
    }
    return answer;
}

} // namespace cli
