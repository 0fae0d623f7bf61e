// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigurationEdit.h"
#include "config/YamlTree.h"

namespace config {

/// The content that a file must read as once a change was made.
YamlNode expectedAfter(const YamlNode& root, const Change& change);

/// Both say the same: kinds, texts, order, anchors; plain or quoted counts, places do not.
bool isSameContent(const YamlNode& a, const YamlNode& b);

} // namespace config
