// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "restore/drill/Drill.h"

#include <QLocale>

/// What a drill will do, and found, in words: pure functions.
namespace ui {

/// What is restored, where, by what, and that nothing of it stays.
QString whatADrillDoes(const restore::drill::Plan& plan);
/// How far the definitions can be compared with the tools that are there.
QString whatADrillProves(const restore::drill::Plan& plan);
/// "About 1.2 GB are needed in /var/…; 80 GB are free."
QString spaceText(const restore::drill::Plan& plan, const QLocale& locale);

/// The same error, with what to do next in the words of the dialog.
base::Error inWordsOfDrillDialog(base::Error error);

/// "31 tables · 125 000 rows · restored in 4 min 01 s · PostgreSQL 15.18"
QString figuresText(const restore::drill::Outcome& outcome, const QLocale& locale);
/// Against the duration that is declared, if one is.
QString objectiveText(const restore::drill::Outcome& outcome, const config::Objectives& objectives);

} // namespace ui
