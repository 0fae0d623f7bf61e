// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Language.h"

#include <QStringList>

namespace ui {

/// What the program was called with.
struct CommandLine
{
    enum class Wish { Window, Help, Version, PrintJournal, PrintReport, Wrong };

    Wish wish = Wish::Window;
    QString config; ///< --config; empty when not given
    bool demonstration = false;
    std::optional<base::Language> language;
    QStringList files;   ///< dump files to look at
    QString journalFile; ///< --print-journal: the PDF to write
    QString recordFile;  ///< --print-report: the record of a restore test …
    QString reportFile;  ///< … and the PDF to write
    QString wrong;       ///< what is wrong with it, as the parser says
};

/// Pure: needs no display and no application.
CommandLine readCommandLine(const QStringList& arguments);
/// For --help, in the language of the translators that are installed.
QString helpText();

} // namespace ui
