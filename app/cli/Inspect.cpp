// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "catalogue/Details.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"
#include "cli/TextTable.h"

#include <QJsonArray>

namespace cli {
namespace {

using base::Text;
using catalogue::Details;

QString compressionText(const Details& details)
{
    const auto algorithm = details.header.algorithm();
    return algorithm ? key(*algorithm) : QString::number(details.header.compression);
}

QJsonValue numberOrNull(qint64 number, bool isKnown)
{
    return isKnown ? QJsonValue(number) : QJsonValue::Null;
}

QJsonObject detailsJson(const Details& details, const QTimeZone& zone)
{
    QJsonArray tables;
    for (const catalogue::TableContent& table : details.inventory.tables)
        tables.append(QJsonObject{
            {QStringLiteral("schema"), table.schema},
            {QStringLiteral("name"), table.name},
            {QStringLiteral("rows"), numberOrNull(table.rows.value_or(0), details.isCounted && table.rows)},
            {QStringLiteral("bytes"), numberOrNull(table.bytes, details.isCounted)}});
    const catalogue::LargeObjectContent& objects = details.inventory.largeObjects;
    const QStringList excluded = details.manifest ? details.manifest->excludedTableData : QStringList();
    return {{QStringLiteral("file"), details.path},
            {QStringLiteral("file_bytes"), details.identity.size},
            {QStringLiteral("database"), details.header.database},
            {QStringLiteral("created_at"), base::isoText(createdAt(details, zone), zone)},
            {QStringLiteral("server_version"), details.header.serverVersion},
            {QStringLiteral("dump_version"), details.header.dumpVersion},
            {QStringLiteral("archive_version"), details.header.formatVersion()},
            {QStringLiteral("compression"), compressionText(details)},
            {QStringLiteral("verified"),
             details.verified ? QJsonValue(*details.verified == catalogue::VerificationStatus::Ok)
                              : QJsonValue::Null},
            {QStringLiteral("verified_at"),
             details.verified ? QJsonValue(base::isoText(details.verifiedAt, zone)) : QJsonValue::Null},
            {QStringLiteral("sha256"), details.manifest
                                           ? QJsonValue(QString::fromLatin1(details.manifest->sha256.toHex()))
                                           : QJsonValue::Null},
            {QStringLiteral("excluded_table_data"), QJsonArray::fromStringList(excluded)},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("large_objects"),
             QJsonObject{{QStringLiteral("count"), numberOrNull(objects.count, details.isCounted)},
                         {QStringLiteral("bytes"), numberOrNull(objects.bytes, details.isCounted)}}}};
}

QString verifiedText(const Details& details, const QTimeZone& zone, const QLocale& locale)
{
    if (!details.verified)
        return Text("cli", "never").toString();
    const QString date = base::exactDateText(details.verifiedAt, zone, locale);
    if (*details.verified == catalogue::VerificationStatus::Ok)
        return date;
    return Text("cli", "failed on %1: %2")
        .arg(date)
        .arg(base::visible(details.verificationDetail))
        .toString();
}

QString tableText(const Details& details, const QLocale& locale)
{
    std::vector<QStringList> rows;
    for (const catalogue::TableContent& table : details.inventory.tables)
        rows.push_back({base::visible(table.displayed()),
                        details.isCounted && table.rows ? locale.toString(*table.rows) : QStringLiteral("–"),
                        details.isCounted ? base::sizeText(table.bytes, locale) : QStringLiteral("–")});
    if (details.isCounted && details.inventory.largeObjects.count > 0)
        rows.push_back({Text("cli", "large objects").toString(),
                        locale.toString(details.inventory.largeObjects.count),
                        base::sizeText(details.inventory.largeObjects.bytes, locale)});
    return textTable(
        {Text("cli", "Table").toString(), Text("cli", "Rows").toString(), Text("cli", "Size").toString()},
        rows, {1, 2});
}

QString detailsText(const Details& details, const QTimeZone& zone)
{
    const QLocale locale;
    const archive::Header& header = details.header;
    std::vector<QStringList> rows{
        {Text("cli", "File").toString(), base::visible(details.path)},
        {Text("cli", "Database").toString(), base::visible(header.database)},
        {Text("cli", "Date").toString(), base::exactDateText(createdAt(details, zone), zone, locale)},
        {Text("cli", "Size").toString(), base::sizeText(details.identity.size, locale)},
        {Text("cli", "Server").toString(),
         QStringLiteral("PostgreSQL ") + base::visible(header.serverVersion)},
        {QStringLiteral("pg_dump"), base::visible(header.dumpVersion)},
        {Text("cli", "Format").toString(),
         header.formatVersion() + QStringLiteral(", ") + compressionText(details)}};
    rows.push_back({Text("cli", "Verified").toString(), verifiedText(details, zone, locale)});
    if (details.manifest && !details.manifest->excludedTableData.isEmpty())
        rows.push_back({Text("cli", "Without the data of").toString(),
                        base::visible(details.manifest->excludedTableData.join(QStringLiteral(", ")))});
    QString text;
    for (const QStringList& row : rows)
        text += row[0].leftJustified(20) + row[1] + u'\n';
    text += u'\n' + tableText(details, locale);
    if (!details.isCounted)
        text += u'\n' +
                Text("cli", "Nobody has counted its rows yet: “pgsauvegarde-cli verify” does.").toString() +
                u'\n';
    return text;
}

} // namespace

base::Result<Answer> runInspect(const Arguments& arguments, const config::Configuration* configuration)
{
    const auto file = findDumpFile(arguments.files.first(), configuration);
    if (!file)
        return base::failure(file.error());
    const auto details = catalogue::readDetails(*file->folder, file->name);
    if (!details)
        return base::failure(details.error());
    const QTimeZone zone = configuration ? configuration->zone : QTimeZone::systemTimeZone();
    return Answer{detailsJson(*details, zone), detailsText(*details, zone)};
}

} // namespace cli
