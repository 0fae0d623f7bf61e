// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlTree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

namespace config {
namespace {

using base::Text;

struct SecondDocument
{
    qsizetype offset = 0;
};

// Tags and anchors stand before the node's own bytes.
qsizetype skipProperties(const QByteArray& bytes, qsizetype offset)
{
    while (offset < bytes.size() && (bytes[offset] == '&' || bytes[offset] == '!')) {
        while (offset < bytes.size() && !QByteArrayView(" \t\r\n").contains(bytes[offset]))
            ++offset;
        offset = skipBlanks(bytes, offset);
    }
    return offset;
}

// Where the scalar ends in the file and how it is written; yaml-cpp tells neither.
void measureScalar(YamlNode& node, const QByteArray& bytes)
{
    const char first = node.content < bytes.size() ? bytes[node.content] : '\0';
    if (first == '"' || first == '\'') {
        node.style = first == '"' ? YamlStyle::DoubleQuoted : YamlStyle::SingleQuoted;
        node.end = quotedEnd(bytes, node.content);
    } else if (first == '|' || first == '>') {
        node.style = YamlStyle::Block;
    } else {
        const QByteArray text = node.text.toUtf8();
        if (bytes.mid(node.content, text.size()) == text && !text.contains('\n'))
            node.end = node.content + text.size();
    }
}

class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const QByteArray& bytes) : m_bytes(bytes), m_shift(byteOrderMarkSize(bytes)) {}

    YamlNode root() && { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (m_hasDocument)
            throw SecondDocument{mark.pos + m_shift};
        m_hasDocument = true;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        finish(node(YamlKind::Null, mark, anchor));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { finish(node(YamlKind::Alias, mark, 0)); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        YamlNode scalar = node(YamlKind::Scalar, mark, anchor);
        scalar.text = QString::fromStdString(value);
        measureScalar(scalar, m_bytes);
        finish(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(YamlKind::Sequence, mark, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(YamlKind::Mapping, mark, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    YamlNode node(YamlKind kind, const YAML::Mark& mark, YAML::anchor_t anchor) const
    {
        YamlNode result;
        result.kind = kind;
        result.offset = mark.pos + m_shift;
        result.hasAnchor = anchor != 0;
        result.content = result.offset;
        if (kind != YamlKind::Null && kind != YamlKind::Alias) {
            result.content = skipProperties(m_bytes, result.offset);
            result.hasTag = m_bytes.mid(result.offset, result.content - result.offset).contains('!');
        }
        return result;
    }
    void open(YamlKind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
    {
        m_open.push_back(node(kind, mark, anchor));
        m_open.back().style = style == YAML::EmitterStyle::Flow ? YamlStyle::Flow : YamlStyle::Block;
    }
    void close()
    {
        YamlNode closed = std::move(m_open.back());
        m_open.pop_back();
        finish(std::move(closed));
    }
    void finish(YamlNode finished)
    {
        if (m_open.empty())
            m_root = std::move(finished);
        else
            m_open.back().children.push_back(std::move(finished));
    }

    const QByteArray& m_bytes;
    qsizetype m_shift; // yaml-cpp does not count the byte order mark
    bool m_hasDocument = false;
    YamlNode m_root;
    std::vector<YamlNode> m_open;
};

// What yaml-cpp reads without complaint although it is no YAML: quotes that are never closed, a line of a
// block mapping without a colon.
std::optional<Problem> flawIn(const YamlTree& tree, const YamlNode& node)
{
    if (node.kind == YamlKind::Scalar && node.end < 0 &&
        (node.style == YamlStyle::SingleQuoted || node.style == YamlStyle::DoubleQuoted)) {
        const Position at = tree.positionAt(node.content);
        return Problem{at, located(Text("config", "%1: the quotes opened here are never closed."), at)};
    }
    if (node.kind == YamlKind::Mapping && node.style == YamlStyle::Block)
        for (const YamlEntry& entry : entriesOf(node))
            if (entry.value->kind == YamlKind::Null && entry.value->offset == entry.key->offset) {
                const Position at = tree.positionOf(*entry.key);
                return Problem{
                    at, located(Text("config", "%1: a key and a colon are expected on this line."), at)};
            }
    for (const YamlNode& child : node.children)
        if (auto flaw = flawIn(tree, child))
            return flaw;
    return std::nullopt;
}

} // namespace

std::vector<YamlEntry> entriesOf(const YamlNode& mapping)
{
    std::vector<YamlEntry> entries;
    if (mapping.kind == YamlKind::Mapping)
        for (std::size_t i = 0; i + 1 < mapping.children.size(); i += 2)
            entries.push_back({&mapping.children[i], &mapping.children[i + 1]});
    return entries;
}

std::optional<YamlEntry> findEntry(const YamlNode& mapping, QStringView key)
{
    for (const YamlEntry& entry : entriesOf(mapping))
        if (entry.key->kind == YamlKind::Scalar && entry.key->text == key)
            return entry;
    return std::nullopt;
}

bool isMergeKey(const YamlNode& key)
{
    return key.isPlain() && key.text == u"<<";
}

tl::expected<YamlTree, Problem> parseYaml(const QByteArray& bytes, const QString& file)
{
    if (auto flaw = textFlaw(bytes, file))
        return tl::unexpected(std::move(*flaw));

    YamlTree tree{file, bytes, {}};
    const auto broken = [&](qsizetype offset, const QString& words) {
        const Position at = tree.positionAt(offset);
        return tl::unexpected(
            Problem{at, located(Text("config", "%1: this is not correct YAML."), at), words});
    };
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        TreeBuilder builder(bytes);
        while (parser.HandleNextDocument(builder))
            ;
        tree.root = std::move(builder).root();
    } catch (const SecondDocument& second) {
        if (bytes.mid(second.offset, 3) != "---")
            return broken(second.offset, QString());
        const Position at = tree.positionAt(second.offset);
        return tl::unexpected(Problem{
            at, located(Text("config", "%1: a second document begins here; one document is expected."), at)});
    } catch (const YAML::Exception& exception) {
        return broken(exception.mark.pos + byteOrderMarkSize(bytes), QString::fromStdString(exception.msg));
    } catch (const std::exception& exception) {
        return broken(0, QString::fromLocal8Bit(exception.what()));
    }
    if (auto flaw = flawIn(tree, tree.root))
        return tl::unexpected(std::move(*flaw));
    return tree;
}

} // namespace config
