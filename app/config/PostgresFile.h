// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/YamlTree.h"

namespace config {

/// Reads config_postgres.yml: `connection` and `backup`. `enabled: false` here disables like in the other
/// file, which must have been read before.
void readPostgresFile(const YamlTree& tree, Configuration& configuration, Findings& findings);

} // namespace config
