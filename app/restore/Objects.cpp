// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Objects.h"

#include "archive/Contents.h"
#include "archive/Opening.h"
#include "base/Format.h"
#include "restore/SqlTokens.h"

#include <algorithm>

namespace restore {
namespace {

QByteArray copyOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether the SQL of such an entry names roles after TO, FROM, FOR ROLE or FOR.
bool namesRoles(std::string_view description)
{
    return description == "ACL" || description == "DEFAULT ACL" || description == "POLICY" ||
           description == "USER MAPPING" || description == "DATABASE PROPERTIES";
}

/// The names in `GRANT … TO a, "b" WITH GRANT OPTION`, `ALTER DEFAULT PRIVILEGES FOR ROLE x`, `ALTER ROLE r
/// IN DATABASE`, `CREATE POLICY … TO a, b USING`.
void addRoles(const std::vector<SqlToken>& statement, std::set<QByteArray>& roles)
{
    const auto isKeyword = [](const SqlToken& token) {
        return token.is("PUBLIC") || token.is("CURRENT_USER") || token.is("SESSION_USER") ||
               token.is("CURRENT_ROLE") || token.is("ROLE") || token.is("GROUP");
    };
    for (size_t at = 0; at + 1 < statement.size(); ++at) {
        const bool introduces = statement[at].is("TO") || statement[at].is("FROM") ||
                                statement[at].is("ROLE") || statement[at].is("FOR");
        // Settings are SET … TO a value; a policy is FOR SELECT.
        const bool isSetting = std::any_of(statement.begin(), statement.begin() + std::ptrdiff_t(at),
                                           [](const SqlToken& token) { return token.is("SET"); });
        if (!introduces || (isSetting && statement[at].is("TO")))
            continue;
        if (statement[at].is("FOR") && !statement.front().is("CREATE"))
            continue;
        if (statement[at].is("FOR") && statement.size() > 1 && statement[1].is("POLICY"))
            continue;
        for (size_t next = at + 1; next < statement.size(); next += 2) {
            if (const auto name = statement[next].name(); name && !isKeyword(statement[next]))
                roles.insert(*name);
            if (next + 1 >= statement.size() || !statement[next + 1].is(","))
                break;
        }
    }
}

/// A policy's roles stand before its conditions, which are SQL of any kind.
std::vector<SqlToken> withoutConditions(const std::vector<SqlToken>& statement)
{
    return {statement.begin(), std::find_if(statement.begin(), statement.end(), [](const SqlToken& token) {
                return token.is("USING") || token.is("WITH");
            })};
}

} // namespace

std::set<QByteArray> rolesIn(std::string_view description, std::string_view definition)
{
    std::set<QByteArray> roles;
    if (const auto statements = statementsOf(definition))
        for (const auto& statement : *statements)
            addRoles(description == "POLICY" ? withoutConditions(statement) : statement, roles);
    return roles;
}

// `COPY s.t (…) FROM stdin;` names another one with --load-via-partition-root, which pg_dump chooses by
// itself for partitions by the hash of an enum.
std::pair<QByteArray, QByteArray> loadedThrough(const archive::Entry& entry)
{
    const auto statements = statementsOf(entry.copyStatement);
    if (!statements || statements->empty() || statements->front().size() < 4)
        return {};
    const auto& words = statements->front();
    const auto schema = words[1].name();
    const auto name = words[3].name();
    if (!schema || !name || !words[2].is(".") ||
        (*schema == copyOf(entry.schema) && *name == copyOf(entry.tag)))
        return {};
    return {*schema, *name};
}

QString Object::displayed() const
{
    const QString itself = archive::nameText(name);
    return QString::fromLatin1(kind) + u' ' +
           base::visible(schema.isEmpty() ? itself : archive::nameText(schema) + u'.' + itself);
}

const Object* Objects::find(int dumpId) const
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Object& object) { return object.dumpId == dumpId; });
    return found == all.end() ? nullptr : &*found;
}

base::Result<Objects> readObjects(int descriptor, const QString& fileName, const QByteArray& name)
{
    Objects objects;
    std::set<QByteArray> roles;
    std::optional<DatabasePropertiesReader> properties;
    // The header, which names the database, is complete before the first entry; but it is handed out at the
    // end.
    const auto header = archive::readAnyOpening(
        descriptor, fileName,
        [](const archive::Entry&) -> std::optional<const char*> { return std::nullopt; });
    if (!header)
        return base::failure(header.error());
    properties.emplace(header->database.toUtf8(), name);
    const auto read = archive::readAnyOpening(
        descriptor, fileName, [&](const archive::Entry& entry) -> std::optional<const char*> {
            objects.all.push_back({entry.dumpId, copyOf(entry.description), copyOf(entry.schema),
                                   copyOf(entry.tag), copyOf(entry.owner), entry.dependencies});
            if (entry.isCopyText())
                objects.all.back().loadedThrough = restore::loadedThrough(entry);
            if (!entry.owner.empty())
                roles.insert(copyOf(entry.owner));
            properties->add(entry.description, entry.tag, entry.owner, entry.definition);
            if (namesRoles(entry.description)) {
                const std::set<QByteArray> named = rolesIn(entry.description, entry.definition);
                roles.insert(named.begin(), named.end());
                if (entry.description == "POLICY" || entry.description == "USER MAPPING")
                    objects.all.back().roles = QByteArrayList(named.begin(), named.end());
            }
            return std::nullopt;
        });
    if (!read)
        return base::failure(read.error());
    objects.header = *read;
    objects.roles = QByteArrayList(roles.begin(), roles.end());
    objects.properties = properties->take();
    return objects;
}

} // namespace restore
