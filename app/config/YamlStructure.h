// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/YamlTree.h"

namespace config {

/// Refuses what makes a section say something else than it seems to, at any depth: duplicate keys, keys that
/// are no names, anchors, aliases and merges.
void refuseIndirection(const YamlTree& tree, const YamlNode& node, Findings& findings);

/// The same for one mapping only, whose keys belong to several programs: merges and aliases in place of keys,
/// which could bring in keys of ours, and an anchor on the mapping itself. What stands under the keys is not
/// looked at.
void refuseHiddenKeys(const YamlTree& tree, const YamlNode& mapping, Findings& findings);

/// Refuses `key` standing more than once in a mapping.
void refuseDuplicate(const YamlTree& tree, const YamlNode& mapping, const QString& key, Findings& findings);

} // namespace config
