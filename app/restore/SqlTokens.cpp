// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/SqlTokens.h"

namespace restore {
namespace {

using Kind = SqlToken::Kind;
constexpr size_t none = std::string_view::npos;

bool isWordStart(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

bool isWordPart(char byte)
{
    return isWordStart(byte) || (byte >= '0' && byte <= '9') || byte == '$' || byte == '.';
}

/// The length of a quotation that begins at the start of `sql`; none without an end.
size_t quotedLength(std::string_view sql, size_t start, char quote, bool hasEscapes)
{
    for (size_t at = start + 1; at < sql.size(); ++at) {
        if (hasEscapes && sql[at] == '\\')
            ++at;
        else if (sql[at] == quote && sql.substr(at + 1).starts_with(quote))
            ++at;
        else if (sql[at] == quote)
            return at + 1;
    }
    return none;
}

size_t dollarQuotedLength(std::string_view sql)
{
    const size_t tagEnd = sql.find('$', 1);
    if (tagEnd == none)
        return none;
    for (size_t at = 1; at < tagEnd; ++at)
        if (!isWordPart(sql[at]) || sql[at] == '.')
            return none;
    const std::string_view tag = sql.substr(0, tagEnd + 1);
    const size_t end = sql.find(tag, tag.size());
    return end == none ? none : end + tag.size();
}

size_t wordLength(std::string_view sql)
{
    size_t length = 1;
    while (length < sql.size() && isWordPart(sql[length]) && sql[length] != '.')
        ++length;
    return length;
}

/// The first word of `sql`; nothing when it has no end.
std::optional<SqlToken> firstToken(std::string_view sql)
{
    const auto token = [&](Kind kind, size_t length) {
        return length == none ? std::nullopt : std::optional(SqlToken{kind, sql.substr(0, length)});
    };
    if (sql.front() == '\'')
        return token(Kind::String, quotedLength(sql, 0, '\'', false));
    if (sql.starts_with("E'") || sql.starts_with("e'"))
        return token(Kind::String, quotedLength(sql, 1, '\'', true));
    if (sql.front() == '"')
        return token(Kind::Identifier, quotedLength(sql, 0, '"', false));
    if (sql.front() == '$')
        return token(Kind::String, dollarQuotedLength(sql));
    if (isWordStart(sql.front()) || (sql.front() >= '0' && sql.front() <= '9'))
        return token(Kind::Word, wordLength(sql));
    return token(Kind::Symbol, 1);
}

/// How many bytes of blanks and comments `sql` begins with; none when a comment has no end.
size_t blankLength(std::string_view sql)
{
    size_t at = 0;
    while (at < sql.size()) {
        const std::string_view rest = sql.substr(at);
        size_t length = 0;
        if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\n' || rest.front() == '\r')
            length = 1;
        else if (rest.starts_with("--"))
            length = std::min(rest.find('\n'), rest.size() - 1) + 1;
        else if (rest.starts_with("/*")) {
            const size_t end = rest.find("*/", 2);
            if (end == none)
                return none;
            length = end + 2;
        } else {
            break;
        }
        at += length;
    }
    return at;
}

} // namespace

std::optional<QByteArray> SqlToken::name() const
{
    if (kind == Kind::Word)
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    if (kind != Kind::Identifier)
        return std::nullopt;
    return QByteArray(text.data() + 1, static_cast<qsizetype>(text.size()) - 2).replace("\"\"", "\"");
}

std::optional<std::vector<std::vector<SqlToken>>> statementsOf(std::string_view sql)
{
    std::vector<std::vector<SqlToken>> statements;
    std::vector<SqlToken> statement;
    while (!sql.empty()) {
        const size_t blank = blankLength(sql);
        if (blank == none)
            return std::nullopt;
        sql.remove_prefix(blank);
        if (sql.empty())
            break;
        const auto token = firstToken(sql);
        if (!token)
            return std::nullopt;
        sql.remove_prefix(token->text.size());
        if (!token->is(";"))
            statement.push_back(*token);
        else if (!statement.empty())
            statements.push_back(std::exchange(statement, {}));
    }
    if (!statement.empty())
        statements.push_back(std::move(statement));
    return statements;
}

QByteArray joined(const std::vector<SqlToken>& statement)
{
    QByteArray text;
    for (const SqlToken& token : statement) {
        if (!text.isEmpty())
            text += ' ';
        text.append(token.text.data(), static_cast<qsizetype>(token.text.size()));
    }
    return text;
}

} // namespace restore
