// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QMainWindow;
class QMenu;

/// The hands and eyes of a test: it finds, presses, types and reads as people and their assistive tools do.
namespace support {

/// What an assistive tool reads out for a widget.
QString accessibleName(const QWidget* widget);
/// Fails the running test; for what returns something.
void fail(const QString& what);

/// The visible button of that accessible name below `root`; without one the test fails and gets a hidden one.
QAbstractButton* button(QWidget* root, const QString& accessibleName);

/// Presses with the mouse; the test fails when the widget is not to be seen or not enabled.
void click(QWidget* widget);
/// Replaces what stands in a field by typing.
void type(QWidget* field, const QString& text);
/// Types where the cursor stands.
void typeMore(QWidget* field, const QString& text);
/// Opens the menus of the menu bar that lead to an action and presses it, with the mouse.
void chooseFromMenu(QMainWindow* window, const char* actionName);
/// Presses the context-menu key on a widget and hands the menu to `look`, then closes it.
void withContextMenu(QWidget* widget, const std::function<void(QMenu*)>& look);

QString withoutMnemonic(QString text);

/// Something that people can read, and where.
struct Reading
{
    const QObject* owner = nullptr;
    QString part; ///< "text", "tooltip", "header 2" …
    QString text;

    QString where() const;
};

/// Every text of the visible widgets below `root`, itself included: titles, labels, buttons, items, headers,
/// cells, placeholders, tooltips, accessible names; and of its menus, open or not. Not the lines of the log.
std::vector<Reading> readingsOf(QWidget* root);

} // namespace support
