// SPDX-License-Identifier: GPL-3.0-or-later
// The rotation by the program itself: what is shown is what goes, and killed or failing at each of its steps
// it leaves a folder that the next one puts in order. By strace, which kills or fails the program at its N-th
// call of a kind.
#include "archive/Header.h"
#include "catalogue/Sidecars.h"
#include "retention/Journal.h"
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Program.h"
#include "support/Results.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

namespace {

const QTimeZone zone("Europe/Paris");
const QByteArray fiveRules = "    min_keep: 2\n    keep: {daily: 3, weekly: 2, monthly: 2, yearly: 1}\n";

/// A configuration and the folder it leads to; the program runs on these.
class Place
{
public:
    explicit Place(const QByteArray& settings = {})
    {
        support::writeConfiguration(m_dir.filePath(QStringLiteral("config")), QStringLiteral("/nonexistent"),
                                    QStringLiteral("mairie"), dumps(), QStringLiteral("postgres"), settings);
        QDir().mkpath(dumps());
    }

    QString dumps() const { return m_dir.filePath(QStringLiteral("dumps")); }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(dumps() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file cannot be written");
    }

    /// A good dump, with a manifest beside it.
    QString addDump(const QDateTime& at) const
    {
        const QString name = catalogue::stem(QStringLiteral("mairie"), at, zone) + QStringLiteral(".dump");
        support::ArchiveContent content = support::finishedArchive();
        content.createdAt = at.toTimeZone(zone);
        content.createdAt.setTimeSpec(Qt::UTC);
        write(name, support::bytesOf(content));
        const auto folder = base::Folder::open(dumps());
        catalogue::Manifest manifest;
        manifest.database = QStringLiteral("mairie");
        manifest.fileName = name;
        manifest.endedAt = at;
        manifest.server.host = QStringLiteral("/nonexistent");
        manifest.server.port = QStringLiteral("5432");
        manifest.stamp = catalogue::stampOf(*folder->identity(name.toLatin1()));
        manifest.sha256 = QByteArray(32, 'h');
        write(name.chopped(4) + QStringLiteral("json"), toJson(manifest));
        write(name.chopped(4) + QStringLiteral("roles.sql"), "-- PgSauvegarde: roles of mairie\n");
        return name;
    }

    support::ProgramRun run(const QStringList& arguments, const QStringList& injection = {}) const
    {
        const QStringList program =
            QStringList{QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"), QStringLiteral("--lang"),
                        QStringLiteral("en"), QStringLiteral("--config"),
                        m_dir.filePath(QStringLiteral("config"))} +
            arguments;
        const QStringList all = injection.isEmpty()
                                    ? program
                                    : QStringList{QStringLiteral("/usr/bin/strace"), QStringLiteral("-o"),
                                                  QStringLiteral("/dev/null")} +
                                          injection + program;
        return support::runProgram(all.first(), all.mid(1), support::isolatedEnvironment(m_dir.path()));
    }

    /// Every file, the quarantine's too, with its content; not the journal and the lock.
    QMap<QString, QByteArray> content() const
    {
        QMap<QString, QByteArray> found;
        QDirIterator files(dumps(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QString name = file.fileName().mid(dumps().size() + 1);
            if (name != u"deletions.jsonl" && name != u".pgsauvegarde.lock" && file.open(QIODevice::ReadOnly))
                found.insert(name, file.readAll());
        }
        return found;
    }

    QStringList dumpsThere() const
    {
        return QDir(dumps()).entryList({QStringLiteral("*.dump")}, QDir::Files);
    }

    retention::JournalReading journal() const
    {
        const auto folder = base::Folder::open(dumps());
        return *retention::readJournal(*folder);
    }

private:
    QTemporaryDir m_dir;
};

QStringList filesIn(const QJsonObject& document, const char* key)
{
    QStringList names;
    for (const QJsonValueConstRef value : document[QString::fromLatin1(key)].toArray())
        names.append(value.toObject()[QStringLiteral("file")].toString());
    names.sort();
    return names;
}

const QStringList preview{QStringLiteral("rotate"), QStringLiteral("--json")};
const QStringList applied{QStringLiteral("rotate"), QStringLiteral("--apply"), QStringLiteral("--force"),
                          QStringLiteral("--json")};
const QStringList undone{QStringLiteral("rotate"), QStringLiteral("--undo"), QStringLiteral("--json")};

} // namespace

class tst_Rotation : public QObject
{
    Q_OBJECT

private slots:
    void shownIsWhatGoes_data();
    void shownIsWhatGoes();
    void killedAtEachStep_data();
    void killedAtEachStep();
    void failingSteps_data();
    void failingSteps();
    void twoAtOnce();
    void quarantineAndBack();
    void killedWhileTakingBack();
    void killedWhilePurging();
    void pinnedStays();
    void journalTellsAll();
};

void tst_Rotation::shownIsWhatGoes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("history %u", seed) << seed;
}

/// The preview of the command line, the engine's plan that the window shows, and what is in fact deleted.
void tst_Rotation::shownIsWhatGoes()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const Place place(seed % 3 == 0 ? QByteArray() : fiveRules);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 25; ++i) {
        const QDateTime at = now.addSecs(-random.bounded(3600 * 24 * (seed % 2 == 0 ? 60 : 700)));
        const QString name = place.addDump(at);
        if (random.bounded(6) == 0)
            place.write(name, "damaged");
        if (random.bounded(8) == 0)
            place.write(name.chopped(4) + QStringLiteral("pin.json"),
                        toJson(catalogue::Pin{{}, std::nullopt, QStringLiteral("dba"), now}));
    }
    place.write(QStringLiteral("ecole_full_20200101_020000.dump"),
                support::bytesOf(support::finishedArchive("ecole")));
    place.write(QStringLiteral("mairie_full_20200101_020000.dump"),
                support::bytesOf(support::finishedArchive("ecole")));

    const auto listing = catalogue::Scanner().scan({place.dumps(), QStringLiteral("mairie"), zone,
                                                    QStringLiteral("/nonexistent"), QStringLiteral("5432")},
                                                   {});
    VERIFY_RESULT(listing);
    retention::Policy policy{.zone = zone};
    if (seed % 3 != 0) {
        policy.minKeep = 2;
        policy.keep = {3, 2, 2, 1};
    }
    QStringList planned;
    for (const catalogue::Dump& dump :
         retention::decide(listing->dumps, policy, QDateTime::currentDateTimeUtc()).expiring())
        planned.append(dump.fileName);
    planned.sort();
    const QJsonObject shown = place.run(preview).json();
    QCOMPARE(filesIn(shown, "delete"), planned);
    const QStringList before = place.dumpsThere();
    const auto done = place.run(applied);
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(filesIn(done.json(), "delete"), planned);
    QStringList gone = before;
    for (const QString& name : place.dumpsThere())
        gone.removeOne(name);
    gone.sort();
    QCOMPARE(gone, planned);
    QCOMPARE(done.json()[QStringLiteral("freed_bytes")], shown[QStringLiteral("freed_bytes")]);
    QCOMPARE(filesIn(place.run(applied).json(), "delete"), QStringList()); // twice deletes nothing more
    for (const QString& name : planned)
        QVERIFY2(!QFileInfo::exists(place.dumps() + u'/' + name.chopped(4) + QStringLiteral("json")),
                 qPrintable(name));
    QCOMPARE(place.journal().records.size(), size_t(2 * planned.size()));
    QVERIFY(place.journal().isIntact());
}

void tst_Rotation::killedAtEachStep_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<bool>("quarantine");
    QTest::addColumn<int>("leastSteps");
    QTest::newRow("deleting") << "unlinkat" << false << 6; // three dumps, three manifests
    QTest::newRow("writing the journal") << "write" << false << 4;
    QTest::newRow("syncing") << "fsync" << false << 3; // the plan, what was done, the folder
    QTest::newRow("moving") << "renameat2" << true << 6;
    QTest::newRow("making the quarantine") << "mkdirat" << true << 2;
}

/// Killed or not: each dump is there with its evidence, or gone and recorded; the next rotation ends what was
/// begun.
void tst_Rotation::killedAtEachStep()
{
    QFETCH(QString, call);
    QFETCH(bool, quarantine);
    QFETCH(int, leastSteps);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int killed = 0;
    for (bool ended = false; !ended; ++killed) {
        QVERIFY(killed < 40);
        const Place place(quarantine ? "    quarantine_days: 30\n" : "");
        QStringList going;
        for (const int age : {40, 30, 20})
            going.append(place.addDump(now.addDays(-age)));
        QStringList all = going;
        for (const int age : {2, 1})
            all.append(place.addDump(now.addDays(-age)));
        const QString injection = QStringLiteral("inject=%1:signal=KILL:when=%2").arg(call).arg(killed + 1);
        ended = place.run(applied, {QStringLiteral("-e"), injection}).exitCode == 0;
        const QStringList there = place.dumpsThere();
        for (const QString& name : there)
            QVERIFY2(QFileInfo::exists(place.dumps() + u'/' + name.chopped(4) + QStringLiteral("json")),
                     qPrintable(injection + name));
        QCOMPARE(there, QStringList(all.mid(all.size() - there.size()))); // the oldest went first
        QStringList recorded;
        for (const retention::Record& record : place.journal().records)
            recorded.append(record.file);
        for (const QString& name : all)
            QVERIFY2(there.contains(name) || recorded.contains(name), qPrintable(injection + name));

        const auto next = place.run(applied);
        QVERIFY2(next.exitCode == 0, next.errors.constData());
        const QMap<QString, QByteArray> content = place.content();
        int inFolder = 0;
        for (auto it = content.begin(); it != content.end(); ++it)
            inFolder += !it.key().startsWith(u".quarantine/");
        QCOMPARE(inFolder, 6); // two dumps with manifest and roles: no orphan is left
        QCOMPARE(content.size(), quarantine ? 15 : 6);
        const auto journal = place.journal();
        QVERIFY(journal.unsettled().empty());
        QMap<QString, int> gone;
        for (const retention::Record& record : journal.records)
            gone[record.file] +=
                record.event == (quarantine ? retention::Event::Quarantined : retention::Event::Deleted);
        for (const QString& name : going)
            QVERIFY2(gone[name] == 1, qPrintable(injection + name));
    }
    QVERIFY2(killed > leastSteps, qPrintable(QString::number(killed)));
}

void tst_Rotation::failingSteps_data()
{
    QTest::addColumn<QString>("injection");
    QTest::addColumn<int>("deleted");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("the journal cannot be written") << "inject=write:error=ENOSPC:when=1" << 0 << 1;
    QTest::newRow("the journal cannot be synced") << "inject=fsync:error=EIO:when=1" << 0 << 1;
    QTest::newRow("a file cannot be deleted") << "inject=unlinkat:error=EPERM:when=1" << 2 << 1;
    QTest::newRow("a manifest cannot be deleted") << "inject=unlinkat:error=EPERM:when=2" << 3 << 0;
}

void tst_Rotation::failingSteps()
{
    QFETCH(QString, injection);
    QFETCH(int, deleted);
    const Place place;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const int age : {40, 30, 20, 1})
        place.addDump(now.addDays(-age));
    QStringList options{QStringLiteral("-e"), injection};
    if (injection.contains(u"write"))
        options += {QStringLiteral("-P"), place.dumps() + QStringLiteral("/deletions.jsonl")};
    const auto run = place.run(applied, options);
    QTEST(run.exitCode, "exitCode");
    QCOMPARE(place.dumpsThere().size(), 4 - deleted);
    QVERIFY(!run.errors.isEmpty());
    const auto next = place.run(applied);
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QCOMPARE(place.dumpsThere().size(), 1);
    QVERIFY(place.journal().unsettled().empty());
}

void tst_Rotation::twoAtOnce()
{
    const Place place;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const int age : {40, 30, 20, 1})
        place.addDump(now.addDays(-age));
    std::thread slow([&place] {
        place.run(applied, {QStringLiteral("-e"), QStringLiteral("inject=unlinkat:delay_enter=400000")});
    });
    const bool began =
        QTest::qWaitFor([&place] { return !place.journal().records.empty(); }, 20'000); // it has the lock
    const auto second = place.run(applied);
    slow.join();
    QVERIFY(began);
    QVERIFY2(second.exitCode == 5, second.output + second.errors);
    QCOMPARE(place.dumpsThere().size(), 1);
    QCOMPARE(place.journal().records.size(), 6U); // each once
}

void tst_Rotation::quarantineAndBack()
{
    const Place place("    quarantine_days: 30\n");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const int age : {40, 30, 20, 1})
        place.addDump(now.addDays(-age));
    const auto before = place.content();
    auto run = place.run(applied);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()[QStringLiteral("freed_bytes")].toInteger(), 0);
    QCOMPARE(place.dumpsThere().size(), 1);
    QCOMPARE(
        filesIn(place.run({QStringLiteral("list"), QStringLiteral("--json")}).json(), "quarantine").size(),
        3);

    run = place.run(undone);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(run.json()[QStringLiteral("restored")].toArray().size(), 3);
    QVERIFY(place.content() == before);
    QVERIFY(!QFileInfo::exists(place.dumps() + QStringLiteral("/.quarantine")));

    // Long enough in it: purged, but only by a plan that shows it.
    QCOMPARE(place.run(applied).exitCode, 0);
    const QString quarantine = place.dumps() + QStringLiteral("/.quarantine/");
    const QString batch = QDir(quarantine).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first();
    QVERIFY(QDir(quarantine).rename(batch, QString::fromLatin1(catalogue::batchName(now.addDays(-29)))));
    QCOMPARE(filesIn(place.run(preview).json(), "purge"), QStringList());
    QVERIFY(QDir(quarantine)
                .rename(QString::fromLatin1(catalogue::batchName(now.addDays(-29))),
                        QString::fromLatin1(catalogue::batchName(now.addDays(-31)))));
    const QStringList due = filesIn(place.run(preview).json(), "purge");
    QCOMPARE(due.size(), 3);
    run = place.run(applied);
    QCOMPARE(filesIn(run.json(), "purge"), due);
    QVERIFY(run.json()[QStringLiteral("freed_bytes")].toInteger() > 0);
    QCOMPARE(place.content().size(), 3);
    QVERIFY(!QFileInfo::exists(quarantine));
    QVERIFY(place.journal().isIntact());
}

void tst_Rotation::killedWhileTakingBack()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int killed = 0;; ++killed) {
        QVERIFY(killed < 20);
        const Place place("    quarantine_days: 30\n");
        for (const int age : {40, 30, 1})
            place.addDump(now.addDays(-age));
        const auto before = place.content();
        QCOMPARE(place.run(applied).exitCode, 0);
        const auto ended =
            place.run(undone, {QStringLiteral("-e"),
                               QStringLiteral("inject=renameat2:signal=KILL:when=%1").arg(killed + 1)});
        QCOMPARE(place.content().size(), before.size()); // nothing is lost
        for (const QString& name : place.dumpsThere())
            QVERIFY(QFileInfo::exists(place.dumps() + u'/' + name.chopped(4) + QStringLiteral("json")));
        QCOMPARE(place.run(undone).exitCode, 0);
        QVERIFY(place.content() == before);
        if (ended.exitCode == 0) {
            QVERIFY(killed >= 4);
            break;
        }
    }
}

/// Nothing of a dump that was to leave the quarantine stays behind, and it is recorded as that.
void tst_Rotation::killedWhilePurging()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int killed = 0;; ++killed) {
        QVERIFY(killed < 20);
        const Place place("    quarantine_days: 30\n");
        for (const int age : {40, 30, 1})
            place.addDump(now.addDays(-age));
        QCOMPARE(place.run(applied).exitCode, 0);
        QDir quarantine(place.dumps() + QStringLiteral("/.quarantine"));
        QVERIFY(quarantine.rename(quarantine.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first(),
                                  QString::fromLatin1(catalogue::batchName(now.addDays(-31)))));
        const auto ended =
            place.run(applied, {QStringLiteral("-e"),
                                QStringLiteral("inject=unlinkat:signal=KILL:when=%1").arg(killed + 1)});
        QCOMPARE(place.run(applied).exitCode, 0);
        QVERIFY2(place.content().size() == 3, // the young one with its manifest and roles
                 qPrintable(QString::number(killed) + place.content().keys().join(u' ')));
        QVERIFY(place.journal().unsettled().empty());
        const auto records = place.journal().records;
        QCOMPARE(std::count_if(records.begin(), records.end(),
                               [](const auto& record) { return record.event == retention::Event::Purged; }),
                 2);
        if (ended.exitCode == 0) {
            QVERIFY(killed >= 4);
            break;
        }
    }
}

void tst_Rotation::pinnedStays()
{
    const Place place;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString old = place.addDump(now.addDays(-40));
    place.addDump(now.addDays(-1));
    QCOMPARE(filesIn(place.run(preview).json(), "delete"), QStringList{old});
    const auto past =
        place.run({QStringLiteral("pin"), old, QStringLiteral("--until"), QStringLiteral("2020-01-01")});
    QCOMPARE(past.exitCode, 2);
    const auto pinned = place.run({QStringLiteral("pin"), old, QStringLiteral("--note"),
                                   QStringLiteral("élections"), QStringLiteral("--json")});
    QVERIFY2(pinned.exitCode == 0, pinned.errors.constData());
    QCOMPARE(filesIn(place.run(applied).json(), "delete"), QStringList());
    const QJsonArray dumps = place.run({QStringLiteral("list"), QStringLiteral("--json")})
                                 .json()[QStringLiteral("dumps")]
                                 .toArray();
    const QJsonObject row = dumps.last().toObject();
    QCOMPARE(row[QStringLiteral("pinned")], QJsonValue(true));
    QCOMPARE(row[QStringLiteral("reason")], QJsonValue(QStringLiteral("pinned")));
    QCOMPARE(row[QStringLiteral("pin")].toObject()[QStringLiteral("note")],
             QJsonValue(QStringLiteral("élections")));
    QCOMPARE(place.run({QStringLiteral("unpin"), old}).exitCode, 0);
    QCOMPARE(filesIn(place.run(applied).json(), "delete"), QStringList{old});
}

void tst_Rotation::journalTellsAll()
{
    const Place place;
    const QStringList verify{QStringLiteral("journal"), QStringLiteral("verify"), QStringLiteral("--json")};
    QCOMPARE(place.run(verify).exitCode, 0); // none yet
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString recorded = place.addDump(now.addDays(-40));
    const QString bare = place.addDump(now.addDays(-30));
    QVERIFY(QFile::remove(place.dumps() + u'/' + bare.chopped(4) + QStringLiteral("json")));
    place.addDump(now.addDays(-1));
    QFile file(place.dumps() + u'/' + bare);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    QCOMPARE(place.run(applied).exitCode, 0);

    const auto records =
        place.run({QStringLiteral("journal"), QStringLiteral("export"), QStringLiteral("--json")})
            .json()[QStringLiteral("records")]
            .toArray();
    QCOMPARE(records.size(), 2);
    const QJsonObject first = records[0].toObject();
    QCOMPARE(first[QStringLiteral("file")].toString(), recorded);
    QCOMPARE(first[QStringLiteral("outcome")].toString(), QStringLiteral("deleted"));
    QCOMPARE(first[QStringLiteral("rule")].toString(), QStringLiteral("expired"));
    QCOMPARE(first[QStringLiteral("sha256")].toString(), QString::fromLatin1(QByteArray(32, 'h').toHex()));
    QVERIFY(first[QStringLiteral("by")].toString().contains(u'@'));
    QCOMPARE(records[1].toObject()[QStringLiteral("sha256")].toString(), QString::fromLatin1(hash));
    const QByteArray csv = place.run({QStringLiteral("journal"), QStringLiteral("export")}).output;
    QCOMPARE(csv.count("\r\n"), 3);
    QVERIFY2(csv.contains(bare.toLatin1()) && csv.contains(hash), csv.constData());
    QCOMPARE(place.run(verify).json()[QStringLiteral("status")].toString(), QStringLiteral("ok"));

    QFile journal(place.dumps() + QStringLiteral("/deletions.jsonl"));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray whole = journal.readAll();
    place.write(QStringLiteral("deletions.jsonl"), QByteArray(whole).replace("expired", "chosen!"));
    const auto broken = place.run(verify);
    QCOMPARE(broken.exitCode, 7);
    QCOMPARE(broken.json()[QStringLiteral("status")].toString(), QStringLiteral("broken"));
    QCOMPARE(broken.json()[QStringLiteral("breaks")].toArray().size(), 4); // every line
}

QTEST_GUILESS_MAIN(tst_Rotation)
#include "tst_Rotation.moc"
