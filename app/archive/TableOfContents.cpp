// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableOfContents.h"

#include "base/Folder.h"

#include <cerrno>
#include <unistd.h>

namespace archive {
namespace {

using base::ErrorCode;
using base::Text;

constexpr qint64 firstRead = 64 * 1024;
constexpr qint64 growth = 4;
constexpr qint64 largestContents = qint64(1) << 30; // a table of contents of 1 GiB: millions of objects

std::string_view orEmpty(const std::optional<std::string_view>& text)
{
    return text.value_or(std::string_view());
}

OffsetState offsetState(ByteCursor& cursor)
{
    const int state = cursor.byte("the state of an offset");
    if (state < int(OffsetState::NotSet) || state > int(OffsetState::NoData)) {
        cursor.fail("the state of an offset: 1, 2 or 3");
        return OffsetState::NotSet;
    }
    return static_cast<OffsetState>(state);
}

Entry parseEntry(ByteCursor& cursor, const Header& header)
{
    Entry entry;
    entry.dumpId = cursor.integer("an entry's number");
    entry.hasData = cursor.integer("whether an entry has data") != 0;
    cursor.string("the catalogue's oid");
    cursor.string("the object's oid");
    entry.tag = orEmpty(cursor.string("an object's name"));
    entry.description = orEmpty(cursor.string("an object's kind"));
    cursor.integer("a section");
    cursor.string("a definition");
    cursor.string("a drop statement");
    cursor.string("a copy statement");
    entry.schema = orEmpty(cursor.string("a schema"));
    cursor.string("a tablespace");
    if (header.minorVersion >= 14)
        cursor.string("an access method");
    if (header.minorVersion >= 16)
        cursor.integer("a relation's kind");
    entry.owner = orEmpty(cursor.string("an owner"));
    cursor.string("whether rows have oids");
    while (cursor.string("a dependency")) {
        // a list that ends with NULL
    }
    entry.offsetState = offsetState(cursor);
    entry.offset = cursor.offset("an offset");
    return entry;
}

base::Error corrupt(const QString& name, const Fault& fault)
{
    return {ErrorCode::ArchiveCorrupt, Text("archive", "%1 is not a complete PostgreSQL archive.").arg(name),
            Text("archive", "At byte %1: expected %2.")
                .arg(fault.offset)
                .arg(QString::fromLatin1(fault.expected))
                .toString(),
            Text("archive", "Use another backup; delete this one once you have looked at it.")};
}

Summary parseSummary(ByteCursor& cursor, qint64 fileSize)
{
    Summary summary;
    summary.header = parseHeader(cursor);
    if (cursor.failed() || !summary.header.isKnownVersion())
        return summary;
    bool allSet = true;
    parseEntries(cursor, summary.header, [&](const Entry& entry) {
        if (entry.hasData) {
            if (entry.offsetState == OffsetState::Set && (entry.offset <= 0 || entry.offset >= fileSize))
                cursor.fail("an offset inside the file: it was cut");
            ++summary.dataEntries;
            allSet = allSet && entry.offsetState == OffsetState::Set;
        }
    });
    summary.finished = allSet;
    return summary;
}

} // namespace

void parseEntries(ByteCursor& cursor, const Header& header, const std::function<void(const Entry&)>& visit)
{
    const int count = cursor.integer("the number of entries");
    if (count < 0)
        cursor.fail("the number of entries");
    for (int i = 0; i < count && !cursor.failed(); ++i) {
        const Entry entry = parseEntry(cursor, header);
        if (!cursor.failed())
            visit(entry);
    }
}

base::Result<Summary> readSummary(int descriptor, const QString& name)
{
    const auto identity = base::identityOf(descriptor, name);
    if (!identity)
        return base::failure(identity.error());
    const qint64 most = std::min(identity->size, largestContents);

    // The parser is pure and starts over when it runs out of bytes; each try has four times as many.
    QByteArray bytes;
    for (qint64 wanted = std::min(firstRead, most);; wanted = std::min(wanted * growth, most)) {
        qint64 have = bytes.size();
        bytes.resize(wanted);
        while (have < wanted) {
            const ssize_t count =
                ::pread(descriptor, bytes.data() + have, static_cast<size_t>(wanted - have), have);
            if (count < 0)
                return base::failure(base::storageError(name, errno));
            if (count == 0)
                break; // shrank since it was looked at
            have += count;
        }
        ByteCursor cursor(std::span(bytes.constData(), static_cast<size_t>(have)));
        const Summary summary = parseSummary(cursor, identity->size);
        if (!cursor.failed())
            return summary;
        if (!cursor.fault()->endOfBytes || wanted == most || have < wanted)
            return base::failure(corrupt(name, *cursor.fault()));
    }
}

} // namespace archive
