// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigurationEdit.h"
#include "config/YamlTree.h"

namespace config {

/// The bytes of the file with one change made; nothing where the place is none that can be edited. Only bytes
/// are moved here: whether the result reads as it should is for the caller to check (YamlCompare.h).
std::optional<QByteArray> edited(const YamlTree& tree, const Change& change);

} // namespace config
