// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Language.h"
#include "base/Text.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace base;

class tst_Language : public QObject
{
    Q_OBJECT

private slots:
    void ofTheSystem_data();
    void ofTheSystem();
    void variableThatDecides_data();
    void variableThatDecides();
    void keys();
    void savedChoice();
    void switchedAtRunTime();
    void text_data();
    void text();
    void plurals_data();
    void plurals();
};

void tst_Language::ofTheSystem_data()
{
    QTest::addColumn<Language>("language");
    for (const char* none : {"", "C", "POSIX", "C.UTF-8", "C.utf8", "POSIX@x"})
        QTest::addRow("'%s' names none", none) << Language::French;
    for (const char* french :
         {"fr", "fr_FR", "fr_FR.UTF-8", "fr_CA@euro", "fr_BE.ISO-8859-1@euro", "fr.UTF-8", "fr@x"})
        QTest::addRow("'%s' is French", french) << Language::French;
    for (const char* other : {"en", "en_GB.UTF-8", "en_US", "de_DE.UTF-8", "frp", "frp_FR.UTF-8", "fy_NL",
                              "fur_IT", "oc_FR.UTF-8", "br_FR", "zh_CN", "C.fr", "CA", "français", "french"})
        QTest::addRow("'%s' is not", other)
            << (qstrcmp(other, "C.fr") == 0 ? Language::French : Language::English);
}

void tst_Language::ofTheSystem()
{
    const QString name = QString::fromUtf8(QTest::currentDataTag()).section(u'\'', 1, 1);
    QTEST(languageOfSystem(name), "language");
}

void tst_Language::variableThatDecides_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QByteArray>("lang");
    QTest::addColumn<QString>("decides");
    QTest::newRow("LC_ALL first") << QByteArray("a") << QByteArray("b") << QByteArray("c") << "a";
    QTest::newRow("an empty one is none") << QByteArray("") << QByteArray("b") << QByteArray("c") << "b";
    QTest::newRow("LC_MESSAGES before LANG") << QByteArray() << QByteArray("b") << QByteArray("c") << "b";
    QTest::newRow("LANG last") << QByteArray() << QByteArray("") << QByteArray("c") << "c";
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray() << "";
}

void tst_Language::variableThatDecides()
{
    const auto set = [](const char* name, const QByteArray& value) {
        value.isNull() ? qunsetenv(name) : qputenv(name, value);
    };
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, messages);
    QFETCH(QByteArray, lang);
    const QByteArray before = qgetenv("LC_ALL");
    set("LC_ALL", all);
    set("LC_MESSAGES", messages);
    set("LANG", lang);
    const QString decides = systemLanguage();
    set("LC_ALL", before);
    QTEST(decides, "decides");
}

void tst_Language::keys()
{
    QCOMPARE(key(Language::French), QStringLiteral("fr"));
    QCOMPARE(key(Language::English), QStringLiteral("en"));
    QCOMPARE(languageFromKey(QStringLiteral("fr")), std::optional(Language::French));
    QCOMPARE(languageFromKey(QStringLiteral("en")), std::optional(Language::English));
    for (const char* none : {"", "FR", "fr_FR", "de", "french"})
        QVERIFY2(!languageFromKey(QString::fromLatin1(none)), none);
}

void tst_Language::savedChoice()
{
    const QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QVERIFY(!savedLanguage());
    for (const Language language : {Language::English, Language::French}) {
        saveLanguage(language);
        QCOMPARE(savedLanguage(), std::optional(language));
    }
}

/// An error that stands in the window follows the change.
void tst_Language::switchedAtRunTime()
{
    const Text text("base", "Cancelled.");
    Translation translation(Language::English);
    QCOMPARE(text.toString(), QStringLiteral("Cancelled."));
    QCOMPARE(QLocale().language(), QLocale::English);
    translation.use(Language::French);
    QCOMPARE(translation.language(), Language::French);
    QCOMPARE(text.toString(), QStringLiteral("Annulé."));
    QCOMPARE(QLocale().language(), QLocale::French);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"),
             QStringLiteral("Annuler")); // Qt's own too
    translation.use(Language::English);
    QCOMPARE(text.toString(), QStringLiteral("Cancelled."));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

void tst_Language::text_data()
{
    QTest::addColumn<Text>("text");
    QTest::addColumn<QString>("expected");
    // Contexts and sources that have no translation: toString() gives them back.
    QTest::newRow("plain") << Text("none", "A sentence.") << "A sentence.";
    QTest::newRow("arguments") << Text("none", "%2 before %1").arg(QStringLiteral("a")).arg(qint64(5))
                               << "5 before a";
    QTest::newRow("an argument that looks like a place")
        << Text("none", "%1 and %2").arg(QStringLiteral("%2 %1")).arg(QStringLiteral("b")) << "%2 %1 and b";
    QTest::newRow("twice") << Text("none", "%1, %1").arg(QStringLiteral("a")) << "a, a";
    QTest::newRow("one too few") << Text("none", "%1 and %2").arg(QStringLiteral("a")) << "a and %2";
    QTest::newRow("percent signs") << Text("none", "100 % of %1 %").arg(QStringLiteral("a"))
                                   << "100 % of a %";
    QTest::newRow("verbatim") << Text::verbatim(QStringLiteral("%1 %n stays")) << "%1 %n stays";
    QTest::newRow("empty") << Text() << "";
}

void tst_Language::text()
{
    QFETCH(Text, text);
    QFETCH(QString, expected);
    QCOMPARE(text.toString(), expected);
    QCOMPARE(text.isEmpty(), expected.isEmpty());
}

void tst_Language::plurals_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English 0") << Language::English << qint64(0) << "0 days ago";
    QTest::newRow("English 1") << Language::English << qint64(1) << "1 day ago";
    QTest::newRow("English 2") << Language::English << qint64(2) << "2 days ago";
    QTest::newRow("French 0 is singular") << Language::French << qint64(0) << "il y a 0 jour";
    QTest::newRow("French 1") << Language::French << qint64(1) << "il y a 1 jour";
    QTest::newRow("French 2") << Language::French << qint64(2) << "il y a 2 jours";
}

void tst_Language::plurals()
{
    QFETCH(Language, language);
    QFETCH(qint64, count);
    const Translation translation(language);
    QString shown = PluralText("base", "%n days ago").of(count).toString();
    QTEST(shown.replace(QChar(0x00A0), u' '), "expected");
}

QTEST_GUILESS_MAIN(tst_Language)
#include "tst_Language.moc"
