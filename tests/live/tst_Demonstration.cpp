// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration through the command line, as a new user meets it.
#include "catalogue/Scanner.h"
#include "demo/Demonstration.h"
#include "support/Program.h"
#include "support/Results.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

class tst_Demonstration : public QObject
{
    Q_OBJECT

private slots:
    void isMadeStartedAndStopped();
};

void tst_Demonstration::isMadeStartedAndStopped()
{
    QTemporaryDir folder(QStringLiteral("/tmp/pgs-demo-XXXXXX"));
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0711), 0);
    const demo::Demonstration demonstration(folder.filePath(QStringLiteral("d")));
    const auto absent = demonstration.status({});
    VERIFY_RESULT(absent);
    QVERIFY(!absent->made && !absent->running);

    VERIFY_RESULT(demonstration.start({}));
    const auto running = demonstration.status({});
    VERIFY_RESULT(running);
    QVERIFY(running->made && running->running);

    const QStringList config{QStringLiteral("--config"), demonstration.configuration().path};
    const auto cli = [&](const QStringList& arguments) {
        return support::runProgram(QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"),
                                   config + arguments, support::isolatedEnvironment(folder.path()));
    };
    // Three weeks of real dumps, each larger than the one before, dated in their headers as in their names.
    const QJsonArray dumps = cli({QStringLiteral("list"), QStringLiteral("--json")})
                                 .json()
                                 .value(QStringLiteral("dumps"))
                                 .toArray();
    QCOMPARE(dumps.size(), 21);
    for (qsizetype i = 1; i < dumps.size(); ++i)
        QVERIFY(dumps[i][QStringLiteral("bytes")].toInteger() <
                dumps[i - 1][QStringLiteral("bytes")].toInteger());
    catalogue::Scanner scanner;
    const auto listing = scanner.scan({folder.filePath(QStringLiteral("d/backups/postgres")),
                                       QStringLiteral("mairie"), QTimeZone::systemTimeZone()},
                                      {});
    VERIFY_RESULT(listing);
    for (const catalogue::Dump& dump : listing->dumps) {
        QVERIFY(!dump.headerDateDiffers);
        QCOMPARE(dump.state, catalogue::DumpState::Good);
        QCOMPARE(dump.verified, std::optional(catalogue::VerificationStatus::Ok));
        QVERIFY(dump.notes->rows > 10'000);
    }
    const auto preview = cli({QStringLiteral("rotate"), QStringLiteral("--json")}).json();
    const auto going = preview.value(QStringLiteral("delete")).toArray().size();
    QVERIFY(going == 6 || going == 7); // of 21 nights, those more than 14 days ago
    const auto backup = cli({QStringLiteral("backup"), QStringLiteral("--json")});
    QVERIFY2(backup.exitCode == 0, backup.errors.constData());
    QVERIFY(backup.json().value(QStringLiteral("tables")).toInt() >= 24);

    VERIFY_RESULT(demonstration.stop({}));
    const auto stopped = demonstration.status({});
    VERIFY_RESULT(stopped);
    QVERIFY(stopped->made && !stopped->running);
}

QTEST_GUILESS_MAIN(tst_Demonstration)
#include "tst_Demonstration.moc"
