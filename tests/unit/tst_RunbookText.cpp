// SPDX-License-Identifier: GPL-3.0-or-later
// What runbooks say, in both languages: real names, quoted; a check for whatever changes something.
#include "base/Format.h"
#include "base/Language.h"
#include "restore/runbook/Accident.h"
#include "restore/runbook/Commands.h"
#include "restore/runbook/Export.h"
#include "restore/runbook/RowSql.h"
#include "support/Results.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace restore::runbook;

namespace {

const QString hostile = QStringLiteral("it's \"me\" $(x) %1 <b>\n\u202e");

Facts facts(const QString& database)
{
    Facts facts;
    facts.database = database;
    facts.server.parameters = {{QStringLiteral("host"), QStringLiteral("db.mairie.fr")},
                               {QStringLiteral("port"), QStringLiteral("5433")},
                               {QStringLiteral("user"), QStringLiteral("db_admin")},
                               {QStringLiteral("sslmode"), QStringLiteral("prefer")},
                               {QStringLiteral("dbname"), database}};
    facts.server.password = QStringLiteral("s3cret");
    facts.configFolder = QStringLiteral("/etc/pgsauvegarde");
    facts.program = QStringLiteral("/usr/bin/pgsauvegarde-cli");
    facts.clients = facts.servers = QStringLiteral("/usr/lib/postgresql/15/bin");
    facts.toolMajor = 15;
    facts.installed = {{QStringLiteral("/usr/lib/postgresql/15/bin"), QStringLiteral("15.18"), 15}};
    facts.newest.path = QStringLiteral("/srv/dumps/mairie_full_20261120_020000.dump");
    facts.newest.rolesFile = QStringLiteral("/srv/dumps/mairie_full_20261120_020000.roles.sql");
    facts.newest.createdAt = QDateTime({2026, 11, 20}, {1, 0}, Qt::UTC);
    facts.newest.serverVersion = QStringLiteral("15.18");
    facts.newest.dumpVersion = QStringLiteral("15.18");
    facts.newest.formatVersion = QStringLiteral("1.14");
    facts.newest.serverMajor = 15;
    facts.newest.roles = {QStringLiteral("app"), QStringLiteral("db_admin")};
    facts.newest.largest = {{{QStringLiteral("metier"), QStringLiteral("citoyens")}, 4321}};
    facts.before = facts.newest;
    facts.before->path = QStringLiteral("/srv/dumps/mairie_full_20261119_020000.dump");
    facts.before->createdAt = QDateTime({2026, 11, 19}, {1, 0}, Qt::UTC);
    ExampleTable table;
    table.name = {QStringLiteral("metier"), QStringLiteral("citoyens")};
    table.columns = {QStringLiteral("id"), QStringLiteral("le nom")};
    table.key = {QStringLiteral("id")};
    table.keyValue = QStringLiteral("17");
    table.encoding = "UTF8";
    table.rows = 4321;
    table.foreignKeys = {
        "ALTER TABLE ONLY metier.rdv ADD CONSTRAINT k FOREIGN KEY (c) REFERENCES metier.citoyens(id)"};
    facts.example = table;
    facts.keptFolder = QStringLiteral("/srv/dumps");
    facts.restoreMs = 80'000;
    facts.drilledAt = QDateTime({2026, 11, 1}, {3, 0}, Qt::UTC);
    facts.madeAt = QDateTime({2026, 11, 20}, {9, 30}, Qt::UTC);
    facts.zone = QTimeZone("Europe/Paris");
    facts.newServer = {QStringLiteral("/var/lib/postgresql/15/main"),
                       QStringLiteral("/var/run/postgresql"),
                       QStringLiteral("*"),
                       {},
                       {}};
    return facts;
}

std::vector<Runbook> all(const Facts& facts)
{
    std::vector<Runbook> runbooks;
    for (const Scenario scenario : allScenarios)
        if (const auto runbook = runbookFor(scenario, facts))
            runbooks.push_back(*runbook);
    return runbooks;
}

const Step* stepWith(const Runbook& runbook, const QString& word)
{
    for (const Step& step : runbook.steps)
        if (step.command && step.command->arguments.join(u' ').contains(word))
            return &step;
    return nullptr;
}

} // namespace

class tst_RunbookText : public QObject
{
    Q_OBJECT

private slots:
    void holdsRealNames_data();
    void holdsRealNames();
    void whateverChangesIsChecked();
    void copyBeforeTouching_data();
    void copyBeforeTouching();
    void hostileNamesStayNames();
    void htmlIsOneWellFormedFile();
    void refusesWhatCannotBe();
    void checksAreMet_data();
    void checksAreMet();
    void rowsAreComparedByTheirKey();
    void scenariosHaveKeys();
};

void tst_RunbookText::holdsRealNames_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("fr") << "fr";
    QTest::newRow("en") << "en";
}

void tst_RunbookText::holdsRealNames()
{
    QFETCH(QString, language);
    const base::Translation translation(*base::languageFromKey(language));
    const auto runbooks = all(facts(QStringLiteral("mairie")));
    QCOMPARE(runbooks.size(), allScenarios.size());
    for (const Runbook& runbook : runbooks)
        for (const QString& exported : {toPlainText({runbook}), toHtml({runbook})}) {
            QVERIFY(exported.contains(text(runbook.scenario)));
            QVERIFY(
                exported.contains(QStringLiteral("/usr/bin/pgsauvegarde-cli --config /etc/pgsauvegarde")));
            QVERIFY(exported.contains(QStringLiteral("host=db.mairie.fr port=5433 user=db_admin")) ||
                    runbook.scenario == Scenario::ServerLost);
            QVERIFY(exported.contains(QStringLiteral("/srv/dumps/mairie_full_20261120_020000.dump")));
            QVERIFY(!exported.contains(QStringLiteral("s3cret")));
            QVERIFY2(!exported.contains(QRegularExpression(QStringLiteral("%[0-9n]"))), qPrintable(exported));
        }
    const QString whole = toPlainText(runbooks);
    QVERIFY(whole.contains(base::durationText(80'000))); // as the last drill measured it
    QVERIFY(whole.contains(QStringLiteral("4321")));
    QVERIFY(whole.contains(QStringLiteral("/srv/dumps/mairie_full_20261119_020000.dump")));
    QVERIFY(whole.contains(QStringLiteral("incident_20261120_103000_mairie.dump"))); // in the configured zone
}

void tst_RunbookText::whateverChangesIsChecked()
{
    for (const Runbook& runbook : all(facts(QStringLiteral("mairie")))) {
        QVERIFY(!runbook.tell.empty());
        QVERIFY(!runbook.applies.isEmpty() && !runbook.costs.isEmpty() && !runbook.duration.isEmpty());
        for (const Step& step : runbook.steps) {
            QVERIFY2(!step.changes || !step.checks.empty(), qPrintable(step.title.toString()));
            QVERIFY2(step.command || !step.checks.empty(), qPrintable(step.title.toString()));
            if (step.command) {
                QVERIFY(step.command->program.startsWith(u'/'));
                QVERIFY(!step.command->program.endsWith(QStringLiteral("sh")));
            }
        }
    }
}

void tst_RunbookText::copyBeforeTouching_data()
{
    QTest::addColumn<int>("scenario");
    QTest::addColumn<QString>("copies");
    QTest::addColumn<QString>("touches");
    QTest::newRow("table") << int(Scenario::TableDeleted) << "incident_"
                           << "--clean-existing";
    QTest::newRow("rows") << int(Scenario::RowsChanged) << "incident_"
                          << "UPDATE ONLY";
    QTest::newRow("rows, in the database") << int(Scenario::RowsChanged) << "pgsauvegarde_damaged"
                                           << "UPDATE ONLY";
    QTest::newRow("database") << int(Scenario::DatabaseLost) << "RENAME TO"
                              << "--into";
    QTest::newRow("corrupt") << int(Scenario::NewestCorrupt) << "RENAME TO"
                             << "--into";
    QTest::newRow("configuration") << int(Scenario::ToolsWrong) << "--preserve=mode"
                                   << "--in-place";
}

void tst_RunbookText::copyBeforeTouching()
{
    QFETCH(int, scenario);
    QFETCH(QString, copies);
    QFETCH(QString, touches);
    const auto runbook = runbookFor(static_cast<Scenario>(scenario), facts(QStringLiteral("mairie")));
    VERIFY_RESULT(runbook);
    const Step* copy = stepWith(*runbook, copies);
    const Step* touch = stepWith(*runbook, touches);
    QVERIFY(copy && touch && copy < touch && !copy->checks.empty());
    const Step* stop = stepWith(*runbook, QStringLiteral("pg_terminate_backend"));
    QVERIFY(scenario == int(Scenario::ToolsWrong) || (stop && stop < touch));
    for (const Step& step : runbook->steps) // nothing of the user's is ever dropped
        if (step.command)
            QVERIFY(!process::displayed(*step.command).contains(QStringLiteral("DROP DATABASE \"mairie\"")));
}

void tst_RunbookText::hostileNamesStayNames()
{
    const auto runbooks = all(facts(hostile));
    for (const Runbook& runbook : runbooks)
        for (const Step& step : runbook.steps)
            if (step.command && step.command->program.endsWith(QStringLiteral("pg_dump")))
                QVERIFY(step.command->arguments.contains(
                    QStringLiteral("dbname='it\\'s \"me\" $(x) %1 <b>\n\u202e' host=db.mairie.fr port=5433 "
                                   "user=db_admin")));
    const Facts named = facts(hostile);
    const Commands commands(named);
    QCOMPARE(commands.ownRestore(QStringLiteral("d"), hostile).arguments.last(), hostile);
    QCOMPARE(literal(QStringLiteral("a$$b'c")), QByteArray("'a$$b''c'"));
    QCOMPARE(literal(QStringLiteral("it's")), QByteArray("$$it's$$"));
    QVERIFY(commands.kept(QStringLiteral(".dump")).startsWith(QStringLiteral("/srv/dumps/incident_")));
    QVERIFY(!commands.kept(QString()).mid(11).contains(u'/'));
    QVERIFY(commands.beside(QStringLiteral("_beside")).endsWith(QStringLiteral("_beside")));
    const Facts longNamed = facts(QString(63, u'é').left(31) + u'x');
    QCOMPARE(Commands(longNamed).beside(QStringLiteral("_damaged")).toUtf8().size(), 62);

    for (const QString& exported : {toPlainText(runbooks), toHtml(runbooks)}) {
        QVERIFY(!exported.contains(QChar(0x202e)));
        QVERIFY(exported.contains(QStringLiteral("\\u202e")));
    }
    QVERIFY(!toHtml(runbooks).contains(QStringLiteral("<b>\\u")));
}

void tst_RunbookText::htmlIsOneWellFormedFile()
{
    const QString html = toHtml(all(facts(QStringLiteral("mairie"))));
    QVERIFY(!html.contains(QRegularExpression(QStringLiteral("(src|href|@import|url\\()"))));
    QXmlStreamReader reader(QString(html).replace(QStringLiteral("<meta charset=\"utf-8\">"), QString()));
    int steps = 0, runbooks = 0;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            runbooks += reader.name() == u"h2";
            steps += reader.name() == u"h4";
        }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(runbooks, 6);
    QVERIFY(steps > 40);
    QVERIFY(toHtmlSection({}).isEmpty());
}

void tst_RunbookText::refusesWhatCannotBe()
{
    Facts without = facts(QStringLiteral("mairie"));
    without.example.reset();
    without.before.reset();
    COMPARE_ERROR(runbookFor(Scenario::TableDeleted, without), base::ErrorCode::OperationFailed);
    COMPARE_ERROR(runbookFor(Scenario::RowsChanged, without), base::ErrorCode::OperationFailed);
    COMPARE_ERROR(runbookFor(Scenario::NewestCorrupt, without), base::ErrorCode::OperationFailed);
    QCOMPARE(all(without).size(), size_t(3));
    QCOMPARE(wrongTool(without), QStringLiteral("/usr/lib/postgresql/14/bin/pg_dump"));
}

void tst_RunbookText::checksAreMet_data()
{
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("output");
    QTest::addColumn<bool>("isMet");
    QTest::newRow("the answer") << 0 << "42" << 0 << "42\n" << true;
    QTest::newRow("another one") << 0 << "42" << 0 << "43\n" << false;
    QTest::newRow("more than the answer") << 0 << "42" << 0 << "42\n42\n" << false;
    QTest::newRow("none") << 0 << "42" << 0 << "" << false;
    QTest::newRow("the answer of a failure") << 0 << "42" << 1 << "42\n" << false;
    QTest::newRow("a status alone") << 7 << QString() << 7 << "whatever" << true;
    QTest::newRow("another status") << 7 << QString() << 0 << "whatever" << false;
}

void tst_RunbookText::checksAreMet()
{
    QFETCH(int, exitCode);
    QFETCH(QString, answer);
    QFETCH(int, status);
    QFETCH(QString, output);
    QFETCH(bool, isMet);
    Check check{.what = {}, .command = {}, .exitCode = exitCode};
    if (!answer.isNull())
        check.answer = answer;
    QCOMPARE(check.isMet(status, output), isMet);
}

void tst_RunbookText::rowsAreComparedByTheirKey()
{
    ExampleTable table;
    table.name = {QStringLiteral("s"), QStringLiteral("t\"x")};
    table.columns = {QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d")};
    table.key = {QStringLiteral("a"), QStringLiteral("b c")};
    table.triggers = {QStringLiteral("tr")};
    const QByteArrayList statements = RowSql(table).putBack();
    QCOMPARE(statements.size(), 4);
    QCOMPARE(statements.first(), QByteArray("ALTER TABLE \"s\".\"t\"\"x\" DISABLE TRIGGER \"tr\""));
    QVERIFY(statements[1].startsWith("UPDATE ONLY \"s\".\"t\"\"x\" t SET \"d\" = b.\"d\" FROM "));
    QVERIFY(statements[1].contains("t.\"a\" = b.\"a\" AND t.\"b c\" = b.\"b c\""));
    QVERIFY(statements[2].contains("OVERRIDING SYSTEM VALUE"));
    QCOMPARE(statements.last(), QByteArray("ALTER TABLE \"s\".\"t\"\"x\" ENABLE TRIGGER \"tr\""));
    table.columns = table.key; // nothing to change: what is deleted comes back
    table.triggers.clear();
    QCOMPARE(RowSql(table).putBack().size(), 1);
}

void tst_RunbookText::scenariosHaveKeys()
{
    QStringList keys;
    for (const Scenario scenario : allScenarios) {
        keys.append(key(scenario));
        QCOMPARE(scenarioFromKey(key(scenario)), std::optional(scenario));
        QVERIFY(!text(scenario).isEmpty());
    }
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), 6);
    QVERIFY(!scenarioFromKey(QStringLiteral("meteor")));
}

QTEST_GUILESS_MAIN(tst_RunbookText)
#include "tst_RunbookText.moc"
