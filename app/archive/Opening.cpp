// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Opening.h"

#include "archive/DumpFormat.h"
#include "base/Folder.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace archive {
namespace {

constexpr qint64 firstRead = 64 * 1024; // the whole of a small archive's table of contents

/// Reads on at the end of `bytes`, as much again as they are; false at the end of the file.
base::Result<bool> readMore(int descriptor, const QString& name, qint64 position, QByteArray& bytes)
{
    const qsizetype have = bytes.size();
    bytes.resize(have + std::max<qsizetype>(firstRead, have));
    ssize_t count = -1;
    do
        count = ::pread(descriptor, bytes.data() + have, static_cast<size_t>(bytes.size() - have),
                        position + have);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return base::failure(base::storageError(name, errno));
    bytes.resize(have + count);
    return count > 0;
}

} // namespace

qint64 Opening::take(std::span<const char> bytes)
{
    qint64 taken = 0;
    while (!m_fault && !isComplete() && !isUnknownVersion()) {
        const qint64 length = takeItem(bytes.subspan(static_cast<size_t>(taken)));
        if (length == 0)
            break;
        taken += length;
        m_position += length;
    }
    return taken;
}

qint64 Opening::takeItem(std::span<const char> bytes)
{
    ByteCursor cursor(bytes);
    cursor.integerBytes = m_header.integerBytes;
    cursor.offsetBytes = m_header.offsetBytes;
    const bool parsed = parseItem(cursor);
    if (parsed)
        return cursor.position();
    const Fault fault{m_position + cursor.fault()->offset, cursor.fault()->expected, false};
    if (!cursor.fault()->endOfBytes || static_cast<qint64>(bytes.size()) > longestItem)
        m_fault = fault;
    else
        m_missing = fault;
    return 0;
}

bool Opening::parseItem(ByteCursor& cursor)
{
    if (!hasHeader()) {
        const Header header = parseHeader(cursor, m_formats);
        // What else a version to come has in its header nobody knows; that it is one is enough.
        const bool isToCome = header.isVersionToCome() && cursor.failed() && !cursor.fault()->endOfBytes;
        if (cursor.failed() && !isToCome)
            return false;
        m_header = header;
        m_headerLength = cursor.position();
        return true;
    }
    if (m_left < 0) {
        const int count = cursor.integer("the number of entries");
        if (count < 0)
            cursor.fail("the number of entries");
        if (!cursor.failed())
            m_left = count;
        return !cursor.failed();
    }
    parseEntry(cursor, m_header, m_position, m_entry);
    if (cursor.failed())
        return false;
    --m_left;
    if (m_entry.hasData && ++m_dataEntries > mostDataEntries) {
        cursor.fail("fewer entries with data");
        return false;
    }
    m_visit(m_entry);
    return true;
}

namespace {

base::Result<Header> readFrom(int descriptor, const QString& name, Formats formats, qint64 start,
                              const std::function<std::optional<const char*>(const Entry&)>& visit)
{
    const auto identity = base::identityOf(descriptor, name);
    if (!identity)
        return base::failure(identity.error());
    if (!identity->isRegular())
        return base::failure(notAFile(descriptor, name));
    std::optional<Fault> refused;
    Opening opening(
        [&](const Entry& entry) {
            if (refused)
                return;
            if (const auto expected = visit(entry))
                refused = Fault{entry.offsetPosition, *expected, false};
        },
        formats, start);
    // Whoever takes any format has looked at it before.
    const auto complaint = [&](const Fault& fault) {
        return formats == Formats::Any ? corrupt(name, fault) : notReadable(descriptor, name, fault);
    };
    QByteArray bytes;
    while (!opening.isComplete() && !opening.isUnknownVersion()) {
        const auto more = readMore(descriptor, name, opening.position(), bytes);
        if (!more)
            return base::failure(more.error());
        if (!*more)
            return base::failure(complaint(opening.missing()));
        bytes.remove(0, opening.take(bytes));
        if (const auto fault = opening.fault() ? opening.fault() : refused)
            return base::failure(complaint(*fault));
    }
    return opening.header();
}

} // namespace

base::Result<Header> readOpening(int descriptor, const QString& name,
                                 const std::function<std::optional<const char*>(const Entry&)>& visit)
{
    return readFrom(descriptor, name, Formats::Custom, 0, visit);
}

base::Result<Header> readAnyOpening(int descriptor, const QString& name,
                                    const std::function<std::optional<const char*>(const Entry&)>& visit)
{
    switch (formatOf(descriptor)) {
    case DumpFormat::Tar:
        return readFrom(descriptor, name, Formats::Any, tarHeaderBytes, visit);
    case DumpFormat::Directory: {
        const QString inside = name + QStringLiteral("/toc.dat");
        const base::FileDescriptor file(
            ::openat(descriptor, "toc.dat", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (!file)
            return base::failure(base::storageError(inside, errno));
        return readFrom(file.get(), inside, Formats::Any, 0, visit);
    }
    default:
        return readOpening(descriptor, name, visit);
    }
}

base::Result<Summary> readSummary(int descriptor, const QString& name)
{
    const auto identity = base::identityOf(descriptor, name);
    if (!identity)
        return base::failure(identity.error());
    Summary summary;
    bool allSet = true;
    const auto header = readOpening(descriptor, name, [&](const Entry& entry) -> std::optional<const char*> {
        if (!entry.hasData)
            return std::nullopt;
        const bool isSet = entry.offsetState == OffsetState::Set;
        if (isSet && (entry.offset <= 0 || entry.offset >= identity->size))
            return "an offset inside the file: it was cut";
        summary.tables += entry.isLargeObjects() ? 0 : 1;
        allSet = allSet && isSet;
        return std::nullopt;
    });
    if (!header)
        return base::failure(header.error());
    summary.header = *header;
    summary.finished = allSet && header->isKnownVersion();
    return summary;
}

} // namespace archive
