// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Anomalies.h"

#include "catalogue/Dump.h"
#include "catalogue/TablePattern.h"

#include <QHash>

namespace catalogue {
namespace {

constexpr qint64 leastPercent = 60;
constexpr qint64 mostTimes = 3;
constexpr qint64 leastLongerMs = 60'000;
constexpr qint64 fewestRows = 10;
const QString unloggedLeftOut = QStringLiteral("--no-unlogged-table-data");

void compareSizes(qint64 before, qint64 now, Anomalies& anomalies)
{
    if (now * 100 < before * leastPercent)
        anomalies.push_back({AnomalyKind::Size, {}, before, now});
}

void compareDurations(qint64 before, qint64 now, Anomalies& anomalies)
{
    if (before > 0 && now > before * mostTimes && now - before >= leastLongerMs)
        anomalies.push_back({AnomalyKind::Duration, {}, before, now});
}

bool isLeftOut(const TableContent& table, const QStringList& patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString& pattern) {
        return matchesPattern(pattern, table.schema, table.name);
    });
}

void compareTables(const Manifest& last, const Manifest& manifest, Anomalies& anomalies)
{
    QHash<QString, const TableContent*> now;
    for (const TableContent& table : manifest.inventory->tables)
        now.insert(table.displayed(), &table);
    const bool mayBeUnlogged =
        manifest.extraArguments.contains(unloggedLeftOut) && !last.extraArguments.contains(unloggedLeftOut);
    for (const TableContent& before : last.inventory->tables) {
        const TableContent* table = now.value(before.displayed());
        if (!table) {
            if (!mayBeUnlogged && !isLeftOut(before, manifest.excludedTableData))
                anomalies.push_back(
                    {AnomalyKind::TableVanished, before.displayed(), before.rows.value_or(-1), 0});
        } else if (before.rows && table->rows && *before.rows >= fewestRows &&
                   *table->rows * 2 < *before.rows) {
            anomalies.push_back({AnomalyKind::TableRows, before.displayed(), *before.rows, *table->rows});
        }
    }
}

bool areComparable(const Dump& last, const Dump& dump)
{
    return last.notes->excludedTableData == dump.notes->excludedTableData && last.header && dump.header &&
           last.header->algorithm() == dump.header->algorithm();
}

/// What was found when it was made, then what the list tells now: the one that it was compared with may be
/// gone.
Anomalies allOf(const Dump* last, const Dump& dump)
{
    Anomalies anomalies = dump.notes->warnings;
    if (!last)
        return anomalies;
    for (const Anomaly& found : anomaliesOf(*last, dump))
        if (std::none_of(anomalies.begin(), anomalies.end(),
                         [&](const Anomaly& known) { return known.kind == found.kind; }))
            anomalies.push_back(found);
    return anomalies;
}

} // namespace

Anomalies anomaliesOf(const Dump& last, const Dump& dump)
{
    Anomalies anomalies;
    if (!areComparable(last, dump))
        return anomalies;
    compareSizes(last.bytes, dump.bytes, anomalies);
    compareDurations(last.notes->dumpMs, dump.notes->dumpMs, anomalies);
    return anomalies;
}

Anomalies anomaliesOf(const Manifest& last, const Manifest& manifest)
{
    Anomalies anomalies;
    if (last.excludedTableData == manifest.excludedTableData && last.compression == manifest.compression) {
        compareSizes(last.stamp.bytes, manifest.stamp.bytes, anomalies);
        compareDurations(last.dumpMs, manifest.dumpMs, anomalies);
    }
    if (last.inventory && manifest.inventory)
        compareTables(last, manifest, anomalies);
    return anomalies;
}

void markAnomalies(std::vector<Dump>& dumps)
{
    const Dump* last = nullptr;
    for (auto dump = dumps.rbegin(); dump != dumps.rend(); ++dump) {
        dump->anomalies.reset();
        if (dump->isOfAnotherServer || dump->state == DumpState::Damaged)
            continue;
        if (Anomalies anomalies = allOf(last, *dump); !anomalies.empty())
            dump->anomalies = std::make_shared<const Anomalies>(std::move(anomalies));
        if (dump->state == DumpState::Good)
            last = &*dump;
    }
}

} // namespace catalogue
