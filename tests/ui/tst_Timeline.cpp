// SPDX-License-Identifier: GPL-3.0-or-later
// The line of time: where its marks stand, and what the mouse, the keys and an assistive tool get of it.
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"
#include "widgets/Timeline.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using catalogue::Dump;
using catalogue::DumpState;
using ui::MarkKind;
using ui::TimelineMarks;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(16, 45), Qt::UTC);

Dump dumpOf(double daysAgo, qint64 bytes = 1000, DumpState state = DumpState::Good)
{
    Dump dump;
    dump.createdAt = now.addSecs(-static_cast<qint64>(daysAgo * 24 * 3600));
    dump.fileName = QStringLiteral("mairie_") + dump.createdAt.toString(QStringLiteral("yyyyMMdd_HHmmss")) +
                    QStringLiteral(".dump");
    dump.bytes = bytes;
    dump.state = state;
    return dump;
}

std::vector<Dump> history(int count, double daysBetween)
{
    std::vector<Dump> dumps;
    for (int i = 0; i < count; ++i)
        dumps.push_back(dumpOf(0.5 + i * daysBetween, 1000 + i % 7 * 100));
    return dumps;
}

retention::Plan planOf(const std::vector<Dump>& dumps, int days = 14)
{
    return retention::decide(dumps, {days, 1}, now);
}

QString spoken(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}

/// Painted with two plans, the picture of one is not that of the other.
QImage painted(ui::Timeline& line)
{
    return line.grab().toImage();
}

} // namespace

class tst_Timeline : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void init();
    void marksSayWhatBecomesOfADump();
    void findsTheNearest_data();
    void findsTheNearest();
    void drawsNeighboursAsOne();
    void aWrongClockSqueezesNothing();
    void theMouseNames();
    void theKeysName();
    void theKeysFollowTheScript();
    void staysOnADumpWhenThePlanChanges();
    void escapesNames();
    void tellsKindsApartWithoutColour();
    void paintsManySoon();

private:
    const base::Translation m_translation{base::Language::English};
    std::unique_ptr<ui::Timeline> m_line;
};

void tst_Timeline::init()
{
    m_line = std::make_unique<ui::Timeline>([] { return now; });
    m_line->resize(600, m_line->sizeHint().height());
}

void tst_Timeline::marksSayWhatBecomesOfADump()
{
    Dump foreign = dumpOf(3);
    foreign.isOfAnotherServer = true;
    const TimelineMarks marks(planOf(
        {dumpOf(-2), dumpOf(1), foreign, dumpOf(5, 10, DumpState::Damaged), dumpOf(15, 4000), dumpOf(20)}));
    std::vector<MarkKind> kinds;
    for (size_t i = 0; i < marks.size(); ++i)
        kinds.push_back(marks[i].kind);
    QCOMPARE(kinds, (std::vector{MarkKind::Expiring, MarkKind::Expiring, MarkKind::Damaged, MarkKind::Apart,
                                 MarkKind::Kept, MarkKind::Apart}));
    QCOMPARE(marks.count(MarkKind::Expiring), 2);
    QCOMPARE(marks.newest(), std::optional<size_t>(4)); // not the one from the future
    QCOMPARE(marks.share(4000), 1.0);
    QCOMPARE(marks.share(1000), 0.25);
    QCOMPARE(marks.find(dumpOf(5).fileName), std::optional<size_t>(2));
    QCOMPARE(marks.find(QStringLiteral("x")), std::nullopt);
}

void tst_Timeline::findsTheNearest_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("daysBetween");
    QTest::newRow("none") << 0 << 1.0;
    QTest::newRow("one") << 1 << 1.0;
    QTest::newRow("three") << 3 << 2.0;
    QTest::newRow("sixty") << 60 << 1.0;
    QTest::newRow("ten thousand") << 10'000 << 0.3;
}

void tst_Timeline::findsTheNearest()
{
    QFETCH(int, count);
    QFETCH(double, daysBetween);
    TimelineMarks marks(planOf(history(count, daysBetween)));
    marks.layOut(600, 6);
    for (double x = -20; x <= 620; x += 3.7) {
        const auto found = marks.nearest(x);
        QCOMPARE(found.has_value(), count > 0);
        for (size_t i = 0; found && i < marks.size(); ++i)
            QVERIFY(std::abs(marks.position(*found) - x) <= std::abs(marks.position(i) - x));
    }
}

void tst_Timeline::drawsNeighboursAsOne()
{
    TimelineMarks marks(planOf(history(10'000, 0.3)));
    marks.layOut(600, 6);
    QVERIFY(marks.groups().size() <= 101);
    for (size_t i = 1; i < marks.groups().size(); ++i)
        QVERIFY(marks.groups()[i].x - marks.groups()[i - 1].x >= 6);
    // No kind is hidden by another one that stands at the same place.
    TimelineMarks both(planOf({dumpOf(13.9), dumpOf(14.1), dumpOf(3000)}));
    both.layOut(600, 6);
    QCOMPARE(both.groups().size(), size_t(2));
    const auto& newest = both.groups().back().largest;
    QCOMPARE(newest[static_cast<size_t>(MarkKind::Kept)], 1000);
    QCOMPARE(newest[static_cast<size_t>(MarkKind::Expiring)], 1000);
    QCOMPARE(newest[static_cast<size_t>(MarkKind::Damaged)], -1);
    TimelineMarks few(planOf(history(3, 4)));
    few.layOut(600, 6);
    QCOMPARE(few.groups().size(), size_t(3));
}

void tst_Timeline::aWrongClockSqueezesNothing()
{
    std::vector<Dump> dumps = history(10, 2);
    dumps.insert(dumps.begin(), dumpOf(-3650));
    TimelineMarks marks(planOf(dumps));
    marks.layOut(600, 6);
    QVERIFY(marks.position(now) > 540);
    QCOMPARE(marks.position(marks.size() - 1), 600.0);
    QCOMPARE(marks.position(0), 0.0);
    QVERIFY(marks.position(marks.limit()) > 0 && marks.position(marks.limit()) < marks.position(now));
}

void tst_Timeline::theMouseNames()
{
    m_line->setPlan(planOf({dumpOf(1, 204'700'000), dumpOf(10), dumpOf(20, 1'500'000)}), QTimeZone::utc());
    m_line->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    const QImage before = painted(*m_line);
    QSignalSpy activated(m_line.get(), &ui::Timeline::dumpActivated);
    QTest::mouseMove(m_line.get(), QPoint(12, 20)); // the oldest stands at the left end
    const QString text = QToolTip::text();
    for (const QString& part :
         {dumpOf(20).fileName, QStringLiteral("1.5\u00A0MB"), QStringLiteral("older than the retention")})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(painted(*m_line) != before); // it is highlighted
    QCOMPARE(activated.size(), 0);
    QTest::mouseMove(m_line.get(), QPoint(150, 20)); // nothing is near
    QTRY_VERIFY(!QToolTip::isVisible());
    QCOMPARE(painted(*m_line), before);
    QTest::mouseClick(m_line.get(), Qt::LeftButton, {}, QPoint(150, 20));
    QCOMPARE(activated.size(), 0);
    QTest::mouseClick(m_line.get(), Qt::LeftButton, {}, QPoint(12, 20));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), dumpOf(20).fileName);
    // All reasons, not only the first.
    QTest::mouseMove(m_line.get(), QPoint(8 + static_cast<int>(584 * 19.0 / 20), 20));
    QVERIFY2(QToolTip::text().contains(u"younger than the retention, one of the newest"),
             qPrintable(QToolTip::text()));
}

void tst_Timeline::theKeysName()
{
    const std::vector<Dump> dumps = history(5, 4);
    m_line->setPlan(planOf(dumps), QTimeZone::utc());
    QVERIFY2(spoken(m_line.get()).startsWith(u"5 backups, to delete: 1"), qPrintable(spoken(m_line.get())));
    m_line->show();
    m_line->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
    m_line->setFocus(Qt::TabFocusReason);
    QSignalSpy activated(m_line.get(), &ui::Timeline::dumpActivated);
    const auto names = [&](size_t i) {
        return spoken(m_line.get()).contains(dumps[i].fileName);
    };
    QVERIFY2(names(0), qPrintable(spoken(m_line.get()))); // the newest
    const QImage atNewest = painted(*m_line);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(m_line.get(), key);
    };
    press(Qt::Key_Right);
    QVERIFY(names(0)); // there is none beyond
    press(Qt::Key_Left);
    QVERIFY(names(1));
    QVERIFY(painted(*m_line) != atNewest);
    press(Qt::Key_Home);
    QVERIFY(names(4));
    QVERIFY(spoken(m_line.get()).contains(u"To delete: older than the retention"));
    press(Qt::Key_Left);
    QVERIFY(names(4));
    press(Qt::Key_Right);
    QVERIFY(names(3));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        press(key);
    QCOMPARE(activated.size(), 3);
    QCOMPARE(activated[2][0].toString(), dumps[3].fileName);
    press(Qt::Key_End);
    QVERIFY(names(0));
    m_line->clearFocus();
    QVERIFY(spoken(m_line.get()).startsWith(u"5 backups"));
}

void tst_Timeline::theKeysFollowTheScript()
{
    const std::vector<Dump> dumps = history(5, 4);
    m_line->setLayoutDirection(Qt::RightToLeft);
    m_line->setPlan(planOf(dumps), QTimeZone::utc());
    m_line->show();
    m_line->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
    m_line->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_line.get(), Qt::Key_Right); // the older ones stand at the right
    QVERIFY(spoken(m_line.get()).contains(dumps[1].fileName));
    QTest::mouseMove(m_line.get(), QPoint(590, 20));
    QVERIFY2(QToolTip::text().contains(dumps[4].fileName), qPrintable(QToolTip::text()));
}

void tst_Timeline::staysOnADumpWhenThePlanChanges()
{
    std::vector<Dump> dumps = history(5, 4);
    m_line->setPlan(planOf(dumps), QTimeZone::utc());
    m_line->show();
    m_line->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
    m_line->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_line.get(), Qt::Key_Left);
    const QString name = dumps[1].fileName;
    dumps.insert(dumps.begin(), dumpOf(0.1));
    m_line->setPlan(planOf(dumps, 2), QTimeZone::utc());
    QVERIFY2(spoken(m_line.get()).contains(name) && spoken(m_line.get()).contains(u"To delete"),
             qPrintable(spoken(m_line.get())));
    dumps.erase(dumps.begin() + 2);
    m_line->setPlan(planOf(dumps), QTimeZone::utc()); // it is gone
    QVERIFY(spoken(m_line.get()).startsWith(u"5 backups"));
}

void tst_Timeline::escapesNames()
{
    Dump odd = dumpOf(1);
    odd.fileName = QStringLiteral("mairie\u202Epmud.<b>\n.dump");
    m_line->setPlan(planOf({odd}), QTimeZone::utc());
    m_line->show();
    QTest::mouseMove(m_line.get(), QPoint(300, 20));
    m_line->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
    m_line->setFocus(Qt::TabFocusReason);
    const QString said = spoken(m_line.get());
    QVERIFY2(said.contains(u"\\u202e") && !said.contains(QChar(0x202E)) && !said.contains(u'\n'),
             qPrintable(said));
    QTest::mouseMove(m_line.get(), QPoint(592, 20));
    QTest::mouseMove(m_line.get(), QPoint(9, 20));
    QVERIFY2(!QToolTip::text().contains(QChar(0x202E)) && !QToolTip::text().contains(u"<b>"),
             qPrintable(QToolTip::text()));
}

void tst_Timeline::tellsKindsApartWithoutColour()
{
    // The same dump, of the same size, at the same place: in black and white each kind looks different.
    Dump good = dumpOf(10), damaged = dumpOf(10, 1000, DumpState::Damaged), foreign = dumpOf(10);
    foreign.isOfAnotherServer = true;
    const std::vector<std::pair<Dump, int>> kinds{{good, 14}, {good, 5}, {damaged, 14}, {foreign, 14}};
    std::vector<QImage> pictures;
    for (const auto& [dump, days] : kinds) {
        TimelineMarks marks(planOf({dumpOf(1), dump, dumpOf(30)}, days));
        m_line->setPlan(planOf({dumpOf(1), dump, dumpOf(30)}, days), QTimeZone::utc());
        marks.layOut(584, 6);
        const int x = 8 + static_cast<int>(marks.position(1));
        QImage picture = painted(*m_line).copy(x - 5, 0, 11, 40).convertToFormat(QImage::Format_Grayscale8);
        const int ground = picture.pixelColor(0, 0).red();
        for (int y = 0; y < picture.height(); ++y)
            for (int column = 0; column < picture.width(); ++column)
                picture.setPixelColor(
                    column, y,
                    std::abs(picture.pixelColor(column, y).red() - ground) > 40 ? Qt::black : Qt::white);
        for (const QImage& other : pictures)
            QVERIFY(picture != other);
        pictures.push_back(picture);
    }
}

void tst_Timeline::paintsManySoon()
{
    m_line->setPlan(planOf(history(10'000, 0.3)), QTimeZone::utc());
    m_line->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    // Measured at 1 to 3 ms; here only that it does not grow with the number of dumps.
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i)
        m_line->repaint();
    QVERIFY2(clock.elapsed() < 20 * 50, qPrintable(QString::number(clock.elapsed())));
}

QTEST_MAIN(tst_Timeline)
#include "tst_Timeline.moc"
