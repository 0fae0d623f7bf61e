// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "cli/Rotation.h"
#include "cli/Session.h"
#include "cli/TextTable.h"

#include <QJsonArray>

namespace cli {
namespace {

using base::PluralText;
using base::Text;

template <class Number>
QJsonValue orNull(const std::optional<Number>& number)
{
    return number ? QJsonValue(*number) : QJsonValue::Null;
}

QString verifiedText(const catalogue::Dump& dump, const QDateTime& now, const QTimeZone& zone,
                     const QLocale& locale)
{
    if (!dump.verified)
        return Text("cli", "never").toString();
    if (*dump.verified == catalogue::VerificationStatus::Corrupt)
        return Text("cli", "failed").toString();
    return base::dateText(dump.verifiedAt, now, zone, locale);
}

QJsonObject dumpJson(const retention::Decision& decision, const QTimeZone& zone)
{
    const catalogue::Dump& dump = decision.dump;
    return {
        {QStringLiteral("file"), dump.fileName},
        {QStringLiteral("created_at"), base::isoText(dump.createdAt, zone)},
        {QStringLiteral("bytes"), dump.bytes},
        {QStringLiteral("verdict"), key(decision.verdict)},
        {QStringLiteral("reason"), key(decision.reason())},
        {QStringLiteral("reasons"), reasonsJson(decision)},
        {QStringLiteral("verified"),
         dump.verified ? QJsonValue(*dump.verified == catalogue::VerificationStatus::Ok) : QJsonValue::Null},
        {QStringLiteral("verified_at"),
         dump.verified ? QJsonValue(base::isoText(dump.verifiedAt, zone)) : QJsonValue::Null},
        {QStringLiteral("tables"), orNull(dump.tables)},
        {QStringLiteral("rows"), orNull(dump.notes->rows)},
        {QStringLiteral("excluded_table_data"), QJsonArray::fromStringList(dump.notes->excludedTableData)},
        {QStringLiteral("pinned"), false}};
}

QString stateText(const catalogue::Dump& dump, const QLocale& locale)
{
    QStringList parts{text(dump.state)};
    if (dump.headerDateDiffers && dump.header)
        parts += Text("cli", "its header says %1")
                     .arg(locale.toString(dump.header->createdAt.date(), QLocale::ShortFormat))
                     .toString();
    if (!dump.notes->excludedTableData.isEmpty())
        parts += Text("cli", "without the data of %1")
                     .arg(base::visible(dump.notes->excludedTableData.join(QStringLiteral(", "))))
                     .toString();
    return parts.join(QStringLiteral(", "));
}

QString listText(const retention::Plan& plan, const config::Configuration& configuration)
{
    if (plan.decisions.empty())
        return Text("cli", "No backup of %1 in %2 yet.")
                   .arg(configuration.connection.database)
                   .arg(configuration.backup.folder)
                   .toString() +
               u'\n';
    const QLocale locale;
    std::vector<QStringList> rows;
    qint64 bytes = 0;
    for (const retention::Decision& decision : plan.decisions) {
        const catalogue::Dump& dump = decision.dump;
        bytes += dump.bytes;
        rows.push_back({dump.fileName,
                        base::dateText(dump.createdAt, plan.decidedAt, configuration.zone, locale),
                        base::sizeText(dump.bytes, locale), stateText(dump, locale),
                        verifiedText(dump, plan.decidedAt, configuration.zone, locale),
                        text(decision.verdict), text(decision.reason())});
    }
    const QStringList headings{Text("cli", "File").toString(),     Text("cli", "Date").toString(),
                               Text("cli", "Size").toString(),     Text("cli", "State").toString(),
                               Text("cli", "Verified").toString(), Text("cli", "Retention").toString(),
                               Text("cli", "Reason").toString()};
    return textTable(headings, rows, {2}) + u'\n' +
           PluralText("cli", "%n backups, %1 in all.")
               .of(qint64(rows.size()))
               .arg(base::sizeText(bytes, locale))
               .toString() +
           u'\n';
}

} // namespace

base::Result<Answer> runList(Session& session)
{
    const config::Configuration& configuration = session.configuration;
    const auto plan = planRotation(session, configuration.backup.retentionDays);
    if (!plan)
        return base::failure(plan.error());
    Answer answer;
    if (session.arguments.json) {
        QJsonArray dumps;
        for (const retention::Decision& decision : plan->decisions)
            dumps.append(dumpJson(decision, configuration.zone));
        answer.json = {{QStringLiteral("database"), configuration.connection.database},
                       {QStringLiteral("dir"), configuration.backup.folder},
                       {QStringLiteral("dumps"), dumps}};
    } else {
        answer.text = listText(*plan, configuration);
    }
    return answer;
}

} // namespace cli
