// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CountText.h"

#include "base/Text.h"

namespace ui {

QString tablesText(qint64 count, const QLocale& locale)
{
    return base::PluralText("ui", "%1 tables").of(count).arg(locale.toString(count)).toString();
}

QString rowsText(qint64 count, const QLocale& locale)
{
    return base::PluralText("ui", "%1 rows").of(count).arg(locale.toString(count)).toString();
}

QString largeObjectsText(qint64 count, const QLocale& locale)
{
    return base::PluralText("ui", "%1 large objects").of(count).arg(locale.toString(count)).toString();
}

} // namespace ui
