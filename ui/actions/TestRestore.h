// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace base {
class Translation;
}

namespace ui {

class Prompt;
class Workspace;

/// Opens the dialog that restores a dump as a test. While a test runs, the dialog of that one comes to the
/// front: there is one at a time.
void testRestore(QWidget* window, Workspace& workspace, Prompt& prompt, base::Translation& translation,
                 const QString& path);

/// Path of the dump to be tested: the one that is selected, else the newest good one. Empty when that one is
/// damaged, when several are selected, or when there is none.
QString dumpToTest(Workspace& workspace, const QStringList& selected);

} // namespace ui
