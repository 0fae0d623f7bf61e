// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ArchiveFiles.h"

#include <QFile>
#include <QTest>

#include <sys/mman.h>
#include <unistd.h>

namespace support {
namespace {

/// A line of /proc/self/status, in bytes.
qint64 memoryLine(const QByteArray& name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the memory of this process cannot be read");
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(name))
            return line.sliced(name.size()).chopped(3).trimmed().toLongLong() * 1024; // "  123 kB"
    qFatal("the memory of this process is not told");
}

} // namespace

base::FileDescriptor memoryFile(const QByteArray& bytes)
{
    base::FileDescriptor file(::memfd_create("archive", MFD_CLOEXEC));
    if (::pwrite(file.get(), bytes.constData(), static_cast<size_t>(bytes.size()), 0) != bytes.size())
        qFatal("the test's own file cannot be written");
    return file;
}

QByteArray contentsOf(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly) || !file.seek(0))
        qFatal("the test's own file cannot be read");
    return file.readAll();
}

QByteArray recorded(const QString& name)
{
    QFile file(QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/tests/unit/recorded/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a recorded file cannot be read");
    return file.readAll();
}

base::Result<archive::Reading> readWhole(int descriptor)
{
    return archive::readWhole(descriptor, QStringLiteral("archive"), {}, [](qint64) {});
}

base::Result<archive::Reading> readWhole(const QByteArray& bytes)
{
    return readWhole(memoryFile(bytes).get());
}

qint64 memoryGrowth(const std::function<void()>& run)
{
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (!peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || peak.write("5") != 1)
        qFatal("the peak of this process' memory cannot be put back");
    const qint64 before = memoryLine("VmRSS:");
    run();
    return memoryLine("VmHWM:") - before;
}

void addForms()
{
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<int>("integerBytes");
    QTest::addColumn<int>("offsetBytes");
    for (int minor = 12; minor <= 16; ++minor)
        for (const int integer : {4, 8})
            for (const int offset : {4, 8})
                QTest::addRow("1.%d, integers of %d, offsets of %d", minor, integer, offset)
                    << minor << integer << offset;
}

ArchiveContent inForm(ArchiveContent content)
{
    QFETCH(int, minorVersion);
    QFETCH(int, integerBytes);
    QFETCH(int, offsetBytes);
    content.minorVersion = minorVersion;
    content.integerBytes = integerBytes;
    content.offsetBytes = offsetBytes;
    return content;
}

} // namespace support
