// SPDX-License-Identifier: GPL-3.0-or-later
// A dump comes back whole, under another name, on another server; and what it meets leaves nothing half done.
#include "support/Recorder.h"
#include "support/RestoreWorld.h"
#include "support/Results.h"
#include "support/ServerContent.h"

#include <QTest>

class tst_Restore : public QObject, private support::RestoreWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wholeUnderAnotherName();
    void withJobs();
    void refusesWhatIsNotEmpty();
    void replacesWhatWasThere();
    void failureLeavesNothing();
    void failureLeavesTheOldOne();
    void incompleteOneReplacesNothing();
    void goesOnWhenAsked();
    void rolesMissing();
    void cancelled();
    void changedDump();
    void emptyServerFromTheFilesAlone();

private:
    QStringList propertiesOf(const QString& database) const;
};

void tst_Restore::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
}

QStringList tst_Restore::propertiesOf(const QString& database) const
{
    QByteArray name = "'" + database.toUtf8() + "'";
    return question(QStringLiteral("postgres"),
                    "SELECT pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, "
                    "datdba::regrole, datacl::text, "
                    "shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = " +
                        name) +
           question(QStringLiteral("postgres"),
                    "SELECT coalesce(rolname, ''), setconfig::text FROM pg_db_role_setting s JOIN "
                    "pg_database d ON d.oid = "
                    "setdatabase LEFT JOIN pg_roles r ON r.oid = setrole WHERE datname = " +
                        name + " ORDER BY 1");
}

void tst_Restore::wholeUnderAnotherName()
{
    const QString copy = QStringLiteral("copie 'du' \"1er\"");
    const auto report = restored(request(copy));
    VERIFY_RESULT(report);
    QCOMPARE(report->errors.size(), 0U);
    QCOMPARE(QString::fromUtf8(*support::plainDump(server, copy)),
             QString::fromUtf8(*support::plainDump(server, original())));
    QCOMPARE(
        question(QStringLiteral("postgres"), "SELECT count(*) FROM pg_database WHERE datname LIKE 'copie %'"),
        QStringList{QStringLiteral("1")});
    QStringList expected = propertiesOf(original());
    QStringList found =
        question(QStringLiteral("postgres"),
                 "SELECT pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, datdba::regrole, "
                 "datacl::text, "
                 "shobj_description(oid, 'pg_database') FROM pg_database WHERE datname LIKE 'copie %'") +
        question(
            QStringLiteral("postgres"),
            "SELECT coalesce(rolname, ''), setconfig::text FROM pg_db_role_setting s JOIN pg_database d ON "
            "d.oid = "
            "setdatabase LEFT JOIN pg_roles r ON r.oid = setrole WHERE datname LIKE 'copie %' ORDER BY 1");
    QCOMPARE(found, expected);
    QVERIFY(expected.size() == 3);
    // Statistics are there.
    QVERIFY(question(copy, "SELECT count(*) > 10 FROM pg_statistic WHERE starelid >= 16384") ==
            QStringList{QStringLiteral("t")});
}

void tst_Restore::withJobs()
{
    restore::Request four = request(QStringLiteral("quatre"));
    four.jobs = 4;
    VERIFY_RESULT(restored(four));
    // Rows of partitions that are filled at once change places.
    const auto sorted = [this](const QString& database) {
        QByteArrayList lines = support::plainDump(server, database)->split('\n');
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    QCOMPARE(sorted(QStringLiteral("quatre")), sorted(original()));
}

void tst_Restore::refusesWhatIsNotEmpty()
{
    VERIFY_RESULT(server.createDatabase(QStringLiteral("pleine")));
    VERIFY_RESULT(server.execute(QStringLiteral("pleine"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    COMPARE_ERROR(restored(request(QStringLiteral("pleine"))), base::ErrorCode::TargetNotEmpty);
    QCOMPARE(question(QStringLiteral("pleine"), "SELECT i FROM precieux"), QStringList{QStringLiteral("42")});
    VERIFY_RESULT(server.createDatabase(QStringLiteral("vide")));
    VERIFY_RESULT(restored(request(QStringLiteral("vide"))));
    QCOMPARE(question(QStringLiteral("vide"), "SELECT count(*) FROM ventes.clients"),
             QStringList{QStringLiteral("200")});
}

void tst_Restore::replacesWhatWasThere()
{
    restore::Request replacing = request(QStringLiteral("pleine"));
    replacing.cleanExisting = true;
    const auto report = restored(replacing);
    VERIFY_RESULT(report);
    QCOMPARE(question(QStringLiteral("pleine"),
                      "SELECT to_regclass('public.precieux') IS NULL, count(*) FROM ventes.clients"),
             QStringList{QStringLiteral("t|200")});
    QCOMPARE(propertiesOf(QStringLiteral("pleine")).size(), 3);
    QCOMPARE(
        question(QStringLiteral("postgres"), "SELECT count(*) FROM pg_database WHERE datname LIKE 'pleine%'"),
        QStringList{QStringLiteral("1")});
    // One table of it, over what is there.
    VERIFY_RESULT(
        server.execute(QStringLiteral("pleine"),
                       "SET default_transaction_read_only = off; DROP VIEW ventes.totaux; DELETE FROM "
                       "ventes.commandes; CREATE TABLE public.reste ()"));
    replacing.tables = {{"ventes", "commandes"}};
    VERIFY_RESULT(server.execute(QStringLiteral("postgres"),
                                 "ALTER DATABASE pleine RESET default_transaction_read_only"));
    VERIFY_RESULT(restored(replacing));
    QCOMPARE(question(QStringLiteral("pleine"),
                      "SELECT to_regclass('public.reste') IS NOT NULL, count(*) FROM ventes.commandes"),
             QStringList{QStringLiteral("t|500")});
}

/// pg_restore meets an error: here, an extension that this server has not.
void tst_Restore::failureLeavesNothing()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init());
    restore::Request there = request(QStringLiteral("ailleurs"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.withOwners = false;
    support::Recorder recorder;
    const auto failed = restored(there, recorder.context());
    COMPARE_ERROR(failed, base::ErrorCode::RestoreFailed);
    QVERIFY2(failed.error().detail.contains(u"CREATE EXTENSION"), qPrintable(failed.error().detail));
    const auto left =
        bare.query(QStringLiteral("postgres"), "SELECT 1 FROM pg_database WHERE datname = 'ailleurs'");
    VERIFY_RESULT(left);
    QVERIFY(left->empty());
}

void tst_Restore::failureLeavesTheOldOne()
{
    const QString cut = folder.filePath(QStringLiteral("cut.dump"));
    QVERIFY(QFile::copy(dump, cut));
    QVERIFY(QFile::resize(cut, QFileInfo(cut).size() - 2000));
    VERIFY_RESULT(server.createDatabase(QStringLiteral("ancienne")));
    VERIFY_RESULT(server.execute(QStringLiteral("ancienne"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    restore::Request replacing = request(QStringLiteral("ancienne"));
    replacing.file = cut;
    replacing.cleanExisting = true;
    const auto failed = restored(replacing);
    QVERIFY(!failed);
    QVERIFY2(failed.error().hint.toString().contains(u"as it was"),
             qPrintable(failed.error().hint.toString()));
    QCOMPARE(question(QStringLiteral("ancienne"), "SELECT i FROM precieux"),
             QStringList{QStringLiteral("42")});
    QCOMPARE(question(QStringLiteral("postgres"),
                      "SELECT count(*) FROM pg_database WHERE datname LIKE 'ancienne%'"),
             QStringList{QStringLiteral("1")});
}

/// Going past errors makes a copy, never takes the place of what is whole.
void tst_Restore::incompleteOneReplacesNothing()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init());
    VERIFY_RESULT(bare.createDatabase(QStringLiteral("ancienne")));
    VERIFY_RESULT(bare.execute(QStringLiteral("ancienne"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    restore::Request there = request(QStringLiteral("ancienne"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.withOwners = false;
    there.goOn = true;
    there.cleanExisting = true;
    COMPARE_ERROR(restored(there), base::ErrorCode::RestoreFailed);
    const auto rows = bare.query(QStringLiteral("ancienne"), "SELECT i FROM precieux");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->front().front(), QStringLiteral("42"));
}

void tst_Restore::goesOnWhenAsked()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init());
    restore::Request there = request(QStringLiteral("ailleurs"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.withOwners = false;
    there.goOn = true;
    const auto report = restored(there);
    VERIFY_RESULT(report);
    const auto of = [&](restore::ErrorClass errorClass) {
        return std::count_if(report->errors.begin(), report->errors.end(),
                             [&](const auto& error) { return error.errorClass == errorClass; });
    };
    QVERIFY(of(restore::ErrorClass::Object) >= 1);
    QVERIFY(of(restore::ErrorClass::Data) >= 1); // the rows of the extension's table
    const auto rows = bare.query(QStringLiteral("ailleurs"), "SELECT count(*) FROM ventes.clients");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->front().front(), QStringLiteral("200"));
}

void tst_Restore::rolesMissing()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init({}, tree.binaries()));
    restore::Request there = request(QStringLiteral("ailleurs"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const auto refused = restored(there);
    COMPARE_ERROR(refused, base::ErrorCode::RolesMissing);
    for (const char* role : {"proprio", "rôle;\"x", "lecteur"})
        QVERIFY2(refused.error().message.toString().contains(QString::fromUtf8(role)), role);
    there.withOwners = false;
    VERIFY_RESULT(restored(there));
    const auto rows = bare.query(QStringLiteral("ailleurs"), "SELECT count(*) FROM ventes.clients");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->front().front(), QStringLiteral("200"));
}

void tst_Restore::cancelled()
{
    std::stop_source stop;
    base::JobContext context;
    context.stop = stop.get_token();
    context.onLog = [&](base::LogLevel, const QString& line) {
        if (line.contains(u"creating TABLE"))
            stop.request_stop();
    };
    COMPARE_ERROR(restored(request(QStringLiteral("annulee")), context), base::ErrorCode::Cancelled);
    QVERIFY(!exists(QStringLiteral("annulee")));
}

void tst_Restore::changedDump()
{
    const QString other = folder.filePath(QStringLiteral("autre.dump"));
    QVERIFY(QFile::copy(dump, other));
    restore::Request wanted = request(QStringLiteral("changee"));
    wanted.file = other;
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    QVERIFY(plan->isOfUnknownOrigin); // it has no manifest
    QVERIFY(QFile::resize(other, 1000));
    COMPARE_ERROR(restore::run(*plan, {}), base::ErrorCode::FileChanged);
    QVERIFY(!exists(QStringLiteral("changee")));
}

/// The server is gone for good: everything comes back from the dump and the roles file beside it.
void tst_Restore::emptyServerFromTheFilesAlone()
{
    const QStringList before = support::contentOf(server, original());
    QVERIFY(before.size() > 500);
    VERIFY_RESULT(server.stopImmediately());
    support::TestServer empty;
    VERIFY_RESULT(empty.init({}, tree.binaries()));
    restore::Request there = request(original());
    there.server = empty.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.createRoles = true;
    VERIFY_RESULT(restored(there));
    QCOMPARE(support::contentOf(empty, original()), before);
}

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
