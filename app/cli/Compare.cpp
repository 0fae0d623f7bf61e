// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "catalogue/Comparison.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"
#include "cli/TextTable.h"

#include <QFileInfo>
#include <QJsonArray>

namespace cli {
namespace {

using base::PluralText;
using base::Text;
using catalogue::Change;
using catalogue::Comparison;
using catalogue::DefinitionChange;
using catalogue::Details;
using catalogue::Inside;
using catalogue::TableChange;

QJsonValue jsonOf(const std::optional<qint64>& number)
{
    return number ? QJsonValue(*number) : QJsonValue::Null;
}

QJsonObject sideJson(const Inside& inside, const QTimeZone& zone)
{
    const Details& details = inside.details;
    return {{QStringLiteral("file"), details.path},
            {QStringLiteral("database"), details.header.database},
            {QStringLiteral("created_at"), base::isoText(createdAt(details, zone), zone)},
            {QStringLiteral("bytes"), details.identity.size},
            {QStringLiteral("server_version"), details.header.serverVersion},
            {QStringLiteral("dump_version"), details.header.dumpVersion},
            {QStringLiteral("counted"), details.isCounted}};
}

QJsonObject tableJson(const TableChange& table)
{
    return {{QStringLiteral("schema"), table.schema},
            {QStringLiteral("name"), table.name},
            {QStringLiteral("change"), key(table.change)},
            {QStringLiteral("rows_before"), jsonOf(table.rowsBefore)},
            {QStringLiteral("rows_after"), jsonOf(table.rowsAfter)},
            {QStringLiteral("bytes_before"), jsonOf(table.bytesBefore)},
            {QStringLiteral("bytes_after"), jsonOf(table.bytesAfter)}};
}

QJsonValue largeObjectsJson(const std::optional<TableChange>& objects)
{
    if (!objects)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("change"), key(objects->change)},
                       {QStringLiteral("count_before"), jsonOf(objects->rowsBefore)},
                       {QStringLiteral("count_after"), jsonOf(objects->rowsAfter)},
                       {QStringLiteral("bytes_before"), jsonOf(objects->bytesBefore)},
                       {QStringLiteral("bytes_after"), jsonOf(objects->bytesAfter)}};
}

QJsonObject comparisonJson(const Inside& before, const Inside& after, const Comparison& comparison,
                           const QTimeZone& zone)
{
    QJsonArray tables, definitions;
    for (const TableChange& table : comparison.tables)
        tables.append(tableJson(table));
    for (const DefinitionChange& change : comparison.definitions)
        definitions.append(QJsonObject{{QStringLiteral("kind"), change.kind},
                                       {QStringLiteral("schema"), change.schema},
                                       {QStringLiteral("name"), change.name},
                                       {QStringLiteral("change"), key(change.change)},
                                       {QStringLiteral("diff"), unifiedText(change.diff)}});
    return {{QStringLiteral("old"), sideJson(before, zone)},
            {QStringLiteral("new"), sideJson(after, zone)},
            {QStringLiteral("other_tools"), comparison.isByOtherTools},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("large_objects"), largeObjectsJson(comparison.largeObjects)},
            {QStringLiteral("definitions"), definitions}};
}

QString headText(const Details& before, const Details& after, const QTimeZone& zone, const QLocale& locale)
{
    const auto nameOf = [](const Details& side) {
        return QFileInfo(side.path).fileName();
    };
    const bool namesDiffer = nameOf(before) != nameOf(after);
    const auto toldOf = [&](const Details& side) {
        return QStringList{base::visible(namesDiffer ? nameOf(side) : side.path),
                           base::visible(side.header.database),
                           base::exactDateText(createdAt(side, zone), zone, locale),
                           base::sizeText(side.identity.size, locale),
                           QStringLiteral("PostgreSQL ") + base::visible(side.header.serverVersion),
                           base::visible(side.header.dumpVersion)};
    };
    const QStringList labels{Text("cli", "File").toString(),   Text("cli", "Database").toString(),
                             Text("cli", "Date").toString(),   Text("cli", "Size").toString(),
                             Text("cli", "Server").toString(), QStringLiteral("pg_dump")};
    const QStringList one = toldOf(before), other = toldOf(after);
    std::vector<QStringList> rows;
    for (qsizetype i = 0; i < labels.size(); ++i)
        rows.push_back({labels[i], one[i], other[i]});
    return textTable({QString(), Text("cli", "Before").toString(), Text("cli", "After").toString()}, rows);
}

QString notesText(const Comparison& comparison)
{
    QString text;
    if (comparison.isByOtherTools)
        text += Text("cli", "pg_dump or the server changed its major version: differences may come from the "
                            "tools.")
                    .toString() +
                u'\n';
    if (!comparison.isCounted)
        text +=
            Text("cli", "Not all rows are counted yet: “pgsauvegarde-cli verify” counts them.").toString() +
            u'\n';
    return text.isEmpty() ? text : u'\n' + text;
}

QStringList tableRow(const TableChange& table, const QString& name, const QLocale& locale)
{
    const auto rows = [&](const std::optional<qint64>& count) {
        return count ? locale.toString(*count) : QStringLiteral("–");
    };
    const auto size = [&](const std::optional<qint64>& bytes) {
        return bytes ? base::sizeText(*bytes, locale) : QStringLiteral("–");
    };
    return {name,
            changeText(table),
            rows(table.rowsBefore),
            rows(table.rowsAfter),
            size(table.bytesBefore),
            size(table.bytesAfter)};
}

/// Those that differ, or may.
QString tablesText(const Comparison& comparison, const QLocale& locale)
{
    std::vector<QStringList> rows;
    qint64 same = 0;
    for (const TableChange& table : comparison.tables)
        if (table.change == Change::Same)
            ++same;
        else
            rows.push_back(tableRow(table, base::visible(table.displayed()), locale));
    if (comparison.largeObjects && comparison.largeObjects->change != Change::Same)
        rows.push_back(tableRow(*comparison.largeObjects, Text("cli", "large objects").toString(), locale));
    QString text;
    if (!rows.empty())
        text += textTable({Text("cli", "Table").toString(), Text("cli", "Change").toString(),
                           Text("cli", "Rows before").toString(), Text("cli", "Rows after").toString(),
                           Text("cli", "Size before").toString(), Text("cli", "Size after").toString()},
                          rows, {2, 3, 4, 5});
    if (same > 0)
        text += PluralText("cli", "Unchanged: %n tables.").of(same).toString() + u'\n';
    return text.isEmpty() ? text : u'\n' + text;
}

QString definitionsText(const Comparison& comparison)
{
    QString text;
    for (const DefinitionChange& change : comparison.definitions) {
        text += u'\n' + base::visible(change.kind + u' ' + change.displayed()) + QStringLiteral(" (") +
                catalogue::text(change.change) + QStringLiteral(")\n");
        for (const catalogue::DiffLine& line : change.diff)
            text += visibleText(line) + u'\n';
    }
    if (comparison.definitions.empty())
        text += u'\n' + Text("cli", "All definitions are the same.").toString() + u'\n';
    return text;
}

} // namespace

base::Result<Answer> runCompare(const Arguments& arguments, const config::Configuration* configuration)
{
    std::vector<Inside> sides;
    for (const QString& named : arguments.files) {
        const auto file = findDumpFile(named, configuration);
        if (!file)
            return base::failure(file.error());
        auto inside = catalogue::readInside(*file->folder, file->name);
        if (!inside)
            return base::failure(inside.error());
        sides.push_back(std::move(*inside));
    }
    const QTimeZone zone = configuration ? configuration->zone : QTimeZone::systemTimeZone();
    const QLocale locale;
    const Comparison comparison = catalogue::compare(sides[0], sides[1]);
    return Answer{comparisonJson(sides[0], sides[1], comparison, zone),
                  headText(sides[0].details, sides[1].details, zone, locale) + notesText(comparison) +
                      tablesText(comparison, locale) + definitionsText(comparison)};
}

} // namespace cli
