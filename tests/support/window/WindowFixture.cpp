// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/WindowFixture.h"

#include "archive/Header.h"
#include "backup/Run.h"
#include "catalogue/DumpName.h"
#include "catalogue/Pinning.h"
#include "catalogue/Quarantine.h"
#include "catalogue/Sidecars.h"
#include "postgres/Connection.h"
#include "restore/drill/OutcomeJson.h"
#include "support/Program.h"
#include "support/Results.h"

#include <QDir>
#include <QSettings>

#include <sys/stat.h>

namespace support {
namespace {

const QTimeZone zone("Europe/Paris");

QTemporaryDir& home()
{
    static QTemporaryDir folder;
    return folder;
}

} // namespace

void isolateSettings()
{
    qputenv("HOME", QFile::encodeName(home().path()));
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(name, QFile::encodeName(home().filePath(QString::fromLatin1(name))));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(home().path()));
    postgres::forgetEnvironment();
}

WindowFixture::WindowFixture(base::Language language)
    : m_now(QDate(2026, 11, 20), QTime(16, 45), Qt::UTC), m_translation(language)
{
    if (qEnvironmentVariable("HOME") != home().path())
        qFatal("isolateSettings() was not called");
    QSettings(QStringLiteral("pgsauvegarde"), QStringLiteral("pgsauvegarde")).clear();
    QDir().mkpath(dumpFolder());
    ::chmod(QFile::encodeName(m_temporary.path()).constData(), 0711); // for the account of a drill's server
    make();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::make()
{
    ui::Environment environment;
    environment.clock = [now = m_now] {
        return now;
    };
    environment.surroundings = {path(QStringLiteral("here")),       {},
                                path(QStringLiteral("xdg-config")), path(QStringLiteral("xdg-data")),
                                path(QStringLiteral("etc")),        path(QStringLiteral("var"))};
    environment.demonstrationFolder = path(QStringLiteral("demonstration"));
    environment.drillFolder = path(QStringLiteral("drills"));
    environment.cacheFolder = path(QStringLiteral("cache"));
    environment.logFolder = path(QStringLiteral("logs"));
    m_workspace = std::make_unique<ui::Workspace>(environment);
}

void WindowFixture::addDrill(const QString& dump, restore::drill::Outcome outcome, double hoursAgo) const
{
    const auto folder = base::Folder::open(dumpFolder());
    const QByteArray name = dump.toLatin1();
    outcome.file = folder->pathOf(name);
    outcome.endedAt = m_now.addSecs(-static_cast<qint64>(hoursAgo * 3600));
    outcome.startedAt = outcome.endedAt.addSecs(-300);
    outcome.stamp = catalogue::stampOf(*folder->identity(name));
    if (!catalogue::writeSidecar(*folder, catalogue::drillName(name), toJson(outcome),
                                 catalogue::Overwrite::Yes))
        qFatal("cannot write the record of a drill");
}

void WindowFixture::show()
{
    m_workspace->open(opensConfiguration ? configFolder() : QString());
    m_window = std::make_unique<ui::MainWindow>(*m_workspace, m_translation, prompt);
    m_window->show();
    activate();
    const auto isKnown = [this] {
        return m_workspace->dumps().listing() || m_workspace->dumps().error();
    };
    if (m_workspace->configuration() && !QTest::qWaitFor(isKnown))
        fail(QStringLiteral("the list of dumps does not come"));
}

void WindowFixture::activate()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        fail(QStringLiteral("the window does not become active"));
}

void WindowFixture::restart()
{
    m_window.reset();
    m_workspace.reset();
    make();
    show();
}

void WindowFixture::configure(const TestServer& server, const QString& database, const QString& user,
                              const QByteArray& more) const
{
    writeConfiguration(configFolder(), server.socketFolder(), database, dumpFolder(), user, more);
}

QString WindowFixture::addDump(const QByteArray& archive, double daysAgo, const QString& database) const
{
    const QDateTime at = m_now.addSecs(-static_cast<qint64>(daysAgo * 24 * 3600));
    const QString name = catalogue::stem(database, at, zone) + QStringLiteral(".dump");
    const QByteArray dated = archive::withCreationTime(archive, at.toTimeZone(zone));
    QFile file(dumpFolder() + u'/' + name);
    if (dated.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(dated) != dated.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return name;
}

QString WindowFixture::addQuarantined(const QByteArray& archive, double daysAgo, int movedDaysAgo) const
{
    const QString name = addDump(archive, daysAgo);
    const QString batch = dumpFolder() + QStringLiteral("/.quarantine/") +
                          QString::fromLatin1(catalogue::batchName(m_now.addDays(-movedDaysAgo)));
    if (!QDir().mkpath(batch) || !QFile::rename(dumpFolder() + u'/' + name, batch + u'/' + name))
        qFatal("cannot fill the quarantine");
    return name;
}

void WindowFixture::addPin(const QString& dump, const catalogue::Pin& pin) const
{
    const auto folder = base::Folder::open(dumpFolder());
    if (!folder || !catalogue::pinDump(*folder, dump.toLatin1(), pin, m_now, zone))
        qFatal("cannot pin %s", qPrintable(dump));
}

QStringList WindowFixture::dumps() const
{
    return QDir(dumpFolder()).entryList({QStringLiteral("*.dump")}, QDir::Files, QDir::Name);
}

QWidget* WindowFixture::dialog(const char* name) const
{
    for (QWidget* widget : m_window->findChildren<QWidget*>(QLatin1String(name)))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

QByteArray realDump(const TestServer& server, const QString& database)
{
    QTemporaryDir folder;
    catalogue::Scanner scanner;
    const auto report = backup::run(
        {server.configuration(database, folder.filePath(QStringLiteral("dumps"))), {}, {server.binaries()}},
        scanner, {});
    if (!report)
        qFatal("%s", told(report.error()).constData());
    return readAll(report->path);
}

base::Result<void> addSecretRole(const TestServer& server, const QByteArray& quotedPassword)
{
    const QString database = QStringLiteral("postgres");
    if (const auto made =
            server.execute(database, "CREATE ROLE secret SUPERUSER LOGIN PASSWORD " + quotedPassword);
        !made)
        return made;
    QFile rules(server.dataFolder() + QStringLiteral("/pg_hba.conf"));
    const QByteArray before = readAll(rules.fileName());
    const QByteArray first = "local all secret scram-sha-256\n"; // the first rule that fits decides
    if (!rules.open(QIODevice::WriteOnly) || rules.write(first + before) < 0)
        return base::failure(base::storageError(rules.fileName(), EIO));
    rules.close();
    return server.execute(database, "SELECT pg_reload_conf()");
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace support
