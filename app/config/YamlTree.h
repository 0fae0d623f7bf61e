// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/YamlText.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace config {

enum class YamlKind { Null, Scalar, Sequence, Mapping, Alias };
enum class YamlStyle { Plain, SingleQuoted, DoubleQuoted, Block, Flow };

/// One node of a YAML file as it is written: aliases stay aliases, nothing is expanded. Offsets are bytes
/// from the start of the file.
struct YamlNode
{
    YamlKind kind = YamlKind::Null;
    YamlStyle style = YamlStyle::Plain; ///< of a scalar; Block or Flow of a sequence or mapping
    QString text;                       ///< value of a scalar
    bool hasAnchor = false;
    bool hasTag = false;   ///< an explicit one, such as !!int
    qsizetype offset = 0;  ///< first byte, tag and anchor included; without meaning for Null
    qsizetype content = 0; ///< first byte after tag and anchor
    qsizetype end = -1; ///< one past the last byte of a scalar; -1: plain over several lines, or not closed
    std::vector<YamlNode> children; ///< items of a sequence; keys and values of a mapping, in turn

    bool isPlain() const { return kind == YamlKind::Scalar && style == YamlStyle::Plain; }
};

/// A key with its value, both inside the mapping.
struct YamlEntry
{
    const YamlNode* key = nullptr;
    const YamlNode* value = nullptr;
};

/// Of a mapping; none of any other node.
std::vector<YamlEntry> entriesOf(const YamlNode& mapping);
/// The first entry with that scalar key.
std::optional<YamlEntry> findEntry(const YamlNode& mapping, QStringView key);
/// `<<`, which YAML 1.1 expands.
bool isMergeKey(const YamlNode& key);

struct YamlTree
{
    QString file; ///< for positions
    QByteArray bytes;
    YamlNode root; ///< Null for a file without content

    Position positionAt(qsizetype offset) const { return config::positionAt(bytes, offset, file); }
    Position positionOf(const YamlNode& node) const { return positionAt(node.offset); }
};

/// The document, read with yaml-cpp. Refused: what textFlaw() refuses, broken YAML, a second document.
tl::expected<YamlTree, Problem> parseYaml(const QByteArray& bytes, const QString& file);

} // namespace config
