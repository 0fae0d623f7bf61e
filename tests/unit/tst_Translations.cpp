// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/JobContext.h"
#include "process/Runner.h"
#include "support/Results.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

const QString folder = QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/translations");

struct Message
{
    bool numerus = false;
    bool unfinished = false;
    QStringList translations; ///< several of a plural
};

/// By "context: source".
using Messages = QMap<QString, Message>;

QString fileName(const char* language)
{
    return QStringLiteral("pgsauvegarde_%1.ts").arg(QLatin1String(language));
}

Messages readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a translation cannot be read");
    QXmlStreamReader xml(&file);
    Messages messages;
    QString context;
    QString source;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message")
            messages.insert(context + QStringLiteral(": ") + source, message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = {};
            message.numerus = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.unfinished =
                xml.attributes().hasAttribute(QLatin1String("type")); // unfinished, vanished, obsolete
            if (!message.numerus)
                message.translations = {xml.readElementText()};
        } else if (xml.name() == u"numerusform") {
            message.translations.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("a translation is no XML");
    return messages;
}

QString sourceOf(const QString& key)
{
    return key.mid(key.indexOf(u": ") + 2);
}

/// "%1 %2 %n" in their order of names, each once.
QString placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%(L?[0-9]+|n)"));
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    found.sort();
    return found.join(u' ');
}

/// "context: source -> translation" of every French text in which the pattern is found.
QString frenchWith(const QString& pattern)
{
    const QRegularExpression wanted(pattern, QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    const Messages messages = readMessages(folder + u'/' + fileName("fr"));
    for (auto it = messages.begin(); it != messages.end(); ++it)
        for (const QString& text : it->translations)
            if (wanted.match(text).hasMatch())
                found.append(it.key() + QStringLiteral(" -> ") + text);
    return found.join(u'\n');
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void complete_data();
    void complete();
    void placesAreKept_data() { complete_data(); }
    void placesAreKept();
    void frenchSaysTheSame();
    void frenchTypography_data();
    void frenchTypography();
};

void tst_Translations::complete_data()
{
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("fr") << 2;
    QTest::newRow("en") << 2;
}

/// What lupdate finds in the sources is what stands in the file: nothing is missing, nothing left over, all
/// is finished.
void tst_Translations::complete()
{
    QFETCH(int, pluralForms);
    const char* language = QTest::currentDataTag();
    const QTemporaryDir copy;
    for (const char* each : {"fr", "en"})
        QVERIFY(QFile::copy(folder + u'/' + fileName(each), copy.filePath(fileName(each))));
    VERIFY_RESULT(process::output({.program = folder + QStringLiteral("/update.sh"),
                                   .arguments = {QStringLiteral(PGSAUVEGARDE_LUPDATE), copy.path()}},
                                  {}));

    const Messages wanted = readMessages(copy.filePath(fileName(language)));
    const Messages there = readMessages(folder + u'/' + fileName(language));
    QVERIFY(!wanted.isEmpty());
    QStringList wrong;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const Message message = there.value(it.key());
        const bool complete = !message.unfinished &&
                              message.translations.size() == (it->numerus ? pluralForms : 1) &&
                              !message.translations.contains(QString());
        if (!complete)
            wrong.append(QStringLiteral("to be translated: ") + it.key());
    }
    for (auto it = there.begin(); it != there.end(); ++it)
        if (!wanted.contains(it.key()))
            wrong.append(QStringLiteral("no longer used: ") + it.key());
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void tst_Translations::placesAreKept()
{
    const Messages messages = readMessages(folder + u'/' + fileName(QTest::currentDataTag()));
    QStringList wrong;
    for (auto it = messages.begin(); it != messages.end(); ++it)
        for (qsizetype form = 0; form < it->translations.size(); ++form) {
            QString expected = placesIn(sourceOf(it.key()));
            QString found = placesIn(it->translations[form]);
            if (it->numerus && form == 0) { // "one minute" needs no number
                expected.remove(QStringLiteral("%n"));
                found.remove(QStringLiteral("%n"));
            }
            if (expected.simplified() != found.simplified())
                wrong.append(it.key() + QStringLiteral(" -> ") + it->translations[form]);
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

/// The same end, the same mnemonic, the same spaces around.
void tst_Translations::frenchSaysTheSame()
{
    const Messages messages = readMessages(folder + u'/' + fileName("fr"));
    static const QRegularExpression mnemonic(QStringLiteral("&[A-Za-zÀ-ÿ]"));
    QStringList wrong;
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        const QString source = sourceOf(it.key());
        for (const QString& text : it->translations) {
            const auto endsAlike = [&](QStringView end) {
                return source.endsWith(end) == text.endsWith(end);
            };
            const bool same = endsAlike(u".") && endsAlike(u"…") && endsAlike(u"?") && endsAlike(u":") &&
                              endsAlike(u"\n") && source.startsWith(u' ') == text.startsWith(u' ') &&
                              source.endsWith(u' ') == text.endsWith(u' ') &&
                              source.contains(mnemonic) == text.contains(mnemonic);
            if (!same)
                wrong.append(it.key() + QStringLiteral(" -> ") + text);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void tst_Translations::frenchTypography_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::newRow("a plain space before high punctuation") << QStringLiteral("[\\w»)%] [;?!:](\\s|$)");
    QTest::newRow("no space before a question mark or exclamation mark")
        << QStringLiteral("[\\w»)][?!](\\s|$)");
    QTest::newRow("no space before a colon in a sentence") << QStringLiteral("[a-zà-ÿ»)]: [a-zà-ÿ]");
    QTest::newRow("a straight apostrophe between letters") << QStringLiteral("\\p{L}'\\p{L}");
    QTest::newRow("three dots") << QStringLiteral("\\.\\.\\.");
    QTest::newRow("a plain space inside quotes") << QStringLiteral("« | »|«\\w|\\w»");
    QTest::newRow("English quotes") << QStringLiteral("[“”]");
    QTest::newRow("a capital without its accent") << QStringLiteral("^(A |Etat|Ecri|Echec|Edit|Etape|Egal)");
    QTest::newRow("« crypter »") << QStringLiteral("\\b[Cc]rypt");
    QTest::newRow("« sauvegarder » said tu") << QStringLiteral("\\b(tu|ton|tes|toi)\\b");
}

void tst_Translations::frenchTypography()
{
    QFETCH(QString, wrong);
    const QString found = frenchWith(wrong);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
