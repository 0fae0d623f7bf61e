// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/DumpComparison.h"

#include <tuple>

namespace ui {

bool tellTheSame(const catalogue::Dump& one, const catalogue::Dump& other)
{
    const auto known = [](const catalogue::Dump& dump) {
        const catalogue::Notes& notes = *dump.notes;
        return std::tie(dump.identity, dump.state, dump.createdAt, dump.verified, dump.verifiedAt,
                        notes.tables, notes.rows, notes.detail, notes.excludedTableData, notes.pin,
                        notes.drill);
    };
    const auto anomalies = [](const catalogue::Dump& dump) {
        return dump.anomalies ? *dump.anomalies : catalogue::Anomalies();
    };
    return known(one) == known(other) && anomalies(one) == anomalies(other);
}

} // namespace ui
