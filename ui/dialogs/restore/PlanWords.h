// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/restore/RestoreOutcome.h"

#include <QStringList>

/// What a restore will do, and did, in words: pure functions.
namespace ui {

/// "a, b, …": the first ones.
QString rolesText(const QByteArrayList& roles);
/// What is in the database now goes: its name has to be typed.
bool destroys(const restore::Plan& plan);
/// "The database “x” is made …" and how many tables are filled.
QString whatHappens(const restore::Plan& plan);
/// What will be lost, who must be there, what is left out: one sentence each.
QStringList cautionsOf(const restore::Plan& plan);
/// "pg_restore 15.18 (/usr/…) · server PostgreSQL 15"
QString toolText(const restore::Plan& plan);

/// The same error, with what to do next in the words of the dialog.
base::Error inWordsOfDialog(base::Error error);

/// "Restored into x in 12 s (ANALYZE: 1 s)."
QString doneText(const restore::Report& report);
/// In which state a restore that came to no end left the database.
QString stateLeft(const RestoreOutcome& outcome, const restore::Plan& plan);

} // namespace ui
