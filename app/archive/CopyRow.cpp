// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/CopyRow.h"

#include <cstring>

namespace archive {
namespace {

constexpr std::string_view nullField = "\\N";

struct Escape
{
    char letter;
    char byte;
};
constexpr Escape escapes[] = {{'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'v', '\v'}};

char unescaped(char letter)
{
    for (const Escape& escape : escapes)
        if (escape.letter == letter)
            return escape.byte;
    return letter;
}

/// Takes an identifier off the front of `text`, quoted or plain.
std::optional<QByteArray> takeIdentifier(std::string_view& text)
{
    QByteArray name;
    if (!text.starts_with('"')) {
        const size_t end = text.find_first_of(",) ");
        if (end == std::string_view::npos || end == 0)
            return std::nullopt;
        name = QByteArray(text.data(), static_cast<qsizetype>(end));
        text.remove_prefix(end);
        return name;
    }
    for (size_t at = 1; at < text.size(); ++at) {
        if (text[at] != '"') {
            name += text[at];
        } else if (text.substr(at + 1).starts_with('"')) {
            name += '"';
            ++at;
        } else {
            text.remove_prefix(at + 1);
            return name;
        }
    }
    return std::nullopt;
}

/// Past the table's name, which may hold anything between quotes: to what follows the parenthesis.
bool skipToColumns(std::string_view& text)
{
    bool isQuoted = false;
    for (size_t at = 0; at < text.size(); ++at) {
        isQuoted = isQuoted != (text[at] == '"');
        if (text[at] == '(' && !isQuoted) {
            text.remove_prefix(at + 1);
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::vector<QByteArray>> columnsOf(std::string_view copyStatement)
{
    constexpr std::string_view begin = "COPY ";
    if (!copyStatement.starts_with(begin))
        return std::nullopt;
    std::string_view text = copyStatement.substr(begin.size());
    if (!skipToColumns(text)) // a table without columns has no list: COPY public.t  FROM stdin;
        return copyStatement.find(" FROM stdin;") != std::string_view::npos
                   ? std::optional(std::vector<QByteArray>())
                   : std::nullopt;
    std::vector<QByteArray> columns;
    for (;;) {
        auto column = takeIdentifier(text);
        if (!column)
            return std::nullopt;
        columns.push_back(std::move(*column));
        if (text.starts_with(')'))
            return columns;
        if (!text.starts_with(", "))
            return std::nullopt;
        text.remove_prefix(2);
    }
}

std::vector<std::string_view> fieldsOf(std::string_view row)
{
    std::vector<std::string_view> fields;
    for (;;) {
        const size_t end = row.find('\t');
        fields.push_back(row.substr(0, end));
        if (end == std::string_view::npos)
            return fields;
        row.remove_prefix(end + 1);
    }
}

std::optional<std::string_view> fieldAt(std::string_view row, size_t number)
{
    const char* at = row.data();
    const char* const end = at + row.size();
    for (; number > 0; --number) {
        const auto* tab = static_cast<const char*>(std::memchr(at, '\t', static_cast<size_t>(end - at)));
        if (!tab)
            return std::nullopt;
        at = tab + 1;
    }
    const auto* tab = static_cast<const char*>(std::memchr(at, '\t', static_cast<size_t>(end - at)));
    return std::string_view(at, static_cast<size_t>((tab ? tab : end) - at));
}

std::optional<QByteArray> valueOf(std::string_view field)
{
    if (field == nullField)
        return std::nullopt;
    QByteArray value;
    value.reserve(static_cast<qsizetype>(field.size()));
    for (size_t at = 0; at < field.size(); ++at)
        value += field[at] == '\\' && at + 1 < field.size() ? unescaped(field[++at]) : field[at];
    return value;
}

QByteArray fieldOf(const QByteArray& value)
{
    QByteArray field;
    for (const char byte : value) {
        if (byte == '\\')
            field += '\\';
        char written = byte;
        for (const Escape& escape : escapes)
            if (escape.byte == byte) {
                field += '\\';
                written = escape.letter;
            }
        field += written;
    }
    return field;
}

} // namespace archive
