// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "config/ConfigurationFolder.h"

namespace config {

/// Reads and checks both files. Every error is ConfigInvalid (a missing file ConfigMissing); its message
/// names file, line, column, what was found and what is expected; where there are several, the first stands
/// in the message and all of them, one a line, in the detail.
base::Result<Configuration> readConfiguration(const ConfigurationFolder& folder);

/// The pure part: from the bytes of both files. `folder.path` only serves for names and relative folders.
base::Result<Configuration> parseConfiguration(const QByteArray& globalYaml, const QByteArray& postgresYaml,
                                               const ConfigurationFolder& folder);

} // namespace config
