// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"

#include <QString>

#include <optional>

namespace config {

/// Nothing when pg_dump may be given this argument from the configuration; else why not. The allowlist is in
/// the README; whole options only, abbreviations are refused too.
std::optional<base::Text> refusalOf(const QString& argument);
/// PATTERN of `--exclude-table-data=PATTERN`.
std::optional<QString> excludedTableData(const QString& argument);

} // namespace config
