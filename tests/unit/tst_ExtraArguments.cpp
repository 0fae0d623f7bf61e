// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ExtraArguments.h"

#include <QtTest>

using namespace config;

class ExtraArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void tellsExcludedTableData();
};

void ExtraArgumentsTest::accepts_data()
{
    QTest::addColumn<QString>("argument");
    for (const char* argument : {"-O",
                                 "-x",
                                 "--no-owner",
                                 "--no-privileges",
                                 "--no-acl",
                                 "--no-comments",
                                 "--no-publications",
                                 "--no-subscriptions",
                                 "--no-security-labels",
                                 "--no-tablespaces",
                                 "--no-table-access-method",
                                 "--no-toast-compression",
                                 "--no-unlogged-table-data",
                                 "--quote-all-identifiers",
                                 "--serializable-deferrable",
                                 "--role=backup",
                                 "--role=with space",
                                 "--role=-F",
                                 "--exclude-table-data=public.log*",
                                 "--exclude-table-data=a=b"})
        QTest::newRow(argument) << QString::fromLatin1(argument);
}

void ExtraArgumentsTest::accepts()
{
    QFETCH(const QString, argument);
    QVERIFY(!refusalOf(argument));
}

void ExtraArgumentsTest::refuses_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("reason"); // a part of the sentence
    const auto rows = [](const char* reason, std::initializer_list<const char*> arguments) {
        for (const char* argument : arguments)
            QTest::newRow(*argument ? argument : "(empty)")
                << QString::fromLatin1(argument) << QString::fromLatin1(reason);
    };
    rows("sets that option itself", {"-F",
                                     "-Fc",
                                     "-Fp",
                                     "--format=plain",
                                     "-f",
                                     "-f/etc/passwd",
                                     "--file=/x",
                                     "--file",
                                     "-v",
                                     "--verbose",
                                     "-w",
                                     "--no-password",
                                     "-W",
                                     "--password",
                                     "-d",
                                     "-dpostgres",
                                     "--dbname=host=evil",
                                     "-h",
                                     "--host=evil",
                                     "-p5433",
                                     "--port=1",
                                     "-Upostgres",
                                     "--username=postgres",
                                     "-Z0",
                                     "--compress=9",
                                     "-j4",
                                     "--jobs=4",
                                     "-ELATIN1",
                                     "--encoding=LATIN1",
                                     "--lock-wait-timeout=1",
                                     "--no-sync",
                                     "--snapshot=x",
                                     "--no-synchronized-snapshots"});
    rows("partial dump", {"-t",
                          "-tpublic.a",
                          "--table=a",
                          "-n",
                          "--schema=a",
                          "-N",
                          "--exclude-schema=a",
                          "-T",
                          "--exclude-table=a",
                          "-e",
                          "--extension=x",
                          "-a",
                          "--data-only",
                          "-s",
                          "--schema-only",
                          "--section=data",
                          "-B",
                          "--no-blobs",
                          "--no-large-objects",
                          "--filter=/x",
                          "--exclude-extension=x",
                          "--table-and-children=a",
                          "--no-data",
                          "--exclude-table-and-children=a",
                          "--exclude-table-data-and-children=a",
                          "--no-policies",
                          "--statistics-only"});
    rows("changes the form",
         {"--inserts", "--column-inserts", "--attribute-inserts", "--rows-per-insert=10",
          "--on-conflict-do-nothing", "--disable-dollar-quoting", "--disable-triggers",
          "--extra-float-digits=0", "--load-via-partition-root", "--use-set-session-authorization",
          "--binary-upgrade", "--include-foreign-data=x", "-c", "--clean", "-C", "--create", "--if-exists",
          "-b", "--blobs"});
    rows("rows would be missing", {"--enable-row-security"});
    rows("write options in full (--no-owner)", {"--no-own", "--no-o"});
    rows("write options in full (--quote-all-identifiers)", {"--quote", "--q"});
    rows("write options in full (--exclude-table-data)", {"--exclude-table-dat=x"});
    rows("write options in full (--role)", {"--rol=x"});
    rows("needs its value after an equals sign",
         {"--role", "--role=", "--role backup", "--exclude-table-data",
          "--exclude-table-data=", "--exclude-table-data a"});
    rows("is no option", {"backup", "mairie", "/etc/passwd", " --no-owner", "host=evil"});
    rows("An empty item", {"", "  "});
    rows("not among the options",
         {"-", "--", "-Ox", "-xO", "-O ", "--no-owner=yes", "--no-owner ", "--NO-OWNER", "-o", "--help",
          "--version", "-V", "-?", "--unknown", "--no-owner --clean"});
}

void ExtraArgumentsTest::refuses()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, reason);
    const auto refusal = refusalOf(argument);
    QVERIFY(refusal);
    QVERIFY2(refusal->toString().contains(reason), qPrintable(refusal->toString()));
    QVERIFY(argument.trimmed().isEmpty() || refusal->toString().contains(argument));
    QVERIFY(!excludedTableData(argument));
}

void ExtraArgumentsTest::tellsExcludedTableData()
{
    QCOMPARE(excludedTableData(QStringLiteral("--exclude-table-data=public.log*")),
             QStringLiteral("public.log*"));
    QCOMPARE(excludedTableData(QStringLiteral("--exclude-table-data=a=b")), QStringLiteral("a=b"));
    QVERIFY(!excludedTableData(QStringLiteral("--no-owner")));
    const QString cut = QStringLiteral("--role=a") + QChar::Null + QStringLiteral("b");
    QVERIFY(refusalOf(cut));
    QVERIFY(refusalOf(cut)->toString().contains(u"\\u0000"));
}

QTEST_APPLESS_MAIN(ExtraArgumentsTest)
#include "tst_ExtraArguments.moc"
