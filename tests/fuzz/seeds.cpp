// SPDX-License-Identifier: GPL-3.0-or-later
// seeds FOLDER: writes small archives to begin with into FOLDER/<target>, one folder a target.
#include "archive/Writer.h"
#include "fuzz/Fuzzing.h"
#include "support/ArchiveBytes.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using archive::Compression;
using support::ArchiveContent;

namespace {

void write(const QString& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder + u'/' + name);
    if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return;
    std::fprintf(stderr, "%s cannot be written\n", qPrintable(file.fileName()));
    std::exit(1);
}

QByteArray compressed(const QByteArray& stream, Compression compression)
{
    const auto file = fuzzing::memoryFile();
    archive::Writer writer(file.get(), QStringLiteral("seed"), compression);
    const bool written = writer.add(stream) && writer.finish();
    QByteArray bytes(writer.bytesWritten(), '\0');
    fuzzing::require(written && ::pread(file.get(), bytes.data(), size_t(bytes.size()), 0) == bytes.size());
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("seeds FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QFile::decodeName(argv[1]);
    for (int minor = 12; minor <= 17; ++minor)
        for (const int integer : {4, 8}) {
            const ArchiveContent content = support::streamedArchive(minor, integer, minor % 2 == 0 ? 8 : 4);
            const QByteArray opening = bytesOf(content);
            const QByteArray stream = opening + blocksOf(content);
            const QString name = QStringLiteral("1.%1-%2").arg(minor).arg(integer);
            write(folder + QStringLiteral("/opening"), name, opening);
            write(folder + QStringLiteral("/writer"), name, stream);
            write(folder + QStringLiteral("/blocks"), name, stream);
            if (minor <= 16)
                write(folder + QStringLiteral("/blocks"), name + QStringLiteral("-gzip"),
                      compressed(stream, Compression::Gzip));
            if (minor == 15 || minor == 16)
                write(folder + QStringLiteral("/blocks"), name + QStringLiteral("-zstd"),
                      compressed(stream, Compression::Zstd));
        }
    write(folder + QStringLiteral("/copytext"), QStringLiteral("rows"), "1\tun\n\\\\.\n\n\\.x\n\\.\n\n\n");
    return 0;
}
