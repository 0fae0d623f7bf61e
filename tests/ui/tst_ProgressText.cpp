// SPDX-License-Identifier: GPL-3.0-or-later
// What the log pane says of a running job, from the numbers alone.
#include "base/Language.h"
#include "pages/ProgressText.h"

#include <QTest>

using base::Progress;

class tst_ProgressText : public QObject
{
    Q_OBJECT

private slots:
    void tells_data();
    void tells();
    void measures_data();
    void measures();

private:
    static Progress dumping();
};

Progress tst_ProgressText::dumping()
{
    Progress progress{base::Text("backup", "Backing up"), QStringLiteral("metier.citoyens"), 12, 31,
                      410'000'000};
    progress.rows = 125'000;
    return progress;
}

void tst_ProgressText::tells_data()
{
    QTest::addColumn<Progress>("progress");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing yet") << Progress{base::Text("backup", "Sealing"), {}} << "Scellement · 01:05";
    QTest::newRow("without an estimate")
        << dumping() << "table metier.citoyens · 12/31 · 125\u202F000 lignes · 410,0\u00A0Mo · 01:05";
    Progress estimated = dumping();
    estimated.bytesPerSecond = 95'000'000;
    estimated.remainingMs = 40'000;
    QTest::newRow("with one") << estimated
                              << "table metier.citoyens · 12/31 · 125\u202F000 lignes · 410,0\u00A0Mo · "
                                 "95,0\u00A0Mo/s · reste ~40 s";
    Progress ending = estimated;
    ending.remainingMs = 20;
    ending.rows = 0;
    QTest::newRow("no milliseconds") << ending
                                     << "table metier.citoyens · 12/31 · 0 ligne · 410,0\u00A0Mo · "
                                        "95,0\u00A0Mo/s · reste ~1 s";
    Progress pausing = estimated;
    pausing.stillMs = 4000;
    QTest::newRow("a short pause") << pausing
                                   << "table metier.citoyens · 12/31 · 125\u202F000 lignes · 410,0\u00A0Mo · "
                                      "95,0\u00A0Mo/s · reste ~40 s";
    Progress still = estimated;
    still.stillMs = 12'000;
    QTest::newRow("a long one")
        << still
        << "table metier.citoyens · 12/31 · 125\u202F000 lignes · 410,0\u00A0Mo · rien "
           "reçu depuis 12 s · 01:05";
    Progress bytes{base::Text("verify", "Verifying"), QStringLiteral("a\u202Eb.dump"), 12'000'000, 40'000'000,
                   12'000'000};
    bytes.unit = Progress::Unit::Bytes;
    QTest::newRow("bytes") << bytes
                           << "Vérification\u00A0: a\\u202eb.dump · 12,0\u00A0Mo / 40,0\u00A0Mo · 01:05";
    bytes.done = bytes.bytes = 0;
    bytes.subject.clear();
    QTest::newRow("no byte yet") << bytes << "Vérification · 0\u00A0octet / 40,0\u00A0Mo · 01:05";
}

void tst_ProgressText::tells()
{
    QFETCH(Progress, progress);
    const base::Translation french(base::Language::French);
    QString text = ui::progressText(progress, 65'000, QLocale());
    QFETCH(QString, expected);
    // Which space stands before a unit is told elsewhere.
    QCOMPARE(text.replace(u'\u00A0', u' '), expected.replace(u'\u00A0', u' '));
}

void tst_ProgressText::measures_data()
{
    QTest::addColumn<Progress>("progress");
    QTest::addColumn<int>("percent");
    Progress progress = dumping();
    QTest::newRow("tables") << progress << 38;
    progress.share = 0.756;
    QTest::newRow("a better estimate") << progress << 75;
    progress.share = 1.2;
    QTest::newRow("more than last time") << progress << 100;
    QTest::newRow("unknown") << Progress{} << -1;
    progress = {};
    progress.unit = Progress::Unit::Bytes;
    progress.done = 50;
    progress.total = 40;
    QTest::newRow("a file that grew") << progress << 100;
}

void tst_ProgressText::measures()
{
    QFETCH(Progress, progress);
    QTEST(ui::percentOf(progress), "percent");
}

QTEST_MAIN(tst_ProgressText)
#include "tst_ProgressText.moc"
