// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace config {

/// The known key that `key` is probably a slip of: retention_day, retention-days, Retention_Days, databse.
/// Nothing for a key that is merely similar, such as max_keep beside min_keep: other programs have keys of
/// their own.
std::optional<QString> nearMiss(const QString& key, const QStringList& knownKeys);

/// Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and swaps of
/// two neighbours that lead from one text to the other.
int editDistance(QStringView a, QStringView b);

} // namespace config
