// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/YamlTree.h"

namespace config {

/// Bytes of a file, from `begin` to before `end`.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The bytes of an empty value: `~`, `null`, or none at all right after the colon. Nothing when the key has
/// no colon on its line (`? key`, `{key}`).
std::optional<Range> rangeOfNull(const QByteArray& bytes, const YamlNode& key);

/// One past the last byte of a value (`key` is null for an item of a sequence); nothing where that cannot be
/// told: a block collection, a block scalar, a plain scalar over several lines.
std::optional<qsizetype> endOfValue(const QByteArray& bytes, const YamlNode* key, const YamlNode& value);

/// Spaces before a node that stands first on its line; nothing when it does not.
std::optional<qsizetype> indentOf(const QByteArray& bytes, const YamlNode& node);

/// First byte at or after `offset` that is no space or tab.
qsizetype skipSpaces(const QByteArray& bytes, qsizetype offset);

} // namespace config
