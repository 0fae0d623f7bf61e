// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/RestoreHands.h"

#include "support/Results.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace support {
namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
}

} // namespace

bool RestoreHands::open()
{
    auto* table = m_fixture.find<QTableView>("backups");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QTest::keyClick(&m_fixture.window(), Qt::Key_R, Qt::ControlModifier);
    return take();
}

bool RestoreHands::take()
{
    return QTest::qWaitFor([this] {
        m_dialog = m_fixture.dialog("restoreDialog");
        return m_dialog && (part<QPushButton>("restoreNext")->isEnabled() || !message().isEmpty());
    });
}

void RestoreHands::press(const char* name) const
{
    click(part(name));
}

QString RestoreHands::text(const char* name) const
{
    return plain(part<QLabel>(name)->text());
}

QString RestoreHands::message() const
{
    const auto* bar = m_dialog->findChild<QWidget*>(QStringLiteral("messageBar"), Qt::FindDirectChildrenOnly);
    if (!bar->isVisible())
        return {};
    return plain(bar->findChild<QLabel*>(QStringLiteral("messageText"))->text() + u'\n' +
                 bar->findChild<QLabel*>(QStringLiteral("messageHint"))->text());
}

QModelIndex RestoreHands::found(const QString& text) const
{
    const QAbstractItemModel* model = part<QTreeView>("restoreTree")->model();
    return model
        ->match(model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchStartsWith | Qt::MatchRecursive)
        .value(0);
}

void RestoreHands::tick(const QString& text) const
{
    auto* tree = part<QTreeView>("restoreTree");
    const QModelIndex index = found(text);
    if (!index.isValid())
        return fail(QStringLiteral("not in the tree: ") + text);
    tree->setFocus();
    tree->setCurrentIndex(index);
    QTest::keyClick(tree, Qt::Key_Space);
}

bool RestoreHands::reviewNew(const QString& database) const
{
    press("restoreNext");
    type(part("restoreNewName"), database);
    return review();
}

bool RestoreHands::reviewExisting(const QString& database) const
{
    auto* existing = part("restoreExisting");
    if (!QTest::qWaitFor([existing] { return existing->isEnabled(); }))
        return false;
    click(existing);
    auto* names = part<QComboBox>("restoreExistingName");
    names->setFocus();
    for (int i = 0; i < names->count() && names->currentText() != database; ++i)
        QTest::keyClick(names, i == 0 ? Qt::Key_Home : Qt::Key_Down);
    return names->currentText() == database && review();
}

bool RestoreHands::review() const
{
    press("restoreNext");
    return QTest::qWaitFor([this] { return part("restoreLooking")->isHidden(); });
}

bool RestoreHands::run() const
{
    press("restoreStart");
    const ui::Activity& activity = m_fixture.workspace().activity();
    return activity.isRunning() && QTest::qWaitFor([&activity] { return !activity.isRunning(); }, 30'000);
}

bool RestoreHands::waitFor(const TestServer& server, const QByteArray& statement)
{
    const auto isThere = [&] {
        const auto rows = server.query(QStringLiteral("postgres"),
                                       "SELECT 1 FROM pg_stat_activity WHERE query LIKE $1 AND state = "
                                       "'active' AND pid <> pg_backend_pid()",
                                       {QString::fromUtf8(statement) + u'%'});
        return rows && !rows->empty();
    };
    return QTest::qWaitFor(isThere, 20'000);
}

void answerPassword(const WindowFixture& fixture, const QString& password)
{
    const auto isAsked = [&fixture] {
        const QWidget* dialog = fixture.dialog("passwordDialog");
        return dialog && dialog->isActiveWindow() && dialog->focusWidget();
    };
    if (!QTest::qWaitFor(isAsked))
        return fail(QStringLiteral("no password is asked for"));
    QWidget* field = fixture.dialog("passwordDialog")->focusWidget();
    typeMore(field, password);
    QTest::keyClick(field, Qt::Key_Return);
}

QString answerOf(const TestServer& server, const QString& database, const QByteArray& sql)
{
    const auto rows = server.query(database, sql);
    return !rows           ? QString::fromUtf8(told(rows.error()))
           : rows->empty() ? QString()
                           : rows->front().join(u'|');
}

bool databaseExists(const TestServer& server, const QString& database)
{
    return !answerOf(server, QStringLiteral("postgres"),
                     "SELECT 1 FROM pg_database WHERE datname = '" + database.toUtf8() + "'")
                .isEmpty();
}

} // namespace support
