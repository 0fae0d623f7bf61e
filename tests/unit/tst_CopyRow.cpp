// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/CopyRow.h"
#include "restore/RowExport.h"

#include <QtTest>

using namespace archive;

class tst_CopyRow : public QObject
{
    Q_OBJECT

private slots:
    void columns_data();
    void columns();
    void values_data();
    void values();
    void everyByteComesBack();
    void fields();
    void formats_data();
    void formats();
};

void tst_CopyRow::columns_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<bool>("understood");
    const auto row = [](const char* what, const char* statement, const QByteArrayList& expected) {
        QTest::newRow(what) << QByteArray(statement) << expected << true;
    };
    row("plain", "COPY public.t (id, name) FROM stdin;\n", {"id", "name"});
    row("one", "COPY public.t (id) FROM stdin;\n", {"id"});
    row("quoted, with a quote", "COPY s.t (\"a\"\"b\", \"c d\") FROM stdin;\n", {"a\"b", "c d"});
    row("what separates, in a name", "COPY s.t (\"a, b\", \"c) FROM stdin;\") FROM stdin;\n",
        {"a, b", "c) FROM stdin;"});
    row("a parenthesis in the table's name", "COPY \"s(\".\"t (x)\" (id) FROM stdin;\n", {"id"});
    row("capitals and accents", "COPY public.\"T\" (\"É\") FROM stdin;\n", {"É"});
    row("none", "COPY public.t  FROM stdin;\n", {});
    for (const char* wrong : {"", "INSERT INTO t", "COPY public.t (", "COPY public.t (a b) FROM stdin;",
                              "COPY public.t (\"a) FROM stdin;", "COPY public.t () FROM stdin;"})
        QTest::newRow(wrong) << QByteArray(wrong) << QByteArrayList() << false;
}

void tst_CopyRow::columns()
{
    QFETCH(QByteArray, statement);
    QFETCH(QByteArrayList, expected);
    const auto columns = columnsOf(statement.toStdString());
    QTEST(columns.has_value(), "understood");
    if (columns)
        QCOMPARE(QByteArrayList(columns->begin(), columns->end()), expected);
}

void tst_CopyRow::values_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); // null: NULL
    const auto row = [](const char* field, const QByteArray& value) {
        QTest::newRow(field) << QByteArray(field) << value;
    };
    row("plain", "plain");
    row("", QByteArray(""));
    row("\\N", QByteArray());
    row("\\\\N", "\\N");
    row("a\\tb\\nc\\rd", "a\tb\nc\rd");
    row("\\b\\f\\v", "\b\f\v");
    row("C:\\\\dossier", "C:\\dossier");
    row("é €", "é €");
    row("\\x41", "x41"); // COPY never writes it so; \x is x to us, not a number
}

void tst_CopyRow::values()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    const auto found = valueOf(field.toStdString());
    QCOMPARE(found.has_value(), !value.isNull());
    if (!found)
        return;
    QCOMPARE(*found, value);
    if (field != "\\x41")
        QCOMPARE(fieldOf(value), field);
}

void tst_CopyRow::everyByteComesBack()
{
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all += char(byte);
    const QByteArray field = fieldOf(all);
    QVERIFY(!field.contains('\t') && !field.contains('\n'));
    QCOMPARE(valueOf(field.toStdString()).value(), all);
}

void tst_CopyRow::fields()
{
    const std::string row = "1\t\\N\t\tdeux\\tmots";
    QCOMPARE(fieldsOf(row), (std::vector<std::string_view>{"1", "\\N", "", "deux\\tmots"}));
    for (size_t i = 0; i < 4; ++i)
        QCOMPARE(fieldAt(row, i).value(), fieldsOf(row)[i]);
    QVERIFY(!fieldAt(row, 4));
    QCOMPARE(fieldAt("", 0).value(), std::string_view());
}

void tst_CopyRow::formats_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("csv") << QStringLiteral(
        "id,\"nom, \"\"complet\"\"\"\r\n1,\"O'Neil, \"\"Éa\"\"\"\r\n2,\r\n3,\"\"\r\n"
        "4,\"a\nb\\\"\r\n");
    QTest::newRow("insert") << QStringLiteral(
        "SET client_encoding = 'UTF8';\n"
        "INSERT INTO \"s\".\"t\"\"x\" (\"id\", \"nom, \"\"complet\"\"\") OVERRIDING SYSTEM VALUE VALUES "
        "('1', 'O''Neil, "
        "\"Éa\"');\n"
        "INSERT INTO \"s\".\"t\"\"x\" (\"id\", \"nom, \"\"complet\"\"\") OVERRIDING SYSTEM VALUE VALUES "
        "('2', NULL);\n"
        "INSERT INTO \"s\".\"t\"\"x\" (\"id\", \"nom, \"\"complet\"\"\") OVERRIDING SYSTEM VALUE VALUES "
        "('3', '');\n"
        "INSERT INTO \"s\".\"t\"\"x\" (\"id\", \"nom, \"\"complet\"\"\") OVERRIDING SYSTEM VALUE VALUES "
        "('4', "
        "E'a\nb\\\\');\n");
    QTest::newRow("text") << QStringLiteral(
        "id\tnom, \"complet\"\n1\tO'Neil, \"Éa\"\n2\t\u2400\n3\t\n4\ta\\u000ab\\\n");
    QTest::newRow("json") << QStringLiteral(
        "{\"columns\":[\"id\",\"nom, \\\"complet\\\"\"],\"schema\":\"s\",\"table\":\"t\\\"x\",\"rows\":[\n"
        "[\"1\",\"O'Neil, \\\"Éa\\\"\"],\n[\"2\",null],\n[\"3\",\"\"],\n[\"4\",\"a\\nb\\\\\"]\n]}\n");
}

void tst_CopyRow::formats()
{
    StoredTable table;
    table.schema = "s";
    table.name = "t\"x";
    table.columns = {"id", "nom, \"complet\""};
    table.encoding = "SET client_encoding = 'UTF8';";
    QByteArray written;
    const auto writer =
        restore::RowWriter::create(*restore::rowFormatFromKey(QString::fromLatin1(QTest::currentDataTag())),
                                   table, [&](const QByteArray& bytes) { written += bytes; });
    writer->begin();
    for (const char* row : {"1\tO'Neil, \"Éa\"", "2\t\\N", "3\t", "4\ta\\nb\\\\"})
        writer->row(row);
    writer->end(std::nullopt);
    QTEST(QString::fromUtf8(written), "expected");
}

QTEST_GUILESS_MAIN(tst_CopyRow)
#include "tst_CopyRow.moc"
