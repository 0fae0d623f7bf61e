// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/DefinitionCheck.h"

#include "postgres/PassFile.h"
#include "process/Runner.h"
#include "restore/drill/SettledSql.h"

#include <algorithm>
#include <array>

namespace restore::drill {
namespace {

using base::Text;
using catalogue::Change;
using catalogue::Definition;

const QByteArray fileName = "restored.dump";

/// Of what pg_dump was told when it made the dump: these leave definitions out, or write them otherwise.
constexpr std::array shaping{"-x",
                             "--no-privileges",
                             "--no-acl",
                             "--no-comments",
                             "--no-publications",
                             "--no-subscriptions",
                             "--no-security-labels",
                             "--no-table-access-method",
                             "--no-toast-compression",
                             "--quote-all-identifiers"};

bool isOfDatabase(const Definition& definition)
{
    return definition.kind.startsWith(u"DATABASE") || definition.name.startsWith(u"DATABASE ");
}

bool isRight(const Definition& definition)
{
    return definition.kind == u"ACL" || definition.kind == u"DEFAULT ACL";
}

/// With --schema-only pg_dump leaves out rights and comments of large objects, which it takes for data. Up
/// to 16 their entries stand before the data all the same; from 17 on in it, so that all is written.
QStringList whatIsRead(const DefinitionSource& source)
{
    constexpr int firstWithMetadataInData = 17;
    if (!source.withLargeObjects)
        return {QStringLiteral("--schema-only")};
    if (source.tool.version.major < firstWithMetadataInData)
        return {QStringLiteral("--section=pre-data"), QStringLiteral("--section=post-data")};
    return {QStringLiteral("--exclude-table-data=*.*")};
}

void withoutTablespace(QByteArray& sql)
{
    const qsizetype start = sql.indexOf("-- Tablespace: ");
    if (start >= 0)
        sql.remove(start, sql.indexOf('\n', start) + 1 - start);
}

void prepare(catalogue::Inside& inside, const DefinitionRules& rules)
{
    std::erase_if(inside.definitions, [&](const Definition& definition) {
        return (!rules.withDatabase && isOfDatabase(definition)) ||
               (!rules.withRights && isRight(definition)) ||
               (!rules.withComments && definition.kind == u"COMMENT");
    });
    for (Definition& definition : inside.definitions)
        withoutTablespace(definition.sql);
}

/// What only reads otherwise, because a server has read it once more, is taken for the dump's.
void settle(const catalogue::Inside& dump, catalogue::Inside& restored)
{
    QMultiHash<QStringList, const Definition*> expected;
    for (const Definition& definition : dump.definitions)
        expected.insert({definition.kind, definition.schema, definition.name}, &definition);
    for (Definition& definition : restored.definitions) {
        const auto same = expected.values({definition.kind, definition.schema, definition.name});
        const auto found = std::find_if(same.begin(), same.end(), [&](const Definition* one) {
            return saySame(one->sql, definition.sql);
        });
        if (found != same.end())
            definition.sql = (*found)->sql;
    }
}

std::vector<KindCount> countKinds(const catalogue::Inside& dump, const catalogue::Inside& restored)
{
    std::vector<KindCount> kinds;
    QHash<QString, size_t> places;
    const auto count = [&](const QString& kind) -> KindCount& {
        if (!places.contains(kind)) {
            places.insert(kind, kinds.size());
            kinds.push_back({kind});
        }
        return kinds[places[kind]];
    };
    for (const Definition& definition : dump.definitions)
        ++count(definition.kind).expected;
    for (const Definition& definition : restored.definitions)
        ++count(definition.kind).restored;
    return kinds;
}

} // namespace

process::Command definitionDumpCommand(const DefinitionSource& source, const QString& passFile,
                                       const QString& file)
{
    QMap<QString, QString> parameters = postgres::sessionParameters(source.target);
    if (!passFile.isEmpty())
        parameters[QStringLiteral("passfile")] = passFile;
    process::Command command;
    command.program = source.tool.path;
    command.arguments = {QStringLiteral("--format=custom"), QStringLiteral("--compress=0"),
                         QStringLiteral("--no-password"), QStringLiteral("--file=") + file};
    command.arguments += whatIsRead(source);
    for (const QString& argument : source.extraArguments)
        if (std::any_of(shaping.begin(), shaping.end(),
                        [&](const char* one) { return argument == QLatin1String(one); }))
            command.arguments += argument;
    command.arguments += QStringLiteral("--dbname=") + postgres::conninfo(parameters);
    return command;
}

DefinitionFindings compareDefinitions(catalogue::Inside dump, catalogue::Inside restored,
                                      const DefinitionRules& rules)
{
    prepare(dump, rules);
    prepare(restored, rules);
    settle(dump, restored);
    DefinitionFindings findings;
    findings.kinds = countKinds(dump, restored);
    for (catalogue::DefinitionChange& change : catalogue::compare(dump, restored).definitions)
        if (rules.proof == DefinitionProof::Exact || change.change != Change::Changed)
            findings.differences.push_back(std::move(change));
    return findings;
}

base::Result<catalogue::Inside> readRestoredDefinitions(const DefinitionSource& source,
                                                        const base::JobContext& context)
{
    context.onProgress({.step = Text("restore", "Comparing the definitions"), .subject = {}});
    const auto folder = base::Folder::open(source.folder);
    if (!folder)
        return base::failure(folder.error());
    std::optional<postgres::PassFile> passFile;
    if (!source.target.password.isEmpty()) {
        auto created = postgres::PassFile::create(source.target.password);
        if (!created)
            return base::failure(created.error());
        passFile = std::move(*created);
    }
    const process::Command command =
        definitionDumpCommand(source, passFile ? passFile->path() : QString(), folder->pathOf(fileName));
    const auto dumped = process::output(command, context.stop, std::chrono::hours(24));
    if (!dumped)
        return base::failure(dumped.error());
    return catalogue::readInside(*folder, fileName);
}

} // namespace restore::drill
