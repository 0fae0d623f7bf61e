// SPDX-License-Identifier: GPL-3.0-or-later
// What a drill found: whether it passed, in words, and as the record beside the dump.
#include "base/Language.h"
#include "restore/drill/DefinitionWords.h"
#include "restore/drill/OutcomeJson.h"
#include "support/DrillSamples.h"
#include "support/Results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace restore::drill;
using base::ErrorCode;
using catalogue::Change;
using restore::ErrorClass;
using support::passedOutcome;

namespace {

const QString name = QStringLiteral("mairie_full_20261120_020000.drill.json");

/// Of all values of an enum, from the first to `last`.
template <class Enum>
std::vector<Enum> allUpTo(Enum last)
{
    std::vector<Enum> all;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        all.push_back(static_cast<Enum>(value));
    return all;
}

template <class Enum>
QSet<QString> keysUpTo(Enum last)
{
    QSet<QString> keys;
    for (const Enum each : allUpTo(last))
        keys.insert(key(each));
    return keys;
}

/// Every value of every enum, one outcome each, and what is odd besides.
std::vector<std::pair<QByteArray, Outcome>> manyOutcomes()
{
    std::vector<std::pair<QByteArray, Outcome>> outcomes{{"passed", passedOutcome(3)},
                                                         {"failed", support::failedOutcome()},
                                                         {"hostile", support::hostileOutcome()},
                                                         {"without anything", passedOutcome(0)}};
    const auto add = [&](const QString& label, const auto& change) {
        outcomes.emplace_back(label.toUtf8(), passedOutcome(2));
        change(outcomes.back().second);
    };
    for (const Match match : allUpTo(Match::Unproven))
        add(key(match), [&](Outcome& outcome) { outcome.tables[0].match = match; });
    for (const Phase phase : allUpTo(Phase::Comparing))
        add(key(phase), [&](Outcome& outcome) { outcome.phases = {{phase, 7}}; });
    for (const RemarkKind kind : allUpTo(RemarkKind::DamagedManifest))
        add(key(kind), [&](Outcome& outcome) { outcome.remarks = {{kind, {}}}; });
    for (const Place place : allUpTo(Place::ScratchDatabase))
        add(key(place), [&](Outcome& outcome) { outcome.place = place; });
    for (const DefinitionProof proof : allUpTo(DefinitionProof::NamesOnly))
        add(key(proof), [&](Outcome& outcome) { outcome.definitionProof = proof; });
    for (const ErrorClass errorClass : allUpTo(ErrorClass::Data))
        add(key(errorClass), [&](Outcome& outcome) { outcome.errors = {{errorClass, {}, {}}}; });
    for (const Change change : allUpTo(Change::Same))
        add(key(change), [&](Outcome& outcome) { outcome.definitions = {{{}, {}, {}, change, {}}}; });
    add(QStringLiteral("largest numbers"), [](Outcome& outcome) {
        outcome.sequences[0].expected = {std::numeric_limits<qint64>::max(), true};
        outcome.sequences[1].restored = SequenceState{std::numeric_limits<qint64>::min(), false};
        outcome.tables[0].expectedRows = (qint64(1) << 53) + 1;
        outcome.largeObjects.reset();
    });
    return outcomes;
}

QStringList sentencesOf(const Outcome& outcome)
{
    QStringList sentences;
    for (const base::Text& sentence : anomalies(outcome))
        sentences += sentence.toString();
    return sentences;
}

} // namespace

class tst_DrillOutcome : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void keysAreApart();
    void tellsScripts();
    void refused_data();
    void refused();
    void passesOrFails_data();
    void passesOrFails();
    void countsTheTimeToRestore();
    void says_data();
    void says();
    void everyFindingIsSaid();
    void rightsAreOnTheirObject();
};

void tst_DrillOutcome::readsWhatItWrites_data()
{
    QTest::addColumn<size_t>("index");
    const auto outcomes = manyOutcomes();
    for (size_t i = 0; i < outcomes.size(); ++i)
        QTest::newRow(outcomes[i].first.constData()) << i;
}

void tst_DrillOutcome::readsWhatItWrites()
{
    QFETCH(size_t, index);
    const Outcome outcome = manyOutcomes()[index].second;
    const QByteArray json = toJson(outcome);
    const auto read = outcomeFrom(json, name);
    VERIFY_RESULT(read);
    QVERIFY2(*read == outcome, json.constData());
    const auto record = catalogue::drillRecordFrom(json, name);
    VERIFY_RESULT(record);
    QVERIFY(*record == outcome.record());
}

void tst_DrillOutcome::keysAreApart()
{
    QCOMPARE(keysUpTo(Match::Unproven).size(), 7);
    QCOMPARE(keysUpTo(Phase::Comparing).size(), 9);
    QCOMPARE(keysUpTo(RemarkKind::DamagedManifest).size(), 17);
    QCOMPARE(keysUpTo(Place::ScratchDatabase).size(), 2);
    QCOMPARE(keysUpTo(DefinitionProof::NamesOnly).size(), 2);
}

void tst_DrillOutcome::tellsScripts()
{
    const Outcome outcome = support::failedOutcome();
    const QJsonObject object = QJsonDocument::fromJson(toJson(outcome)).object();
    QCOMPARE(object[QStringLiteral("status")].toString(), QStringLiteral("failed"));
    QCOMPARE(object[QStringLiteral("file")].toString(), outcome.file);
    QCOMPARE(object[QStringLiteral("restore_ms")].toInteger(), outcome.restoreMs());
    const QJsonArray tables = object[QStringLiteral("tables")].toArray();
    QCOMPARE(tables.size(), 12);
    QCOMPARE(tables[2][QStringLiteral("schema")].toString(), QStringLiteral("metier"));
    QCOMPARE(tables[2][QStringLiteral("name")].toString(), QStringLiteral("pieces_jointes"));
    QCOMPARE(tables[2][QStringLiteral("expected_rows")].toInteger(), 98'114);
    QCOMPARE(tables[2][QStringLiteral("restored_rows")].toInteger(), 98'113);
    const QJsonValue matches[] = {true, true, false, false, false, false, QJsonValue::Null, true};
    for (int i = 0; i < 8; ++i)
        QCOMPARE(tables[i][QStringLiteral("match")], matches[i]);
    QVERIFY(tables[4][QStringLiteral("restored_rows")].isNull());
}

void tst_DrillOutcome::refused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("of a newer format") << QByteArray("\"format\": 1") << QByteArray("\"format\": 2");
    QTest::newRow("of another kind") << QByteArray("pgsauvegarde-drill") << QByteArray("pgsauvegarde-x");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("");
    QTest::newRow("a comparison unknown") << QByteArray("\"same\"") << QByteArray("\"perhaps\"");
    QTest::newRow("a place unknown") << QByteArray("private_server") << QByteArray("elsewhere");
    QTest::newRow("a phase unknown") << QByteArray("\"indexes\"") << QByteArray("\"\"");
    QTest::newRow("nothing compared") << QByteArray("definition_proof") << QByteArray("x");
}

void tst_DrillOutcome::refused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray json = toJson(passedOutcome(1));
    QVERIFY(json.contains(before));
    const auto read = outcomeFrom(json.replace(before, after), name);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::OperationFailed);
    QVERIFY(read.error().message.toString().contains(name) && !read.error().hint.isEmpty());
}

using Tampering = std::function<void(Outcome&)>;
Q_DECLARE_METATYPE(Tampering)

void tst_DrillOutcome::passesOrFails_data()
{
    QTest::addColumn<Tampering>("change");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char* label, bool passes, const Tampering& change) {
        QTest::newRow(label) << change << passes;
    };
    row("as it was", true, [](Outcome&) {});
    for (const Match match : allUpTo(Match::Unproven))
        QTest::newRow(key(match).toLatin1())
            << Tampering([match](Outcome& outcome) { outcome.tables[1].match = match; })
            << (match == Match::Same || match == Match::SameValues || match == Match::Unproven);
    for (const ErrorClass errorClass : allUpTo(ErrorClass::Data))
        QTest::newRow(restore::key(errorClass).toLatin1()) << Tampering([errorClass](Outcome& outcome) {
            outcome.errors = {{errorClass, {}, {}}};
        }) << (errorClass == ErrorClass::Harmless);
    row("a large object more", false, [](Outcome& outcome) { outcome.largeObjects->restored += 1; });
    row("a large object other", false, [](Outcome& outcome) { outcome.largeObjects->isSame = false; });
    row("a sequence off by one", false, [](Outcome& outcome) { outcome.sequences[0].restored->value -= 1; });
    row("a sequence not called", false,
        [](Outcome& outcome) { outcome.sequences[0].restored->isCalled = false; });
    row("a sequence missing", false, [](Outcome& outcome) { outcome.sequences[0].restored.reset(); });
    for (const Change change : allUpTo(Change::Unknown))
        QTest::newRow(QByteArray("definition ") + catalogue::key(change).toLatin1())
            << Tampering([change](Outcome& outcome) {
                   outcome.definitions = {{{}, {}, {}, change, {}}};
               })
            << false;
    row("an invalid index", false, [](Outcome& outcome) { outcome.invalid += QStringLiteral("INDEX a.b"); });
    row("a remark", true, [](Outcome& outcome) { outcome.remarks.push_back({}); });
    row("only names", true, [](Outcome& outcome) { outcome.definitionProof = DefinitionProof::NamesOnly; });
}

void tst_DrillOutcome::passesOrFails()
{
    QFETCH(Tampering, change);
    QFETCH(bool, passes);
    Outcome outcome = passedOutcome(2);
    change(outcome);
    QCOMPARE(outcome.hasPassed(), passes);
    QCOMPARE(outcome.record().status == catalogue::DrillStatus::Passed, passes);
    QCOMPARE(anomalies(outcome).size(), size_t(passes ? 0 : 1));
    QCOMPARE(verdict(outcome).toString().contains(u"failed"), !passes);
}

void tst_DrillOutcome::countsTheTimeToRestore()
{
    const Outcome outcome = passedOutcome(1);
    QCOMPARE(outcome.restoreMs(), 140 + 310 + 4'200 + 148'000 + 96'300 + 80 + 21'600);
    QCOMPARE(outcome.phaseMs(Phase::Comparing), 37'870);
    QCOMPARE(Outcome().phaseMs(Phase::Rows), 0);
}

void tst_DrillOutcome::says_data()
{
    QTest::addColumn<Tampering>("change");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* sentence, const Tampering& change) {
        QTest::newRow(sentence) << change << QString::fromLatin1(sentence);
    };
    const QString a = QStringLiteral("a"), b = QStringLiteral("b");
    const auto table = [=](Match match, std::optional<qint64> expected, std::optional<qint64> restored) {
        return [=](Outcome& outcome) {
            outcome.tables = {{a, b, 0, expected, restored, 0, match}};
        };
    };
    row("The table a.b holds 41 rows instead of 42.", table(Match::OtherRows, 42, 41));
    row("The table a.b holds 1,041 rows, as many as expected, but not the same ones.",
        table(Match::OtherValues, 1041, 1041));
    row("The table a.b is missing, with its 42 rows.", table(Match::Missing, 42, {}));
    row("The table a.b is missing.", table(Match::Missing, {}, {}));
    row("The table a.b lacks columns that the backup has values for.", table(Match::OtherColumns, 42, {}));
    const auto sequence = [=](std::optional<SequenceState> restored) {
        return [=](Outcome& outcome) {
            outcome.sequences = {{a, b, {42, true}, restored}};
        };
    };
    row("The sequence a.b stands at 41 (handed out) instead of 42 (handed out).",
        sequence(SequenceState{41, true}));
    row("The sequence a.b stands at 42 (not handed out yet) instead of 42 (handed out).",
        sequence(SequenceState{42, false}));
    row("The sequence a.b is missing; it should stand at 42 (handed out).", sequence({}));
    row("The database holds 3 large objects instead of 4.", [](Outcome& outcome) {
        outcome.largeObjects = {4, 3, false};
    });
    row("There are 4 large objects, as many as expected, but with other contents.", [](Outcome& outcome) {
        outcome.largeObjects = {4, 4, false};
    });
    row("INDEX a.b is there, but not valid.",
        [](Outcome& outcome) { outcome.invalid = {QStringLiteral("INDEX a.b")}; });
    const auto error = [](ErrorClass errorClass) {
        return [=](Outcome& outcome) {
            outcome.errors = {{errorClass, QStringLiteral("no\nspace"), QStringLiteral("X")}};
        };
    };
    row("An object was lost; pg_restore says: no space", error(ErrorClass::Object));
    row("Rows were lost; pg_restore says: no space", error(ErrorClass::Data));
    const auto definition = [=](const char* kind, Change change, const QString& name) {
        return [=](Outcome& outcome) {
            outcome.definitions = {{QString::fromLatin1(kind), a, name, change, {}}};
        };
    };
    row("The index a.b is missing.", definition("INDEX", Change::Gone, b));
    row("The function a.f(integer) is defined otherwise.",
        definition("FUNCTION", Change::Changed, QStringLiteral("f(integer)")));
    row("The view a.b is defined otherwise.", definition("MATERIALIZED VIEW", Change::Changed, b));
    row("The constraint a.t b is missing.", definition("FK CONSTRAINT", Change::Gone, QStringLiteral("t b")));
    row("The trigger a.t b is there, but not in the backup.",
        definition("TRIGGER", Change::Added, QStringLiteral("t b")));
    row("The rights on TABLE a.b are missing.", definition("ACL", Change::Gone, QStringLiteral("TABLE b")));
    row("The rights on TABLE a.b are other ones.",
        definition("ACL", Change::Changed, QStringLiteral("TABLE b")));
    row("The object a.b (POLICY) is missing.", definition("POLICY", Change::Gone, b));
}

void tst_DrillOutcome::says()
{
    QFETCH(Tampering, change);
    QFETCH(QString, sentence);
    const base::Translation translation(base::Language::English);
    Outcome outcome = passedOutcome(1);
    change(outcome);
    QCOMPARE(sentencesOf(outcome), QStringList{sentence});
}

void tst_DrillOutcome::everyFindingIsSaid()
{
    const Outcome outcome = support::failedOutcome();
    // Two errors, four tables, the large objects, three sequences, five definitions, two invalid.
    const QStringList sentences = sentencesOf(outcome);
    QCOMPARE(sentences.size(), 17);
    QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), 17);
    QVERIFY(verdict(outcome).toString().contains(u"17"));
    QSet<QString> remarks;
    for (const Remark& remark : outcome.remarks)
        remarks.insert(text(remark).toString());
    QCOMPARE(remarks.size(), 17);
    for (const QString& sentence : sentencesOf(support::hostileOutcome()) + remarks.values())
        QVERIFY2(!sentence.contains(u'\n') && !sentence.contains(QChar(0x202E)), qPrintable(sentence));
    Remark many{RemarkKind::ForeignTables, {}};
    for (int i = 0; i < 100; ++i)
        many.subjects += QStringLiteral("t%1").arg(i);
    QVERIFY(text(many).toString().contains(u"t7") && !text(many).toString().contains(u"t8"));
    QVERIFY(text(many).toString().contains(u"92"));
}

void tst_DrillOutcome::rightsAreOnTheirObject()
{
    const auto subject = [](const char* kind, const char* schema, const char* name) {
        return subjectOf({QString::fromLatin1(kind),
                          QString::fromLatin1(schema),
                          QString::fromLatin1(name),
                          Change::Gone,
                          {}});
    };
    QCOMPARE(subject("ACL", "s", "FUNCTION f(TEXT)"), QStringLiteral("FUNCTION s.f(TEXT)"));
    QCOMPARE(subject("COMMENT", "s", "MATERIALIZED VIEW v"), QStringLiteral("MATERIALIZED VIEW s.v"));
    QCOMPARE(subject("ACL", "", "SCHEMA s"), QStringLiteral("SCHEMA s"));
    QCOMPARE(subject("ACL", "s", "odd"), QStringLiteral("s.odd"));
    QCOMPARE(subject("TABLE", "s", "T t"), QStringLiteral("s.T t"));
}

QTEST_GUILESS_MAIN(tst_DrillOutcome)
#include "tst_DrillOutcome.moc"
