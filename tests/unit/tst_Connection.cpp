// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"
#include "postgres/ConnectionError.h"
#include "postgres/PassFile.h"
#include "support/Results.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace postgres;
using base::ErrorCode;

namespace {

using Parameters = QMap<QString, QString>;

Target targetAt(const Parameters& parameters)
{
    Target target{parameters, {}};
    target.parameters.insert(QStringLiteral("dbname"), QStringLiteral("mairie"));
    target.parameters.insert(QStringLiteral("user"), QStringLiteral("db_admin"));
    return target;
}

int modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

} // namespace

/// What needs no server; the rest stands in tests/live.
class tst_Connection : public QObject
{
    Q_OBJECT

private slots:
    void conninfoEscapes_data();
    void conninfoEscapes();
    void sessionIsPinned();
    void targetGoesBeforeOurs();
    void error_data();
    void error();
    void timeoutNamesPlaceAndSeconds();
    void place_data();
    void place();
    void passFileLine_data();
    void passFileLine();
    void passFileIsPrivate();
    void passFilesOfDeadProcessesAreRemoved();
    void environmentIsForgotten();
};

void tst_Connection::conninfoEscapes_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* database, const char* expected) {
        QTest::newRow(database) << QString::fromUtf8(database) << QString::fromUtf8(expected);
    };
    row("mairie", "dbname='mairie'");
    row("", "dbname=''");
    row("état civil", "dbname='état civil'");
    row("l'hôtel", "dbname='l\\'hôtel'");
    row("back\\slash", "dbname='back\\\\slash'");
    row("\\'", "dbname='\\\\\\''");
    row("ends with \\", "dbname='ends with \\\\'");
    row("-Fc", "dbname='-Fc'");
    row("host=evil port=1", "dbname='host=evil port=1'");
    row("' host='evil", "dbname='\\' host=\\'evil'");
    row("postgresql://evil/x", "dbname='postgresql://evil/x'");
    row("\"quoted\" %s $HOME", "dbname='\"quoted\" %s $HOME'");
    row("two\nlines", "dbname='two\nlines'");
}

void tst_Connection::conninfoEscapes()
{
    QFETCH(QString, database);
    QTEST(conninfo({{QStringLiteral("dbname"), database}}), "expected");
    const QString several = conninfo({{QStringLiteral("user"), QStringLiteral("u")},
                                      {QStringLiteral("dbname"), database},
                                      {QStringLiteral("host"), QStringLiteral("/run/x y")}});
    QCOMPARE(several,
             conninfo({{QStringLiteral("dbname"), database}}) + QStringLiteral(" host='/run/x y' user='u'"));
}

void tst_Connection::sessionIsPinned()
{
    QCOMPARE(pinnedOptions(),
             QStringLiteral("-c TimeZone=UTC -c bytea_output=hex -c default_transaction_read_only=off -c "
                            "idle_in_transaction_session_timeout=0 "
                            "-c lock_timeout=0 -c quote_all_identifiers=off -c "
                            "standard_conforming_strings=on -c statement_timeout=0"));
    Target target = targetAt({{QStringLiteral("host"), QStringLiteral("db.example")}});
    target.password = QStringLiteral("secret");
    const auto parameters = sessionParameters(target);
    QCOMPARE(parameters.value(QStringLiteral("options")), pinnedOptions());
    QCOMPARE(parameters.value(QStringLiteral("host")), QStringLiteral("db.example"));
    QCOMPARE(parameters.value(QStringLiteral("dbname")), QStringLiteral("mairie"));
    QVERIFY(parameters.value(QStringLiteral("keepalives_idle")).toInt() +
                parameters.value(QStringLiteral("keepalives_interval")).toInt() *
                    parameters.value(QStringLiteral("keepalives_count")).toInt() <=
            60);
    QVERIFY(!parameters.contains(QStringLiteral("password")));
    QVERIFY(!conninfo(parameters).contains(u"secret"));
}

void tst_Connection::targetGoesBeforeOurs()
{
    const auto parameters =
        sessionParameters(targetAt({{QStringLiteral("keepalives_idle"), QStringLiteral("5")}}));
    QCOMPARE(parameters.value(QStringLiteral("keepalives_idle")), QStringLiteral("5"));
}

void tst_Connection::error_data()
{
    QTest::addColumn<ConnectFailure>("failure");
    QTest::addColumn<QString>("sslmode");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said"); // in the message
    const auto answered = [](const char* name, const char* state, const char* function, bool usedPassword,
                             const char* code, const char* said) {
        QTest::newRow(name) << ConnectFailure{.sqlState = QString::fromLatin1(state),
                                              .serverFunction = QString::fromLatin1(function),
                                              .usedPassword = usedPassword,
                                              .message = QStringLiteral("FATAL: …")}
                            << "prefer" << code << said;
    };
    answered("wrong or expired password", "28P01", "auth_failed", true, "login_refused", "db_admin");
    answered("password asked, none sent", "28P01", "auth_failed", false, "password_required", "db_admin");
    answered("no line in pg_hba.conf", "28000", "ClientAuthentication", false, "no_hba_entry", "pg_hba.conf");
    answered("no such role", "28000", "InitializeSessionUserId", true, "login_refused", "db_admin");
    answered("another refusal", "28000", "auth_failed", false, "login_refused", "db_admin");
    answered("no such database", "3D000", "InitPostgres", false, "database_unknown", "mairie");
    answered("too many connections", "53300", "ProcArrayAdd", false, "too_many_connections",
             "no connection left");
    answered("starting up", "57P03", "ProcessStartupPacket", false, "connection_refused", "starting up");
    answered("may not connect to the database", "42501", "CheckMyDatabase", false, "login_refused", "mairie");
    answered("database takes no connections", "55000", "CheckMyDatabase", false, "login_refused", "mairie");
    answered("anything else", "XX000", "", false, "server_error", "XX000");

    const auto unanswered = [](const char* name, Reachability reachability, const char* sslmode,
                               const char* code, const char* said) {
        ConnectFailure failure;
        failure.reachability = reachability;
        failure.message = QStringLiteral("could not …");
        failure.needsPassword = qstrcmp(code, "password_required") == 0;
        QTest::newRow(name) << failure << sslmode << code << said;
    };
    unanswered("unknown host", Reachability::HostUnknown, "prefer", "host_unknown", "db.example:5433");
    unanswered("refused", Reachability::Refused, "prefer", "connection_refused", "db.example:5433");
    unanswered("silent", Reachability::Unanswered, "prefer", "connection_timeout", "db.example:5433");
    unanswered("no TLS there", Reachability::Reached, "require", "tls_failed", "require");
    unanswered("wrong certificate", Reachability::Reached, "verify-ca", "tls_failed", "verify-ca");
    unanswered("wrong host name", Reachability::Reached, "verify-full", "tls_failed", "verify-full");
    unanswered("refused, TLS asked for", Reachability::Refused, "verify-full", "connection_refused",
               "db.example:5433");
    unanswered("cut while opening", Reachability::Reached, "prefer", "connection_lost", "db.example:5433");
    unanswered("no idea", Reachability::Unknown, "prefer", "connection_lost", "db.example:5433");
    unanswered("libpq has no password to send", Reachability::Reached, "prefer", "password_required",
               "db_admin");
}

void tst_Connection::error()
{
    QFETCH(ConnectFailure, failure);
    QFETCH(QString, sslmode);
    QFETCH(QString, said);
    const base::Error error =
        connectError(failure, targetAt({{QStringLiteral("host"), QStringLiteral("db.example")},
                                        {QStringLiteral("port"), QStringLiteral("5433")},
                                        {QStringLiteral("sslmode"), sslmode}}));
    QTEST(key(error.code), "code");
    QVERIFY2(error.message.toString().contains(said), qPrintable(error.message.toString()));
    QCOMPARE(error.detail, failure.message); // the server's own words, whatever their language
    QVERIFY(!error.hint.isEmpty());
}

void tst_Connection::timeoutNamesPlaceAndSeconds()
{
    const base::Error error = connectTimeout(
        targetAt({{QStringLiteral("host"), QStringLiteral("db.example")}}), std::chrono::milliseconds(1500));
    QCOMPARE(error.code, ErrorCode::ConnectionTimeout);
    QVERIFY2(error.message.toString().contains(u"db.example:5432"), qPrintable(error.message.toString()));
    QVERIFY(error.message.toString().contains(u" 2 "));
    QVERIFY(!error.hint.isEmpty());
}

void tst_Connection::place_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("expected");
    QTest::newRow("host and port") << Parameters{{QStringLiteral("host"), QStringLiteral("db")},
                                                 {QStringLiteral("port"), QStringLiteral("5433")}}
                                   << "db:5433";
    QTest::newRow("no port") << Parameters{{QStringLiteral("host"), QStringLiteral("db")}} << "db:5432";
    QTest::newRow("a socket's folder")
        << Parameters{{QStringLiteral("host"), QStringLiteral("/run/postgresql")}} << "/run/postgresql";
    QTest::newRow("nothing") << Parameters{} << "localhost";
}

void tst_Connection::place()
{
    QFETCH(Parameters, parameters);
    QTEST(placeOf(targetAt(parameters)), "expected");
}

void tst_Connection::passFileLine_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << "secret" << QByteArray("*:*:*:*:secret\n");
    QTest::newRow("colon") << "a:b" << QByteArray("*:*:*:*:a\\:b\n");
    QTest::newRow("backslash") << "a\\b" << QByteArray("*:*:*:*:a\\\\b\n");
    QTest::newRow("both") << "\\:" << QByteArray("*:*:*:*:\\\\\\:\n");
    QTest::newRow("accents, spaces, a star") << QStringLiteral(" é * #") << QByteArray("*:*:*:*: é * #\n");
}

void tst_Connection::passFileLine()
{
    QFETCH(QString, password);
    QTEST(postgres::passFileLine(password), "line");
}

void tst_Connection::passFileIsPrivate()
{
    for (const bool runtimeFolder : {true, false}) {
        const QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR",
                runtimeFolder ? QFile::encodeName(runtime.path()) : QByteArray("/nowhere"));
        QString path;
        {
            ::umask(0); // whatever the caller's
            auto created = PassFile::create(QStringLiteral("pass:word"));
            ::umask(022);
            VERIFY_RESULT(created);
            const PassFile passFile = std::move(*created);
            path = passFile.path();
            QCOMPARE(path.startsWith(runtime.path()), runtimeFolder);
            QCOMPARE(modeOf(path), 0600);
            QCOMPARE(modeOf(QFileInfo(path).path()), 0700);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("*:*:*:*:pass\\:word\n"));
        }
        QVERIFY(!QFileInfo::exists(QFileInfo(path).path())); // nothing is left
    }
}

void tst_Connection::passFilesOfDeadProcessesAreRemoved()
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    const pid_t dead = ::fork();
    if (dead == 0) {
        const auto left = PassFile::create(QStringLiteral("left behind"));
        ::_exit(left ? 0 : 1); // without destructors, as when killed
    }
    QCOMPARE(::waitpid(dead, nullptr, 0), dead);
    const auto folders = [&] {
        return QDir(runtime.path()).entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
    };
    QCOMPARE(folders().size(), 1);
    const QString left = folders().front();
    QVERIFY(left.contains(QString::number(dead)));

    // What lives, and what is not ours, stays.
    const QString alive = QStringLiteral("pgsauvegarde-pass-%1-Living").arg(::getppid());
    for (const QString& name : {alive, QStringLiteral("pgsauvegarde-pass-x-Strange"),
                                QStringLiteral("pgsauvegarde-pass-"), QStringLiteral("other")})
        QDir(runtime.path()).mkdir(name);
    const auto created = PassFile::create(QStringLiteral("next"));
    VERIFY_RESULT(created);
    QVERIFY(!folders().contains(left));
    for (const QString& name : {alive, QStringLiteral("pgsauvegarde-pass-x-Strange"),
                                QStringLiteral("pgsauvegarde-pass-"), QStringLiteral("other")})
        QVERIFY2(folders().contains(name), qPrintable(name));
}

void tst_Connection::environmentIsForgotten()
{
    const QList<QByteArray> forgotten{"PGHOST",
                                      "PGHOSTADDR",
                                      "PGPORT",
                                      "PGDATABASE",
                                      "PGUSER",
                                      "PGPASSWORD",
                                      "PGSERVICE",
                                      "PGOPTIONS",
                                      "PGSSLMODE",
                                      "PGREQUIRESSL",
                                      "PGAPPNAME",
                                      "PGTZ",
                                      "PGDATESTYLE",
                                      "PGCLIENTENCODING",
                                      "PGCONNECT_TIMEOUT",
                                      "PGTARGETSESSIONATTRS",
                                      "PGNEWIN19"};
    const QList<QByteArray> kept{"PGPASSFILE", "PGSERVICEFILE", "PGSYSCONFDIR", "PGSAUVEGARDE_CONFIG",
                                 "PATH",       "PAGER",         "XPGHOST"};
    for (const QByteArray& name : forgotten + kept)
        if (name != "PATH")
            qputenv(name.constData(), "x");
    forgetEnvironment();
    for (const QByteArray& name : forgotten)
        QVERIFY2(!qEnvironmentVariableIsSet(name.constData()), name.constData());
    for (const QByteArray& name : kept)
        QVERIFY2(qEnvironmentVariableIsSet(name.constData()), name.constData());
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
