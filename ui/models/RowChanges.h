// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"

namespace ui {

/// A place where two lists of dumps differ: `removed` rows of the old list from `row` on give way to
/// `inserted` ones of the new list from its `from` on.
struct RowChange
{
    int row = 0;
    int removed = 0;
    int from = 0;
    int inserted = 0;
};

/// Pure. What makes the old list the new one, in their order; a dump is known by its name. Both are newest
/// first: where one is not, there are more changes than there need be.
std::vector<RowChange> changesBetween(const std::vector<retention::Decision>& old,
                                      const std::vector<retention::Decision>& wanted);

} // namespace ui
