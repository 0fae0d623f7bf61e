// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a restore test: its figures against the facts, in both languages and for both media, its
// pages, what others wrote in it as plain text.
#include "base/Format.h"
#include "base/Language.h"
#include "report/DrillReportFile.h"
#include "report/PagedDocument.h"
#include "report/PdfFile.h"
#include "restore/drill/OutcomeJson.h"
#include "restore/report/KindWords.h"
#include "support/DrillSamples.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/window/PrintedPages.h"

#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace restore::drill;
using restore::report::DrillReport;
using restore::report::Medium;
using support::plain;

class tst_DrillReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFacts_data();
    void tellsTheFacts();
    void heldAgainstWhatIsDeclared_data();
    void heldAgainstWhatIsDeclared();
    void saysWhenTheNextTestIsDue_data();
    void saysWhenTheNextTestIsDue();
    void isWhollyTranslated();
    void refersToNothingOutside_data() { tellsTheFacts_data(); }
    void refersToNothingOutside();
    void escapesForeignText();
    void isBounded();
    void isCutWell_data();
    void isCutWell();
    void writesBoth();
    void printsWithoutAWindow();

private:
    QTemporaryDir m_temporary;
};

namespace {

DrillReport reportOf(const Outcome& outcome, const config::Objectives& objectives = {})
{
    return {outcome, objectives, QTimeZone("Europe/Paris")};
}

Outcome sample(const QString& name)
{
    if (name == u"failed")
        return support::failedOutcome();
    if (name == u"hostile")
        return support::hostileOutcome();
    return support::passedOutcome(name.toInt());
}

/// A row of a table, its cells as a reader sees them.
using Rows = QList<QStringList>;

Rows rowsIn(const QTextDocument& document)
{
    Rows rows;
    for (const QTextFrame* frame : document.rootFrame()->childFrames()) {
        const auto* table = qobject_cast<const QTextTable*>(frame);
        for (int row = 0; table && row < table->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columns(); ++column) {
                QTextCursor cursor = table->cellAt(row, column).firstCursorPosition();
                cursor.setPosition(table->cellAt(row, column).lastCursorPosition().position(),
                                   QTextCursor::KeepAnchor);
                cells += plain(cursor.selectedText()).replace(QChar(0x2029), u'\n');
            }
            rows += cells;
        }
    }
    return rows;
}

/// The cells after the one that says `label`; empty when there is none.
QStringList rowOf(const Rows& rows, const QString& label)
{
    for (const QStringList& row : rows)
        if (row.first().section(u'\n', 0, 0) == plain(base::visible(label)))
            return row.mid(1);
    return {};
}

QString numberOr(const std::optional<qint64>& value)
{
    return value ? plain(QLocale().toString(*value)) : QStringLiteral("–");
}

QString textOf(const DrillReport& report, Medium medium = Medium::Screen)
{
    QTextDocument document;
    document.setHtml(htmlOf(report, medium));
    return plain(document.toPlainText());
}

base::Language languageOf(const QString& name)
{
    return *base::languageFromKey(name);
}

} // namespace

void tst_DrillReport::tellsTheFacts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Medium>("medium");
    for (const char* language : {"fr", "en"})
        for (const char* name : {"0", "1", "12", "400", "failed", "hostile"})
            for (const Medium medium : {Medium::Screen, Medium::Paper})
                QTest::addRow("%s %s %s", language, name, medium == Medium::Screen ? "screen" : "paper")
                    << QString::fromLatin1(language) << QString::fromLatin1(name) << medium;
}

void tst_DrillReport::tellsTheFacts()
{
    QFETCH(QString, language);
    QFETCH(QString, name);
    QFETCH(Medium, medium);
    const base::Translation translation(languageOf(language));
    const Outcome outcome = sample(name);
    const QString html = htmlOf(reportOf(outcome), medium);
    QTextDocument document;
    document.setHtml(html);
    const QString shown = plain(document.toPlainText());
    const Rows rows = rowsIn(document);

    QVERIFY(html.contains(QStringLiteral("<html lang=\"%1").arg(language)));
    qint64 expected = 0, restored = 0;
    for (const TableResult& table : outcome.tables) {
        const QStringList row = rowOf(rows, table.displayed());
        QCOMPARE(row.size(), 3);
        QCOMPARE(row[0], numberOr(table.expectedRows));
        QCOMPARE(row[1], numberOr(table.restoredRows));
        QCOMPARE(row[2].mid(2), plain(text(table.match)));
        QCOMPARE(row[2].startsWith(u'✗'), !isGood(table.match));
        expected += table.expectedRows.value_or(0);
        restored += table.restoredRows.value_or(0);
    }
    if (!outcome.tables.empty())
        QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const QStringList& row) {
            return row.size() == 4 && row[1] == numberOr(expected) && row[2] == numberOr(restored) &&
                   row[0].startsWith(QString::number(outcome.tables.size()));
        }));
    for (const KindCount& kind : outcome.kinds)
        QCOMPARE(rowOf(rows, restore::report::kindText(kind.kind)).mid(0, 2),
                 QStringList({numberOr(kind.expected), numberOr(kind.restored)}));
    for (const PhaseTime& time : outcome.phases)
        if (outcome.place == Place::PrivateServer || time.phase != Phase::Rows)
            QCOMPARE(rowOf(rows, text(time.phase)), QStringList{plain(base::durationText(time.ms))});

    QStringList facts{base::visible(outcome.file),
                      base::visible(outcome.database),
                      base::visible(outcome.operatorName),
                      QString::fromLatin1(outcome.sha256.toHex()),
                      base::exactSizeText(outcome.bytes, QLocale()),
                      base::exactDateText(outcome.dumpedAt, QTimeZone("Europe/Paris"), QLocale()),
                      base::exactDateText(outcome.startedAt, QTimeZone("Europe/Paris"), QLocale()),
                      base::exactDateText(outcome.endedAt, QTimeZone("Europe/Paris"), QLocale()),
                      base::durationText(outcome.restoreMs()),
                      base::durationText(311'400),
                      base::visible(outcome.serverVersion),
                      outcome.dumpedFrom,
                      outcome.toolVersion,
                      text(outcome.place),
                      numberOr(restored),
                      numberOr(outcome.largeObjects->restored),
                      verdict(outcome).toString()};
    for (const base::Text& anomaly : anomalies(outcome))
        facts += anomaly.toString();
    for (const Remark& remark : outcome.remarks)
        facts += text(remark).toString();
    for (const QString& line : outcome.commands + outcome.log)
        facts += base::visible(line);
    for (const restore::RestoreError& error : outcome.errors)
        facts += base::visible(error.message.simplified());
    for (const catalogue::DefinitionChange& change : outcome.definitions)
        for (const catalogue::DiffLine& line : change.diff)
            facts += visibleText(line);
    for (const QString& fact : facts)
        QVERIFY2(shown.contains(plain(fact).trimmed()), qPrintable(fact + u'\n' + shown));
    const bool isFrench = language == u"fr";
    QCOMPARE(shown.contains(isFrench ? u"Réussi\n" : u"Passed\n"), outcome.hasPassed());
    QCOMPARE(shown.contains(isFrench ? u"Échec\n" : u"Failed\n"), !outcome.hasPassed());
}

void tst_DrillReport::heldAgainstWhatIsDeclared_data()
{
    QTest::addColumn<config::Objectives>("objectives");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<QStringList>("said");
    const auto declared = [](std::optional<int> rpoHours, std::optional<int> rtoMinutes) {
        return config::Objectives{rpoHours, rtoMinutes, {}};
    };
    // The dump was 8 h 12 min old, restoring took 4 min 31 s.
    QTest::newRow("nothing") << declared({}, {}) << true
                             << QStringList{QStringLiteral("! no objective declared\n"),
                                            QStringLiteral("! no objective declared\n")};
    QTest::newRow("met") << declared(9, 5) << true
                         << QStringList{QStringLiteral("objective of 5 min: met"),
                                        QStringLiteral("objective of 9 h: met")};
    QTest::newRow("in hours") << declared(26, 120) << true
                              << QStringList{QStringLiteral("objective of 2 h: met"),
                                             QStringLiteral("objective of 26 h: met")};
    QTest::newRow("neither") << declared({}, 90) << true
                             << QStringList{QStringLiteral("objective of 1 h 30 min: met")};
    QTest::newRow("missed") << declared(8, 4) << true
                            << QStringList{QStringLiteral("objective of 4 min: missed by 31 s"),
                                           QStringLiteral("objective of 8 h: missed by 12 min 04 s")};
    QTest::newRow("failed") << declared(9, 5) << false
                            << QStringList{
                                   QStringLiteral("within the objective of 5 min, but the test failed"),
                                   QStringLiteral("within the objective of 9 h, but the test failed")};
}

void tst_DrillReport::heldAgainstWhatIsDeclared()
{
    QFETCH(config::Objectives, objectives);
    QFETCH(bool, passes);
    QFETCH(QStringList, said);
    const base::Translation translation(base::Language::English);
    QString text =
        textOf(reportOf(passes ? support::passedOutcome(1) : support::failedOutcome(), objectives));
    for (const QString& sentence : said) {
        const qsizetype at = text.indexOf(sentence);
        QVERIFY2(at >= 0, qPrintable(sentence + u'\n' + text));
        text.remove(at, sentence.size());
    }
    QVERIFY(!text.contains(u"objective of"));
}

void tst_DrillReport::saysWhenTheNextTestIsDue_data()
{
    QTest::addColumn<std::optional<int>>("days");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<QString>("said");
    QTest::newRow("undeclared") << std::optional<int>() << true
                                << "by 19 January 2027 (every 60 days; no other interval is declared).";
    QTest::newRow("declared") << std::optional(30) << true
                              << "by 20 December 2026 (every 30 days, as declared).";
    QTest::newRow("failed") << std::optional(30) << false
                            << "as soon as the cause is mended, and by 20 December 2026 at the latest.";
}

void tst_DrillReport::saysWhenTheNextTestIsDue()
{
    QFETCH(std::optional<int>, days);
    QFETCH(bool, passes);
    QFETCH(QString, said);
    const base::Translation translation(base::Language::English);
    const DrillReport report =
        reportOf(passes ? support::passedOutcome(1) : support::failedOutcome(), {{}, {}, days});
    QCOMPARE(nextTestDue(report), report.outcome.endedAt.addDays(days.value_or(60)));
    const QString text = textOf(report);
    QVERIFY2(text.contains(said), qPrintable(text));
}

void tst_DrillReport::isWhollyTranslated()
{
    Outcome outcome = support::failedOutcome();
    outcome.errors.clear();
    outcome.definitions.clear();
    outcome.log.clear();
    const base::Translation translation(base::Language::French);
    for (const Place place : {Place::PrivateServer, Place::ScratchDatabase})
        for (const DefinitionProof proof : {DefinitionProof::Exact, DefinitionProof::NamesOnly}) {
            outcome.place = place;
            outcome.definitionProof = proof;
            const QString text = textOf(reportOf(outcome));
            const QRegularExpression english(QStringLiteral("\\b(the|was|were|of|is|are|and)\\b"));
            const auto match = english.match(text);
            QVERIFY2(!match.hasMatch(), qPrintable(text.mid(match.capturedStart() - 40, 120)));
        }
}

void tst_DrillReport::refersToNothingOutside()
{
    QFETCH(QString, language);
    QFETCH(QString, name);
    QFETCH(Medium, medium);
    const base::Translation translation(languageOf(language));
    const QString html = htmlOf(reportOf(sample(name)), medium);
    QVERIFY(html.startsWith(u"<!DOCTYPE html>") && html.contains(u"charset=\"utf-8\""));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression outside(
        QStringLiteral(
            "src|href|url|http|//|@import|<(img|link|script|iframe|object|embed|base|form)\\b|\\bon"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const QString found = it.next().captured();
        QVERIFY2(!outside.match(found).hasMatch(), qPrintable(found));
    }
    const QString style =
        html.section(QStringLiteral("<style>"), 1).section(QStringLiteral("</style>"), 0, 0);
    QVERIFY(style.size() > 500);
    QVERIFY(!style.contains(u"url(") && !style.contains(u"@import") && !style.contains(u"http"));
    // What was opened is closed.
    for (const char* element : {"table", "tr", "td", "th", "p", "span", "h2", "h3", "thead", "tbody"}) {
        const QString word = QString::fromLatin1(element);
        const QRegularExpression opened(QStringLiteral("<%1[ >]").arg(word));
        QCOMPARE(html.count(opened), html.count(QStringLiteral("</%1>").arg(word)));
    }
}

void tst_DrillReport::escapesForeignText()
{
    const base::Translation translation(base::Language::English);
    const QString text = textOf(reportOf(support::hostileOutcome()), Medium::Paper);
    for (const QString& part :
         {QStringLiteral("metier.<img src=\"http://example.com/x.png\">&amp;</td></table>"),
          QStringLiteral("metier.ligne\\u000asuivante\\u000d\\u0009tabulation\\u001b[31m"),
          QStringLiteral("\\u202egnp.exe"), QStringLiteral("/tmp/<b>\\u000a%1/")})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)));
}

void tst_DrillReport::isBounded()
{
    const base::Translation translation(base::Language::English);
    Outcome outcome = support::passedOutcome(1);
    catalogue::DefinitionChange change = support::failedOutcome().definitions[0];
    change.diff.resize(1'000, {catalogue::DiffLine::Kind::Same, QStringLiteral("line")});
    outcome.definitions.assign(1'000, change);
    outcome.errors.assign(1'000, {restore::ErrorClass::Harmless, QString(100'000, u'x'), {}});
    outcome.log.clear();
    for (int i = 1; i <= 1'000; ++i)
        outcome.log += QStringLiteral("log line %1.").arg(i);
    const QString text = textOf(reportOf(outcome));
    QVERIFY(text.contains(u"log line 941.") && !text.contains(u"log line 940."));
    for (const char* sentence : {"… and 940 more lines of it.", "… and 900 more definitions;",
                                 "… and 950 more errors;", "… and 700 more; the record"})
        QVERIFY2(text.contains(QString::fromUtf8(sentence)), sentence);
    QVERIFY(text.size() < 500'000);
}

void tst_DrillReport::isCutWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fewest");
    QTest::addColumn<int>("most");
    for (const char* language : {"fr", "en"})
        for (const auto& [name, fewest, most] :
             {std::tuple("0", 1, 2), {"12", 2, 2}, {"400", 8, 14}, {"failed", 3, 4}, {"hostile", 2, 3}})
            QTest::addRow("%s %s", language, name)
                << QString::fromLatin1(language) << QString::fromLatin1(name) << fewest << most;
}

void tst_DrillReport::isCutWell()
{
    QFETCH(QString, language);
    QFETCH(QString, name);
    QFETCH(int, fewest);
    QFETCH(int, most);
    const base::Translation translation(languageOf(language));
    const DrillReport report = reportOf(sample(name), {26, 60, 60});
    QPdfWriter writer(m_temporary.filePath(QStringLiteral("pages.pdf")));
    ui::setPage(writer);
    const ui::PagedDocument document(htmlOf(report, Medium::Paper), footOf(report), writer);
    QVERIFY2(document.pageCount() >= fewest && document.pageCount() <= most,
             qPrintable(QString::number(document.pageCount())));
    const QString faults = support::faultsOf(document, writer);
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

void tst_DrillReport::writesBoth()
{
    const base::Translation translation(base::Language::French);
    const DrillReport report = reportOf(support::passedOutcome(12));
    QCOMPARE(ui::proposedReportName(report.outcome, QStringLiteral("pdf")),
             QStringLiteral("mairie_full_20261120_020000.drill.pdf"));
    const auto written = [&](const QString& name) {
        const QString path = m_temporary.filePath(name);
        if (!ui::writeDrillReport(report, path))
            qFatal("the report cannot be written");
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(written(QStringLiteral("report.PDF")).startsWith("%PDF-"));
    QCOMPARE(QString::fromUtf8(written(QStringLiteral("report.html"))), htmlOf(report, Medium::Screen));
    const auto refused =
        ui::writeDrillReport(report, m_temporary.filePath(QStringLiteral("nowhere/report.html")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::StorageUnwritable);
}

void tst_DrillReport::printsWithoutAWindow()
{
    const QString record = m_temporary.filePath(QStringLiteral("mairie.drill.json"));
    const QString pdf = m_temporary.filePath(QStringLiteral("printed.pdf"));
    QVERIFY(ui::writeFile(toJson(support::failedOutcome()), record));
    QProcessEnvironment environment = support::isolatedEnvironment(m_temporary.path());
    environment.remove(QStringLiteral("DISPLAY"));
    const auto run = [&](const QStringList& arguments) {
        return support::runProgram(QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde"),
                                   QStringList{QStringLiteral("--print-report")} + arguments, environment);
    };
    for (const char* language : {"fr", "en"}) {
        const support::ProgramRun printed =
            run({record, pdf, QStringLiteral("--lang"), QString::fromLatin1(language)});
        QVERIFY2(printed.exitCode == 0, printed.errors.constData());
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.size() > 5'000);
        const bool isFrench = language == QByteArray("fr");
        const QByteArray title = isFrench ? QByteArray("b\0a\0s\0e", 7) : QByteArray("t\0a\0b\0a", 7);
        QVERIFY(file.readAll().contains(title)); // in UTF-16
    }
    QCOMPARE(run({record}).exitCode, 2);
    QCOMPARE(run({record, pdf, pdf}).exitCode, 2);
    QCOMPARE(run({QString(), pdf}).exitCode, 2);
    QCOMPARE(run({pdf, pdf}).exitCode, 1); // no record
    const support::ProgramRun refused = run({m_temporary.filePath(QStringLiteral("none.json")), pdf});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.errors.contains("none.json"));
    QCOMPARE(
        run({record, pdf, QStringLiteral("--config"), m_temporary.filePath(QStringLiteral("none"))}).exitCode,
        3);
}

QTEST_MAIN(tst_DrillReport)
#include "tst_DrillReport.moc"
