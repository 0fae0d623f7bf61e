// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlSpan.h"

namespace config {
namespace {

// Right after the colon of a key; nothing when there is none on its line (`? key`, `{key}`).
std::optional<qsizetype> afterColon(const QByteArray& bytes, const YamlNode& key)
{
    const qsizetype colon = key.end < 0 ? bytes.size() : skipSpaces(bytes, key.end);
    return colon < bytes.size() && bytes[colon] == ':' ? std::optional(colon + 1) : std::nullopt;
}

// One past the closing bracket.
std::optional<qsizetype> endOfFlow(const QByteArray& bytes, const YamlNode& collection)
{
    if (collection.style != YamlStyle::Flow || collection.kind == YamlKind::Alias)
        return std::nullopt;
    const bool isMapping = collection.kind == YamlKind::Mapping;
    std::optional<qsizetype> end = collection.content + 1;
    if (!collection.children.empty())
        end = endOfValue(bytes, isMapping ? &collection.children.end()[-2] : nullptr,
                         collection.children.back());
    if (!end)
        return std::nullopt;
    qsizetype bracket = skipBlanks(bytes, *end);
    if (bracket < bytes.size() && bytes[bracket] == ',')
        bracket = skipBlanks(bytes, bracket + 1);
    const bool isClosed = bracket < bytes.size() && bytes[bracket] == (isMapping ? '}' : ']');
    return isClosed ? std::optional(bracket + 1) : std::nullopt;
}

} // namespace

qsizetype skipSpaces(const QByteArray& bytes, qsizetype offset)
{
    while (offset < bytes.size() && (bytes[offset] == ' ' || bytes[offset] == '\t'))
        ++offset;
    return offset;
}

std::optional<Range> rangeOfNull(const QByteArray& bytes, const YamlNode& key)
{
    const auto colon = afterColon(bytes, key);
    if (!colon)
        return std::nullopt;
    const qsizetype word = skipSpaces(bytes, *colon);
    for (const QByteArrayView null : {"~", "null", "Null", "NULL"})
        if (QByteArrayView(bytes).sliced(word).startsWith(null))
            return Range{word, word + null.size()};
    return Range{*colon, *colon};
}

std::optional<qsizetype> endOfValue(const QByteArray& bytes, const YamlNode* key, const YamlNode& value)
{
    if (value.kind == YamlKind::Null) {
        const auto range = key ? rangeOfNull(bytes, *key) : std::nullopt;
        return range ? std::optional(range->end) : std::nullopt;
    }
    if (value.kind == YamlKind::Scalar)
        return value.end < 0 ? std::nullopt : std::optional(value.end);
    return endOfFlow(bytes, value);
}

std::optional<qsizetype> indentOf(const QByteArray& bytes, const YamlNode& node)
{
    const qsizetype start = lineStart(bytes, node.offset);
    const qsizetype text = start == 0 ? byteOrderMarkSize(bytes) : start;
    const QByteArray before = bytes.sliced(text, node.offset - text);
    return before.count(' ') == before.size() ? std::optional(before.size()) : std::nullopt;
}

} // namespace config
