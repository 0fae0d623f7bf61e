// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlEdit.h"

#include "config/YamlSpan.h"
#include "config/YamlWrite.h"

namespace config {
namespace {

// How far a path leads into the file.
struct Descent
{
    const YamlNode* parent = nullptr;
    const YamlNode* key = nullptr;  // in `parent`, of `node`; null at the top
    const YamlNode* node = nullptr; // the value, or the section in which the rest of the path is missing
    qsizetype depth = 0;            // keys of the path that exist
    qsizetype limit = 0;            // first byte of what follows the section
};

// Nothing where the value could be seen elsewhere too (anchors), or another one be meant (duplicates,
// merges).
std::optional<Descent> descend(const YamlTree& tree, const QStringList& path)
{
    Descent descent;
    descent.node = &tree.root;
    descent.limit = tree.bytes.size();
    while (true) {
        const YamlNode& node = *descent.node;
        if (node.hasAnchor || node.hasTag || node.kind == YamlKind::Alias)
            return std::nullopt;
        if (descent.depth == path.size() || node.kind == YamlKind::Null)
            return descent;
        if (node.kind != YamlKind::Mapping)
            return std::nullopt;
        std::optional<YamlEntry> found;
        for (const YamlEntry& entry : entriesOf(node)) {
            if (isMergeKey(*entry.key) || entry.key->kind == YamlKind::Alias)
                return std::nullopt;
            const bool isNamed =
                entry.key->kind == YamlKind::Scalar && entry.key->text == path[descent.depth];
            if (isNamed && found)
                return std::nullopt;
            if (found && entry.key == found->value + 1)
                descent.limit = lineStart(tree.bytes, entry.key->offset);
            if (isNamed)
                found = entry;
        }
        if (!found)
            return descent;
        descent.parent = &node;
        descent.key = found->key;
        descent.node = found->value;
        ++descent.depth;
    }
}

bool isFlow(const YamlNode* mapping)
{
    return mapping && mapping->style == YamlStyle::Flow;
}

QByteArray spliced(const QByteArray& bytes, qsizetype begin, qsizetype end, const QByteArray& text)
{
    return bytes.first(begin) + text + bytes.sliced(end);
}

// How much deeper the file indents a section than its parent; two spaces when it has no section yet.
qsizetype indentStep(const YamlTree& tree)
{
    for (const YamlEntry& entry : entriesOf(tree.root))
        if (entry.value->style == YamlStyle::Block && !entry.value->children.empty())
            if (const auto indent = indentOf(tree.bytes, *entry.value); indent && *indent > 0)
                return *indent;
    return 2;
}

// End of the last comment line that follows directly and is indented at least that much; else the end of this
// line.
qsizetype endWithComments(const QByteArray& bytes, qsizetype offset, qsizetype indent)
{
    qsizetype end = lineEnd(bytes, offset);
    for (qsizetype line = nextLine(bytes, offset); line < bytes.size(); line = nextLine(bytes, line)) {
        const qsizetype text = skipSpaces(bytes, line);
        if (text - line < indent || text == bytes.size() || bytes[text] != '#')
            break;
        end = lineEnd(bytes, line);
    }
    return end;
}

std::optional<QByteArray> insertedInBlock(const YamlTree& tree, const Descent& at, const Change& missing)
{
    const QByteArray& bytes = tree.bytes;
    const YamlNode& first = at.node->children.front();
    const auto indent = indentOf(bytes, first);
    if (!indent)
        return std::nullopt;
    qsizetype last = first.offset;
    for (qsizetype line = nextLine(bytes, last); line < at.limit; line = nextLine(bytes, line)) {
        const QByteArray text = bytes.sliced(line, lineEnd(bytes, line) - line);
        if (!text.trimmed().isEmpty() && !text.trimmed().startsWith('#') && !text.startsWith("..."))
            last = line;
    }
    const qsizetype end = endWithComments(bytes, last, *indent);
    const QByteArray lineBreak = lineBreakOf(bytes);
    return spliced(bytes, end, end, lineBreak + blockText(missing, *indent, indentStep(tree), lineBreak));
}

std::optional<QByteArray> insertedInFlow(const YamlTree& tree, const Descent& at, const Change& missing)
{
    const auto& children = at.node->children;
    if (children.empty())
        return spliced(tree.bytes, at.node->content + 1, at.node->content + 1, flowText(missing));
    const auto end = endOfValue(tree.bytes, &children.end()[-2], children.back());
    return end ? std::optional(spliced(tree.bytes, *end, *end, ", " + flowText(missing))) : std::nullopt;
}

// A section of which only the name is written, or a file without content.
std::optional<QByteArray> insertedInEmpty(const YamlTree& tree, const Descent& at, const Change& missing)
{
    const QByteArray& bytes = tree.bytes;
    const QByteArray lineBreak = lineBreakOf(bytes);
    if (!at.key) {
        const bool isOpen = !bytes.isEmpty() && !bytes.endsWith('\n');
        return bytes + (isOpen ? lineBreak : QByteArray()) + blockText(missing, 0, 2, lineBreak) + lineBreak;
    }
    const auto range = rangeOfNull(bytes, *at.key);
    if (!range || range->begin != range->end)
        return std::nullopt;
    if (isFlow(at.parent))
        return spliced(bytes, range->begin, range->end, " {" + flowText(missing) + '}');
    const auto indent = indentOf(bytes, *at.key);
    if (!indent)
        return std::nullopt;
    const qsizetype end = endWithComments(bytes, range->end, *indent + 1);
    const qsizetype step = indentStep(tree);
    return spliced(bytes, end, end, lineBreak + blockText(missing, *indent + step, step, lineBreak));
}

std::optional<QByteArray> replaced(const YamlTree& tree, const Descent& at, const QVariant& value)
{
    const YamlNode& node = *at.node;
    if (node.kind == YamlKind::Scalar && node.end >= 0)
        return spliced(tree.bytes, node.content, node.end, scalarText(value, node.style));
    const auto range =
        node.kind == YamlKind::Null && at.key ? rangeOfNull(tree.bytes, *at.key) : std::nullopt;
    if (!range)
        return std::nullopt;
    const QByteArray space = range->begin == range->end ? " " : "";
    return spliced(tree.bytes, range->begin, range->end, space + scalarText(value, YamlStyle::Plain));
}

std::optional<QByteArray> removedFromFlow(const QByteArray& bytes, const YamlNode& key, qsizetype end)
{
    qsizetype begin = key.offset;
    const qsizetype comma = skipSpaces(bytes, end);
    if (comma < bytes.size() && bytes[comma] == ',')
        return spliced(bytes, begin, skipSpaces(bytes, comma + 1), {});
    // The last one takes the comma before it along.
    while (begin > 0 && QByteArrayView(" \t\r\n,").contains(bytes[begin - 1]))
        --begin;
    return spliced(bytes, begin, end, {});
}

std::optional<QByteArray> removed(const YamlTree& tree, const Descent& at)
{
    const QByteArray& bytes = tree.bytes;
    const auto end = at.key ? endOfValue(bytes, at.key, *at.node) : std::nullopt;
    if (!end)
        return std::nullopt;
    if (isFlow(at.parent))
        return removedFromFlow(bytes, *at.key, *end);
    const auto indent = indentOf(bytes, *at.key);
    if (!indent)
        return std::nullopt;
    const qsizetype rest = skipSpaces(bytes, *end);
    if (rest < lineEnd(bytes, *end)) // a comment, which stays
        return spliced(bytes, at.key->offset, rest, {});
    const qsizetype begin = at.key->offset - *indent;
    const qsizetype next = nextLine(bytes, *end);
    if (next == bytes.size() && !bytes.endsWith('\n') && begin > byteOrderMarkSize(bytes))
        return bytes.first(
            lineEnd(bytes, lineStart(bytes, begin - 1))); // the last line has no break to take along
    return spliced(bytes, begin, next, {});
}

} // namespace

std::optional<QByteArray> edited(const YamlTree& tree, const Change& change)
{
    const auto at = descend(tree, change.path);
    if (!at || change.path.isEmpty())
        return std::nullopt;
    if (at->depth == change.path.size())
        return change.value.isValid() ? replaced(tree, *at, change.value) : removed(tree, *at);
    if (!change.value.isValid())
        return tree.bytes;
    const Change missing{change.path.mid(at->depth), change.value};
    if (at->node->kind == YamlKind::Null)
        return insertedInEmpty(tree, *at, missing);
    return isFlow(at->node) ? insertedInFlow(tree, *at, missing) : insertedInBlock(tree, *at, missing);
}

} // namespace config
