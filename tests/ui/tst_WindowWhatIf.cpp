// SPDX-License-Identifier: GPL-3.0-or-later
// What if the rules of the retention were others: answered at once, compared with today's, saved or given up.
#include "actions/SaveRules.h"
#include "base/Format.h"
#include "models/DumpModel.h"
#include "support/ArchiveBytes.h"
#include "support/Program.h"
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"
#include "widgets/Timeline.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

namespace {

const QByteArray rules = "    retention_days: 14 # réglé avec le métier\n"
                         "    keep: # ce qui reste plus longtemps\n"
                         "      weekly: 4 # un mois\n";

} // namespace

class tst_WindowWhatIf : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void init();
    void answersEveryRule_data();
    void answersEveryRule();
    void tellsTheDifference();
    void goesBack();
    void savesWhatDiffers_data();
    void savesWhatDiffers();
    void writesNoMoreThanDiffers();
    void unfoldsByTheKeyboard();
    void reviewNamesTheRules();
    void timelineSelectsInTheList();

private:
    void start(const QByteArray& more);
    QSpinBox* box(const char* name) const { return m_fixture->find<QSpinBox>(name); }
    QString text(const char* name) const { return m_fixture->find<QLabel>(name)->text(); }
    bool isSupposing() const { return m_fixture->find<QWidget>("supposition")->isVisible(); }
    QByteArray file() const
    {
        return support::readAll(m_fixture->configFolder() + QStringLiteral("/config_global.yml"));
    }
    QStringList previewed() const;
    /// By the engine, from the folder.
    retention::Plan decided(const retention::Policy& policy) const;
    retention::Policy policyOf(int days, const retention::KeepRules& keep) const
    {
        return {days, 1, keep, QTimeZone("Europe/Paris")};
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_WindowWhatIf::init()
{
    start(rules);
}

void tst_WindowWhatIf::start(const QByteArray& more)
{
    m_fixture = std::make_unique<WindowFixture>();
    support::writeConfiguration(m_fixture->configFolder(), QStringLiteral("/nonexistent"),
                                QStringLiteral("mairie"), m_fixture->dumpFolder(), QStringLiteral("postgres"),
                                more);
    const QByteArray archive = support::bytesOf(support::finishedArchive());
    for (int i = 0; i < 40; ++i)
        m_fixture->addDump(archive + QByteArray(i * 10'000, 'x'), 0.5 + 3 * i);
    m_fixture->show();
}

QStringList tst_WindowWhatIf::previewed() const
{
    QStringList files;
    const auto* model = m_fixture->find<QTableView>("retentionPreview")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        files += model->index(row, 0).data().toString();
    return files;
}

retention::Plan tst_WindowWhatIf::decided(const retention::Policy& policy) const
{
    catalogue::Scanner scanner;
    const auto listing = scanner.scan({m_fixture->dumpFolder(), QStringLiteral("mairie"), policy.zone}, {});
    return retention::decide(listing ? listing->dumps : std::vector<catalogue::Dump>(), policy,
                             m_fixture->now());
}

void tst_WindowWhatIf::answersEveryRule_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("days");
    QTest::addColumn<retention::KeepRules>("keep");
    const auto row = [](const char* field, int value, int days, const retention::KeepRules& keep) {
        QTest::addRow("%s %d", field, value) << QString::fromLatin1(field) << value << days << keep;
    };
    row("retentionDays", 7, 7, {0, 4, 0, 0});
    row("retentionDays", 90, 90, {0, 4, 0, 0});
    row("keepDaily", 20, 14, {20, 4, 0, 0});
    row("keepWeekly", 0, 14, {0, 0, 0, 0});
    row("keepWeekly", 9, 14, {0, 9, 0, 0});
    row("keepMonthly", 3, 14, {0, 4, 3, 0});
    row("keepYearly", 2, 14, {0, 4, 0, 2});
}

void tst_WindowWhatIf::answersEveryRule()
{
    QFETCH(QString, field);
    QFETCH(int, value);
    QFETCH(int, days);
    QFETCH(retention::KeepRules, keep);
    const QByteArray before = file();
    QVERIFY(!isSupposing());
    support::type(box(qPrintable(field)), QString::number(value));
    QVERIFY(isSupposing());
    const retention::Plan plan = decided(policyOf(days, keep));
    QStringList wanted;
    for (const auto& dump : plan.expiring())
        wanted += dump.fileName;
    QCOMPARE(previewed(), wanted);
    QCOMPARE(m_fixture->workspace().plan().policy, plan.policy);
    const auto* list = m_fixture->find<QTableView>("backups")->model();
    for (int row = 0; row < list->rowCount(); ++row)
        QCOMPARE(list->index(row, 4).data().toString(),
                 retention::text(plan.decisions[static_cast<size_t>(row)].verdict));
    const QString header = list->headerData(4, Qt::Horizontal).toString();
    QVERIFY2(header.contains(QString::number(value)) == (field == u"retentionDays"), qPrintable(header));
    QCOMPARE(file(), before);
}

void tst_WindowWhatIf::tellsTheDifference()
{
    // By the mouse: an arrow of the field.
    auto* days = box("retentionDays");
    const auto press = [](QSpinBox* field, QStyle::SubControl arrow) {
        QStyleOptionSpinBox option;
        option.initFrom(field);
        option.subControls = QStyle::SC_All;
        QTest::mouseClick(field, Qt::LeftButton, {},
                          field->style()->subControlRect(QStyle::CC_SpinBox, &option, arrow, field).center());
    };
    for (int day = 13; day >= 9; --day) {
        press(days, QStyle::SC_SpinBoxDown);
        QCOMPARE(days->value(), day);
    }
    const auto expected = [&](const retention::Policy& policy) {
        return retention::difference(decided(policyOf(14, {.weekly = 4})), decided(policy));
    };
    const retention::Difference fewer = expected(policyOf(9, {.weekly = 4}));
    QVERIFY(fewer.lost > 0 && fewer.keptLonger == 0);
    const QString lost = base::sizeText(fewer.lostBytes, QLocale());
    QVERIFY2(text("rulesDifference").contains(QString::number(fewer.lost)) &&
                 text("rulesDifference").contains(lost),
             qPrintable(text("rulesDifference")));

    support::type(box("keepWeekly"), QStringLiteral("0"));
    support::type(box("keepMonthly"), QStringLiteral("4"));
    const retention::Difference other = expected(policyOf(9, {.monthly = 4}));
    QVERIFY(other.lost > 0 && other.keptLonger > 0);
    QCOMPARE(m_fixture->workspace().difference(), std::optional(other));
    for (const qint64 bytes : {other.lostBytes, other.keptLongerBytes})
        QVERIFY2(text("rulesDifference").contains(base::sizeText(bytes, QLocale())),
                 qPrintable(text("rulesDifference")));
    const auto day = [](const QDateTime& at) {
        return QLocale().toString(at.toTimeZone(QTimeZone("Europe/Paris")).date(), QStringLiteral("d MMM"));
    };
    const QString oldest = text("oldestDifference");
    const auto supposed = oldest.indexOf(day(*other.oldestSupposed));
    const auto today = oldest.indexOf(day(*other.oldestToday));
    QVERIFY2(supposed > 0 && today > supposed, qPrintable(oldest));
}

void tst_WindowWhatIf::goesBack()
{
    const QStringList before = previewed();
    support::type(box("retentionDays"), QStringLiteral("3"));
    support::type(box("keepYearly"), QStringLiteral("5"));
    QVERIFY(previewed() != before);
    support::click(m_fixture->find<QPushButton>("retentionBack"));
    QVERIFY(!isSupposing());
    QCOMPARE(previewed(), before);
    QCOMPARE(box("retentionDays")->value(), 14);
    QCOMPARE(box("keepYearly")->value(), 0);
    QCOMPARE(box("keepWeekly")->value(), 4);
    // Typing what is configured is no supposition either.
    support::type(box("keepWeekly"), QStringLiteral("5"));
    QVERIFY(isSupposing());
    QTest::keyClick(box("keepWeekly"), Qt::Key_Down);
    QVERIFY(!isSupposing());
}

void tst_WindowWhatIf::savesWhatDiffers_data()
{
    using Values = QList<std::pair<QByteArray, int>>;
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("days") << rules << Values{{"retentionDays", 7}}
                          << QByteArray(rules).replace(": 14 #", ": 7 #");
    QTest::newRow("a rule that stands there")
        << rules << Values{{"keepWeekly", 0}} << QByteArray(rules).replace(": 4 #", ": 0 #");
    QTest::newRow("a rule more") << rules << Values{{"keepWeekly", 8}, {"keepMonthly", 12}}
                                 << QByteArray(rules).replace(": 4 #", ": 8 #") + "      monthly: 12\n";
    QTest::newRow("the first rule") << QByteArray("    min_keep: 1 # au moins\n") << Values{{"keepDaily", 7}}
                                    << QByteArray("    min_keep: 1 # au moins\n    keep:\n      daily: 7\n");
    QTest::newRow("all in one line") << QByteArray("    keep: {daily: 7, yearly: 1} # tout\n")
                                     << Values{{"keepYearly", 3}, {"keepDaily", 7}}
                                     << QByteArray("    keep: {daily: 7, yearly: 3} # tout\n");
}

void tst_WindowWhatIf::savesWhatDiffers()
{
    using Values = QList<std::pair<QByteArray, int>>;
    QFETCH(QByteArray, before);
    QFETCH(Values, values);
    QFETCH(QByteArray, after);
    start(before);
    const QByteArray fileBefore = file();
    if (m_fixture->workspace().configuredPolicy().keep == retention::KeepRules())
        if (auto* open = m_fixture->find<QWidget>("keepOpen"); !box("keepDaily")->isVisible())
            support::click(open);
    for (const auto& [name, value] : values)
        support::type(box(name.constData()), QString::number(value));
    const QStringList supposed = previewed();
    support::click(m_fixture->find<QPushButton>("retentionSave"));
    QTRY_VERIFY(!isSupposing()); // what was supposed is configured now
    QCOMPARE(file(), QByteArray(fileBefore).replace(before, after));
    QCOMPARE(previewed(), supposed);
}

void tst_WindowWhatIf::writesNoMoreThanDiffers()
{
    const retention::Policy configured = policyOf(14, {.weekly = 4});
    QVERIFY(ui::rulesEdit(configured, configured).global.empty());
    const auto edit = ui::rulesEdit(configured, policyOf(14, {.weekly = 0, .yearly = 2}));
    QCOMPARE(edit.global.size(), size_t(2)); // no 0 for what no file holds
    QCOMPARE(edit.global[0].path.join(u'.'), QStringLiteral("backup.postgres.keep.weekly"));
    QCOMPARE(edit.global[0].value, QVariant(0));
    QCOMPARE(edit.global[1].path.join(u'.'), QStringLiteral("backup.postgres.keep.yearly"));
    QVERIFY(edit.postgres.empty());
}

void tst_WindowWhatIf::unfoldsByTheKeyboard()
{
    start("    retention_days: 14\n");
    auto* open = m_fixture->find<QWidget>("keepOpen");
    QVERIFY(open->isVisible());
    QVERIFY(!box("keepDaily")->isVisible());
    box("retentionDays")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), open);
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_VERIFY(box("keepDaily")->isVisible());
    QTest::keyClick(open, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), box("keepDaily"));
    QVERIFY2(!box("keepDaily")->text().contains(u'0'), qPrintable(box("keepDaily")->text())); // none
    for (const char* field : {"keepDaily", "keepWeekly", "keepMonthly", "keepYearly"})
        QVERIFY(!support::accessibleName(box(field)).isEmpty());
    QTest::keyClick(box("keepDaily"), Qt::Key_Up);
    QCOMPARE(m_fixture->workspace().previewPolicy().keep.daily, 1);
    QVERIFY(!open->isVisible()); // a rule is not folded away
    support::click(m_fixture->find<QPushButton>("retentionBack"));
    QVERIFY(open->isVisible());
}

void tst_WindowWhatIf::reviewNamesTheRules()
{
    support::type(box("keepWeekly"), QStringLiteral("3"));
    support::click(m_fixture->find<QPushButton>("applyRetentionButton"));
    QTRY_VERIFY(m_fixture->dialog("reviewDialog"));
    const QString told = text("reviewExplanation");
    const auto supposed = told.indexOf(QStringLiteral("14 jours, 3 hebdomadaires"));
    const auto configured = told.indexOf(QStringLiteral("14 jours, 4 hebdomadaires"));
    QVERIFY2(supposed > 0 && configured > supposed, qPrintable(told));
}

void tst_WindowWhatIf::timelineSelectsInTheList()
{
    auto* line = m_fixture->window().findChild<ui::Timeline*>(QStringLiteral("timeline"));
    auto* list = m_fixture->find<QTableView>("backups");
    const auto* model = list->model();
    const QStringList files = m_fixture->dumps(); // oldest first
    const auto selected = [&] {
        const auto rows = list->selectionModel()->selectedRows();
        return rows.size() == 1 ? rows[0].data(Qt::ToolTipRole).toString() : QString();
    };
    QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(9, 20));
    QVERIFY2(selected().contains(files.constFirst()), qPrintable(selected()));
    const QModelIndex last = model->index(model->rowCount() - 1, 0);
    QVERIFY(list->viewport()->rect().contains(list->visualRect(last).center())); // it is scrolled to
    // A filter that hides it goes; one that does not stays.
    auto* filter = m_fixture->find<QLineEdit>("filter");
    support::type(filter, files[1]);
    QCOMPARE(model->rowCount(), 1);
    line->setFocus(Qt::TabFocusReason);
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClick(line, Qt::Key_Right);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(selected().contains(files[1]), qPrintable(selected()));
    QVERIFY(!filter->text().isEmpty());
    QTest::keyClick(line, Qt::Key_Right);
    QTest::keyClick(line, Qt::Key_Space);
    QVERIFY2(selected().contains(files[2]), qPrintable(selected()));
    QVERIFY(filter->text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), line); // the arrows go on from there
}

QTEST_MAIN(tst_WindowWhatIf)
#include "tst_WindowWhatIf.moc"
