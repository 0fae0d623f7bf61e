// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Difference.h"

#include <QLocale>

/// The rules of the retention in words: pure functions.
namespace ui {

/// "14 days, 7 daily, 4 weekly": what a policy keeps, without what it keeps none of.
QString rulesText(const retention::Policy& policy);

/// "Compared with today: 3 more deleted (612 MB)": dumps lost or kept longer.
QString differenceText(const retention::Difference& difference, const QLocale& locale);

/// "Oldest recovery point: 3 Nov instead of 12 Oct"; empty when it is the same.
QString oldestText(const retention::Difference& difference, const QDateTime& now, const QTimeZone& zone,
                   const QLocale& locale);

} // namespace ui
