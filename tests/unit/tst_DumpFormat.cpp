// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, told from its first bytes.
#include "archive/DumpFormat.h"
#include "archive/Opening.h"
#include "archive/Reading.h"
#include "base/FileDescriptor.h"
#include "support/Results.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>

using archive::DumpFormat;

Q_DECLARE_METATYPE(archive::DumpFormat)

namespace {

/// A tar's first header and, behind it, its first member's content.
QByteArray tarOf(const QByteArray& name, const QByteArray& content)
{
    QByteArray bytes = name.leftJustified(archive::tarHeaderBytes, '\0') + content;
    return bytes.replace(257, 8,
                         QByteArray("ustar\0"
                                    "00",
                                    8));
}

QByteArray recorded(const QString& name)
{
    QFile file(QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/tests/unit/recorded/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_DumpFormat : public QObject
{
    Q_OBJECT

private slots:
    void firstBytes_data();
    void firstBytes();
    void errorNamesIt_data();
    void errorNamesIt();
    void folder();
    void keysDiffer();
};

void tst_DumpFormat::firstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DumpFormat>("format");
    const auto row = [](const char* what, const QByteArray& bytes, DumpFormat format) {
        QTest::newRow(what) << bytes << format;
    };
    const QByteArray head = "--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n";
    const auto compressed = [](const QByteArray& text) { // gzip's framing around raw deflate
        const QByteArray zlib = qCompress(text).mid(4);
        return QByteArray("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10) + zlib.mid(2, zlib.size() - 6) +
               QByteArray(8, '\0');
    };
    row("empty", {}, DumpFormat::Unknown);
    row("pg_dump 15", recorded(QStringLiteral("archive-15.dump")).first(64), DumpFormat::Custom);
    row("pg_dump 18", recorded(QStringLiteral("archive-18.dump")).first(64), DumpFormat::Custom);
    row("cut in the header", "PGDMP\x01", DumpFormat::Custom);
    row("toc.dat of pg_dump --format=directory",
        QByteArray("PGDMP\x01\x0E\0\x04\x08\x03\x01\x01\0\0\0\0", 17), DumpFormat::TableOfContents);
    row("pg_dump --format=tar", tarOf("toc.dat", "PGDMP\x01"), DumpFormat::Tar);
    row("a folder packed by tar", tarOf("sauvegarde/toc.dat", "PGDMP\x01"), DumpFormat::OtherTar);
    row("a base backup", tarOf("backup_label", "START WAL"), DumpFormat::OtherTar);
    row("pg_dump --format=plain", head, DumpFormat::Sql);
    row("pg_dumpall", "--\n-- PostgreSQL database cluster dump\n--\n", DumpFormat::Sql);
    row("restrict", "\\restrict kZ0\n\n" + head, DumpFormat::Sql);
    row("with a byte order mark", "\xEF\xBB\xBF" + head, DumpFormat::Sql);
    row("redirected by a shell of Windows",
        QByteArray("\xFF\xFE", 2) + QByteArray("-\0-\0\r\0\n\0-\0-\0 \0P\0", 16), DumpFormat::Sql);
    row("by hand", "\n  insert into t values (1);\n", DumpFormat::Sql);
    row("of another program", "/* exported */ CREATE TABLE t (i integer);", DumpFormat::Sql);
    row("gzip of SQL", compressed(head.repeated(500)), DumpFormat::CompressedSql);
    row("gzip of SQL, cut", compressed(head.repeated(500)).first(60), DumpFormat::CompressedSql);
    row("gzip of an archive", compressed("PGDMP\x01 and so on"), DumpFormat::Gzip);
    row("gzip, damaged", QByteArray("\x1F\x8B\x08\0\0\0\0\0\0\x03\xFF\xFF\xFF", 13), DumpFormat::Gzip);
    row("zstd", "\x28\xB5\x2F\xFD\x24", DumpFormat::Zstd);
    row("lz4", "\x04\x22\x4D\x18\x64", DumpFormat::Lz4);
    row("bzip2", "BZh91AY&SY", DumpFormat::Bzip2);
    row("xz",
        QByteArray("\xFD"
                   "7zXZ\0\0\x04",
                   8),
        DumpFormat::Xz);
    row("zip", QByteArray("PK\x03\x04\x14\0", 6), DumpFormat::Zip);
    row("prose", "Creation of the town hall: minutes of the meeting", DumpFormat::Unknown);
    row("a word alone", "select", DumpFormat::Unknown);
    row("zeros", QByteArray(4096, '\0'), DumpFormat::Unknown);
    row("bytes behind a comment", QByteArray("--\n\0\x01\x02", 6), DumpFormat::Unknown);
}

void tst_DumpFormat::firstBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DumpFormat, format);
    const DumpFormat found =
        archive::formatOf(std::span<const char>(bytes.constData(), static_cast<size_t>(bytes.size())));
    QCOMPARE(archive::key(found), archive::key(format));
}

void tst_DumpFormat::errorNamesIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
    QTest::newRow("SQL") << QByteArray("-- PostgreSQL database dump\n") << "SQL script"
                         << "never runs SQL files";
    QTest::newRow("short SQL") << QByteArray("--") << "SQL script"
                               << "never runs SQL files";
    QTest::newRow("tar") << tarOf("toc.dat", "PGDMP\x01") << "tar format"
                         << "restore";
    QTest::newRow("zip") << QByteArray("PK\x03\x04 and more") << "zip"
                         << "Decompress";
    QTest::newRow("toc.dat") << QByteArray("PGDMP\x01\x0E\0\x04\x08\x03\x01\x01\0\0\0\0", 17)
                             << "directory format"
                             << "folder";
    QTest::newRow("none") << QByteArray("nothing in particular") << "not a complete PostgreSQL archive"
                          << "another backup";
}

/// Whoever opens it: its table of contents or the whole.
void tst_DumpFormat::errorNamesIt()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    QFETCH(QString, hint);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.dump")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(bytes) == bytes.size() && file.flush());
    const auto check = [&](const base::Error& error) {
        QCOMPARE(key(error.code), key(base::ErrorCode::ArchiveCorrupt));
        QVERIFY2(error.message.toString().contains(message), qPrintable(error.message.toString()));
        QVERIFY2(error.hint.toString().contains(hint), qPrintable(error.hint.toString()));
    };
    const auto summary = archive::readSummary(file.handle(), file.fileName());
    QVERIFY(!summary);
    check(summary.error());
    const auto reading = archive::readWhole(file.handle(), file.fileName(), {}, [](qint64) {});
    QVERIFY(!reading);
    check(reading.error());
}

void tst_DumpFormat::folder()
{
    QTemporaryDir folder;
    const base::FileDescriptor held(
        ::open(QFile::encodeName(folder.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(archive::key(archive::formatOf(held.get())), archive::key(DumpFormat::Unknown));
    QFile file(folder.filePath(QStringLiteral("toc.dat")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(archive::key(archive::formatOf(held.get())), archive::key(DumpFormat::Directory));
    const auto summary = archive::readSummary(held.get(), folder.path());
    COMPARE_ERROR(summary, base::ErrorCode::OperationFailed);
    QVERIFY(summary.error().message.toString().contains(u"directory format"));
    QVERIFY(summary.error().hint.toString().contains(u"restore"));
}

void tst_DumpFormat::keysDiffer()
{
    QStringList keys, texts;
    for (int format = 0; format <= int(DumpFormat::Unknown); ++format) {
        keys.append(archive::key(static_cast<DumpFormat>(format)));
        texts.append(archive::text(static_cast<DumpFormat>(format)));
    }
    QCOMPARE(keys.last(), QStringLiteral("unknown"));
    QCOMPARE(keys.removeDuplicates() + texts.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(tst_DumpFormat)
#include "tst_DumpFormat.moc"
