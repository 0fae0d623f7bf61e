// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MainWindow.h"
#include "Workspace.h"
#include "catalogue/Pin.h"
#include "restore/drill/Outcome.h"
#include "support/TestServer.h"
#include "support/window/Hands.h"
#include "support/window/TestPrompt.h"

#include <QTemporaryDir>

#include <algorithm>

namespace support {

/// For initMain(), before the application is made: HOME and the XDG folders become temporary, libpq's
/// environment goes. No setting of whoever runs the tests is read or written.
void isolateSettings();

/// A real window on a folder of its own: configuration, dumps, logs; the clock stands still.
class WindowFixture
{
public:
    explicit WindowFixture(base::Language language = base::Language::French);
    ~WindowFixture();

    /// Writes both configuration files, for a database of the server.
    void configure(const TestServer& server, const QString& database = QStringLiteral("mairie"),
                   const QString& user = QStringLiteral("postgres"), const QByteArray& more = {}) const;
    /// Writes an archive as the dump of `daysAgo` days before now, its header dated the same; returns its
    /// name.
    QString addDump(const QByteArray& archive, double daysAgo,
                    const QString& database = QStringLiteral("mairie")) const;
    /// The same into the quarantine, as a rotation `movedDaysAgo` days before now did; returns its name.
    QString addQuarantined(const QByteArray& archive, double daysAgo, int movedDaysAgo) const;
    /// Beside a dump of that name.
    void addPin(const QString& dump, const catalogue::Pin& pin) const;
    /// The record of a drill of that dump, as if it had ended `hoursAgo` before now.
    void addDrill(const QString& dump, restore::drill::Outcome outcome, double hoursAgo) const;
    /// Opens the configuration as the program does at its start and shows the window; waits for the list of
    /// dumps.
    void show();
    /// As a window manager does once a dialog is closed; without one no window has the keyboard then.
    void activate();
    /// Makes the window anew, as the next start of the program would.
    void restart();

    ui::MainWindow& window() const { return *m_window; }
    ui::Workspace& workspace() const { return *m_workspace; }
    QDateTime now() const { return m_now; }
    QString path(const QString& name) const { return m_temporary.filePath(name); }
    QString configFolder() const { return path(QStringLiteral("config")); }
    QString dumpFolder() const { return path(QStringLiteral("dumps")); }
    /// Names of the dumps on disk, oldest first.
    QStringList dumps() const;

    /// The widget of that object name in the window or in a dialog of it, a visible one first (closed dialogs
    /// live on for a while). Without one the test fails and gets a hidden one.
    template <class Widget>
    Widget* find(const char* name) const
    {
        const QList<Widget*> all = m_window->findChildren<Widget*>(QLatin1String(name));
        const auto visible =
            std::find_if(all.begin(), all.end(), [](const Widget* widget) { return widget->isVisible(); });
        if (all.isEmpty()) {
            fail(QStringLiteral("no widget is named ") + QLatin1String(name));
            return new Widget(m_window.get());
        }
        return visible == all.end() ? all.front() : *visible;
    }
    /// The dialog of that object name, once it is open; null while it is not.
    QWidget* dialog(const char* name) const;

    TestPrompt prompt;
    bool opensConfiguration = true; ///< false: the configuration is searched for, as at a first start

private:
    void make();

    QTemporaryDir m_temporary;
    QDateTime m_now;
    base::Translation m_translation;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// One real dump of a database, as bytes.
QByteArray realDump(const TestServer& server, const QString& database);

/// Makes a superuser named `secret` that must give a password; the others need none.
base::Result<void> addSecretRole(const TestServer& server, const QByteArray& quotedPassword);

QByteArray readAll(const QString& path);

} // namespace support
