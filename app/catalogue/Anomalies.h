// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

namespace catalogue {

struct Dump;
struct Manifest;

/// In what a dump is not as the last good one before it led to expect. Size: fewer than 60 % of its bytes.
/// Duration: pg_dump took more than three times as long, and a minute longer at least, so that a small
/// database on a busy machine alarms nobody. TableRows: fewer than half of a table's rows, which were 10 or
/// more: small lists do change. TableVanished: a table is gone that had its rows there.
enum class AnomalyKind : quint8 { Size, Duration, TableRows, TableVanished };
QString key(AnomalyKind kind);
/// In a word or two, for a cell: "smaller".
QString text(AnomalyKind kind);

struct Anomaly
{
    AnomalyKind kind = AnomalyKind::Size;
    QString table;     ///< "schema.name"; empty for Size and Duration
    qint64 before = 0; ///< bytes, milliseconds or rows; -1: rows that nobody could count
    qint64 now = 0;

    bool operator==(const Anomaly&) const = default;
};
using Anomalies = std::vector<Anomaly>;

/// With the figures: "size 204.7 MB → 80.1 MB (39%)".
QString text(const Anomaly& anomaly);
/// A line each; of more than `most` the rest is only counted.
QStringList linesOf(const Anomalies& anomalies, qsizetype most = 10);

/// Of size and duration; `last` is the last good one before it. Two that leave out the rows of different
/// tables, or are not compressed the same way, cannot be compared.
Anomalies anomaliesOf(const Dump& last, const Dump& dump);
/// All that two manifests tell. Tables whose rows are left out on purpose are not gone.
Anomalies anomaliesOf(const Manifest& last, const Manifest& manifest);

/// Gives every dump (newest first) its anomalies against the last good one of the same server before it, and
/// those that were found when it was made. Damaged ones have none: they are told as damaged.
void markAnomalies(std::vector<Dump>& dumps);

/// [{"kind", "table", "before", "now"}], `table` for the tables' only: in manifests and on the command line.
QJsonArray toJson(const Anomalies& anomalies);
/// What is of a kind that we do not know is left out.
Anomalies anomaliesFrom(const QJsonArray& array);

} // namespace catalogue
