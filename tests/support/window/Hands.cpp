// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/Hands.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>

namespace support {
namespace {

/// The entries to press one after another: menus, then the action; empty when it is not below `menu`.
QList<QAction*> wayTo(const QWidget* menu, QLatin1String name)
{
    for (QAction* entry : menu->actions()) {
        if (entry->objectName() == name)
            return {entry};
        if (const QList<QAction*> rest = entry->menu() ? wayTo(entry->menu(), name) : QList<QAction*>();
            !rest.isEmpty())
            return QList<QAction*>{entry} + rest;
    }
    return {};
}

} // namespace

QString accessibleName(const QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return face ? face->text(QAccessible::Name) : QString();
}

void fail(const QString& what)
{
    QTest::qFail(qPrintable(what), __FILE__, __LINE__);
}

QAbstractButton* button(QWidget* root, const QString& name)
{
    for (QAbstractButton* candidate : root->findChildren<QAbstractButton*>())
        if (candidate->isVisible() && accessibleName(candidate) == name)
            return candidate;
    fail(QStringLiteral("no button is named ") + name);
    return new QPushButton(root);
}

void click(QWidget* widget)
{
    // What has just been shown is laid out first.
    const auto isSeen = [widget] {
        return !widget->visibleRegion().isEmpty();
    };
    if (!QTest::qWaitFor(isSeen) || !widget->isEnabled())
        return fail(QStringLiteral("cannot be pressed: ") + accessibleName(widget) + u' ' +
                    widget->objectName());
    // A box may be wider than what can be pressed of it.
    const bool isBox = qobject_cast<QCheckBox*>(widget) || qobject_cast<QRadioButton*>(widget);
    QTest::mouseClick(widget, Qt::LeftButton, {},
                      isBox ? QPoint(widget->height() / 2, widget->height() / 2) : QPoint());
}

void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    typeMore(field, text);
}

void typeMore(QWidget* field, const QString& text)
{
    // Not QTest::keyClicks(), which knows the keys of ASCII only.
    for (const QChar character : text)
        for (const QEvent::Type pressOrRelease : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(pressOrRelease, Qt::Key_unknown, Qt::NoModifier, QString(character));
            QApplication::sendEvent(field, &event);
        }
}

void chooseFromMenu(QMainWindow* window, const char* actionName)
{
    QMenuBar* bar = window->menuBar();
    QList<QAction*> way = wayTo(bar, QLatin1String(actionName));
    if (way.isEmpty() || !way.constLast()->isEnabled())
        return fail(QStringLiteral("cannot be chosen from the menu bar: ") + QLatin1String(actionName));
    QMenu* menu = way.constFirst()->menu();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(way.takeFirst()).center());
    for (QAction* entry : way) {
        if (!menu || !QTest::qWaitFor([menu] { return menu->isVisible(); }))
            return fail(QStringLiteral("no menu opens on the way to ") + QLatin1String(actionName));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry).center());
        menu = entry->menu();
    }
}

void withContextMenu(QWidget* widget, const std::function<void(QMenu*)>& look)
{
    bool opened = false;
    // The menu has an event loop of its own: what is done with it must wait there.
    QTimer::singleShot(0, widget, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        opened = menu;
        if (!menu)
            return;
        look(menu);
        menu->close();
    });
    const QPoint at = widget->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    if (!opened)
        fail(QStringLiteral("no context menu opens"));
}

QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QString(QChar(u'\u0001')));
    text.remove(u'&');
    return text.replace(u'\u0001', u'&').section(u'\t', 0, 0);
}

QString Reading::where() const
{
    return QStringLiteral("%1 %2 (%3)")
        .arg(QString::fromLatin1(owner->metaObject()->className()), owner->objectName(), part);
}

} // namespace support
