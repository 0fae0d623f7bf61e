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

constexpr qsizetype mostAnomalies = 3; // on one line of a terminal

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

QJsonValue pinJson(const catalogue::Dump& dump)
{
    if (!dump.notes->pin)
        return QJsonValue::Null;
    const catalogue::Pin& pin = *dump.notes->pin;
    return QJsonObject{{QStringLiteral("note"), pin.note},
                       {QStringLiteral("until"),
                        pin.until ? QJsonValue(pin.until->toString(Qt::ISODate)) : QJsonValue::Null}};
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
        {QStringLiteral("pinned"), decision.has(retention::Reason::Pinned)},
        {QStringLiteral("pin"), pinJson(dump)},
        {QStringLiteral("warnings"), dump.anomalies ? catalogue::toJson(*dump.anomalies) : QJsonArray()}};
}

QString stateText(const catalogue::Dump& dump, const QLocale& locale)
{
    QStringList parts{text(dump.state)};
    if (dump.headerDateDiffers && dump.header)
        parts += Text("cli", "its header says %1")
                     .arg(locale.toString(dump.header->createdAt.date(), QLocale::ShortFormat))
                     .toString();
    if (dump.anomalies)
        parts += catalogue::linesOf(*dump.anomalies, mostAnomalies);
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

QJsonArray quarantineJson(const catalogue::Listing& listing, const QTimeZone& zone)
{
    QJsonArray array;
    for (const catalogue::Quarantined& dump : listing.quarantine)
        array.append(QJsonObject{{QStringLiteral("file"), dump.fileName},
                                 {QStringLiteral("created_at"), base::isoText(dump.createdAt, zone)},
                                 {QStringLiteral("bytes"), dump.bytes},
                                 {QStringLiteral("quarantined_at"), base::isoText(dump.movedAt, zone)}});
    return array;
}

QString quarantineText(const catalogue::Listing& listing, const config::Configuration& configuration,
                       const QDateTime& now)
{
    if (listing.quarantine.empty())
        return {};
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const catalogue::Quarantined& dump : listing.quarantine)
        rows.push_back({dump.fileName, base::sizeText(dump.bytes, locale),
                        base::dateText(dump.movedAt, now, configuration.zone, locale)});
    return u'\n' +
           PluralText("cli", "%n backups in the quarantine; rotate --undo takes them back.")
               .of(qint64(rows.size()))
               .toString() +
           u'\n' +
           textTable({Text("cli", "File").toString(), Text("cli", "Size").toString(),
                      Text("cli", "Moved").toString()},
                     rows, {1});
}

QJsonArray foreignJson(const std::vector<catalogue::Foreign>& foreign)
{
    QJsonArray array;
    for (const catalogue::Foreign& file : foreign)
        array.append(QJsonObject{{QStringLiteral("file"), file.displayed()},
                                 {QStringLiteral("bytes"), file.identity.size},
                                 {QStringLiteral("reason"), key(file.reason)}});
    return array;
}

/// Apart, below the backups: nobody touches them.
QString foreignText(const std::vector<catalogue::Foreign>& foreign)
{
    if (foreign.empty())
        return {};
    std::vector<QStringList> rows;
    for (const catalogue::Foreign& file : foreign)
        rows.push_back({file.displayed(), base::sizeText(file.identity.size, QLocale()), text(file.reason)});
    const QStringList headings{Text("cli", "File").toString(), Text("cli", "Size").toString(),
                               Text("cli", "Reason").toString()};
    return u'\n' +
           PluralText("cli", "%n other files look like backups; they are never touched:")
               .of(qint64(foreign.size()))
               .toString() +
           u'\n' + textTable(headings, rows, {1});
}

} // namespace

base::Result<Answer> runList(Session& session)
{
    const config::Configuration& configuration = session.configuration;
    const auto listing = session.scanner.scan(session.scope(), session.context.stop);
    if (!listing)
        return base::failure(listing.error());
    const retention::Plan plan = planRotation(session, *listing, configuration.backup.retentionDays);
    Answer answer;
    if (session.arguments.json) {
        QJsonArray dumps;
        for (const retention::Decision& decision : plan.decisions)
            dumps.append(dumpJson(decision, configuration.zone));
        answer.json = {{QStringLiteral("database"), configuration.connection.database},
                       {QStringLiteral("dir"), configuration.backup.folder},
                       {QStringLiteral("dumps"), dumps},
                       {QStringLiteral("quarantine"), quarantineJson(*listing, configuration.zone)},
                       {QStringLiteral("foreign"), foreignJson(listing->foreign)}};
    } else {
        answer.text = listText(plan, configuration) +
                      quarantineText(*listing, configuration, plan.decidedAt) + foreignText(listing->foreign);
    }
    return answer;
}

} // namespace cli
