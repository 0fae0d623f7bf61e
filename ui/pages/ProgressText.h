// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QLocale>

namespace ui {

/// "table metier.citoyens · 12/31 · 125 000 lignes · 410 Mo · 95 Mo/s · reste ~40 s": what a long job does,
/// as far as it is known. Where nothing has come for a while it says so, and where nobody can tell what
/// remains, how long it has lasted.
QString progressText(const base::Progress& progress, qint64 elapsedMs, const QLocale& locale);

/// Hundredths done; -1 when nobody can tell.
int percentOf(const base::Progress& progress);

} // namespace ui
