// SPDX-License-Identifier: GPL-3.0-or-later
// The files beside a dump, and what a list makes of them.
#include "catalogue/Scanner.h"
#include "catalogue/Sidecars.h"
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Results.h"

#include <QJsonDocument>
#include <QtTest>

#include <sys/stat.h>

using namespace catalogue;
using base::ErrorCode;
using support::DumpFolder;

namespace {

const QByteArray dumpName = "mairie_full_20261120_020000.dump";
const QDateTime at(QDate(2026, 11, 20), QTime(1, 0, 0, 250), Qt::UTC);

Inventory someInventory()
{
    return {
        {{QStringLiteral("état civil"), QStringLiteral("personnes"), 5000, 1'234'567, QByteArray(32, 'a')},
         {QStringLiteral("public"), QStringLiteral("vide \"x\""), 0, 0, QByteArray(32, '0')},
         {QStringLiteral("public"), QStringLiteral("instructions"), std::nullopt, 99, QByteArray(32, 'b')}},
        {3, 1'000'000'000'000'000, QByteArray(32, 'c')}};
}

Manifest someManifest()
{
    Manifest manifest;
    manifest.database = QStringLiteral("mairie");
    manifest.startedAt = at;
    manifest.endedAt = at.addSecs(20);
    manifest.dumpMs = 15'462;
    manifest.server = {QStringLiteral("7711102389379761382"),
                       QStringLiteral("db.example"),
                       QStringLiteral("5433"),
                       QStringLiteral("15.18"),
                       true,
                       QStringLiteral("0/66998FD0")};
    manifest.toolVersion = QStringLiteral("15.18");
    manifest.archiveVersion = QStringLiteral("1.14");
    manifest.compression = QStringLiteral("gzip");
    manifest.fileName = QString::fromLatin1(dumpName);
    manifest.stamp = {502'936'579, 1'795'382'334'876'704'907};
    manifest.sha256 = QByteArray::fromHex("b5c1ca4a9d75abc15a54ce6866d3f560e53418fb0e7b8d47816f190f80a48455");
    manifest.inventory = someInventory();
    manifest.roles = {QStringLiteral("mairie_full_20261120_020000.roles.sql"), 4711, QByteArray(32, 'r'), 12,
                      true};
    manifest.session = {{QStringLiteral("TimeZone"), QStringLiteral("UTC")}};
    manifest.extraArguments = {QStringLiteral("--no-owner")};
    manifest.excludedTableData = {QStringLiteral("public.journal*")};
    return manifest;
}

/// The first dump of a folder as it is listed.
Dump listed(const DumpFolder& folder)
{
    const auto listing = Scanner().scan(folder.scope(), {});
    if (!listing || listing->dumps.empty())
        qFatal("the test's own dump is not listed");
    return listing->dumps.front();
}

} // namespace

class tst_Manifest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites();
    void verificationReadsWhatItWrites();
    void refused_data();
    void refused();
    void differences_data();
    void differences();
    void inventoryOfData();
    void stateInTheList_data();
    void stateInTheList();
    void laterOneCounts();
    void namesBesideADump();
    void rolesAreOursByTheirFirstLine();
    void writingReplacesOnlyWhereItMay();
    void rememberedWithTheDump();
    void otherServers_data();
    void otherServers();
};

void tst_Manifest::readsWhatItWrites()
{
    const Manifest manifest = someManifest();
    const QByteArray json = toJson(manifest);
    const auto read = manifestFrom(json, QStringLiteral("m"));
    VERIFY_RESULT(read);
    QVERIFY(*read == manifest);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object[QStringLiteral("format")].toInt(), 1);
    QCOMPARE(object[QStringLiteral("server")][QStringLiteral("role")].toString(), QStringLiteral("standby"));
    QCOMPARE(object[QStringLiteral("files")].toArray().size(), 2);
    QCOMPARE(object[QStringLiteral("files")][1][QStringLiteral("bytes")].toInt(), 4711);
    QCOMPARE(object[QStringLiteral("roles")][QStringLiteral("number")].toInt(), 12);
    QVERIFY(object[QStringLiteral("roles")][QStringLiteral("passwords")].toBool());
    QVERIFY(object[QStringLiteral("tables")][2][QStringLiteral("rows")].isNull()); // not counted, not zero

    Manifest unread = manifest;
    unread.inventory.reset(); // a format that nobody could read
    unread.roles.reset();     // and a version that saved none
    const auto again = manifestFrom(toJson(unread), QStringLiteral("m"));
    VERIFY_RESULT(again);
    QVERIFY(*again == unread);
}

void tst_Manifest::verificationReadsWhatItWrites()
{
    for (const auto status : {VerificationStatus::Ok, VerificationStatus::Corrupt}) {
        const Verification verification{
            status, at, {17, 42}, QByteArray(32, '\x7f'), QStringLiteral("à l’octet 12"), someInventory()};
        const auto read = verificationFrom(toJson(verification), QStringLiteral("v"));
        VERIFY_RESULT(read);
        QVERIFY(*read == verification);
    }
}

void tst_Manifest::refused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"kind\": ");
    QTest::newRow("another program's") << QByteArray("{\"name\": \"mairie\"}");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("of a newer format") << toJson(someManifest()).replace("\"format\": 1,", "\"format\": 2,");
    QTest::newRow("a verification") << toJson(
        Verification{VerificationStatus::Ok, at, {}, {}, {}, std::nullopt});
}

void tst_Manifest::refused()
{
    QFETCH(QByteArray, json);
    COMPARE_ERROR(manifestFrom(json, QStringLiteral("m")), ErrorCode::OperationFailed);
    // The dump beside it works all the same.
    const DumpFolder folder;
    folder.write(dumpName, support::bytesOf(support::finishedArchive()));
    folder.write(manifestName(dumpName), json);
    QCOMPARE(listed(folder).state, DumpState::Good);
    QVERIFY(!listed(folder).verified);
}

void tst_Manifest::differences_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << 0 << QString();
    QTest::newRow("a row less") << 1 << "5,000 are recorded";
    QTest::newRow("another row") << 2 << "état civil.personnes";
    QTest::newRow("a table less") << 3 << "2 tables; 3 are recorded";
    QTest::newRow("another name") << 4 << "public.autre";
    QTest::newRow("a large object") << 5 << "large objects";
}

void tst_Manifest::differences()
{
    QFETCH(int, change);
    QFETCH(QString, told);
    Inventory found = someInventory();
    switch (change) {
    case 1:
        found.tables[0].rows = 4999;
        break;
    case 2:
        found.tables[0].fingerprint[7] = 'f';
        break;
    case 3:
        found.tables.pop_back();
        break;
    case 4:
        found.tables[1].name = QStringLiteral("autre");
        break;
    case 5:
        --found.largeObjects.bytes;
        break;
    default:
        break;
    }
    QLocale::setDefault(QLocale(QLocale::English));
    const auto text = difference(someInventory(), found);
    QCOMPARE(text.has_value(), change != 0);
    QVERIFY2(!text || text->toString().contains(told), text ? qPrintable(text->toString()) : "");
}

void tst_Manifest::inventoryOfData()
{
    using Kind = archive::DataEntry::Kind;
    std::vector<archive::DataEntry> data(4);
    data[0] = {1, Kind::CopyText, "public", "caf\xe9", {}, 0, 0, 9, {7, 70, {1, 0}}}; // Latin-1
    data[1] = {2, Kind::Statements, "public", "café", {}, 0, 0, 9, {-1, 50, {2, 0}}};
    data[2] = {3, Kind::LargeObjects, "", "BLOBS", {}, 0, 0, 9, {2, 20, {~0ULL, 0}}};
    data[3] = {4, Kind::LargeObjects, "", "BLOBS", {}, 0, 0, 9, {1, 5, {2, 0}}}; // PostgreSQL 17 has several
    const Inventory inventory = inventoryOf(data);
    QCOMPARE(inventory.tables.size(), 2U);
    QCOMPARE(inventory.tables[0].displayed(), QStringLiteral("public.café"));
    QCOMPARE(inventory.tables[0].rows, std::optional<qint64>(7));
    QCOMPARE(inventory.tables[1].rows, std::nullopt);
    QCOMPARE(inventory.largeObjects.count, 3);
    QCOMPARE(inventory.largeObjects.fingerprint, QByteArray("00000000000000010000000000000001"));
    QCOMPARE(inventory.rows(), 7);
    QCOMPARE(inventory.bytes(), 145);
}

void tst_Manifest::stateInTheList_data()
{
    QTest::addColumn<bool>("finished");     // as its offsets tell
    QTest::addColumn<int>("manifestBytes"); // more than the file has; -1: no manifest
    QTest::addColumn<int>("verification");  // -1 none, else a VerificationStatus
    QTest::addColumn<bool>("changedSince");
    QTest::addColumn<DumpState>("state");
    QTest::addColumn<int>("verified");
    constexpr int none = -1;
    constexpr auto ok = int(VerificationStatus::Ok);
    constexpr auto corrupt = int(VerificationStatus::Corrupt);
    using State = DumpState;
    QTest::newRow("nothing but its offsets") << true << none << none << false << State::Good << none;
    QTest::newRow("through a pipe") << false << none << none << false << State::Unproven << none;
    QTest::newRow("sealed") << false << 0 << none << false << State::Good << ok;
    QTest::newRow("sealed, touched since") << false << 0 << none << true << State::Good << none;
    QTest::newRow("not its manifest's size") << true << 1 << none << false << State::Damaged << none;
    QTest::newRow("through a pipe, verified") << false << none << ok << false << State::Good << ok;
    QTest::newRow("verified, touched since") << false << none << ok << true << State::Unproven << none;
    QTest::newRow("failed") << true << none << corrupt << false << State::Damaged << corrupt;
    QTest::newRow("sealed, then failed") << true << 0 << corrupt << false << State::Damaged << corrupt;
    QTest::newRow("failed, touched since") << true << none << corrupt << true << State::Damaged << corrupt;
}

void tst_Manifest::stateInTheList()
{
    QFETCH(bool, finished);
    QFETCH(int, manifestBytes);
    QFETCH(int, verification);
    QFETCH(bool, changedSince);
    const DumpFolder folder;
    support::ArchiveContent content = support::finishedArchive();
    if (!finished)
        for (auto& entry : content.entries)
            if (entry.hasData)
                entry.offsetState = archive::OffsetState::NotSet;
    folder.write(dumpName, support::bytesOf(content));
    FileStamp stamp = stampOf(listed(folder).identity);
    if (changedSince)
        ++stamp.modifiedNs;
    if (manifestBytes >= 0) {
        Manifest manifest = someManifest();
        manifest.stamp = {stamp.bytes + manifestBytes, stamp.modifiedNs};
        folder.write(manifestName(dumpName), toJson(manifest));
    }
    if (verification >= 0)
        folder.write(verificationName(dumpName),
                     toJson(Verification{VerificationStatus(verification), at, stamp, {}, {}, std::nullopt}));
    const Dump dump = listed(folder);
    QTEST(dump.state, "state");
    QTEST(dump.verified ? int(*dump.verified) : -1, "verified");
    QCOMPARE(dump.damage != nullptr, dump.state == DumpState::Damaged);
}

void tst_Manifest::laterOneCounts()
{
    const DumpFolder folder;
    folder.write(dumpName, support::bytesOf(support::finishedArchive()));
    Manifest manifest = someManifest();
    manifest.stamp = stampOf(listed(folder).identity);
    folder.write(manifestName(dumpName), toJson(manifest));
    QCOMPARE(listed(folder).verifiedAt, manifest.endedAt);
    QCOMPARE(listed(folder).notes->rows, std::optional<qint64>(5000));
    QCOMPARE(listed(folder).notes->excludedTableData, manifest.excludedTableData);
    const QDateTime later = at.addDays(3);
    folder.write(verificationName(dumpName),
                 toJson(Verification{VerificationStatus::Ok, later, manifest.stamp, {}, {}, std::nullopt}));
    QCOMPARE(listed(folder).verifiedAt, later);
}

void tst_Manifest::namesBesideADump()
{
    QCOMPARE(manifestName(dumpName), QByteArray("mairie_full_20261120_020000.json"));
    QCOMPARE(verificationName(dumpName), QByteArray("mairie_full_20261120_020000.verified.json"));
    QCOMPARE(pinName(dumpName), QByteArray("mairie_full_20261120_020000.pin.json"));
    QCOMPARE(drillName(dumpName), QByteArray("mairie_full_20261120_020000.drill.json"));
    QCOMPARE(sidecarNames(dumpName).size(), 5);
    for (const QByteArray& other : {QByteArray("mairie"), QByteArray("mairie.backup"), QByteArray(".dump")})
        QVERIFY(manifestName(other).isEmpty() && verificationName(other).isEmpty());
}

/// Only they go with their dump.
void tst_Manifest::rolesAreOursByTheirFirstLine()
{
    const DumpFolder files;
    const auto folder = base::Folder::open(files.path());
    const QByteArray name = "mairie_full_20261120_020000.roles.sql";
    QCOMPARE(rolesName(dumpName), name);
    QCOMPARE(*readRoles(*folder, dumpName), std::nullopt);
    QCOMPARE(ownSidecars(*folder, dumpName), QByteArrayList());
    files.write(name, "-- PostgreSQL database cluster dump\n-- PgSauvegarde: roles of mairie\n");
    QCOMPARE(ownSidecars(*folder, dumpName), QByteArrayList());
    files.replace(name, "-- PgSauvegarde: roles of mairie\nDO $$");
    QCOMPARE(ownSidecars(*folder, dumpName), QByteArrayList{name});
    files.write(manifestName(dumpName), toJson(someManifest()));
    QCOMPARE(ownSidecars(*folder, dumpName), (QByteArrayList{name, manifestName(dumpName)}));
}

void tst_Manifest::writingReplacesOnlyWhereItMay()
{
    const DumpFolder files;
    const auto folder = base::Folder::open(files.path());
    VERIFY_RESULT(folder);
    VERIFY_RESULT(writeSidecar(*folder, "a.json", "one", Overwrite::No));
    QVERIFY(!writeSidecar(*folder, "a.json", "two", Overwrite::No));
    QCOMPARE(*folder->read("a.json", 100), QByteArray("one"));
    VERIFY_RESULT(writeSidecar(*folder, "a.json", "three", Overwrite::Yes));
    QCOMPARE(*folder->read("a.json", 100), QByteArray("three"));
    QCOMPARE(folder->entries()->size(), 1U); // nothing else was left
    struct stat status = {};
    QCOMPARE(::stat(files.pathOf("a.json").constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QVERIFY(!folder->read("a.json", 4)); // larger than asked for
}

/// A list does not read the files beside a dump again and again; it notices that they have changed.
void tst_Manifest::rememberedWithTheDump()
{
    const DumpFolder folder;
    const QTemporaryDir cache;
    folder.write(dumpName, support::bytesOf(support::finishedArchive()));
    Manifest manifest = someManifest();
    manifest.stamp = stampOf(listed(folder).identity);
    folder.write(manifestName(dumpName), toJson(manifest));
    const auto rowsSeen = [&] {
        const auto listing = Scanner(cache.path()).scan(folder.scope(), {});
        return listing->dumps.front().notes->rows;
    };
    QCOMPARE(rowsSeen(), std::optional<qint64>(5000));
    {
        const support::Unopenable closed(folder.pathOf(manifestName(dumpName)));
        QCOMPARE(rowsSeen(), std::optional<qint64>(5000));
    }
    manifest.inventory->tables[0].rows = 6000;
    folder.replace(manifestName(dumpName), toJson(manifest));
    QCOMPARE(rowsSeen(), std::optional<qint64>(6000));
    ::unlink(folder.pathOf(manifestName(dumpName)).constData());
    QCOMPARE(rowsSeen(), std::nullopt);
}

/// "host:port=identifier", the newest first; "-" has no manifest. Configured is a:1.
void tst_Manifest::otherServers_data()
{
    QTest::addColumn<QString>("others"); // a letter a dump: o ours, x another's
    const auto row = [](const char* manifests, const char* others) {
        QTest::newRow(manifests) << QString::fromLatin1(others);
    };
    row("a:1=7 - a:1=7", "ooo");
    row("a:1=7 b:1=8 a:2=9", "oxx");
    row("a:1=7 b:1=7", "oo");       // the same server under another name
    row("a:1=8 a:1=7", "ox");       // another server that has taken its place
    row("b:1=7 a:1=", "xo");        // the identifier could not be read: host and port decide
    row("b:1=7 b:1=7", "xx");       // never backed up from here
    row("a:1= a:1=7 b:2=7", "ooo"); // the newest that tells it
}

void tst_Manifest::otherServers()
{
    QTEST(
        [] {
            std::vector<Dump> dumps;
            for (const QString& word : QString::fromLatin1(QTest::currentDataTag()).split(u' ')) {
                Dump dump;
                Notes notes;
                if (word != u"-") {
                    notes.sealed = FileStamp();
                    notes.server.host = word.section(u':', 0, 0);
                    notes.server.port = word.section(u':', 1).section(u'=', 0, 0);
                    notes.server.systemIdentifier = word.section(u'=', 1);
                }
                dump.notes = std::make_shared<const Notes>(notes);
                dumps.push_back(dump);
            }
            markOtherServers(dumps, QStringLiteral("a"), QStringLiteral("1"));
            QString found;
            for (const Dump& dump : dumps)
                found += dump.isOfAnotherServer ? u'x' : u'o';
            return found;
        }(),
        "others");
}

QTEST_GUILESS_MAIN(tst_Manifest)
#include "tst_Manifest.moc"
