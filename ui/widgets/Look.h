// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

/// How the window looks: one grid, three text sizes, colours that are taken from the palette and are readable
/// on it.
namespace ui::look {

/// The grid, in device-independent pixels.
constexpr int unit = 8;
constexpr int rowHeight = 4 * unit;
constexpr int iconSize = 2 * unit;

/// What a colour says. OnAccent is the text of the one big button.
enum class Tone { Text, Muted, Accent, OnAccent, Good, Caution, Bad };

/// At least 4.5:1 on the palette's Base and Window.
QColor colour(Tone tone, const QPalette& palette);
/// Background of the panes. Lighter than the fields that stand on it in the dark, as white as they are in the
/// light.
QColor card(const QPalette& palette);
/// Background of a message: the tone, faint.
QColor tint(Tone tone, const QPalette& palette);
/// A line that separates without shouting.
QColor line(const QPalette& palette);

/// Contrast ratio of WCAG 2.1, from 1 to 21.
double contrast(const QColor& one, const QColor& other);
/// `colour`, made lighter or darker until it is readable on `background`.
QColor readable(const QColor& colour, const QColor& background, double wanted = 4.5);
/// `share` of `one`, the rest of `other`.
QColor mixed(const QColor& one, const QColor& other, double share);

enum class Size { Title, Normal, Small };
QFont font(Size size, bool bold = false);
/// Sets font and colour of a label by its role; the style sheet then follows the palette.
void setRole(QWidget* widget, const char* role);

/// The style sheet of a window: what the palette alone cannot say.
QString styleSheet(const QPalette& palette);
/// The system's palette with a selection colour that its text can be read on.
QPalette readablePalette(QPalette palette);

} // namespace ui::look
