// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace ui {

/// What all our tables have in common: whole rows of one generous height, no lines, no numbers beside them.
void dressTable(QTableView* table);

} // namespace ui
