// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Look.h"

#include <QApplication>
#include <QCache>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace ui::look {
namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor hue(Tone tone, const QPalette& palette)
{
    switch (tone) {
    case Tone::Good:
        return QColor(0x1d7a4d);
    case Tone::Caution:
        return QColor(0x955d00);
    case Tone::Bad:
        return QColor(0xc0343c);
    case Tone::Muted:
        return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.68);
    case Tone::Accent:
        return palette.color(QPalette::Active, QPalette::Highlight);
    case Tone::Text:
    case Tone::OnAccent:
        break;
    }
    return palette.color(QPalette::Text);
}

QColor readableColour(Tone tone, const QPalette& palette)
{
    // A little more than needed, so that it also holds on a tinted background and on a selected row.
    const QColor onWindow = readable(hue(tone, palette), palette.color(QPalette::Window), 5.2);
    return readable(onWindow, card(palette), 5.2);
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto part = [share](double a, double b) {
        return static_cast<float>(a * share + b * (1 - share));
    };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()));
}

QColor readable(const QColor& colour, const QColor& background, double wanted)
{
    const QColor far = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor result = colour;
    for (int step = 1; contrast(result, background) < wanted && step <= 20; ++step)
        result = mixed(far, colour, step / 20.0);
    return result;
}

QColor colour(Tone tone, const QPalette& palette)
{
    if (tone == Tone::OnAccent)
        return Qt::white;
    // Asked for with every cell that is painted.
    static QCache<std::pair<qint64, int>, QColor> known(64);
    const std::pair key{palette.cacheKey(), static_cast<int>(tone)};
    if (const QColor* colour = known.object(key))
        return *colour;
    auto* made = new QColor(readableColour(tone, palette));
    const QColor result = *made;
    known.insert(key, made);
    return result;
}
QColor card(const QPalette& palette)
{
    const bool isDark = luminance(palette.color(QPalette::Base)) < 0.18;
    return isDark ? mixed(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.03)
                  : palette.color(QPalette::Base);
}

QColor tint(Tone tone, const QPalette& palette)
{
    return mixed(colour(tone, palette), card(palette), 0.10);
}

QColor line(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Text), card(palette), 0.14);
}

QFont font(Size size, bool bold)
{
    QFont result = QApplication::font();
    const double factor = size == Size::Title ? 1.6 : size == Size::Small ? 0.9 : 1.0;
    result.setPointSizeF(result.pointSizeF() * factor);
    if (bold)
        result.setWeight(QFont::DemiBold);
    return result;
}

void setRole(QWidget* widget, const char* role)
{
    widget->setProperty("role", QString::fromLatin1(role));
}

QPalette readablePalette(QPalette palette)
{
    const QColor accent = readable(palette.color(QPalette::Active, QPalette::Highlight), Qt::white);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

} // namespace ui::look
