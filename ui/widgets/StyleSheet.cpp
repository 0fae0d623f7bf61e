// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Look.h"

namespace ui::look {
namespace {

// @names stand for colours of the palette. "role" is set by setRole().
constexpr auto sheet = uR"(
QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame[role="band"] { background: @card; border: none; border-bottom: 1px solid @line; }
QLabel[role="muted"] { color: @muted; }
QLineEdit[role="plain"] { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
QPushButton:!flat { background: @button; border: 1px solid @border; border-radius: 6px; padding: 6px 14px; }
QPushButton:!flat:hover { background: @buttonHover; }
QPushButton:!flat:pressed { background: @line; }
QPushButton:!flat:focus { border-color: @accent; }
QPushButton[role="primary"], QPushButton[role="danger"] { color: white; font-weight: 600; }
QPushButton[role="primary"]:!flat { background: @accent; border-color: @accent; }
QPushButton[role="primary"]:!flat:hover { background: @accentHover; }
QPushButton[role="primary"]:!flat:pressed { background: @accentPressed; }
QPushButton[role="danger"]:!flat { background: @danger; border-color: @danger; }
QPushButton[role="danger"]:!flat:hover { background: @dangerHover; }
QPushButton[role="primary"]:!flat:focus, QPushButton[role="danger"]:!flat:focus { border-color: @text; }
QPushButton[role="primary"]:!flat:disabled, QPushButton[role="danger"]:!flat:disabled {
    background: @line; border-color: @line; color: @muted; }
QPushButton[role="compact"]:!flat { padding: 2px 10px; }
QPushButton#backUpNow { padding: 9px 18px; }
QTableView { background: @card; border: none; selection-background-color: @selected; selection-color: @text; outline: 0; }
QTableView::item { padding: 0 5px; border: none; }
QTableView::item:selected { background: @selected; color: @text; }
QTableView::item:focus { border: 1px solid @accent; }
QTableView::item:selected:focus { border: none; }
QTreeView { background: @card; border: 1px solid @line; selection-background-color: @selected; selection-color: @text; outline: 0; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @line; padding: 6px 8px; }
QPlainTextEdit[role="log"] { background: @card; border: none; }
)";

} // namespace

QString styleSheet(const QPalette& palette)
{
    const QColor ground = card(palette);
    const QColor text = palette.color(QPalette::Text);
    const QColor accent = readable(palette.color(QPalette::Active, QPalette::Highlight), Qt::white, 4.8);
    const QColor danger = readable(QColor(0xc0343c), Qt::white, 4.8);
    // The longer names first: a name may be the beginning of another.
    const std::pair<QLatin1String, QColor> colours[] = {
        {QLatin1String("@buttonHover"), mixed(text, ground, 0.10)},
        {QLatin1String("@button"), mixed(text, ground, 0.04)},
        {QLatin1String("@border"), mixed(text, ground, 0.28)},
        {QLatin1String("@accentHover"), mixed(accent, Qt::black, 0.88)},
        {QLatin1String("@accentPressed"), mixed(accent, Qt::black, 0.76)},
        {QLatin1String("@accent"), accent},
        {QLatin1String("@dangerHover"), mixed(danger, Qt::black, 0.88)},
        {QLatin1String("@danger"), danger},
        {QLatin1String("@selected"), mixed(accent, ground, 0.20)},
        {QLatin1String("@muted"), colour(Tone::Muted, palette)},
        {QLatin1String("@text"), text},
        {QLatin1String("@card"), ground},
        {QLatin1String("@line"), line(palette)},
    };
    QString result = QString::fromUtf16(sheet);
    for (const auto& [name, colour] : colours)
        result.replace(name, colour.name());
    return result;
}

} // namespace ui::look
