// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;
class QSplitter;

namespace ui {

class DumpTable;

/// What the window looks like the next time it is opened: its place, its splitters, its columns.
struct WindowMemory
{
    QMainWindow* window;
    QSplitter* panes;
    QSplitter* log;
    DumpTable* backups;
    DumpTable* preview;
    QAction* groupByMonth;

    void save() const;
    /// Without a memory: 1280 × 800, or what the screen has.
    void restore() const;
};

} // namespace ui
