// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ChangeLook.h"

#include <QTextDocument>

namespace ui {

using catalogue::Change;
using look::Tone;

QString iconNameOf(Change change)
{
    switch (change) {
    case Change::Gone:
        return QStringLiteral("delete");
    case Change::Added:
        return QStringLiteral("create");
    case Change::Changed:
        return QStringLiteral("edit");
    case Change::Unknown:
        return QStringLiteral("unproven");
    case Change::Same:
        break;
    }
    return QStringLiteral("never");
}

Tone toneOf(Change change)
{
    switch (change) {
    case Change::Gone:
        return Tone::Bad;
    case Change::Added:
        return Tone::Good;
    case Change::Changed:
        return Tone::Caution;
    case Change::Unknown:
    case Change::Same:
        break;
    }
    return Tone::Muted;
}

QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

} // namespace ui
