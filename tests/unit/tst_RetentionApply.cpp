// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/FolderLock.h"
#include "catalogue/Sidecars.h"
#include "retention/Apply.h"
#include "support/Results.h"
#include "support/Unprivileged.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace retention;
using base::ErrorCode;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

/// A folder with dumps of 1, 2, 20, 21 and 22 days and files of others, and the plan that deletes the last
/// three.
class World
{
public:
    World()
    {
        const auto folder = base::Folder::open(path());
        std::vector<catalogue::Dump> dumps;
        for (const int age : {1, 2, 20, 21, 22}) {
            catalogue::Dump dump;
            dump.createdAt = now.addDays(-age);
            dump.fileName = QStringLiteral("mairie_full_%1_090000.dump")
                                .arg(dump.createdAt.toString(QStringLiteral("yyyyMMdd")));
            write(dump.fileName, QByteArray(100 + age, 'x'));
            dump.state = catalogue::DumpState::Good;
            dump.identity = *folder->identity(dump.fileName.toLatin1());
            dump.bytes = dump.identity.size;
            dumps.push_back(dump);
        }
        for (const char* other :
             {"mairie_full_20200101_090000.dump", "strategie_sauvegarde.md", "autre.dump"})
            write(QString::fromLatin1(other), "not in the plan");
        plan = decide(dumps, {.retentionDays = 14, .minKeep = 1}, now);
        before = content();
    }

    QString path() const { return m_dir.path(); }
    QString pathOf(const QString& name) const { return m_dir.filePath(name); }
    QByteArray encodedPathOf(const QString& name) const { return QFile::encodeName(pathOf(name)); }
    /// The names that go, the newest first.
    QString going(int index) const { return plan.expiring().at(size_t(index)).fileName; }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file cannot be written");
    }

    /// Every name, with size and content, links as such.
    QMap<QString, QString> content() const
    {
        QMap<QString, QString> found;
        for (const QFileInfo& info : QDir(path()).entryInfoList(QDir::AllEntries | QDir::System |
                                                                QDir::Hidden | QDir::NoDotAndDotDot)) {
            QFile file(info.filePath());
            const bool isFile = info.isFile() && !info.isSymLink() && file.open(QIODevice::ReadOnly);
            if (info.fileName() != u".pgsauvegarde.lock" && info.fileName() != u"deletions.jsonl")
                found.insert(info.fileName(), isFile             ? QString::fromLatin1(file.readAll())
                                              : info.isSymLink() ? QStringLiteral("link")
                                                                 : QStringLiteral("folder"));
        }
        return found;
    }

    /// What is left when these are gone.
    QMap<QString, QString> without(const QStringList& names) const
    {
        QMap<QString, QString> rest = before;
        for (const QString& name : names)
            rest.remove(name);
        return rest;
    }

    /// The kernel stamps files by its own coarse clock: returns once that has moved on.
    void letTheClockTick() const
    {
        const auto stamp = [this] {
            write(QStringLiteral("clock"), "tick");
            struct stat status = {};
            ::stat(encodedPathOf(QStringLiteral("clock")).constData(), &status);
            QFile::remove(pathOf(QStringLiteral("clock")));
            return std::pair(status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
        };
        for (const auto first = stamp(); stamp() == first;)
            QThread::yieldCurrentThread();
    }

    Plan plan;
    QMap<QString, QString> before;

private:
    QTemporaryDir m_dir;
};

using Change = std::function<void(const World&, const QString&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_RetentionApply : public QObject
{
    Q_OBJECT

private slots:
    void deletesExactlyThePlan();
    void takesWhatStandsBesideThem();
    void protectorFailedSince();
    void nothingToDelete();
    void changed_data();
    void changed();
    void protectorChanged_data() { changed_data(); }
    void protectorChanged();
    void differenceOfANanosecond();
    void linksAreNotFollowed();
    void changedWhileApplying();
    void pinnedSincePreview();
    void unreadablePinKeeps();
    void forgedJournalIsNotActedOn();
    void pinnedWhileApplying();
    void oneFailureDoesNotStopTheOthers();
    void aStopLeavesTheRest();
    void lockHeldBySomebody();
    void folderGone();
};

void tst_RetentionApply::deletesExactlyThePlan()
{
    const World world;
    const QStringList oldestFirst{world.going(2), world.going(1), world.going(0)};
    const auto outcome = apply(world.plan, world.path(), {});
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->deleted, oldestFirst);
    QVERIFY(outcome->failed.empty());
    QCOMPARE(outcome->freedBytes, qint64(120 + 121 + 122));
    QCOMPARE(outcome->freedBytes, world.plan.freedBytes());
    QCOMPARE(world.content(), world.without(oldestFirst));

    // The same plan is no longer true.
    COMPARE_ERROR(apply(world.plan, world.path(), {}), ErrorCode::PlanChanged);
    QCOMPARE(world.content(), world.without(oldestFirst));
}

void tst_RetentionApply::takesWhatStandsBesideThem()
{
    World world;
    const QString going = world.going(1).chopped(4);
    const QString staying = world.plan.decisions.front().dump.fileName.chopped(4);
    QStringList gone{world.going(0), world.going(1), world.going(2)};
    for (const QString& stem : {going, staying}) {
        catalogue::Manifest manifest;
        manifest.stamp.bytes = QFileInfo(world.pathOf(stem + QStringLiteral("dump"))).size();
        world.write(stem + QStringLiteral("json"), toJson(manifest));
        world.write(stem + QStringLiteral("verified.json"), toJson(catalogue::Verification()));
        world.write(stem + QStringLiteral("drill.json"),
                    QJsonDocument(recordObject(catalogue::DrillRecord())).toJson());
    }
    gone += {going + QStringLiteral("json"), going + QStringLiteral("verified.json"),
             going + QStringLiteral("drill.json")};
    world.write(world.going(2).chopped(4) + QStringLiteral("roles.sql"),
                "-- PgSauvegarde: roles of mairie\n");
    gone += world.going(2).chopped(4) + QStringLiteral("roles.sql");
    // Somebody else's, whatever they are called.
    world.write(going + QStringLiteral("txt"), "notes");
    world.write(going + QStringLiteral("roles.sql"), "CREATE ROLE mairie;");
    world.write(world.going(0).chopped(4) + QStringLiteral("json"), "{\"made by\": \"another program\"}");
    world.before = world.content();
    const auto outcome = apply(world.plan, world.path(), {});
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->deleted.size(), 3);
    QCOMPARE(world.content(), world.without(gone));
}

/// The dump for whose sake the others would go has failed a verification since the preview.
void tst_RetentionApply::protectorFailedSince()
{
    World world;
    const catalogue::Dump newest = world.plan.decisions.front().dump;
    world.write(newest.fileName.chopped(4) + QStringLiteral("verified.json"),
                toJson(catalogue::Verification{catalogue::VerificationStatus::Corrupt,
                                               now,
                                               catalogue::stampOf(newest.identity),
                                               {},
                                               {},
                                               std::nullopt}));
    world.before = world.content();
    COMPARE_ERROR(apply(world.plan, world.path(), {}), ErrorCode::PlanChanged);
    QCOMPARE(world.content(), world.before);
}

void tst_RetentionApply::nothingToDelete()
{
    const World world;
    const auto outcome = apply(decide({}, {}, now), world.path(), {});
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->deleted.isEmpty() && outcome->failed.empty());
    QCOMPARE(world.content(), world.before);
}

void tst_RetentionApply::changed_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) {
        QTest::newRow(name) << std::move(change);
    };
    row("replaced by a file of the same size", [](const World& world, const QString& name) {
        world.write(QStringLiteral("new"), QByteArray(int(QFileInfo(world.pathOf(name)).size()), 'y'));
        ::rename(world.encodedPathOf(QStringLiteral("new")).constData(),
                 world.encodedPathOf(name).constData());
    });
    row("rewritten", [](const World& world, const QString& name) {
        world.write(name, QByteArray(int(QFileInfo(world.pathOf(name)).size()), 'y'));
    });
    row("rewritten, its time set back", [](const World& world, const QString& name) {
        struct stat status = {};
        ::stat(world.encodedPathOf(name).constData(), &status);
        world.write(name, QByteArray(int(status.st_size), 'y'));
        const std::array times{status.st_atim, status.st_mtim};
        ::utimensat(AT_FDCWD, world.encodedPathOf(name).constData(), times.data(), 0);
    });
    row("touched", [](const World& world, const QString& name) {
        ::utimensat(AT_FDCWD, world.encodedPathOf(name).constData(), nullptr, 0);
    });
    row("grown", [](const World& world, const QString& name) { QFile::resize(world.pathOf(name), 1000); });
    row("cut", [](const World& world, const QString& name) { QFile::resize(world.pathOf(name), 1); });
    row("given other rights", [](const World& world, const QString& name) {
        ::chmod(world.encodedPathOf(name).constData(), 0400);
    });
    row("hard-linked", [](const World& world, const QString& name) {
        ::link(world.encodedPathOf(name).constData(),
               world.encodedPathOf(QStringLiteral("second name")).constData());
    });
    row("removed", [](const World& world, const QString& name) { QFile::remove(world.pathOf(name)); });
    row("turned into a link to itself elsewhere", [](const World& world, const QString& name) {
        QFile::rename(world.pathOf(name), world.pathOf(QStringLiteral("moved")));
        QFile::link(world.pathOf(QStringLiteral("moved")), world.pathOf(name));
    });
    row("turned into a dangling link", [](const World& world, const QString& name) {
        QFile::remove(world.pathOf(name));
        QFile::link(QStringLiteral("/nowhere"), world.pathOf(name));
    });
    row("turned into a folder", [](const World& world, const QString& name) {
        QFile::remove(world.pathOf(name));
        QDir().mkdir(world.pathOf(name));
    });
}

void tst_RetentionApply::changed()
{
    QFETCH(Change, change);
    for (const int which : {0, 1, 2}) { // whichever file of the plan it is
        const World world;
        world.letTheClockTick();
        change(world, world.going(which));
        const auto after = world.content();
        const auto outcome = apply(world.plan, world.path(), {});
        COMPARE_ERROR(outcome, ErrorCode::PlanChanged);
        QVERIFY(outcome.error().message.toString().contains(world.going(which)));
        QVERIFY(!outcome.error().hint.isEmpty());
        QCOMPARE(world.content(), after); // nothing was deleted
    }
}

/// What stays for `min_keep` is part of the plan: without it the others would be the last ones.
void tst_RetentionApply::protectorChanged()
{
    QFETCH(Change, change);
    const World world;
    world.letTheClockTick();
    const QString newest = world.plan.decisions.front().dump.fileName;
    QVERIFY(world.plan.decisions.front().verdict == Verdict::Keep);
    change(world, newest);
    const auto after = world.content();
    const auto outcome = apply(world.plan, world.path(), {});
    COMPARE_ERROR(outcome, ErrorCode::PlanChanged);
    QVERIFY(outcome.error().message.toString().contains(newest));
    QCOMPARE(world.content(), after);
}

void tst_RetentionApply::differenceOfANanosecond()
{
    for (const auto time : {&base::FileIdentity::changedNs, &base::FileIdentity::modifiedNs}) {
        World world;
        world.plan.decisions.back().dump.identity.*time += 1;
        COMPARE_ERROR(apply(world.plan, world.path(), {}), ErrorCode::PlanChanged);
        QCOMPARE(world.content(), world.before);
    }
}

/// Even a plan that saw the link itself, and a link that leads out of the folder.
void tst_RetentionApply::linksAreNotFollowed()
{
    QTemporaryDir elsewhere;
    QFile target(elsewhere.filePath(QStringLiteral("precious")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    World world;
    QVERIFY(QFile::remove(world.pathOf(world.going(2))));
    QVERIFY(QFile::link(target.fileName(), world.pathOf(world.going(2))));
    world.plan.decisions.back().dump.identity =
        *base::Folder::open(world.path())->identity(world.going(2).toLatin1());
    COMPARE_ERROR(apply(world.plan, world.path(), {}), ErrorCode::PlanChanged);
    QVERIFY(target.exists());
    QVERIFY(QFileInfo(world.pathOf(world.going(2))).isSymLink());
}

void tst_RetentionApply::changedWhileApplying()
{
    const World world;
    base::JobContext context;
    context.onLog = [&](base::LogLevel, const QString& text) {
        if (text.contains(world.going(2)))
            world.write(world.going(1), "somebody else's");
    };
    const auto outcome = apply(world.plan, world.path(), context);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->deleted, (QStringList{world.going(2), world.going(0)}));
    QCOMPARE(outcome->failed.size(), size_t(1));
    QCOMPARE(outcome->failed.front().fileName, world.going(1));
    QCOMPARE(outcome->failed.front().error.code, ErrorCode::PlanChanged);
    QCOMPARE(world.content().value(world.going(1)), QStringLiteral("somebody else's"));
}

void tst_RetentionApply::pinnedSincePreview()
{
    World world;
    world.write(world.going(1).chopped(4) + QStringLiteral("pin.json"),
                toJson(catalogue::Pin{{}, {}, {}, now}));
    world.before = world.content();
    COMPARE_ERROR(apply(world.plan, world.path(), {}), ErrorCode::PlanChanged);
    QCOMPARE(world.content(), world.before);
}

/// A line that nobody sealed plans a deletion elsewhere: what stands beside that dump stays.
void tst_RetentionApply::forgedJournalIsNotActedOn()
{
    const World world;
    const QTemporaryDir elsewhere(QFileInfo(world.path()).path() + QStringLiteral("/other-XXXXXX"));
    const QString manifest = elsewhere.filePath(QStringLiteral("mairie_full_20260101_020000.json"));
    QFile file(manifest);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(toJson(catalogue::Manifest())) > 0);
    file.close();
    const QString dump =
        QStringLiteral("../%1/mairie_full_20260101_020000.dump").arg(QFileInfo(elsewhere.path()).fileName());
    world.write(
        QStringLiteral("deletions.jsonl"),
        QStringLiteral("{\"at\":\"2026-11-20T09:00:00.000Z\",\"file\":\"%1\",\"outcome\":\"planned\"}\n")
            .arg(dump)
            .toUtf8());
    VERIFY_RESULT(apply(world.plan, world.path(), {}));
    QVERIFY(QFileInfo::exists(manifest));
}

/// Of a newer program, or cut by a full disk: it may well have been the user's will.
void tst_RetentionApply::unreadablePinKeeps()
{
    World world;
    world.write(world.going(1).chopped(4) + QStringLiteral("pin.json"), "{\"kind\": \"pgsauvega");
    world.before = world.content();
    COMPARE_ERROR(apply(world.plan, world.path(), {}), ErrorCode::PlanChanged);
    QCOMPARE(world.content(), world.before);
    const auto folder = base::Folder::open(world.path());
    catalogue::Dump dump = world.plan.expiring().at(1);
    applyNotes(dump, std::make_shared<const catalogue::Notes>(
                         catalogue::readNotes(*folder, dump.fileName.toLatin1())));
    catalogue::Dump young = world.plan.decisions.front().dump;
    QCOMPARE(decide({young, dump}, {.retentionDays = 14}, now).expiring().size(), 0U);
    QVERIFY(dump.state != catalogue::DumpState::Good); // nor does it protect others
}

void tst_RetentionApply::pinnedWhileApplying()
{
    const World world;
    base::JobContext context;
    context.onLog = [&](base::LogLevel, const QString& text) {
        if (text.contains(world.going(2)))
            world.write(world.going(1).chopped(4) + QStringLiteral("pin.json"),
                        toJson(catalogue::Pin{{}, {}, {}, now}));
    };
    const auto outcome = apply(world.plan, world.path(), context);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->deleted, (QStringList{world.going(2), world.going(0)}));
    QCOMPARE(outcome->failed.front().fileName, world.going(1));
    QVERIFY(QFileInfo::exists(world.pathOf(world.going(1))));
}

void tst_RetentionApply::oneFailureDoesNotStopTheOthers()
{
    const World world;
    support::Unprivileged::own(world.path());
    const support::Unprivileged asAnybody;
    const auto setMode = [&](mode_t mode) {
        ::chmod(QFile::encodeName(world.path()).constData(), mode);
    };
    base::JobContext context;
    int warnings = 0;
    context.onLog = [&](base::LogLevel level, const QString&) {
        setMode(level == base::LogLevel::Warning
                    ? 0700
                    : 0500); // closed after the first deletion, open after the failure
        warnings += level == base::LogLevel::Warning;
    };
    const auto outcome = apply(world.plan, world.path(), context);
    setMode(0700);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->deleted, (QStringList{world.going(2), world.going(0)}));
    QCOMPARE(outcome->failed.size(), size_t(1));
    QCOMPARE(outcome->failed.front().fileName, world.going(1));
    QCOMPARE(outcome->failed.front().error.code, ErrorCode::StorageUnwritable);
    QCOMPARE(outcome->freedBytes, qint64(120 + 122));
    QCOMPARE(warnings, 1);
    QCOMPARE(world.content(), world.without(outcome->deleted));
}

void tst_RetentionApply::aStopLeavesTheRest()
{
    const World world;
    std::stop_source stop;
    base::JobContext context;
    context.stop = stop.get_token();
    context.onLog = [&](base::LogLevel, const QString&) {
        stop.request_stop();
    };
    const auto outcome = apply(world.plan, world.path(), context);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->deleted, QStringList{world.going(2)});
    QCOMPARE(outcome->freedBytes, qint64(122));
    QCOMPARE(outcome->failed.size(), 2U); // told, not forgotten
    QVERIFY(outcome->failed.back().error.code == ErrorCode::Cancelled);
    QCOMPARE(world.content(), world.without({world.going(2)}));
}

void tst_RetentionApply::lockHeldBySomebody()
{
    const World world;
    const auto folder = base::Folder::open(world.path());
    {
        const auto lock = catalogue::FolderLock::take(*folder);
        VERIFY_RESULT(lock);
        QVERIFY(catalogue::FolderLock::isHeld(*folder));
        const auto refused = apply(world.plan, world.path(), {});
        COMPARE_ERROR(refused, ErrorCode::LockHeld);
        QVERIFY(refused.error().message.toString().contains(QString::number(::getpid())));
        QCOMPARE(world.content(), world.before);
    }
    QVERIFY(!catalogue::FolderLock::isHeld(*folder));
    VERIFY_RESULT(apply(world.plan, world.path(), {}));
    QVERIFY(!catalogue::FolderLock::isHeld(*folder)); // and it was given back
}

void tst_RetentionApply::folderGone()
{
    const World world;
    COMPARE_ERROR(apply(world.plan, world.path() + QStringLiteral("/missing"), {}),
                  ErrorCode::StorageMissing);
    QCOMPARE(world.content(), world.before);
}

QTEST_GUILESS_MAIN(tst_RetentionApply)
#include "tst_RetentionApply.moc"
