// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QLocale>

namespace ui {

/// "table metier.demandes_rdv · 12/31 · 410 Mo · 00:41": what a long job does, as far as it is known.
QString progressText(const base::Progress& progress, qint64 elapsedMs, const QLocale& locale);

/// Hundredths done; -1 when nobody can tell.
int percentOf(const base::Progress& progress);

} // namespace ui
