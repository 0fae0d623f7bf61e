// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Message.h"

#include "base/Format.h"

namespace ui {

Message messageOf(const base::Error& error)
{
    Message message;
    message.what = [error] {
        return visibleLines(error.message.toString());
    };
    message.hint = [error] {
        return visibleLines(error.hint.toString());
    };
    message.details = [error] {
        return visibleLines(error.detail);
    };
    return message;
}

QString iconNameOf(look::Tone tone)
{
    switch (tone) {
    case look::Tone::Bad:
        return QStringLiteral("bad");
    case look::Tone::Caution:
        return QStringLiteral("caution");
    case look::Tone::Good:
        return QStringLiteral("good");
    default:
        return QStringLiteral("info");
    }
}

QString visibleLines(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        line = base::visible(line.replace(u'\t', u' '));
    return lines.join(u'\n').trimmed();
}

} // namespace ui
