// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Secrets.h"
#include "restore/drill/Expectation.h"
#include "support/ArchiveBytes.h"
#include "support/Results.h"

#include <QTemporaryFile>
#include <QtTest>

class tst_RestoreObjects : public QObject
{
    Q_OBJECT

private slots:
    void rightsOfLargeObjectsAreData();
    void secrets_data();
    void secrets();
};

/// PostgreSQL 17 has large objects in the data section; what is of no section follows them there.
void tst_RestoreObjects::rightsOfLargeObjectsAreData()
{
    support::ArchiveContent content;
    const auto add = [&](const char* description, int section) {
        content.entries.push_back({.dumpId = int(content.entries.size()) + 1,
                                   .tag = "x",
                                   .description = description,
                                   .section = section});
    };
    add("TABLE", 2);
    add("COMMENT", 1); // of the table
    add("BLOB METADATA", 3);
    add("ACL", 1); // of the large objects
    add("COMMENT", 1);
    add("INDEX", 4);
    add("COMMENT", 1); // of the index
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(bytesOf(content));
    QVERIFY(file.flush());
    const auto expectation = restore::drill::readExpectation(file.handle(), file.fileName());
    VERIFY_RESULT(expectation);
    QCOMPARE(expectation->otherData, (std::vector<int>{3, 4, 5}));
}

void tst_RestoreObjects::secrets_data()
{
    QTest::addColumn<QString>("told");
    const auto row = [](const char* text, const char* told) {
        QTest::newRow(text) << QString::fromLatin1(told);
    };
    row("CREATE SUBSCRIPTION s CONNECTION 'host=h password=se''cr\\et dbname=d' PUBLICATION p",
        "CREATE SUBSCRIPTION s CONNECTION 'host=h password=******** dbname=d' PUBLICATION p");
    row("CONNECTION 'password = ''se \\''cret'' dbname=d' PUBLICATION p",
        "CONNECTION 'password = ******** dbname=d' PUBLICATION p");
    row("CONNECTION 'host=h password=secret' PUBLICATION p",
        "CONNECTION 'host=h password=********' PUBLICATION p");
    row("CONNECTION 'postgresql://alice:secret@h/d' PUBLICATION p",
        "CONNECTION 'postgresql://alice:********@h/d' PUBLICATION p");
    row("CREATE USER MAPPING FOR a SERVER s OPTIONS (password 'se''cret', \"user\" 'u')",
        "CREATE USER MAPPING FOR a SERVER s OPTIONS (password '********', \"user\" 'u')");
    row("ALTER ROLE a WITH LOGIN PASSWORD 'SCRAM-SHA-256$4096:x' VALID UNTIL 'infinity'",
        "ALTER ROLE a WITH LOGIN PASSWORD '********' VALID UNTIL 'infinity'");
    row("FATAL: password authentication failed for user \"a\"",
        "FATAL: password authentication failed for user \"a\"");
}

void tst_RestoreObjects::secrets()
{
    QFETCH(QString, told);
    QCOMPARE(restore::withoutSecrets(QString::fromLatin1(QTest::currentDataTag())), told);
}

QTEST_GUILESS_MAIN(tst_RestoreObjects)
#include "tst_RestoreObjects.moc"
