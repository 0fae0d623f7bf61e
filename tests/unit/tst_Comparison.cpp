// SPDX-License-Identifier: GPL-3.0-or-later
// Two dumps side by side: what is matched with what, what counts as a change, what is not compared.
#include "catalogue/Comparison.h"
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Results.h"

#include <QtTest>

using namespace catalogue;
using support::ArchiveContent;

namespace {

/// "public.personnes 12 abc": a table, its rows, its fingerprint.
Inside insideOf(const char* tables, const char* definitions = "", bool isCounted = true)
{
    Inside inside;
    inside.details.isCounted = isCounted;
    inside.details.header.serverVersion = inside.details.header.dumpVersion =
        QStringLiteral("15.18 (Debian 15.18-0+deb12u1)");
    for (const QString& table : QString::fromUtf8(tables).split(u'|', Qt::SkipEmptyParts)) {
        const QStringList parts = table.simplified().split(u' ');
        const qint64 rows = parts[1].toLongLong();
        inside.details.inventory.tables.push_back({parts[0].section(u'.', 0, 0), parts[0].section(u'.', 1),
                                                   parts[1] == u"-" ? std::nullopt : std::optional(rows),
                                                   10 * rows, parts[2].toLatin1()});
    }
    for (const QString& definition : QString::fromUtf8(definitions).split(u'|', Qt::SkipEmptyParts)) {
        const QString head = definition.section(u':', 0, 0).simplified();
        inside.definitions.push_back({head.section(u' ', 0, -2), head.section(u' ', -1).section(u'.', 0, 0),
                                      head.section(u' ', -1).section(u'.', 1),
                                      definition.section(u':', 1).toUtf8()});
    }
    return inside;
}

QString number(const std::optional<qint64>& value)
{
    return value ? QString::number(*value) : QStringLiteral("-");
}

QString told(const TableChange& table)
{
    return QStringLiteral("%1 %2 %3>%4 %5>%6")
        .arg(key(table.change), table.displayed(), number(table.rowsBefore), number(table.rowsAfter),
             number(table.bytesBefore), number(table.bytesAfter));
}

QString toldTables(const Comparison& comparison)
{
    QStringList lines;
    for (const TableChange& table : comparison.tables)
        lines += told(table);
    return lines.join(u'|');
}

QString toldDefinitions(const Comparison& comparison)
{
    QStringList lines;
    for (const DefinitionChange& change : comparison.definitions) {
        QStringList diff;
        for (const DiffLine& line : change.diff)
            if (line.kind != DiffLine::Kind::Place)
                diff += prefixOf(line.kind) + line.text;
        lines += QStringLiteral("%1 %2 %3 [%4]")
                     .arg(key(change.change), change.kind, change.displayed(), diff.join(u','));
    }
    return lines.join(u'|');
}

ArchiveContent::Entry object(const char* kind, const char* name, const QByteArray& sql)
{
    ArchiveContent::Entry entry;
    entry.description = kind;
    entry.tag = name;
    entry.definition = sql;
    entry.section = 2;
    return entry;
}

} // namespace

class tst_Comparison : public QObject
{
    Q_OBJECT

private slots:
    void tables_data();
    void tables();
    void largeObjects();
    void definitions_data();
    void definitions();
    void toldByOtherTools_data();
    void toldByOtherTools();
    void readsWhatIsDefined();
    void refusesAnUnknownVersion();
    void refusesTooMuch();
    void carriesManyObjects();
};

void tst_Comparison::tables_data()
{
    QTest::addColumn<Inside>("before");
    QTest::addColumn<Inside>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("same") << insideOf("p.a 3 x") << insideOf("p.a 3 x") << "same p.a 3>3 30>30";
    QTest::newRow("more rows") << insideOf("p.a 3 x") << insideOf("p.a 4 y") << "changed p.a 3>4 30>40";
    QTest::newRow("as many, but others")
        << insideOf("p.a 3 x") << insideOf("p.a 3 y") << "changed p.a 3>3 30>30";
    QTest::newRow("in another schema")
        << insideOf("p.a 3 x") << insideOf("q.a 3 x") << "gone p.a 3>- 30>-|added q.a ->3 ->30";
    QTest::newRow("by change, then by name")
        << insideOf("p.z 1 x|p.b 1 x|p.a 1 x|p.gone 1 x|p.c 1 x")
        << insideOf("p.c 1 y|p.a 1 x|p.z 1 y|p.b 1 x|o.new 2 x")
        << "gone p.gone 1>- 10>-|added o.new ->2 ->20|changed p.c 1>1 10>10|changed p.z 1>1 10>10|"
           "same p.a 1>1 10>10|same p.b 1>1 10>10";
    QTest::newRow("one is not counted")
        << insideOf("p.a 3 x|p.b 1 x", "", false) << insideOf("p.a 3 x|p.c 1 x")
        << "gone p.b ->- ->-|added p.c ->1 ->10|unknown p.a ->3 ->30";
    QTest::newRow("statements") << insideOf("p.a - x|p.b - x") << insideOf("p.a - x|p.b - y")
                                << "changed p.b ->- 0>0|same p.a ->- 0>0";
    QTest::newRow("statements against COPY")
        << insideOf("p.a - x") << insideOf("p.a 0 y") << "unknown p.a ->0 0>0";
    QTest::newRow("its data were left out")
        << insideOf("p.a 3 x", "TABLE p.a:x") << insideOf("", "TABLE p.a:x") << "unknown p.a 3>- 30>-";
    QTest::newRow("its data were left out before")
        << insideOf("", "TABLE p.a:x") << insideOf("p.a 3 x", "TABLE p.a:x") << "unknown p.a ->3 ->30";
    QTest::newRow("only a view has its name now")
        << insideOf("p.a 3 x", "TABLE p.a:x") << insideOf("", "VIEW p.a:x") << "gone p.a 3>- 30>-";
}

void tst_Comparison::tables()
{
    QFETCH(Inside, before);
    QFETCH(Inside, after);
    const Comparison comparison = compare(before, after);
    QTEST(toldTables(comparison), "expected");
    QCOMPARE(comparison.isCounted, before.details.isCounted);
}

void tst_Comparison::largeObjects()
{
    Inside before = insideOf(""), after = insideOf("");
    QVERIFY(!compare(before, after).largeObjects);
    const auto change = [&] {
        return told(*compare(before, after).largeObjects);
    };
    after.details.inventory.largeObjects = {2, 100, "x"};
    QCOMPARE(change(), QStringLiteral("added  0>2 0>100"));
    before.details.inventory.largeObjects = {2, 100, "y"};
    QCOMPARE(change(), QStringLiteral("changed  2>2 100>100"));
    QVERIFY(compare(before, after).largeObjects->hasOtherRows() && !compare(before, after).isEmpty());
    before.details.inventory.largeObjects = after.details.inventory.largeObjects;
    QCOMPARE(change(), QStringLiteral("same  2>2 100>100"));
    QVERIFY(compare(before, after).isEmpty());
    after.details.inventory.largeObjects = {};
    QCOMPARE(change(), QStringLiteral("gone  2>0 100>0"));
    after.details.isCounted = false;
    QCOMPARE(change(), QStringLiteral("unknown  2>- 100>-"));
}

void tst_Comparison::definitions_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after)
                            << QString::fromLatin1(expected);
    };
    row("same", "TABLE p.a:x", "TABLE p.a:x", "");
    row("in another order", "TABLE p.a:x|VIEW p.b:y", "VIEW p.b:y|TABLE p.a:x", "");
    row("changed", "TABLE p.a:x\ny", "TABLE p.a:x\nz", "changed TABLE p.a [ x,-y,+z]");
    row("added", "", "INDEX p.i:x\ny", "added INDEX p.i [+x,+y]");
    row("gone", "FK CONSTRAINT p.k:x", "", "gone FK CONSTRAINT p.k [-x]");
    row("of another kind", "TABLE p.a:x", "VIEW p.a:x", "gone TABLE p.a [-x]|added VIEW p.a [+x]");
    row("an overload", "FUNCTION p.f(integer):x|FUNCTION p.f(text):x",
        "FUNCTION p.f(integer):x|FUNCTION p.f(text):y", "changed FUNCTION p.f(text) [-x,+y]");
    row("one key: the same ones go together", "DEFAULT ACL p.t:a|DEFAULT ACL p.t:c",
        "DEFAULT ACL p.t:a|DEFAULT ACL p.t:b|DEFAULT ACL p.t:c", "added DEFAULT ACL p.t [+b]");
    row("one key: the others in their order", "ACL p.t:a|ACL p.t:b|ACL p.t:c", "ACL p.t:x|ACL p.t:b",
        "changed ACL p.t [-a,+x]|gone ACL p.t [-c]");
    row("by schema, name and kind", "", "VIEW p.b:x|TABLE q.a:x|TABLE p.b:x",
        "added TABLE p.b [+x]|added VIEW p.b [+x]|added TABLE q.a [+x]");
}

void tst_Comparison::definitions()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Comparison comparison = compare(insideOf("", before.toUtf8()), insideOf("", after.toUtf8()));
    QTEST(toldDefinitions(comparison), "expected");
    QFETCH(QString, expected);
    QCOMPARE(comparison.isEmpty(), expected.isEmpty());
}

void tst_Comparison::toldByOtherTools_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("expected");
    QTest::newRow("minor") << "15.2" << false;
    QTest::newRow("major") << "16.1" << true;
    QTest::newRow("beta") << "18beta1" << true;
    QTest::newRow("of old") << "9.6.24" << true;
}

void tst_Comparison::toldByOtherTools()
{
    QFETCH(QString, version);
    Inside before = insideOf(""), after = insideOf("");
    QVERIFY(!compare(before, after).isByOtherTools);
    before.details.header.dumpVersion = version;
    QTEST(compare(before, after).isByOtherTools, "expected");
    before = insideOf("");
    after.details.header.serverVersion = version;
    QTEST(compare(before, after).isByOtherTools, "expected");
    before.details.header.serverVersion = QStringLiteral("9.5.1");
    QVERIFY(compare(before, after).isByOtherTools);
}

void tst_Comparison::readsWhatIsDefined()
{
    ArchiveContent content = support::streamedArchive();
    auto table = object("TABLE", "voies", "CREATE TABLE public.voies ();\n\n\n");
    table.tablespace = "lent";
    auto view = object("VIEW", "caf\xE9", "SELECT '\xE9'"); // Latin-1
    view.owner = "\x1B[31mroot";
    view.accessMethod = "";
    auto state = object("SEQUENCE SET", "s", "SELECT setval(1);");
    state.section = 3;
    content.entries = {table,
                       view,
                       state,
                       object("BLOB", "123", "SELECT lo_create('123');"),
                       object("MATERIALIZED VIEW DATA", "m", "REFRESH"),
                       object("SCHEMA", "audit", ""),
                       support::tableData("voies", 4096)};
    support::DumpFolder folder;
    folder.write("a.dump", support::bytesOf(content));
    const auto opened = base::Folder::open(folder.path());
    VERIFY_RESULT(opened);
    const auto inside = readInside(*opened, "a.dump");
    VERIFY_RESULT(inside);
    QCOMPARE(inside->definitions.size(), 2U);
    const Definition expected{QStringLiteral("TABLE"), QStringLiteral("public"), QStringLiteral("voies"),
                              "-- Owner: postgres\n-- Tablespace: lent\n-- Access method: heap\n"
                              "CREATE TABLE public.voies ();"};
    QCOMPARE(inside->definitions[0].sql, expected.sql);
    QCOMPARE(inside->definitions[0], expected);
    QCOMPARE(inside->definitions[1].name, QStringLiteral("café"));
    QCOMPARE(inside->definitions[1].lines(),
             QStringList({QStringLiteral("-- Owner: \\u001b[31mroot"), QStringLiteral("SELECT 'é'")}));
    QCOMPARE(inside->details.inventory.tables.size(), 1U);
}

void tst_Comparison::refusesAnUnknownVersion()
{
    support::DumpFolder folder;
    ArchiveContent content = support::streamedArchive();
    content.minorVersion = 17;
    folder.write("a.dump", support::bytesOf(content));
    const auto opened = base::Folder::open(folder.path());
    VERIFY_RESULT(opened);
    COMPARE_ERROR(readInside(*opened, "a.dump"), base::ErrorCode::OperationFailed);
}

/// A small file that would take much memory when its lines are told apart.
void tst_Comparison::refusesTooMuch()
{
    ArchiveContent content = support::streamedArchive();
    content.entries = {object("VIEW", "v", QByteArray(mostDefinitionLines + 1, '\n') + "x")};
    support::DumpFolder folder;
    folder.write("a.dump", support::bytesOf(content));
    const auto opened = base::Folder::open(folder.path());
    VERIFY_RESULT(opened);
    const auto inside = readInside(*opened, "a.dump");
    COMPARE_ERROR(inside, base::ErrorCode::ArchiveCorrupt);
    QVERIFY2(inside.error().detail.contains(u"4 million lines"), qPrintable(inside.error().detail));
}

void tst_Comparison::carriesManyObjects()
{
    constexpr int count = 20'000;
    Inside before = insideOf(""), after = insideOf("");
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("objet_%1").arg(i * 7919 % 20'011);
        const QByteArray sql = "CREATE TABLE " + QByteArray("\n    colonne integer,").repeated(30);
        before.definitions.push_back({QStringLiteral("TABLE"), QStringLiteral("public"), name, sql});
        after.definitions.push_back({QStringLiteral("TABLE"), QStringLiteral("public"), name,
                                     i % 10 == 0 ? sql + "\n    nouvelle text\n);" : sql});
        before.details.inventory.tables.push_back({QStringLiteral("public"), name, 1, 1, "x"});
        after.details.inventory.tables.push_back({QStringLiteral("public"), name, 2, 2, "y"});
    }
    const Comparison comparison = compare(before, after);
    QCOMPARE(comparison.definitions.size(), size_t(count / 10));
    QCOMPARE(comparison.changedTables(), count);
}

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_Comparison.moc"
