// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/window/WindowFixture.h"

/// The hands of whoever restores: the dialog that stands over a fixture's window, step by step.
namespace support {

class RestoreHands
{
public:
    explicit RestoreHands(WindowFixture& fixture) : m_fixture(fixture) {}

    /// Of the newest dump of the list, by the key; false when its contents do not come.
    bool open();
    /// The dialog that is open, by whatever way.
    bool take();
    QWidget* dialog() const { return m_dialog; }

    template <class Widget = QWidget>
    Widget* part(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    void press(const char* name) const;
    /// Of a label, with plain spaces.
    QString text(const char* name) const;
    /// What the bar above the steps says, its hint after a line end; empty when there is none.
    QString message() const;

    /// Ticks in the tree, by the space bar.
    void tick(const QString& text) const;
    QModelIndex found(const QString& text) const;

    /// From the first step on: a new database of that name on the configured server; waits for the preview or
    /// its error.
    bool reviewNew(const QString& database) const;
    /// From the second step on: the database that is there, as people choose it; its preview or its error.
    bool reviewExisting(const QString& database) const;
    /// From the second step on.
    bool review() const;
    /// Presses « Restore », waits for the end.
    bool run() const;
    /// Until the server has got to that statement of a restore.
    static bool waitFor(const TestServer& server, const QByteArray& statement);

private:
    WindowFixture& m_fixture;
    QWidget* m_dialog = nullptr;
};

/// Types a password where it is asked for, and Enter; the test fails when it is not.
void answerPassword(const WindowFixture& fixture, const QString& password);

/// The one value of a query, or its values apart by |; the error's words where it fails.
QString answerOf(const TestServer& server, const QString& database, const QByteArray& sql);
bool databaseExists(const TestServer& server, const QString& database);

} // namespace support
