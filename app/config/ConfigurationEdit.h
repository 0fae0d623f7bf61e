// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigurationFolder.h"

#include <QVariant>

namespace config {

/// One value to be set, e.g. {{"backup", "postgres", "retention_days"}, 30}: a string, a whole number or a
/// bool. An invalid QVariant takes the key away.
struct Change
{
    QStringList path;
    QVariant value;
};

/// `yaml` with the changes made: every comment, the order and the layout stay, only the values' own bytes
/// change. A missing key is added at the end of its section, a missing section at the end of the file. The
/// result was parsed again and differs from the original in nothing but the changes; else, and where a value
/// stands in a form that cannot be edited safely (a block scalar, an anchor), ConfigInvalid says so.
base::Result<QByteArray> withChanges(const QByteArray& yaml, const QString& fileName,
                                     const std::vector<Change>& changes);

/// What the settings dialog edits. A field that is not set is left as it is.
struct SettingsEdit
{
    std::vector<Change> global;
    std::vector<Change> postgres;
};

/// Applies the edit to the files as they are on disk now, checks that the whole configuration still reads,
/// then writes each file atomically with its mode kept. A file that does not read is never rewritten.
base::Result<void> saveSettings(const ConfigurationFolder& folder, const SettingsEdit& edit);

} // namespace config
