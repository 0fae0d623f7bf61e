// SPDX-License-Identifier: GPL-3.0-or-later
// French and English, switched while the window stands: every text that can be read follows, in every state
// of it.
#include "support/Results.h"
#include "support/window/Hands.h"
#include "support/window/Scenes.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using support::Reading;
using support::WindowFixture;

namespace {

/// A text of the .ts files.
struct Source
{
    QByteArray context;
    QString source;
    QStringList translations; ///< two of a plural
};

std::vector<Source> readSources(const char* language)
{
    QFile file(QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/translations/pgsauvegarde_%1.ts")
                   .arg(QLatin1String(language)));
    std::vector<Source> sources;
    if (!file.open(QIODevice::ReadOnly))
        return sources;
    QXmlStreamReader xml(&file);
    QByteArray context;
    bool isPlural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText().toUtf8();
        else if (xml.name() == u"message")
            isPlural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        else if (xml.name() == u"source")
            sources.push_back({context, xml.readElementText(), {}});
        else if (xml.name() == u"numerusform" || (xml.name() == u"translation" && !isPlural))
            sources.back().translations += xml.readElementText();
    }
    return sources;
}

/// Texts as the window shows them: without mnemonics, anything in the places of arguments.
class Phrases
{
public:
    void add(const QString& text)
    {
        const QString shown = support::withoutMnemonic(text);
        static const QRegularExpression place(QStringLiteral("%(?:[0-9]|L?n)"));
        if (!shown.contains(place)) {
            m_whole.insert(shown);
            return;
        }
        // Hardly anything but places would fit everything.
        static const QRegularExpression letters(QStringLiteral("[^\\W\\d_]"),
                                                QRegularExpression::UseUnicodePropertiesOption);
        QStringList parts = shown.split(place);
        if (parts.join(QString()).count(letters) < 6)
            return;
        for (QString& part : parts)
            part = QRegularExpression::escape(part);
        m_patterns.emplace_back(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".+"))));
    }

    /// The text, or a line of it.
    bool contain(const QString& text) const
    {
        const QStringList lines = text.split(u'\n');
        return std::any_of(lines.begin(), lines.end(),
                           [this](const QString& line) { return containLine(line); });
    }

private:
    bool containLine(const QString& line) const
    {
        return m_whole.contains(line) ||
               std::any_of(m_patterns.begin(), m_patterns.end(),
                           [&](const auto& pattern) { return pattern.match(line).hasMatch(); });
    }

    QSet<QString> m_whole;
    std::vector<QRegularExpression> m_patterns;
};

/// What has no language: names, addresses, figures, programs.
QString withoutData(QString text)
{
    static const QRegularExpression data(
        QStringLiteral(
            "[\\w%]+_full_\\d{8}_\\d{6}\\.dump|\\S*/"
            "\\S*|\\S+@\\S+|PgSauvegarde|PostgreSQL|\\bpg_\\w+|config_\\w+\\.yml|\\bmairie\\b|\\bpostgres\\b|"
            "\\d+ ms|\\bDebian\\b|\\bdeb\\d+u\\d+\\b|\\bSHA\\b|[\\d\\W_]+"),
        QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(data, QString());
}

/// Words that are the same in both languages, or belong to neither.
bool isCommon(const QString& text)
{
    static const QSet<QString> common{
        QStringLiteral("Français"), QStringLiteral("English"), QStringLiteral("Date"), QStringLiteral("Port"),
        QStringLiteral("Compression"), QStringLiteral("Format"), QStringLiteral("Options"),
        QStringLiteral("Session"), QStringLiteral("Table"), QStringLiteral("Tables"),
        QStringLiteral("Zstandard"),
        // names in the database
        QStringLiteral("public"), QStringLiteral("état civil"), QStringLiteral("personnes"),
        QStringLiteral("mesures_2025"), QStringLiteral("jour"), QStringLiteral("valeur"),
        QStringLiteral("mesures_2026"), QStringLiteral("vide"), QStringLiteral("sans_colonne"),
        // libpq's, as they stand in the configuration
        QStringLiteral("disable"), QStringLiteral("allow"), QStringLiteral("prefer"),
        QStringLiteral("require"), QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    // A fingerprint, settings as the server names them, tables with their schema.
    static const QRegularExpression foreign(QStringLiteral(
        "[0-9a-f]{64}|[0-9a-f]{12}…|\\d+ tables?|\\w+ = [^·]*( · \\w+ = [^·]*)*|(public|état civil)\\.\\w+|"
        // what a restore runs and what it brings with it, in PostgreSQL's words
        "CREATE DATABASE (.|\n)*ANALYZE;|(TABLE ATTACH \\S+\n?)+"));
    return common.contains(text) || withoutData(text).isEmpty() ||
           QRegularExpression(QRegularExpression::anchoredPattern(foreign.pattern())).match(text).hasMatch();
}

QString told(const Reading& reading)
{
    return reading.where() + QStringLiteral(": ") + reading.text;
}

} // namespace

class tst_WindowLanguages : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void everyTextFollows_data() { support::Scenes::addRows(); }
    void everyTextFollows();
    void startsInEither_data();
    void startsInEither();
    void mnemonicsAreUnique_data() { support::Scenes::addRows(); }
    void mnemonicsAreUnique();
    void qtSpeaksFrench();
    void pluralsAgree();

private:
    static void useLanguage(const WindowFixture& fixture, const char* action, const QString& fileMenu);

    support::Scenes m_scenes;
    Phrases m_english; ///< that must not be seen in French
    Phrases m_french;  ///< and the other way round
};

void tst_WindowLanguages::initTestCase()
{
    VERIFY_RESULT(m_scenes.init());
    const auto sources = readSources("fr");
    QVERIFY(sources.size() > 100);
    for (const Source& source : sources) {
        if (source.translations.contains(source.source))
            continue;
        m_english.add(source.source);
        for (const QString& translation : source.translations)
            m_french.add(translation);
    }
    QSet<QString> inFrench;
    for (const Source& source : sources)
        inFrench.unite(QSet<QString>(source.translations.begin(), source.translations.end()));
    for (const Source& source : readSources("en"))
        for (const QString& translation : source.translations)
            if (!inFrench.contains(translation))
                m_english.add(translation);
    // The nets hold.
    QVERIFY(m_english.contain(QStringLiteral("Back up now")) &&
            m_english.contain(QStringLiteral("Last backup just now")));
    QVERIFY(m_french.contain(QStringLiteral("Sauvegarder maintenant")) &&
            !m_french.contain(QStringLiteral("Back up now")));
    QVERIFY(isCommon(QStringLiteral("postgres@/tmp/x/socket:5432 · PostgreSQL 15.18")) &&
            !isCommon(QStringLiteral("Backup of mairie")));
}

void tst_WindowLanguages::useLanguage(const WindowFixture& fixture, const char* action,
                                      const QString& fileMenu)
{
    fixture.window()
        .findChild<QAction*>(QLatin1String(action))
        ->trigger(); // also while a dialog stands before the menu
    QTRY_COMPARE(support::withoutMnemonic(fixture.window().menuBar()->actions().constFirst()->text()),
                 fileMenu);
}

void tst_WindowLanguages::everyTextFollows()
{
    QFETCH(QString, scene);
    WindowFixture fixture(base::Language::French);
    QWidget* front = m_scenes.show(scene, fixture);
    QVERIFY(front);
    const std::vector<Reading> french = support::readingsOf(front);
    QVERIFY(french.size() > 4);
    for (const Reading& reading : french)
        QVERIFY2(!m_english.contain(reading.text), qPrintable(told(reading)));

    useLanguage(fixture, "english", QStringLiteral("File"));
    const std::vector<Reading> english = support::readingsOf(front);
    for (const Reading& reading : english)
        QVERIFY2(!m_french.contain(reading.text) || m_english.contain(reading.text) || isCommon(reading.text),
                 qPrintable(told(reading)));
    QCOMPARE(english.size(), french.size());
    QStringList same;
    for (size_t i = 0; i < english.size(); ++i) {
        QCOMPARE(english[i].where(), french[i].where());
        if (english[i].text == french[i].text && !isCommon(english[i].text))
            same += told(english[i]);
    }
    QVERIFY2(same.isEmpty(), qPrintable(u'\n' + same.join(u'\n')));

    useLanguage(fixture, "french", QStringLiteral("Fichier"));
    const std::vector<Reading> again = support::readingsOf(front);
    QCOMPARE(again.size(), french.size());
    for (size_t i = 0; i < again.size(); ++i)
        QCOMPARE(again[i].text, french[i].text);
}

void tst_WindowLanguages::startsInEither_data()
{
    QTest::addColumn<bool>("isFrench");
    QTest::newRow("fr") << true;
    QTest::newRow("en") << false;
}

void tst_WindowLanguages::startsInEither()
{
    // The names that scripts for assistive tools find.
    QFETCH(bool, isFrench);
    WindowFixture fixture(isFrench ? base::Language::French : base::Language::English);
    m_scenes.show(QStringLiteral("running"), fixture);
    const auto named = [isFrench](const char* french, const char* english) {
        return QString::fromUtf8(isFrench ? french : english);
    };
    QVERIFY(support::button(&fixture.window(), named("Sauvegarder maintenant", "Back up now"))->isVisible());
    QVERIFY(support::button(&fixture.window(), named("Annuler", "Cancel"))->isVisible());
    QVERIFY(support::button(&fixture.window(), named("Appliquer la rétention…", "Apply retention…"))
                ->isVisible());
    QCOMPARE(support::accessibleName(fixture.find<QWidget>("backups")), named("Sauvegardes", "Backups"));
    QCOMPARE(support::accessibleName(fixture.find<QWidget>("retentionPreview")),
             named("Aperçu de la rétention", "Retention preview"));
    QCOMPARE(support::accessibleName(fixture.find<QWidget>("log")), named("Journal", "Log"));
    QVERIFY(fixture.window()
                .findChild<QAction*>(isFrench ? QStringLiteral("french") : QStringLiteral("english"))
                ->isChecked());
}

void tst_WindowLanguages::mnemonicsAreUnique()
{
    QFETCH(QString, scene);
    WindowFixture fixture(base::Language::French);
    QWidget* front = m_scenes.show(scene, fixture);
    QStringList twice;
    const auto collect = [&twice](const QString& where, const QStringList& texts) {
        QMap<QString, QString> owners;
        for (const QString& text : texts) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (!key.isEmpty() && owners.contains(key))
                twice += QStringLiteral("%1: %2 is of « %3 » and of « %4 »")
                             .arg(where, key, owners.value(key), text);
            owners.insert(key, text);
        }
    };
    const std::function<void(const QString&, const QList<QAction*>&)> collectMenu =
        [&](const QString& where, const QList<QAction*>& actions) {
            QStringList texts;
            for (const QAction* action : actions) {
                texts += action->text();
                if (action->menu())
                    collectMenu(action->text(), action->menu()->actions());
            }
            collect(where, texts);
        };
    for (const char* language : {"french", "english"}) {
        useLanguage(fixture, language,
                    QString::fromLatin1(qstrcmp(language, "french") == 0 ? "Fichier" : "File"));
        QStringList texts;
        for (const QWidget* widget : front->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != front)
                continue;
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                texts += button->text();
            else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
                texts += label->text();
        }
        if (front == &fixture.window()) {
            for (const QAction* menu : fixture.window().menuBar()->actions())
                texts += menu->text();
            collectMenu(QStringLiteral("menu bar"), fixture.window().menuBar()->actions());
        }
        collect(QString::fromLatin1(language), texts);
    }
    QVERIFY2(twice.isEmpty(), qPrintable(u'\n' + twice.join(u'\n')));
}

void tst_WindowLanguages::qtSpeaksFrench()
{
    WindowFixture fixture(base::Language::French);
    m_scenes.show(QStringLiteral("history"), fixture);
    ui::DialogPrompt prompt;
    prompt.chooseFolder(&fixture.window(), QStringLiteral("Choisir"), fixture.dumpFolder(),
                        [](const QString&) {});
    const auto* chooser = fixture.window().findChild<QFileDialog*>();
    QVERIFY(chooser);
    QTRY_VERIFY(chooser->isVisible());
    QStringList buttons;
    for (const auto* button : chooser->findChildren<QAbstractButton*>())
        if (button->isVisible())
            buttons += support::withoutMnemonic(button->text());
    QVERIFY2(buttons.contains(u"Annuler") && !buttons.contains(u"Cancel"), qPrintable(buttons.join(u',')));

    const QMessageBox box(QMessageBox::Question, {}, {}, QMessageBox::Cancel | QMessageBox::Close);
    QCOMPARE(support::withoutMnemonic(box.button(QMessageBox::Cancel)->text()), QStringLiteral("Annuler"));
    QCOMPARE(support::withoutMnemonic(box.button(QMessageBox::Close)->text()), QStringLiteral("Fermer"));

    // The question that people see: verbs, the harmless one by default and under Escape.
    int answers = 0;
    prompt.ask(&fixture.window(),
               {QStringLiteral("Titre"), QStringLiteral("Texte"), QString(), QStringLiteral("Supprimer"),
                QStringLiteral("Garder")},
               [&answers](bool accepted) { answers += accepted ? 100 : 1; });
    auto* question = fixture.window().findChild<QMessageBox*>();
    QTRY_VERIFY(question && question->isVisible());
    QCOMPARE(question->defaultButton()->text(), QStringLiteral("Garder"));
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_COMPARE(answers, 1);
}

void tst_WindowLanguages::pluralsAgree()
{
    base::Translation translation(base::Language::French);
    for (const auto& [language, key, singulars] : {std::tuple{base::Language::French, "fr", QList<int>{0, 1}},
                                                   {base::Language::English, "en", QList<int>{1}}}) {
        translation.use(language);
        int plurals = 0;
        for (const Source& source : readSources(key)) {
            if (source.translations.size() != 2)
                continue;
            ++plurals;
            for (const int count : {0, 1, 2, 21}) {
                QString expected = source.translations[singulars.contains(count) ? 0 : 1];
                expected.replace(QStringLiteral("%n"), QString::number(count));
                expected.replace(QStringLiteral("%Ln"), QLocale().toString(count));
                QCOMPARE(QCoreApplication::translate(source.context.constData(),
                                                     source.source.toUtf8().constData(), nullptr, count),
                         expected);
            }
        }
        QVERIFY(plurals > 10);
    }
}

QTEST_MAIN(tst_WindowLanguages)
#include "tst_WindowLanguages.moc"
