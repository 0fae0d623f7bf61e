// SPDX-License-Identifier: GPL-3.0-or-later
// `verify` and `inspect`, as scripts call them.
#include "support/Program.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

class tst_CommandLineVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void verifiesTheNewest();
    void verifiesTheRolesToo();
    void verifiesAllAndNamesTheDamaged();
    void refuses_data();
    void refuses();
    void inspects();
    void inspectsWithoutAConfiguration();
    void saysWhatItCannotCount();

private:
    support::ProgramRun run(const QStringList& arguments, bool configured = true) const
    {
        QStringList words = arguments;
        if (configured)
            words = QStringList{QStringLiteral("--config"), m_temporary->filePath(QStringLiteral("config"))} +
                    words;
        return support::runProgram(QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"), words,
                                   support::isolatedEnvironment(m_temporary->path()), m_elsewhere.path());
    }
    QString dumpFolder() const { return m_temporary->filePath(QStringLiteral("dumps")); }
    QString pathOf(const QString& name) const { return dumpFolder() + u'/' + name; }

    support::TestServer m_server;
    QTemporaryDir m_elsewhere; ///< the current folder, which holds no configuration
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_dump; ///< the name of one that was made
};

void tst_CommandLineVerify::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
}

void tst_CommandLineVerify::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    support::writeConfiguration(m_temporary->filePath(QStringLiteral("config")), m_server.socketFolder(),
                                QStringLiteral("mairie"), dumpFolder());
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    m_dump = QDir(dumpFolder()).entryList({QStringLiteral("*.dump")}).constFirst();
}

void tst_CommandLineVerify::verifiesTheNewest()
{
    const auto verified = run({QStringLiteral("verify"), QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 0, verified.errors.constData());
    const QJsonArray results = verified.json().value(QStringLiteral("results")).toArray();
    QCOMPARE(results.size(), 1);
    QCOMPARE(results[0][QStringLiteral("file")].toString(), pathOf(m_dump));
    QCOMPARE(results[0][QStringLiteral("status")].toString(), QStringLiteral("ok"));
    QVERIFY(results[0][QStringLiteral("detail")].toString().contains(u"5 tables"));
    QVERIFY(QFile::exists(pathOf(m_dump.chopped(4) + QStringLiteral("verified.json"))));
}

/// The dump is intact all the same, and stays so in the list.
void tst_CommandLineVerify::verifiesTheRolesToo()
{
    QFile roles(pathOf(m_dump.chopped(4) + QStringLiteral("roles.sql")));
    QVERIFY(roles.open(QIODevice::Append) && roles.write("CREATE ROLE intrus SUPERUSER;") > 0);
    roles.close();
    const auto verified = run(
        {QStringLiteral("verify"), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(verified.exitCode, 7);
    const auto result = verified.json().value(QStringLiteral("results")).toArray().at(0).toObject();
    QCOMPARE(result[QStringLiteral("status")].toString(), QStringLiteral("ok"));
    QVERIFY2(
        result[QStringLiteral("detail")].toString().contains(u"roles.sql, is not the one that was saved"),
        qPrintable(result[QStringLiteral("detail")].toString()));
    const auto listing = run({QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(listing.json().value(QStringLiteral("dumps"))[0][QStringLiteral("verified")].toBool(), true);
}

void tst_CommandLineVerify::verifiesAllAndNamesTheDamaged()
{
    const QString cut = QStringLiteral("mairie_full_20260101_020000.dump");
    const QString intact = QStringLiteral("mairie_full_20260102_020000.dump");
    QVERIFY(QFile::copy(pathOf(m_dump), pathOf(cut)) && QFile::copy(pathOf(m_dump), pathOf(intact)));
    QVERIFY(QFile::resize(pathOf(cut), QFileInfo(pathOf(cut)).size() - 1));
    const auto verified = run({QStringLiteral("verify"), QStringLiteral("--all"), QStringLiteral("--json")});
    QCOMPARE(verified.exitCode, 7);
    QMap<QString, QString> found;
    for (const auto& result : verified.json().value(QStringLiteral("results")).toArray())
        found[QFileInfo(result[QStringLiteral("file")].toString()).fileName()] =
            result[QStringLiteral("status")].toString();
    QCOMPARE(found, (QMap<QString, QString>{{m_dump, QStringLiteral("ok")},
                                            {cut, QStringLiteral("corrupt")},
                                            {intact, QStringLiteral("ok")}}));
    // One that cannot be read at all says nothing of the others.
    const auto some =
        run({QStringLiteral("verify"), QStringLiteral("missing.dump"), m_dump, QStringLiteral("--json")});
    QCOMPARE(some.exitCode, 1);
    QCOMPARE(some.json().value(QStringLiteral("results")).toArray().size(), 2);
    // The list knows it from now on.
    const auto listing = run({QStringLiteral("list"), QStringLiteral("--json")});
    for (const auto& dump : listing.json().value(QStringLiteral("dumps")).toArray()) {
        const bool isCut = dump[QStringLiteral("file")].toString() == cut;
        QCOMPARE(dump[QStringLiteral("verified")].toBool(isCut), !isCut);
        QCOMPARE(dump[QStringLiteral("verdict")].toString() == u"damaged", isCut);
    }
}

void tst_CommandLineVerify::refuses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code"); // of the error; empty: it was read, and found corrupt
    QTest::newRow("missing") << "missing" << 1 << "storage_missing";
    QTest::newRow("a folder") << "folder" << 1 << "operation_failed";
    QTest::newRow("a FIFO") << "fifo" << 1 << "operation_failed";
    QTest::newRow("a link") << "link" << 1 << "storage_unwritable";
    QTest::newRow("empty") << "empty" << 7 << "";
    QTest::newRow("no archive") << "text" << 7 << "";
}

void tst_CommandLineVerify::refuses()
{
    QFETCH(QString, kind);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    const QString path = pathOf(QStringLiteral("autre.dump"));
    QFile file(path);
    if (kind == u"folder")
        QVERIFY(QDir().mkpath(path));
    else if (kind == u"fifo")
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (kind == u"link")
        QVERIFY(QFile::link(pathOf(m_dump), path));
    else if (kind != u"missing")
        QVERIFY(file.open(QIODevice::WriteOnly) && (kind == u"empty" || file.write("not an archive") > 0));
    file.close();
    const auto verified = run({QStringLiteral("verify"), path, QStringLiteral("--json")});
    QCOMPARE(verified.exitCode, exitCode);
    QCOMPARE(verified.json().value(QStringLiteral("code")).toString(), code);
    if (code.isEmpty())
        QCOMPARE(verified.json()
                     .value(QStringLiteral("results"))
                     .toArray()[0][QStringLiteral("status")]
                     .toString(),
                 QStringLiteral("corrupt"));
    const auto inspected = run({QStringLiteral("inspect"), path});
    QCOMPARE(inspected.exitCode, exitCode);
    QVERIFY(inspected.output.isEmpty() && inspected.errors.contains("→"));
}

void tst_CommandLineVerify::inspects()
{
    const auto inspected = run({QStringLiteral("inspect"), m_dump, QStringLiteral("--json")});
    QVERIFY2(inspected.exitCode == 0, inspected.errors.constData());
    const QJsonObject json = inspected.json();
    QCOMPARE(json.value(QStringLiteral("database")).toString(), QStringLiteral("mairie"));
    QCOMPARE(json.value(QStringLiteral("compression")).toString(), QStringLiteral("gzip"));
    QVERIFY(json.value(QStringLiteral("archive_version")).toString().startsWith(u"1."));
    QVERIFY(!json.value(QStringLiteral("server_version")).toString().isEmpty());
    QVERIFY(!json.value(QStringLiteral("dump_version")).toString().isEmpty());
    const QDateTime created =
        QDateTime::fromString(json.value(QStringLiteral("created_at")).toString(), Qt::ISODate);
    QVERIFY(std::abs(created.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    qint64 rows = 0;
    for (const auto& table : json.value(QStringLiteral("tables")).toArray())
        rows += table[QStringLiteral("rows")].toInteger();
    QCOMPARE(rows, 5401);
    const auto text = run({QStringLiteral("inspect"), m_dump});
    QVERIFY(text.output.contains("état civil.personnes"));
}

void tst_CommandLineVerify::inspectsWithoutAConfiguration()
{
    const QString path = m_elsewhere.filePath(QStringLiteral("ailleurs.dump"));
    QVERIFY(QFile::copy(pathOf(m_dump), path));
    for (const char* command : {"inspect", "verify"}) {
        const auto done = run({QString::fromLatin1(command), QStringLiteral("ailleurs.dump")}, false);
        QVERIFY2(done.exitCode == 0, done.errors.constData());
        QVERIFY(done.output.contains("ailleurs.dump"));
    }
    QCOMPARE(run({QStringLiteral("verify")}, false).exitCode, 3); // of what, is nowhere said
    // Nor does a broken one stand in the way.
    QVERIFY(QDir(m_elsewhere.path()).mkdir(QStringLiteral("config")));
    QFile broken(m_elsewhere.filePath(QStringLiteral("config/config_global.yml")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("a: [") > 0);
    broken.close();
    QCOMPARE(run({QStringLiteral("inspect"), QStringLiteral("ailleurs.dump")}, false).exitCode, 0);
    QCOMPARE(run({QStringLiteral("list")}, false).exitCode, 3);
    QVERIFY(QDir(m_elsewhere.filePath(QStringLiteral("config"))).removeRecursively());
}

void tst_CommandLineVerify::saysWhatItCannotCount()
{
    QVERIFY(QFile::remove(pathOf(m_dump.chopped(4) + QStringLiteral("json"))));
    const auto before = run({QStringLiteral("inspect"), m_dump, QStringLiteral("--json")});
    const QJsonArray tables = before.json().value(QStringLiteral("tables")).toArray();
    QCOMPARE(tables.size(), 5);
    QVERIFY(tables[0][QStringLiteral("rows")].isNull() && tables[0][QStringLiteral("bytes")].isNull());
    QCOMPARE(run({QStringLiteral("verify"), m_dump}).exitCode, 0);
    const auto after = run({QStringLiteral("inspect"), m_dump, QStringLiteral("--json")});
    QVERIFY(after.json().value(QStringLiteral("tables")).toArray()[0][QStringLiteral("rows")].isDouble());
}

QTEST_GUILESS_MAIN(tst_CommandLineVerify)
#include "tst_CommandLineVerify.moc"
