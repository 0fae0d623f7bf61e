// SPDX-License-Identifier: GPL-3.0-or-later
// The printed record of deleted backups: its figures against the journal, its pages, its text in both
// languages, what others wrote in it as plain text.
#include "base/Format.h"
#include "base/Language.h"
#include "report/DeletionReport.h"
#include "report/PagedDocument.h"
#include "report/PdfFile.h"
#include "retention/JournalTable.h"
#include "support/JournalSamples.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/window/PrintedPages.h"

#include <QDir>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

class tst_DeletionReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheJournal_data();
    void tellsTheJournal();
    void escapesForeignText();
    void tellsABrokenChain();
    void cutsBetweenRows_data();
    void cutsBetweenRows();
    void writesAPdf();
    void keepsWhatItCannotReplace();
    void printsWithoutAWindow();

private:
    ui::DeletionReport report(int count) const;

    QTemporaryDir m_temporary;
    const QDateTime m_now{QDate(2026, 11, 20), QTime(16, 45), Qt::UTC};
};

namespace {

using support::plain;

QString textOf(const ui::DeletionReport& report)
{
    QTextDocument document;
    document.setHtml(htmlOf(report));
    return plain(document.toPlainText());
}

} // namespace

ui::DeletionReport tst_DeletionReport::report(int count) const
{
    const QString folder = m_temporary.filePath(QString::number(count));
    QDir().mkpath(folder);
    QFile::remove(folder + QStringLiteral("/deletions.jsonl"));
    if (!support::writeJournal(folder, support::sampleRecords(count, m_now)))
        qFatal("cannot write a journal");
    const auto reading = retention::readJournal(*base::Folder::open(folder));
    return {QStringLiteral("mairie"),
            QStringLiteral("db_admin@localhost:5432"),
            QStringLiteral("/var/backups/postgres"),
            QStringLiteral("dba@hôte"),
            m_now,
            QTimeZone("Europe/Paris"),
            *reading};
}

void tst_DeletionReport::tellsTheJournal_data()
{
    QTest::addColumn<bool>("isFrench");
    QTest::addColumn<int>("count");
    for (const bool isFrench : {true, false})
        for (const int count : {0, 1, 40})
            QTest::addRow("%s %d", isFrench ? "fr" : "en", count) << isFrench << count;
}

void tst_DeletionReport::tellsTheJournal()
{
    QFETCH(bool, isFrench);
    QFETCH(int, count);
    const base::Translation translation(isFrench ? base::Language::French : base::Language::English);
    const ui::DeletionReport report = this->report(count);
    const QString text = textOf(report);
    QVERIFY(text.startsWith(isFrench ? QStringLiteral("Procès-verbal de suppression de sauvegardes")
                                     : QStringLiteral("Record of deleted backups")));
    int deleted = 0;
    qint64 bytes = 0;
    for (const retention::Record& record : endsOf(report.journal)) {
        for (const QString& part : {record.file, QString::fromLatin1(record.sha256.toHex()), record.by,
                                    retention::text(record.event)})
            QVERIFY2(text.contains(plain(part)), qPrintable(part));
        const bool isGone =
            record.event == retention::Event::Deleted || record.event == retention::Event::Purged;
        deleted += isGone ? 1 : 0;
        bytes += isGone ? record.bytes : 0;
    }
    const ui::DeletionTotals totals = ui::totalsOf(report.journal);
    QCOMPARE(totals.deleted, deleted);
    QCOMPARE(totals.bytes, bytes);
    QCOMPARE(totals.deleted + totals.moved + totals.failed, count);
    QVERIFY(text.contains(plain(base::exactSizeText(bytes, QLocale()))));
    QVERIFY2(text.contains(isFrench ? QStringLiteral("%1 sauvegarde").arg(deleted)
                                    : QStringLiteral("%1 backup").arg(deleted)),
             qPrintable(text));
    QCOMPARE(text.contains(QString::fromLatin1(report.journal.lastHash)), count > 0);
    QVERIFY(text.contains(isFrench ? u"La chaîne du journal est intacte"
                                   : u"The chain of the journal is intact"));
    QVERIFY(text.contains(isFrench ? u"Fait à" : u"Done at"));
}

void tst_DeletionReport::escapesForeignText()
{
    ui::DeletionReport report = this->report(1);
    report.database = QStringLiteral("a<b>&amp;\u202Eb");
    for (retention::Record& record : report.journal.records) {
        record.file = QStringLiteral("<img src='file:///etc/passwd'>\n\u001B[0m.dump");
        record.by = QStringLiteral("<i>x</i>");
        record.message = QStringLiteral("</td></table>");
        record.rule = QStringLiteral("<u>rule</u>");
    }
    const QString text = textOf(report);
    for (const QString& part :
         {QStringLiteral("a<b>&amp;\\u202eb"),
          QStringLiteral("<img src='file:///etc/passwd'>\\u000a\\u001b[0m.dump"), QStringLiteral("<i>x</i>"),
          QStringLiteral("</td></table>"), QStringLiteral("<u>rule</u>")})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void tst_DeletionReport::tellsABrokenChain()
{
    const base::Translation translation(base::Language::English);
    ui::DeletionReport report = this->report(3);
    report.journal.breaks.push_back({4, base::Text::verbatim(QStringLiteral("changed"))});
    const QString text = textOf(report);
    QVERIFY2(text.contains(u"The chain of the journal is broken"), qPrintable(text));
    QVERIFY(text.contains(u"Line 4: changed"));
    QVERIFY(!text.contains(u"is intact"));
}

void tst_DeletionReport::cutsBetweenRows_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("fewest");
    QTest::addColumn<int>("most");
    QTest::newRow("one") << 1 << 1 << 1;
    QTest::newRow("40") << 40 << 2 << 4;
    QTest::newRow("400") << 400 << 15 << 30;
}

void tst_DeletionReport::cutsBetweenRows()
{
    QFETCH(int, count);
    QFETCH(int, fewest);
    QFETCH(int, most);
    const QString path = m_temporary.filePath(QStringLiteral("pages.pdf"));
    QPdfWriter writer(path);
    ui::setPage(writer);
    const ui::PagedDocument document(htmlOf(report(count)), QStringLiteral("foot"), writer);
    QVERIFY2(document.pageCount() >= fewest && document.pageCount() <= most,
             qPrintable(QString::number(document.pageCount())));
    const QString faults = support::faultsOf(document, writer);
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
    int rows = 0;
    for (const QTextFrame* frame : document.document().rootFrame()->childFrames())
        if (const auto* table = qobject_cast<const QTextTable*>(frame))
            rows += table->rows();
    QVERIFY(rows > count);
}

void tst_DeletionReport::writesAPdf()
{
    const QString path = m_temporary.filePath(QStringLiteral("record.pdf"));
    const ui::DeletionReport report = this->report(40);
    VERIFY_RESULT(ui::writePdf(htmlOf(report), titleOf(report), footOf(report), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/FontFile")); // embedded
    QVERIFY(pdf.contains("/MediaBox [0 0 595"));
    QPdfWriter measure(m_temporary.filePath(QStringLiteral("measure.pdf")));
    ui::setPage(measure);
    const ui::PagedDocument document(htmlOf(report), footOf(report), measure);
    QVERIFY(pdf.contains("/Count " + QByteArray::number(document.pageCount()) + '\n'));
}

void tst_DeletionReport::keepsWhatItCannotReplace()
{
    const QString path = m_temporary.filePath(QStringLiteral("nowhere/record.pdf"));
    const auto written = ui::writeFile("x", path);
    QVERIFY(!written);
    QCOMPARE(written.error().code, base::ErrorCode::StorageUnwritable);
    QVERIFY(!written.error().hint.isEmpty() && written.error().message.toString().contains(path));
}

void tst_DeletionReport::printsWithoutAWindow()
{
    const QString config = m_temporary.filePath(QStringLiteral("config"));
    const QString dumps = m_temporary.filePath(QStringLiteral("dumps"));
    const QString pdf = m_temporary.filePath(QStringLiteral("printed.pdf"));
    QDir().mkpath(dumps);
    VERIFY_RESULT(support::writeJournal(dumps, support::sampleRecords(5, m_now)));
    support::writeConfiguration(config, QStringLiteral("localhost"), QStringLiteral("mairie"), dumps);
    const QString program = QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde");
    QProcessEnvironment environment = support::isolatedEnvironment(m_temporary.path());
    environment.remove(QStringLiteral("DISPLAY"));
    const auto run = [&](const QString& folder, const QString& file) {
        return support::runProgram(
            program, {QStringLiteral("--config"), folder, QStringLiteral("--print-journal"), file},
            environment);
    };
    const support::ProgramRun printed = run(config, pdf);
    QVERIFY2(printed.exitCode == 0, printed.errors.constData());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.size() > 5000);
    QCOMPARE(run(m_temporary.filePath(QStringLiteral("none")), pdf).exitCode, 3);
    const support::ProgramRun refused = run(config, m_temporary.filePath(QStringLiteral("none/x.pdf")));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(!refused.errors.isEmpty());
    QCOMPARE(run(config, {}).exitCode, 2);
}

QTEST_MAIN(tst_DeletionReport)
#include "tst_DeletionReport.moc"
