// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Definitions.h"

#include "base/Format.h"

namespace catalogue {
namespace {

using base::Text;

constexpr int dataSection = 3;

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString textOf(std::string_view text)
{
    return archive::nameText(bytesOf(text));
}

bool standsForData(const archive::Entry& entry)
{
    return entry.section == dataSection || entry.description.ends_with(" DATA") ||
           entry.description == "BLOB" || entry.description == "BLOB METADATA";
}

/// As pg_dump tells it in plain SQL.
void addFact(QByteArray& sql, const char* what, std::string_view value)
{
    if (!value.empty())
        sql += QByteArray("-- ") + what + ": " + base::visible(textOf(value)).toUtf8() + '\n';
}

} // namespace

QStringList Definition::lines() const
{
    return archive::nameText(sql).split(u'\n');
}

std::optional<Definition> definitionOf(const archive::Entry& entry)
{
    if (entry.definition.empty() || standsForData(entry))
        return std::nullopt;
    Definition definition{textOf(entry.description), textOf(entry.schema), textOf(entry.tag), {}};
    addFact(definition.sql, "Owner", entry.owner);
    addFact(definition.sql, "Tablespace", entry.tablespace);
    addFact(definition.sql, "Access method", entry.accessMethod);
    definition.sql += bytesOf(entry.definition);
    while (definition.sql.endsWith('\n'))
        definition.sql.chop(1);
    return definition;
}

base::Result<Inside> readInside(const base::Folder& folder, const QByteArray& dumpName)
{
    std::vector<Definition> definitions;
    qint64 bytes = 0, lines = 0;
    auto details =
        readDetails(folder, dumpName, [&](const archive::Entry& entry) -> std::optional<const char*> {
            if (auto definition = definitionOf(entry)) {
                bytes += definition->sql.size();
                lines += definition->sql.count('\n') + 1;
                definitions.push_back(std::move(*definition));
            }
            if (definitions.size() > mostDefinitions)
                return "a million definitions at most";
            if (bytes > mostDefinitionBytes)
                return "definitions of 128 MiB at most";
            if (lines > mostDefinitionLines)
                return "definitions of 4 million lines at most";
            return std::nullopt;
        });
    if (!details)
        return base::failure(details.error());
    if (!details->header.isKnownVersion())
        return base::failure(
            {base::ErrorCode::OperationFailed,
             Text("catalogue", "What is in %1 cannot be compared: its format is of version %2.")
                 .arg(base::visible(details->path))
                 .arg(details->header.formatVersion()),
             {},
             Text("catalogue", "Compare it with a newer PgSauvegarde.")});
    return Inside{std::move(*details), std::move(definitions)};
}

} // namespace catalogue
