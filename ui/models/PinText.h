// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Pin.h"

#include <QLocale>

namespace ui {

/// "Pinned: before the migration — until 31 Jan 2027, by dba@host". What others wrote is escaped.
QString pinText(const catalogue::Pin& pin, const QLocale& locale);

} // namespace ui
