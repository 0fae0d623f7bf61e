// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/YamlTree.h"

namespace config {

/// Reads config_global.yml: the zone, `backup` and `alerts`. A relative `dir` is relative to `dataRoot`.
void readGlobalFile(const YamlTree& tree, const QString& dataRoot, Configuration& configuration,
                    Findings& findings);

} // namespace config
