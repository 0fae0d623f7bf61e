// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PinText.h"

#include "base/Format.h"
#include "base/Text.h"

namespace ui {

using base::Text;

QString pinText(const catalogue::Pin& pin, const QLocale& locale)
{
    const QString note = base::visible(pin.note);
    const QString by = base::visible(pin.by);
    if (!pin.until)
        return note.isEmpty() ? Text("ui", "Pinned by %1").arg(by).toString()
                              : Text("ui", "Pinned: %1 — by %2").arg(note).arg(by).toString();
    const QString until = locale.toString(*pin.until, QStringLiteral("d MMM yyyy"));
    return note.isEmpty()
               ? Text("ui", "Pinned until %1, by %2").arg(until).arg(by).toString()
               : Text("ui", "Pinned: %1 — until %2, by %3").arg(note).arg(until).arg(by).toString();
}

} // namespace ui
