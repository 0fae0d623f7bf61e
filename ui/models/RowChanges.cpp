// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowChanges.h"

namespace ui {

std::vector<RowChange> changesBetween(const std::vector<retention::Decision>& old,
                                      const std::vector<retention::Decision>& wanted)
{
    std::vector<RowChange> changes;
    bool inChange = false;
    size_t row = 0, next = 0;
    while (row < old.size() || next < wanted.size()) {
        const catalogue::Dump* before = row < old.size() ? &old[row].dump : nullptr;
        const catalogue::Dump* after = next < wanted.size() ? &wanted[next].dump : nullptr;
        if (before && after && before->fileName == after->fileName) {
            inChange = false;
            ++row;
            ++next;
            continue;
        }
        if (!std::exchange(inChange, true))
            changes.push_back({static_cast<int>(row), 0, static_cast<int>(next), 0});
        // The newer of the two stands before the other, so the other list does not have it.
        if (!after || (before && before->createdAt > after->createdAt)) {
            ++changes.back().removed;
            ++row;
        } else {
            ++changes.back().inserted;
            ++next;
        }
    }
    return changes;
}

} // namespace ui
