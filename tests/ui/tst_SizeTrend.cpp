// SPDX-License-Identifier: GPL-3.0-or-later
// The line of the sizes: what the pointer and the keys name, what is marked, what is said aloud.
#include "support/window/WindowFixture.h"
#include "widgets/Look.h"
#include "widgets/SizeTrend.h"

#include <QTest>
#include <QToolTip>

using catalogue::Dump;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(16, 45), Qt::UTC);

} // namespace

class tst_SizeTrend : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void init();
    void hoverNames();
    void keysName();
    void speaks();
    void marksByShape_data();
    void marksByShape();
    void oddPoints_data();
    void oddPoints();

private:
    void show(const std::vector<qint64>& sizes);
    QImage painted() { return m_trend->grab().toImage(); }

    const base::Translation m_translation{base::Language::English};
    std::vector<Dump> m_dumps;
    std::unique_ptr<ui::SizeTrend> m_trend;
};

/// One a day, the newest today; below 100 bytes it is an anomaly.
void tst_SizeTrend::show(const std::vector<qint64>& sizes)
{
    m_dumps.clear();
    for (const qint64 bytes : sizes) {
        Dump dump;
        dump.createdAt = now.addDays(qint64(m_dumps.size()) - qint64(sizes.size()) + 1);
        dump.bytes = bytes;
        dump.state = catalogue::DumpState::Good;
        if (bytes < 100)
            dump.anomalies = std::make_shared<const catalogue::Anomalies>(
                catalogue::Anomalies{{catalogue::AnomalyKind::Size, {}, 1000, bytes}});
        m_dumps.push_back(dump);
    }
    m_trend->setPoints(catalogue::sizesOf(m_dumps, now), QTimeZone::utc());
}

void tst_SizeTrend::init()
{
    m_trend = std::make_unique<ui::SizeTrend>([] { return now; });
    m_trend->resize(300, 56);
    show({1000, 2000, 50, 3000, 4000});
    m_trend->show();
    QVERIFY(QTest::qWaitForWindowActive(m_trend.get()));
}

void tst_SizeTrend::hoverNames()
{
    QCOMPARE(m_trend->named(), QString());
    QTest::mouseMove(m_trend.get(), QPoint(2, 20));
    QTRY_COMPARE(m_trend->named(), QStringLiteral("16 Nov 16:45 · 1.0\u00a0kB"));
    QTRY_VERIFY(QToolTip::text().contains(u"16 Nov 16:45"));
    QTest::mouseMove(m_trend.get(), QPoint(230, 20));
    QTRY_VERIFY2(m_trend->named().startsWith(u"today at 16:45 · 4.0"), qPrintable(m_trend->named()));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_trend.get(), &leave);
    QCOMPARE(m_trend->named(), QString());
}

void tst_SizeTrend::keysName()
{
    m_trend->setFocus();
    const auto after = [this](Qt::Key key) {
        QTest::keyClick(m_trend.get(), key);
        return m_trend->named().section(u' ', 0, 1);
    };
    QCOMPARE(after(Qt::Key_Left), QStringLiteral("today at")); // the newest first
    QCOMPARE(after(Qt::Key_Left), QStringLiteral("yesterday at"));
    QCOMPARE(after(Qt::Key_Left), QStringLiteral("18 Nov"));
    QVERIFY2(m_trend->named().contains(u"(5%)"), qPrintable(m_trend->named())); // what is odd about it
    QCOMPARE(m_trend->accessibleDescription(), m_trend->named());
    QCOMPARE(after(Qt::Key_Home), QStringLiteral("16 Nov"));
    QCOMPARE(after(Qt::Key_Left), QStringLiteral("16 Nov"));
    QCOMPARE(after(Qt::Key_Right), QStringLiteral("17 Nov"));
    QCOMPARE(after(Qt::Key_End), QStringLiteral("today at"));
    QCOMPARE(after(Qt::Key_Right), QStringLiteral("today at"));
    show({1000, 2000}); // what was named may be gone
    QCOMPARE(m_trend->named(), QString());
}

void tst_SizeTrend::speaks()
{
    QVERIFY(!m_trend->accessibleName().isEmpty());
    const QString words = m_trend->accessibleDescription();
    for (const char* part : {"16 Nov", "today", "1.0", "4.0", "50 bytes", "1 of them is"})
        QVERIFY2(words.contains(QString::fromLatin1(part)), qPrintable(words));
    show({});
    QCOMPARE(m_trend->accessibleDescription(), QString());
}

void tst_SizeTrend::marksByShape_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_SizeTrend::marksByShape()
{
    QFETCH(bool, isDark);
    QPalette palette = m_trend->palette();
    if (isDark) {
        for (const auto role : {QPalette::Window, QPalette::Base})
            palette.setColor(role, QColor(0x202020));
        for (const auto role : {QPalette::WindowText, QPalette::Text})
            palette.setColor(role, QColor(0xeeeeee));
    }
    m_trend->setPalette(palette);
    const auto widthOfMark = [&](double down) {
        // The third of five stands in the middle of the plot, at its bottom.
        const QImage image = painted();
        const QRgb caution = ui::look::colour(ui::look::Tone::Caution, palette).rgb();
        std::vector<int> widths;
        for (int y = 0; y < image.height(); ++y) {
            int width = 0;
            for (int x = 0; x < image.width(); ++x)
                width += image.pixel(x, y) == caution ? 1 : 0;
            if (width > 0)
                widths.push_back(width);
        }
        return widths.empty() ? 0 : widths[static_cast<size_t>(down * double(widths.size() - 1))];
    };
    QVERIFY(widthOfMark(0) > 0);
    QVERIFY2(widthOfMark(0.9) > 2 * widthOfMark(0.1), "a triangle is wide below");
    QVERIFY(ui::look::contrast(ui::look::colour(ui::look::Tone::Caution, palette),
                               palette.color(QPalette::Base)) >= 4.5);
    show({1000, 2000, 500, 3000, 4000});
    QCOMPARE(widthOfMark(0), 0);
}

void tst_SizeTrend::oddPoints_data()
{
    QTest::addColumn<QList<qint64>>("sizes");
    QTest::newRow("none") << QList<qint64>();
    QTest::newRow("one") << QList<qint64>{1000};
    QTest::newRow("of one size") << QList<qint64>{1000, 1000, 1000};
    QTest::newRow("nothing in it") << QList<qint64>{0, 0};
    QTest::newRow("petabytes") << QList<qint64>{1, 9'000'000'000'000'000'000};
    QTest::newRow("many") << QList<qint64>(10'000, 123);
}

void tst_SizeTrend::oddPoints()
{
    QFETCH(QList<qint64>, sizes);
    show({sizes.begin(), sizes.end()});
    m_trend->resize(90, 56);
    QVERIFY(!painted().isNull());
    QTest::mouseMove(m_trend.get(), QPoint(20, 10));
    QTest::keyClick(m_trend.get(), Qt::Key_Left);
    QCOMPARE(m_trend->named().isEmpty(), sizes.isEmpty());
}

QTEST_MAIN(tst_SizeTrend)
#include "tst_SizeTrend.moc"
