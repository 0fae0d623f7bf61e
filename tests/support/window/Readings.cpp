// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/Hands.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>

namespace support {
namespace {

class Reader
{
public:
    void read(const QWidget* widget)
    {
        add(widget, "title", widget->isWindow() ? widget->windowTitle() : QString());
        add(widget, "tooltip", widget->toolTip());
        add(widget, "accessible name", widget->accessibleName());
        add(widget, "accessible description", widget->accessibleDescription());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            add(label, "text", label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button, "text", button->text());
        if (const auto* link = qobject_cast<const QCommandLinkButton*>(widget))
            add(link, "description", link->description());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            add(edit, "placeholder", edit->placeholderText());
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) {
            add(edit, "placeholder", edit->placeholderText());
            if (edit->objectName() != u"log") // which stays as it was written
                add(edit, "text", edit->toPlainText());
        }
        if (const auto* box = qobject_cast<const QSpinBox*>(widget))
            add(box, "text", box->text());
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                add(box, "item " + QByteArray::number(i), box->itemText(i));
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs, "tab " + QByteArray::number(i), tabs->tabText(i));
        if (const auto* table = qobject_cast<const QTableView*>(widget))
            readTable(table);
        readActions(widget->actions());
    }

    std::vector<Reading> result;

private:
    void add(const QObject* owner, const QByteArray& part, const QString& text)
    {
        if (!text.isEmpty())
            result.push_back({owner, QString::fromLatin1(part), withoutMnemonic(text)});
    }

    void readTable(const QTableView* table)
    {
        const QAbstractItemModel* model = table->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            add(table, "header " + QByteArray::number(column),
                model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < model->rowCount(); ++row) {
                const QByteArray cell = QByteArray::number(row) + ',' + QByteArray::number(column);
                add(table, "cell " + cell, model->index(row, column).data().toString());
                add(table, "tooltip of cell " + cell,
                    model->index(row, column).data(Qt::ToolTipRole).toString());
            }
        }
    }

    void readActions(const QList<QAction*>& actions)
    {
        for (const QAction* action : actions) {
            add(action, "action", action->text());
            // By itself a tooltip repeats the text.
            if (action->toolTip() != withoutMnemonic(action->text()))
                add(action, "tooltip", action->toolTip());
            if (action->menu())
                readActions(action->menu()->actions());
        }
    }
};

} // namespace

std::vector<Reading> readingsOf(QWidget* root)
{
    Reader reader;
    reader.read(root);
    for (const QWidget* widget : root->findChildren<QWidget*>())
        if (widget->isVisibleTo(root) && !qobject_cast<const QMenu*>(widget) &&
            (!widget->isWindow() && widget->window() == root->window()))
            reader.read(widget);
    return reader.result;
}

} // namespace support
