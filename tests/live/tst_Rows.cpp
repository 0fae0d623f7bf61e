// SPDX-License-Identifier: GPL-3.0-or-later
// Single rows out of a dump, without restoring it: what comes out goes back in.
#include "support/Program.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

class tst_Rows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void firstRows();
    void oneRowByItsValue_data();
    void oneRowByItsValue();
    void insertsGoBackIn_data();
    void insertsGoBackIn();
    void csvGoesBackIn();
    void throughAPipe();
    void refuses_data();
    void refuses();
    void damageIsTold();

private:
    support::ProgramRun run(const QStringList& arguments) const
    {
        return support::runProgram(QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"),
                                   QStringList{QStringLiteral("--lang"), QStringLiteral("en"),
                                               QStringLiteral("--config"),
                                               m_temporary.filePath(QStringLiteral("config"))} +
                                       arguments,
                                   support::isolatedEnvironment(m_temporary.path()));
    }
    support::ProgramRun rowsOf(const char* table, const QStringList& options = {}) const
    {
        return run(QStringList{QStringLiteral("inspect"), m_dump, QStringLiteral("--table"),
                               QString::fromUtf8(table)} +
                   options);
    }
    QStringList question(const char* sql) const
    {
        QStringList lines;
        const auto rows = m_server.query(QStringLiteral("mairie"), sql);
        for (const postgres::Row& row : *rows)
            lines += row.join(u'|');
        return lines;
    }

    support::TestServer m_server;
    QTemporaryDir m_temporary;
    QString m_dump;
};

void tst_Rows::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::oddRows()));
    support::writeConfiguration(m_temporary.filePath(QStringLiteral("config")), m_server.socketFolder(),
                                QStringLiteral("mairie"), m_temporary.filePath(QStringLiteral("dumps")));
    const auto made = run({QStringLiteral("backup"), QStringLiteral("--json")});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    m_dump = made.json()[QStringLiteral("file")].toString();
}

void tst_Rows::firstRows()
{
    const auto text = rowsOf("public.citoyens");
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.output.count('\n'), 101); // a heading, then a hundred
    QVERIFY(
        text.output.startsWith("id\tnom\tne\tpiece\tnotes\n1\tnom 1\t1950-01-02\t\\x00000001\t{\"i\": 1}\n"));
    QVERIFY(text.errors.contains("--limit"));
    QCOMPARE(rowsOf("citoyens", {QStringLiteral("--limit"), QStringLiteral("3")}).output.count('\n'), 4);
    const QJsonObject all = rowsOf("citoyens", {QStringLiteral("--json")}).json();
    QCOMPARE(all[QStringLiteral("rows")].toArray().size(), 5003);
    QCOMPARE(rowsOf("vide", {QStringLiteral("--json")}).json()[QStringLiteral("rows")].toArray().size(), 0);
    QCOMPARE(
        rowsOf("sans_colonne", {QStringLiteral("--json")}).json()[QStringLiteral("rows")].toArray().size(),
        2);
}

void tst_Rows::oneRowByItsValue_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("first"); // the first value of each row found
    const auto row = [](const char* what, const char* table, const char* where, const char* first) {
        QTest::newRow(what) << QByteArray(table) << QString::fromUtf8(where) << QString::fromUtf8(first);
    };
    row("a number", "citoyens", "id=4321", "4321");
    row("a text that begins like others", "citoyens", "nom=nom 5", "5");
    row("escaped in the archive", "citoyens", "nom=O'Neil \"le\\\\Grand\"\t\n\rfin", "5001");
    row("bytes", "citoyens", "piece=\\x00ff5c", "5001");
    row("empty is not null", "citoyens", "nom=", "5002");
    row("none", "citoyens", "id=99999", "");
    row("odd names", "\"Sch.éma\".\"T;able \"\"x\"\"\"", "Col, 1=majuscule", "majuscule");
    row("only the case differs: column", "\"Sch.éma\".\"T;able \"\"x\"\"\"", "col, 1=majuscule", "");
    row("only the case differs: table", "public.Citoyens", "id=autre table", "autre table");
}

void tst_Rows::oneRowByItsValue()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, where);
    const auto found =
        rowsOf(table.constData(), {QStringLiteral("--where"), where, QStringLiteral("--json")});
    QVERIFY2(found.exitCode == 0, found.errors.constData());
    QStringList first;
    for (const QJsonValueConstRef row : found.json()[QStringLiteral("rows")].toArray())
        first += row.toArray().first().toString();
    QTEST(first.join(u' '), "first");
}

void tst_Rows::insertsGoBackIn_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char* table : {"public.citoyens", "\"Sch.éma\".\"T;able \"\"x\"\"\"", "public.\"Citoyens\"",
                              "public.sans_colonne"})
        QTest::newRow(table) << QByteArray(table);
}

/// Deleted by mistake, then back as they were: identity, generated columns and all.
void tst_Rows::insertsGoBackIn()
{
    QFETCH(QByteArray, table);
    const QByteArray rows = "SELECT t::text FROM " + table + " t ORDER BY 1";
    const QStringList before = question(rows.constData());
    QVERIFY(!before.isEmpty());
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), "DELETE FROM " + table));
    const auto inserts = rowsOf(table.constData(), {QStringLiteral("--format"), QStringLiteral("insert")});
    QVERIFY2(inserts.exitCode == 0, inserts.errors.constData());
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), inserts.output));
    QCOMPARE(question(rows.constData()), before);
}

void tst_Rows::csvGoesBackIn()
{
    const char* rows = "SELECT c::text FROM citoyens c ORDER BY 1";
    const QStringList before = question(rows);
    const auto csv = rowsOf("citoyens", {QStringLiteral("--format"), QStringLiteral("csv")});
    QCOMPARE(csv.exitCode, 0);
    QFile file(m_server.dataFolder() + QStringLiteral("/rows.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // COPY takes one kind of line end for the whole file; ours are those of RFC 4180.
    file.write(csv.output);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("mairie"), "CREATE TABLE copie (LIKE citoyens INCLUDING GENERATED)"));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), "COPY copie (id, nom, ne, piece, notes) FROM '" +
                                                                 file.fileName().toUtf8() +
                                                                 "' (FORMAT csv, HEADER)"));
    QCOMPARE(question("SELECT c::text FROM copie c ORDER BY 1"), before);
}

/// An archive without offsets: the blocks before the table are passed over.
void tst_Rows::throughAPipe()
{
    const QString piped = m_temporary.filePath(QStringLiteral("piped.dump"));
    const auto made = support::runProgram(
        QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QStringLiteral("'%1/pg_dump' -Fc -h '%2' -U postgres mairie | cat > '%3'")
                                   .arg(m_server.binaries(), m_server.socketFolder(), piped)},
        support::isolatedEnvironment(m_temporary.path()));
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const auto found = run({QStringLiteral("inspect"), piped, QStringLiteral("--table"),
                            QStringLiteral("public.citoyens"), QStringLiteral("--where"),
                            QStringLiteral("id=4321"), QStringLiteral("--format"), QStringLiteral("csv")});
    QCOMPARE(found.exitCode, 0);
    QCOMPARE(found.output.count("\r\n"), 2);
    QVERIFY(found.output.contains("4321,nom 4321,"));
}

void tst_Rows::refuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such table") << QStringList{QStringLiteral("--table"), QStringLiteral("public.citoyen")}
                                   << QStringLiteral("public.citoyens");
    QTest::newRow("no such column") << QStringList{QStringLiteral("--table"), QStringLiteral("citoyens"),
                                                   QStringLiteral("--where"), QStringLiteral("Nom=x")}
                                    << QStringLiteral("id, nom, ne");
}

void tst_Rows::refuses()
{
    QFETCH(QStringList, options);
    QFETCH(QString, said);
    const auto refused =
        run(QStringList{QStringLiteral("inspect"), m_dump, QStringLiteral("--json")} + options);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.json()[QStringLiteral("hint")].toString().contains(said), refused.output.constData());
}

/// A cut dump: what could be read is given, and one document says that it ended early.
void tst_Rows::damageIsTold()
{
    const QString cut = m_temporary.filePath(QStringLiteral("cut.dump"));
    QVERIFY(QFile::copy(m_dump, cut));
    QFile file(cut);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(file.resize(size - size / 4));
    file.close();
    const QStringList options{QStringLiteral("inspect"), cut, QStringLiteral("--table"),
                              QStringLiteral("citoyens")};
    const auto json = run(options + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 7);
    QCOMPARE(json.json()[QStringLiteral("code")].toString(), QStringLiteral("archive_corrupt"));
    const auto csv = run(options + QStringList{QStringLiteral("--format"), QStringLiteral("csv")});
    QCOMPARE(csv.exitCode, 7);
    QVERIFY(!csv.errors.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Rows)
#include "tst_Rows.moc"
