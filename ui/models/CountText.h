// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace ui {

/// "31 tables"
QString tablesText(qint64 count, const QLocale& locale);
/// "1 234 567 lignes"
QString rowsText(qint64 count, const QLocale& locale);
/// "12 grands objets"
QString largeObjectsText(qint64 count, const QLocale& locale);

} // namespace ui
