// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario is rehearsed by the runbook's own commands, and the data are back afterwards.
#include "catalogue/Scanner.h"
#include "process/Runner.h"
#include "process/Tools.h"
#include "restore/runbook/Gather.h"
#include "restore/runbook/Rehearsal.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/RunbookSamples.h"
#include "support/TestServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace restore::runbook;
using namespace std::chrono_literals;

namespace {

const QString program = QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli");
const QString database = QStringLiteral("it's \"me\" $(x)");

/// The same content, whatever order its rows stand in.
QByteArray sorted(const QByteArray& plain)
{
    QByteArrayList lines = plain.split('\n');
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

/// The lines that only one of two contents has; nothing when they are the same.
QByteArray difference(const QByteArray& found, const QByteArray& expected)
{
    QByteArrayList more = found.split('\n'), less;
    for (const QByteArray& line : expected.split('\n'))
        if (!more.removeOne(line))
            less.append("- " + line);
    for (QByteArray& line : more)
        line.prepend("+ ");
    return (more + less).mid(0, 20).join('\n');
}

} // namespace

class tst_Runbook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void putsEverythingBack_data();
    void putsEverythingBack();
    void keepsADatabaseThatIsStillThere();
    void aCheckThatFailsIsTold();
    void aDumpThatIsDamagedStopsIt();
    void canBeStopped();
    void commandLine();

private:
    support::ProgramRun run(const QStringList& arguments) const
    {
        return support::runProgram(program,
                                   QStringList{QStringLiteral("--lang"), QStringLiteral("en"),
                                               QStringLiteral("--config"),
                                               m_temporary.filePath(QStringLiteral("config"))} +
                                       arguments,
                                   support::isolatedEnvironment(m_temporary.path()));
    }
    RehearsalRequest request(Scenario scenario) const
    {
        RehearsalRequest request;
        request.scenario = scenario;
        request.facts = m_facts;
        request.workFolder = m_work.path();
        request.language = QStringLiteral("en");
        return request;
    }
    /// The database on the private server as stock pg_dump writes it.
    QByteArray content(const Rehearsal& rehearsal) const
    {
        postgres::Target target = rehearsal.facts().server;
        target.parameters[QStringLiteral("user")] = QStringLiteral("postgres");
        const auto text = process::output(
            {.program = m_server.binaries() + QStringLiteral("/pg_dump"),
             .arguments = {QStringLiteral("--dbname=") + postgres::conninfo(target.parameters)}},
            {}, 60s);
        QByteArray kept;
        for (const QByteArray& line : text.value_or("none").split('\n'))
            if (!line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                kept += line + '\n';
        return sorted(kept);
    }
    static QByteArray told(const Step& step, const StepResult& result)
    {
        QByteArray text = step.title.toString().toUtf8() + ": " + key(result.state).toUtf8();
        for (const Execution& execution : result.executions)
            text += "\n$ " + process::displayed(execution.command).toUtf8() + "\n" +
                    QByteArray::number(execution.exitCode) + " " + execution.output.toUtf8() +
                    execution.errors.toUtf8();
        return text;
    }

    support::TestServer m_server;
    QTemporaryDir m_temporary;
    QTemporaryDir m_work{QStringLiteral("/tmp/pgs-rehearsal-XXXXXX")};
    QByteArray m_earlier; ///< content when the backup before the newest was made
    QByteArray m_latest;
    Facts m_facts;
};

void tst_Runbook::initTestCase()
{
    ::chmod(QFile::encodeName(m_work.path()).constData(), 0711);
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(database));
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("postgres"),
                         "CREATE ROLE proprio; CREATE ROLE lecteur LOGIN; CREATE ROLE \"db admin\" LOGIN "
                         "CREATEDB; GRANT proprio TO \"db admin\""));
    VERIFY_RESULT(m_server.execute(database, support::townSchema()));
    support::writeConfiguration(m_temporary.filePath(QStringLiteral("config")), m_server.socketFolder(),
                                database, m_temporary.filePath(QStringLiteral("dumps")),
                                QStringLiteral("db admin"));
    const auto backedUp = [&](QByteArray& content) {
        const auto made = run({QStringLiteral("backup"), QStringLiteral("--json")});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
        const auto plain = support::plainDump(m_server, database);
        VERIFY_RESULT(plain);
        content = sorted(*plain);
    };
    backedUp(m_earlier);
    VERIFY_RESULT(
        m_server.execute(database, "UPDATE \"état civil\".communes SET nom = 'Fusion' WHERE code = 'C3'"));
    backedUp(m_latest);
    QVERIFY(m_earlier != m_latest);

    auto configuration = m_server.configuration(database, m_temporary.filePath(QStringLiteral("dumps")),
                                                QStringLiteral("db admin"));
    catalogue::Scanner scanner;
    const auto listing = scanner.scan(catalogue::scopeOf(configuration), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.size(), size_t(2));
    base::JobContext context; // the second one took the next free second, which is to come
    context.clock = [] {
        return QDateTime::currentDateTimeUtc().addSecs(60);
    };
    auto facts = gather({configuration, *listing, program, process::standardToolFolders()}, context);
    VERIFY_RESULT(facts);
    m_facts = std::move(*facts);
    QVERIFY(m_facts.example);
    QCOMPARE(m_facts.example->name.displayed(), QStringLiteral("état civil.gens d'ici"));
    QCOMPARE(m_facts.example->rows, 1502);
    QCOMPARE(m_facts.example->keyValue, QStringLiteral("1"));
    QCOMPARE(m_facts.example->views.size(), size_t(2));
    QCOMPARE(m_facts.example->foreignKeys.size(), 2);
    QCOMPARE(m_facts.example->triggers, std::vector{QStringLiteral("touche ici")});
}

void tst_Runbook::putsEverythingBack_data()
{
    QTest::addColumn<int>("scenario");
    for (const Scenario scenario : allScenarios)
        QTest::newRow(qPrintable(key(scenario))) << int(scenario);
}

void tst_Runbook::putsEverythingBack()
{
    QFETCH(int, scenario);
    const auto which = static_cast<Scenario>(scenario);
    {
        const auto rehearsal = Rehearsal::prepare(request(which), {});
        VERIFY_RESULT(rehearsal);
        const Rehearsal& rehearsed = **rehearsal;
        QCOMPARE(content(rehearsed) == m_latest, which == Scenario::ToolsWrong); // the accident has happened
        QByteArray failed;
        std::vector<StepState> states;
        const auto passed = rehearse(
            rehearsed, [](size_t) {},
            [&](size_t number, const StepResult& result) {
                states.push_back(result.state);
                if (result.state == StepState::Failed)
                    failed = told(rehearsed.runbook().steps[number], result);
            },
            {});
        VERIFY_RESULT(passed);
        QVERIFY2(*passed, failed.constData());
        QCOMPARE(states.size(), rehearsed.runbook().steps.size());
        QCOMPARE(difference(content(rehearsed), which == Scenario::NewestCorrupt ? m_earlier : m_latest),
                 QByteArray());
    }
    QCOMPARE(QDir(m_work.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

/// Nothing is dropped that somebody may still want to look at.
void tst_Runbook::keepsADatabaseThatIsStillThere()
{
    const auto rehearsal = Rehearsal::prepare(request(Scenario::DatabaseLost), {});
    VERIFY_RESULT(rehearsal);
    const auto ask = [&](const QString& inDatabase, const QByteArray& sql) {
        postgres::Target target = (*rehearsal)->facts().server;
        target.parameters[QStringLiteral("dbname")] = inDatabase;
        const auto connection = postgres::Connection::open(target, {});
        const auto rows = connection ? connection->query(sql, {}, {}) : base::failure(connection.error());
        return rows && !rows->empty() ? rows->front().value(0)
                                      : QString::fromUtf8(rows ? "" : support::told(rows.error()));
    };
    (void)ask(QStringLiteral("postgres"), "CREATE DATABASE \"it's \"\"me\"\" $(x)\"");
    (void)ask(database, "CREATE TABLE left_over AS SELECT 42 AS n");
    const auto passed = rehearse(
        **rehearsal, [](size_t) {}, [](size_t, const StepResult&) {}, {});
    VERIFY_RESULT(passed);
    QVERIFY(*passed);
    QCOMPARE(difference(content(**rehearsal), m_latest), QByteArray());
    QCOMPARE(ask(database + QStringLiteral("_damaged"), "SELECT n FROM left_over"), QStringLiteral("42"));
}

void tst_Runbook::aCheckThatFailsIsTold()
{
    RehearsalRequest wrong = request(Scenario::DatabaseLost);
    wrong.facts.newest.largest.front().rows += 1; // one row more than there is
    const auto rehearsal = Rehearsal::prepare(wrong, {});
    VERIFY_RESULT(rehearsal);
    size_t last = 0;
    StepResult failed;
    const auto passed = rehearse(
        **rehearsal, [](size_t) {},
        [&](size_t number, const StepResult& result) {
            last = number;
            failed = result;
        },
        {});
    VERIFY_RESULT(passed);
    QVERIFY(!*passed);
    const std::vector<Step>& steps = (*rehearsal)->runbook().steps;
    QVERIFY(last + 1 < steps.size()); // the steps after it were not run
    QCOMPARE(failed.state, StepState::Failed);
    QVERIFY(failed.executions.front().isAsExpected);
    QVERIFY(!failed.executions.back().isAsExpected);
    QCOMPARE(failed.executions.back().output.trimmed(), QStringLiteral("1502"));
    QCOMPARE(*steps[last].checks.front().answer, QStringLiteral("1503"));
}

void tst_Runbook::aDumpThatIsDamagedStopsIt()
{
    const auto rehearsal = Rehearsal::prepare(request(Scenario::ServerLost), {});
    VERIFY_RESULT(rehearsal);
    QFile copy((*rehearsal)->facts().newest.path);
    QVERIFY(copy.open(QIODevice::ReadWrite) && copy.seek(copy.size() / 2) && copy.write("????") == 4);
    copy.close();
    std::vector<StepState> states;
    const auto passed = rehearse(
        **rehearsal, [](size_t) {}, [&](size_t, const StepResult& result) { states.push_back(result.state); },
        {});
    VERIFY_RESULT(passed);
    QVERIFY(!*passed);
    QCOMPARE(states.size(), size_t(3)); // found before a server is made
    QVERIFY(QFile::exists(m_facts.newest.path));
    QVERIFY(copy.fileName() != m_facts.newest.path);
}

void tst_Runbook::canBeStopped()
{
    std::stop_source stop;
    base::JobContext context;
    context.stop = stop.get_token();
    {
        const auto rehearsal = Rehearsal::prepare(request(Scenario::TableDeleted), context);
        VERIFY_RESULT(rehearsal);
        int begun = 0;
        const auto passed = rehearse(
            **rehearsal,
            [&](size_t) {
                if (++begun == 3)
                    stop.request_stop();
            },
            [](size_t, const StepResult&) {}, context);
        COMPARE_ERROR(passed, base::ErrorCode::Cancelled);
        QCOMPARE(begun, 3);
    }
    COMPARE_ERROR(Rehearsal::prepare(request(Scenario::TableDeleted), context), base::ErrorCode::Cancelled);
    QCOMPARE(QDir(m_work.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void tst_Runbook::commandLine()
{
    const QString file = m_temporary.filePath(QStringLiteral("all.html"));
    const auto all =
        run({QStringLiteral("runbook"), QStringLiteral("--output"), file, QStringLiteral("--json")});
    QVERIFY2(all.exitCode == 0, all.errors.constData());
    QCOMPARE(all.json()[QStringLiteral("runbooks")].toArray().size(), 6);
    QFile html(file);
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().startsWith("<!DOCTYPE html>"));

    const auto one = run({QStringLiteral("runbook"), QStringLiteral("rows-changed"),
                          QStringLiteral("--table"), QStringLiteral("état civil.communes")});
    QVERIFY2(one.exitCode == 0, one.errors.constData());
    QVERIFY(one.output.contains("\"état civil\".\"communes\""));
    QVERIFY(!one.output.contains("gens d"));

    const auto rehearsed =
        run({QStringLiteral("runbook"), QStringLiteral("tools-wrong"), QStringLiteral("--rehearse"),
             QStringLiteral("--work-folder"), m_work.path(), QStringLiteral("--json")});
    QVERIFY2(rehearsed.exitCode == 0, rehearsed.errors.constData() + rehearsed.output);
    QCOMPARE(rehearsed.json()[QStringLiteral("status")].toString(), QStringLiteral("passed"));
    QCOMPARE(run({QStringLiteral("runbook"), QStringLiteral("meteor")}).exitCode, 2);
    QCOMPARE(run({QStringLiteral("runbook"), QStringLiteral("table-deleted"), QStringLiteral("--table"),
                  QStringLiteral("nothing.there")})
                 .exitCode,
             1);
}

QTEST_GUILESS_MAIN(tst_Runbook)
#include "tst_Runbook.moc"
