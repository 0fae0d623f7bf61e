// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DumpFolder.h"

#include "support/Results.h"

#include <QFile>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace support {

QByteArray DumpFolder::pathOf(const QByteArray& name) const
{
    return QFile::encodeName(path()) + '/' + name;
}

catalogue::Scope DumpFolder::scope(const QString& database) const
{
    return {path(), database, QTimeZone("Europe/Paris")};
}

void DumpFolder::write(const QByteArray& name, const QByteArray& bytes) const
{
    const base::FileDescriptor file(::open(pathOf(name).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600));
    if (::write(file.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        qFatal("the test's own file cannot be written");
}

void DumpFolder::replace(const QByteArray& name, const QByteArray& bytes) const
{
    write("new", bytes);
    ::rename(pathOf("new").constData(), pathOf(name).constData());
}

Unopenable::Unopenable(const QByteArray& path) : m_file(::open(path.constData(), O_RDWR | O_CLOEXEC))
{
    ::signal(SIGIO, SIG_IGN);
    if (::fcntl(m_file.get(), F_SETLEASE, F_WRLCK) != 0)
        qFatal("the file system grants no lease");
}

QStringList toldBy(const base::Result<catalogue::Listing>& listing)
{
    if (!listing)
        return {QString::fromUtf8(told(listing.error()))};
    QStringList words;
    for (const catalogue::Dump& dump : listing->dumps)
        words.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                         .arg(dump.fileName, key(dump.state), dump.createdAt.toString(Qt::ISODate))
                         .arg(dump.bytes)
                         .arg(dump.tables.value_or(-1))
                         .arg(dump.headerDateDiffers)
                         .arg(dump.header ? dump.header->createdAt.toString(Qt::ISODate) +
                                                dump.header->dumpVersion + dump.header->serverVersion
                                          : QString())
                         .arg(dump.damage ? dump.damage->detail : QString()));
    return words;
}

} // namespace support
