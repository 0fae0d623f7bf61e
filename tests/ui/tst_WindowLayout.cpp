// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing cut, nothing out of reach, nothing unreadable: in every state of the window, both languages, sizes
// and shades.
#include "support/Results.h"
#include "support/window/Hands.h"
#include "support/window/Scenes.h"
#include "widgets/Look.h"
#include "widgets/TextLine.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolTip>
#include <QTranslator>

using support::WindowFixture;
using ui::look::Tone;

namespace {

/// French, a third longer: as another language may be one day.
class StretchedTranslator : public QTranslator
{
public:
    StretchedTranslator() { m_isLoaded = m_french.load(QStringLiteral(":/i18n/pgsauvegarde_fr.qm")); }
    bool isEmpty() const override { return !m_isLoaded; }
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override
    {
        const QString text = m_french.translate(context, source, disambiguation, n);
        return text.isEmpty() ? text : text + QString(1 + text.size() / 3, u'n');
    }

private:
    QTranslator m_french;
    bool m_isLoaded = false;
};

QPalette paletteOf(const QColor& window, const QColor& base, const QColor& text, const QColor& highlight)
{
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Highlight, highlight);
    return ui::look::readablePalette(palette);
}

/// As the desktops have them.
QMap<QString, QPalette> palettes()
{
    return {{QStringLiteral("Fusion"), ui::look::readablePalette(QApplication::palette())},
            {QStringLiteral("Breeze"), paletteOf(0xeff0f1, 0xfcfcfc, 0x232629, 0x3daee9)},
            {QStringLiteral("Adwaita"), paletteOf(0xf6f5f4, 0xffffff, 0x2e3436, 0x3584e4)},
            {QStringLiteral("Breeze dark"), paletteOf(0x31363b, 0x232629, 0xeff0f1, 0x3daee9)},
            {QStringLiteral("Adwaita dark"), paletteOf(0x242424, 0x1e1e1e, 0xffffff, 0x3584e4)},
            {QStringLiteral("Fusion dark"), paletteOf(0x353535, 0x232323, 0xffffff, 0x2a82da)},
            {QStringLiteral("black"), paletteOf(Qt::black, Qt::black, Qt::white, Qt::yellow)}};
}

std::vector<QWidget*> visibleIn(QWidget* front)
{
    std::vector<QWidget*> result;
    for (QWidget* widget : front->findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == front)
            result.push_back(widget);
    return result;
}

QString name(const QWidget* widget)
{
    const auto* label = qobject_cast<const QLabel*>(widget);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return QStringLiteral("%1 %2 « %3 » %4×%5")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             label    ? label->text()
             : button ? button->text()
                      : QString())
        .arg(widget->width())
        .arg(widget->height());
}

/// Shows the whole text in a tooltip where a part is cut.
bool hasToolTip(QWidget* widget)
{
    QToolTip::hideText();
    const QPoint at = widget->rect().center();
    QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    return !QToolTip::text().isEmpty();
}

/// The text has room, by what the widget itself says that it needs.
bool fits(QWidget* widget)
{
    if (qobject_cast<const QLineEdit*>(widget->parentWidget()))
        return true; // a picture in a field
    if (auto* line = qobject_cast<ui::TextLine*>(widget))
        return line->fontMetrics().horizontalAdvance(line->text()) <= line->width() || hasToolTip(line);
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        const QSize text = label->fontMetrics().size(Qt::TextShowMnemonic, label->text());
        return label->wordWrap() ? label->heightForWidth(label->width()) <= label->height()
                                 : text.width() <= label->contentsRect().width() &&
                                       text.height() <= label->contentsRect().height();
    }
    if (const auto* link = qobject_cast<const QCommandLinkButton*>(widget))
        return link->sizeHint().width() <= link->width() &&
               link->heightForWidth(link->width()) <= link->height();
    if (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget))
        return widget->sizeHint().width() <= widget->width() &&
               widget->sizeHint().height() <= widget->height();
    if (const auto* box = qobject_cast<const QSpinBox*>(widget)) {
        const auto* edit = box->findChild<QLineEdit*>();
        return edit->fontMetrics().horizontalAdvance(box->text()) + 4 <= edit->width();
    }
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && edit->text().isEmpty()) {
        const int taken = edit->textMargins().left() + edit->textMargins().right() + 8;
        return edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + taken <= edit->width();
    }
    return true;
}

/// Headers have no tooltip; a cell that is cut has one.
QStringList cutIn(const QTableView* table)
{
    QStringList cut;
    const QHeaderView* header = table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        const int sortMark = header->sortIndicatorSection() == column ? 16 : 0;
        if (header->fontMetrics().horizontalAdvance(title) + 2 * ui::look::unit + sortMark >
            header->sectionSize(column))
            cut += QStringLiteral("header %1 of %2").arg(title, table->objectName());
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, column);
            const bool isCut = table->sizeHintForIndex(index).width() > table->columnWidth(column);
            if (isCut && index.data(Qt::ToolTipRole).toString().isEmpty())
                cut += QStringLiteral("cell %1 of %2").arg(index.data().toString(), table->objectName());
        }
    }
    return cut;
}

/// The colours of a text as they are painted: the contrast of the one that differs most from the background.
double paintedContrast(const QImage& window, const QWidget* widget)
{
    const QImage image = window.copy(QRect(widget->mapTo(widget->window(), QPoint()), widget->size()));
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb background = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it.value() > counts.value(background))
            background = it.key();
    double best = 1;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        best = std::max(best, ui::look::contrast(QColor(it.key()), QColor(background)));
    return best;
}

} // namespace

class tst_WindowLayout : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void nothingIsCut_data() { support::Scenes::addRows(); }
    void nothingIsCut();
    void everyControlIsReached_data() { support::Scenes::addRows(); }
    void everyControlIsReached();
    void tonesAreReadable_data();
    void tonesAreReadable();
    void paintsReadably_data();
    void paintsReadably();

private:
    static QStringList cutIn(QWidget* front);

    support::Scenes m_scenes;
};

void tst_WindowLayout::initTestCase()
{
    VERIFY_RESULT(m_scenes.init());
}

QStringList tst_WindowLayout::cutIn(QWidget* front)
{
    for (int pass = 0; pass < 3;
         ++pass) // what was resized or renamed is laid out, then what follows from that
        QCoreApplication::processEvents();
    QStringList cut;
    for (QWidget* widget : visibleIn(front)) {
        if (const auto* table = qobject_cast<const QTableView*>(widget))
            cut += ::cutIn(table);
        if (!fits(widget))
            cut += name(widget);
        const bool mustBeSeenWhole = qobject_cast<QLabel*>(widget) || qobject_cast<QPushButton*>(widget) ||
                                     qobject_cast<QCheckBox*>(widget);
        if (mustBeSeenWhole && widget->visibleRegion().boundingRect() != widget->rect())
            cut += QStringLiteral("partly hidden: ") + name(widget);
    }
    return cut;
}

void tst_WindowLayout::nothingIsCut()
{
    QFETCH(QString, scene);
    WindowFixture fixture(base::Language::French);
    QWidget* front = m_scenes.show(scene, fixture);
    QStringList cut;
    const auto look = [&](const char* language) {
        for (const QSize& size : {QSize(900, 600), QSize(1280, 800)}) {
            fixture.window().resize(size);
            QCoreApplication::processEvents();
            for (const QString& what : cutIn(front))
                cut += QStringLiteral("%1, %2: %3").arg(QLatin1String(language)).arg(size.width()).arg(what);
            if (fixture.window().size() != size)
                cut += QStringLiteral("%1, %2: the window is %3×%4")
                           .arg(QLatin1String(language))
                           .arg(size.width())
                           .arg(fixture.window().width())
                           .arg(fixture.window().height());
        }
    };
    look("fr");
    fixture.window().findChild<QAction*>(QStringLiteral("english"))->trigger();
    QTRY_VERIFY(support::accessibleName(fixture.find<QWidget>("log")) == u"Log");
    look("en");
    if (front == &fixture.window()) {
        const QRect inside = front->rect();
        for (const char* button : {"backUpNow", "applyRetentionButton"}) {
            const auto* widget = fixture.find<QPushButton>(button);
            QVERIFY2(!widget->isVisible() ||
                         inside.contains(QRect(widget->mapTo(front, QPoint()), widget->size())),
                     button);
        }
    }
    StretchedTranslator stretched;
    QCoreApplication::installTranslator(&stretched);
    QTRY_VERIFY(support::accessibleName(fixture.find<QWidget>("log")).startsWith(u"Journaln"));
    fixture.window().resize(1280, 800);
    for (const QString& what : cutIn(front))
        cut += QStringLiteral("stretched: ") + what;
    QCoreApplication::removeTranslator(&stretched);
    QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
}

void tst_WindowLayout::everyControlIsReached()
{
    QFETCH(QString, scene);
    WindowFixture fixture(base::Language::French);
    QWidget* front = m_scenes.show(scene, fixture);
    QList<QWidget*> controls;
    for (QWidget* widget : visibleIn(front)) {
        const bool isControl = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                               qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget) ||
                               qobject_cast<QAbstractItemView*>(widget) ||
                               qobject_cast<QPlainTextEdit*>(widget);
        const QWidget* parent = widget->parentWidget();
        const bool isPart = qobject_cast<const QAbstractSpinBox*>(parent) ||
                            qobject_cast<const QLineEdit*>(parent) ||
                            qobject_cast<const QAbstractItemView*>(parent);
        if (!isControl || isPart || !widget->isEnabled())
            continue;
        controls += widget;
        QVERIFY2(!support::accessibleName(widget).isEmpty(), qPrintable(name(widget)));
    }
    QVERIFY(!controls.isEmpty());

    front->activateWindow();
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->window() == front);
    QList<QWidget*> reached;
    for (int presses = 0; presses < 60; ++presses) {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        reached += focus;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (const QWidget* control : controls) {
        const bool isReached = std::any_of(reached.begin(), reached.end(), [control](const QWidget* widget) {
            // Of an exclusive group one is reached by Tab, the others from there by the arrows.
            const bool isOfGroup = qobject_cast<const QRadioButton*>(control) &&
                                   qobject_cast<const QRadioButton*>(widget) &&
                                   control->parentWidget() == widget->parentWidget();
            return widget == control || control->isAncestorOf(widget) || isOfGroup;
        });
        QVERIFY2(isReached, qPrintable(name(control)));
    }
    // And back again.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), reached.constLast());
}

void tst_WindowLayout::tonesAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    const auto all = palettes();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value();
}

void tst_WindowLayout::tonesAreReadable()
{
    QFETCH(QPalette, palette);
    const QString sheet = ui::look::styleSheet(palette);
    const auto selection =
        QRegularExpression(QStringLiteral("selection-background-color: (#[0-9a-f]{6})")).match(sheet);
    QVERIFY(selection.hasMatch());
    const QColor selected(selection.captured(1));
    for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Good, Tone::Caution, Tone::Bad}) {
        const QColor colour = ui::look::colour(tone, palette);
        for (const QColor& ground :
             {ui::look::card(palette), palette.color(QPalette::Window), palette.color(QPalette::Base)})
            QVERIFY2(ui::look::contrast(colour, ground) >= 4.5,
                     qPrintable(QStringLiteral("tone %1 on %2: %3")
                                    .arg(int(tone))
                                    .arg(ground.name())
                                    .arg(ui::look::contrast(colour, ground))));
        // In a message and in a selected row only the icon has the tone's colour.
        for (const QColor& ground : {ui::look::tint(tone, palette), selected}) {
            QVERIFY(ui::look::contrast(colour, ground) >= 3);
            QVERIFY(ui::look::contrast(ui::look::colour(Tone::Text, palette), ground) >= 4.5);
        }
    }
    for (const char* role : {"primary", "danger"}) {
        const QRegularExpression button(
            QStringLiteral("QPushButton\\[role=\"%1\"\\]:!flat(?::\\w+)? \\{ background: (#[0-9a-f]{6})")
                .arg(QLatin1String(role)));
        int states = 0;
        for (auto it = button.globalMatch(sheet); it.hasNext(); ++states) {
            const QColor ground(it.next().captured(1));
            QVERIFY2(ui::look::contrast(ui::look::colour(Tone::OnAccent, palette), ground) >= 4.5,
                     qPrintable(ground.name()));
        }
        QVERIFY(states >= 2);
    }
    QVERIFY(ui::look::contrast(palette.color(QPalette::Highlight),
                               palette.color(QPalette::HighlightedText)) >= 4.5);
}

void tst_WindowLayout::paintsReadably_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<bool>("isDark");
    for (const char* scene : {"broken file", "what if", "running", "errors", "settings", "alarming review"})
        for (const bool isDark : {false, true})
            QTest::addRow("%s, %s", scene, isDark ? "dark" : "light") << QString::fromLatin1(scene) << isDark;
}

void tst_WindowLayout::paintsReadably()
{
    QFETCH(QString, scene);
    QFETCH(bool, isDark);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(
        palettes().value(isDark ? QStringLiteral("Breeze dark") : QStringLiteral("Fusion")));
    QStringList faint;
    {
        WindowFixture fixture(base::Language::French);
        QWidget* front = m_scenes.show(scene, fixture);
        const QImage painted = front->grab().toImage();
        for (const QWidget* widget : visibleIn(front)) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isText = (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
            if (!isText || !widget->isEnabled())
                continue;
            if (const double contrast = paintedContrast(painted, widget); contrast < 4.5)
                faint += QStringLiteral("%1: %2").arg(name(widget)).arg(contrast);
        }
        const double lightness = painted.pixelColor(painted.width() / 2, painted.height() - 4).lightnessF();
        QVERIFY(isDark == (lightness < 0.5)); // it is the shade that was asked for
    }
    QApplication::setPalette(before);
    QVERIFY2(faint.isEmpty(), qPrintable(u'\n' + faint.join(u'\n')));
}

QTEST_MAIN(tst_WindowLayout)
#include "tst_WindowLayout.moc"
