// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace catalogue {

/// A line of a difference. `Place` says where the lines after it stand: "@@ -1,7 +1,8 @@".
struct DiffLine
{
    enum class Kind { Place, Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text; ///< raw: to be shown it must be escaped

    bool operator==(const DiffLine&) const = default;
};
using LineDiff = std::vector<DiffLine>;

/// What finding differences may still cost; many share one. Whatever would cost more is shown as replaced
/// whole.
struct DiffEffort
{
    int mostLines = 20'000;     ///< of either text
    int mostEdits = 2'000;      ///< lines removed and added
    qint64 steps = 200'000'000; ///< left; about a second
};

/// What makes `after` of `before`, with three lines around each place that differs; empty when they are the
/// same. The shortest way (E. Myers, An O(ND) Difference Algorithm, 1986), unless that is beyond `effort`.
LineDiff lineDiff(const QStringList& before, const QStringList& after, DiffEffort& effort);

/// One text all new, or all gone.
LineDiff wholeDiff(const QStringList& lines, DiffLine::Kind kind);

/// ' ', '-' or '+', which tells the kinds apart without colours; none before a place.
QString prefixOf(DiffLine::Kind kind);
/// A line with its prefix, to be shown: control and bidirectional characters escaped, tabs kept.
QString visibleText(const DiffLine& line);
/// The lines with their prefixes, as `diff --unified` writes them; raw.
QString unifiedText(const LineDiff& diff);

} // namespace catalogue
