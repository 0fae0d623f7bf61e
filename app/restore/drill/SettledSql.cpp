// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/SettledSql.h"

#include "restore/SqlTokens.h"

#include <algorithm>
#include <optional>
#include <span>

namespace restore::drill {
namespace {

using Words = std::span<const SqlToken>;

bool isAt(Words words, size_t at, std::string_view text)
{
    return at < words.size() && words[at].is(text);
}

/// Where the bracket that opens at `from` is closed; the end when nowhere.
size_t closing(Words words, size_t from)
{
    int depth = 0;
    for (size_t at = from; at < words.size(); ++at) {
        if (words[at].is("(") || words[at].is("["))
            ++depth;
        else if ((words[at].is(")") || words[at].is("]")) && --depth == 0)
            return at;
    }
    return words.size();
}

std::vector<Words> elementsOf(Words words)
{
    std::vector<Words> elements;
    size_t start = 0;
    for (size_t at = 0; at < words.size(); ++at) {
        if (words[at].is("(") || words[at].is("["))
            at = std::min(closing(words, at), words.size() - 1);
        else if (words[at].is(",")) {
            elements.push_back(words.subspan(start, at - start));
            start = at + 1;
        }
    }
    if (start < words.size())
        elements.push_back(words.subspan(start));
    return elements;
}

/// `(ARRAY[…])::character varying(10)[]`, at the start of some words.
struct CastArray
{
    Words elements;
    Words type; ///< of an element
    size_t size = 0;
};

std::optional<CastArray> castArrayAt(Words words)
{
    constexpr size_t bracket = 2;
    if (!isAt(words, 0, "(") || !isAt(words, 1, "ARRAY") || !isAt(words, bracket, "["))
        return std::nullopt;
    const size_t end = closing(words, bracket);
    if (!isAt(words, end + 1, ")") || !isAt(words, end + 2, ":") || !isAt(words, end + 3, ":"))
        return std::nullopt;
    const size_t type = end + 4;
    size_t at = type;
    while (at < words.size() &&
           (words[at].kind == SqlToken::Kind::Word || words[at].kind == SqlToken::Kind::Identifier ||
            words[at].is(".") || words[at].is("(")))
        at = words[at].is("(") ? closing(words, at) + 1 : at + 1;
    if (at == type || !isAt(words, at, "[") || !isAt(words, at + 1, "]"))
        return std::nullopt;
    return CastArray{words.subspan(bracket + 1, end - bracket - 1), words.subspan(type, at - type), at + 2};
}

void settle(Words words, QByteArrayList& settled)
{
    for (size_t at = 0; at < words.size();) {
        const auto array = castArrayAt(words.subspan(at));
        if (!array) {
            const std::string_view word = words[at].text;
            settled.append(QByteArray(word.data(), static_cast<qsizetype>(word.size())));
            ++at;
            continue;
        }
        settled += {"ARRAY", "["};
        for (const Words element : elementsOf(array->elements)) {
            settled += "(";
            settle(element, settled);
            settled += {")", ":", ":"};
            settle(array->type, settled);
            settled += ",";
        }
        settled.back() = "]";
        at += array->size;
    }
}

/// Nothing for what cannot be read.
std::optional<QByteArrayList> settledWords(const QByteArray& sql)
{
    const auto statements = statementsOf({sql.constData(), static_cast<size_t>(sql.size())});
    if (!statements)
        return std::nullopt;
    QByteArrayList settled;
    for (const auto& statement : *statements) {
        settle(statement, settled);
        settled += ";";
    }
    return settled;
}

/// Lines at the start that are comments.
QByteArray factsIn(const QByteArray& sql)
{
    qsizetype end = 0;
    while (sql.mid(end, 3) == "-- " && sql.indexOf('\n', end) >= 0)
        end = sql.indexOf('\n', end) + 1;
    return sql.left(end);
}

} // namespace

bool saySame(const QByteArray& one, const QByteArray& other)
{
    if (one == other)
        return true;
    if (!one.contains("ARRAY[") || !other.contains("ARRAY[") || factsIn(one) != factsIn(other))
        return false;
    const auto settled = settledWords(one);
    return settled && settled == settledWords(other);
}

} // namespace restore::drill
