// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigurationEdit.h"
#include "config/YamlTree.h"

namespace config {

/// A value as it is written: true, 30, "text" (or 'text' where it stood so and can stay so).
QByteArray scalarText(const QVariant& value, YamlStyle style);
/// The lines of keys and value that a change adds to a block mapping, without the last line break; `indent`
/// spaces before the first, `step` more for each level.
QByteArray blockText(const Change& missing, qsizetype indent, qsizetype step, const QByteArray& lineBreak);
/// The same for a flow mapping: postgres: {min_keep: 2}
QByteArray flowText(const Change& missing);
/// The line break that the file uses.
QByteArray lineBreakOf(const QByteArray& bytes);

} // namespace config
