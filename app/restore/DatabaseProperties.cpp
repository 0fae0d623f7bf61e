// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/DatabaseProperties.h"

#include "postgres/Quoting.h"
#include "restore/SqlTokens.h"

#include <algorithm>
#include <array>

namespace restore {
namespace {

using postgres::quotedIdentifier;
using Kind = SqlToken::Kind;
using Statement = std::vector<SqlToken>;

/// Options of CREATE DATABASE that dumpDatabase (src/bin/pg_dump/pg_dump.c) writes, up to PostgreSQL 18. The
/// tablespace may not exist on another server, and a collation's version is that of the server where the
/// database is made.
constexpr std::array<std::string_view, 9> kept{"ENCODING",   "LOCALE_PROVIDER", "LOCALE",
                                               "LC_COLLATE", "LC_CTYPE",        "ICU_LOCALE",
                                               "ICU_RULES",  "BUILTIN_LOCALE",  "STRATEGY"};
constexpr std::array<std::string_view, 4> dropped{"TEMPLATE", "TABLESPACE", "COLLATION_VERSION", "OID"};

bool isOneOf(std::string_view word, const auto& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool startsWith(const Statement& statement, std::initializer_list<std::string_view> words)
{
    return statement.size() >= words.size() &&
           std::equal(words.begin(), words.end(), statement.begin(),
                      [](std::string_view word, const SqlToken& token) { return token.is(word); });
}

/// `ALTER DATABASE name SET …`, `ALTER DATABASE name CONNECTION LIMIT …`, `ALTER ROLE r IN DATABASE name SET
/// …`, `COMMENT ON DATABASE name IS …`, `GRANT|REVOKE … ON DATABASE name TO|FROM …`, `SECURITY LABEL … ON
/// DATABASE name IS …`: where the name stands, as the statement goes on behind it. Nothing for any other
/// statement.
std::optional<size_t> placeOfName(const Statement& statement, const QByteArray& original)
{
    size_t place = 0;
    int names = 0;
    for (size_t i = 1; i < statement.size(); ++i)
        if (statement[i - 1].is("DATABASE") && statement[i].name() == original) {
            place = i;
            ++names;
        }
    if (names != 1 || place + 1 >= statement.size())
        return std::nullopt;
    const SqlToken& next = statement[place + 1];
    const bool isOnDatabase = place >= 3 && statement[place - 2].is("ON");
    const bool isSetting = next.is("SET") || next.is("RESET");
    bool isKnown = false;
    if (startsWith(statement, {"ALTER", "DATABASE"}))
        isKnown = place == 2 && (isSetting || next.is("CONNECTION"));
    else if (startsWith(statement, {"ALTER", "ROLE"}))
        isKnown = place == 5 && statement[3].is("IN") && isSetting;
    else if (startsWith(statement, {"COMMENT", "ON", "DATABASE"}))
        isKnown = place == 3 && next.is("IS");
    else if (startsWith(statement, {"GRANT"}))
        isKnown = isOnDatabase && next.is("TO");
    else if (startsWith(statement, {"REVOKE"}))
        isKnown = isOnDatabase && next.is("FROM");
    else if (startsWith(statement, {"SECURITY", "LABEL"}))
        isKnown = isOnDatabase && next.is("IS");
    return isKnown ? std::optional(place) : std::nullopt;
}

std::optional<QByteArray> renamed(const Statement& statement, const QByteArray& original,
                                  const QByteArray& name)
{
    const auto place = placeOfName(statement, original);
    if (!place)
        return std::nullopt;
    QByteArray text;
    for (size_t i = 0; i < statement.size(); ++i) {
        if (!text.isEmpty())
            text += ' ';
        text += i == *place ? quotedIdentifier(name)
                            : QByteArray(statement[i].text.data(), qsizetype(statement[i].text.size()));
    }
    return text;
}

} // namespace

DatabasePropertiesReader::DatabasePropertiesReader(QByteArray original, QByteArray name)
    : m_original(std::move(original)), m_name(std::move(name))
{
    m_properties.create = "CREATE DATABASE " + quotedIdentifier(m_name) + " TEMPLATE template0";
}

void DatabasePropertiesReader::add(std::string_view description, std::string_view tag, std::string_view owner,
                                   std::string_view definition)
{
    const QByteArray databaseTag = "DATABASE " + m_original; // of its comment, its rights, its labels
    const std::string_view ofTheDatabase(databaseTag.constData(), static_cast<size_t>(databaseTag.size()));
    if (description == "DATABASE") {
        m_properties.owner = QByteArray(owner.data(), static_cast<qsizetype>(owner.size()));
        addCreation(definition);
    } else if (description == "DATABASE PROPERTIES") {
        addStatements(definition);
    } else if ((description == "ACL" || description == "COMMENT" || description == "SECURITY LABEL") &&
               (tag == ofTheDatabase ||
                tag == quotedIdentifier(m_original).prepend("DATABASE ").toStdString())) {
        addStatements(definition);
    }
}

void DatabasePropertiesReader::addCreation(std::string_view definition)
{
    const auto statements = statementsOf(definition);
    if (!statements || statements->empty() || !startsWith(statements->front(), {"CREATE", "DATABASE"})) {
        m_properties.leftOut.append(QByteArray(definition.data(), qsizetype(definition.size())));
        return;
    }
    // CREATE DATABASE <name> WITH <option> = <value> …
    const Statement& words = statements->front();
    size_t at = 4;
    for (; at + 2 < words.size() && words[at + 1].is("="); at += 3) {
        const std::string_view option = words[at].text;
        const SqlToken& value = words[at + 2];
        const QByteArray text = joined({words[at], words[at + 1], value});
        if (isOneOf(option, kept) && value.kind != Kind::Symbol)
            m_properties.create += ' ' + text;
        else if (!isOneOf(option, dropped))
            m_properties.leftOut.append(text);
    }
    if (at < words.size())
        m_properties.leftOut.append(joined({words.begin() + std::ptrdiff_t(at), words.end()}));
}

void DatabasePropertiesReader::addStatements(std::string_view definition)
{
    const auto statements = statementsOf(definition);
    if (!statements) {
        m_properties.leftOut.append(QByteArray(definition.data(), qsizetype(definition.size())));
        return;
    }
    for (const Statement& statement : *statements)
        if (const auto text = renamed(statement, m_original, m_name))
            m_properties.after.append(*text);
        else
            m_properties.leftOut.append(joined(statement));
}

} // namespace restore
