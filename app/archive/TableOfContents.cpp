// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableOfContents.h"

#include <charconv>

namespace archive {
namespace {

using base::ErrorCode;
using base::Text;

// Far more than a real entry has. An entry is parsed anew while it is incomplete: strings are passed over at
// once, but a list without end would cost the more the longer it gets.
constexpr size_t mostDependencies = 1'000'000;

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

void parseDependencies(ByteCursor& cursor, std::vector<int>& dependencies)
{
    dependencies.clear();
    while (const auto text = cursor.string("a dependency")) { // a list that ends with NULL
        int id = 0;
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), id);
        if (error != std::errc() || end != text->data() + text->size())
            cursor.fail("a dependency: a number");
        else if (dependencies.size() == mostDependencies)
            cursor.fail("the end of a list of dependencies");
        else
            dependencies.push_back(id);
    }
}

} // namespace

void parseEntry(ByteCursor& cursor, const Header& header, qint64 fileOffset, Entry& entry)
{
    entry.dumpId = cursor.integer("an entry's number");
    entry.hasData = cursor.integer("whether an entry has data") != 0;
    entry.catalogueOid = orEmpty(cursor.string("the catalogue's oid"));
    entry.oid = orEmpty(cursor.string("the object's oid"));
    entry.tag = orEmpty(cursor.string("an object's name"));
    entry.description = orEmpty(cursor.string("an object's kind"));
    entry.section = cursor.integer("a section");
    entry.definition = orEmpty(cursor.string("a definition"));
    entry.dropStatement = orEmpty(cursor.string("a drop statement"));
    entry.copyStatement = orEmpty(cursor.string("a copy statement"));
    entry.schema = orEmpty(cursor.string("a schema"));
    entry.tablespace = orEmpty(cursor.string("a tablespace"));
    entry.accessMethod =
        header.minorVersion >= 14 ? orEmpty(cursor.string("an access method")) : std::string_view();
    entry.relationKind = header.minorVersion >= 16 ? cursor.integer("a relation's kind") : 0;
    entry.owner = orEmpty(cursor.string("an owner"));
    cursor.string("whether rows have oids");
    parseDependencies(cursor, entry.dependencies);
    entry.offsetPosition = fileOffset + cursor.position();
    if (header.isCustom) {
        entry.offsetState = offsetState(cursor);
        entry.offset = cursor.offset("an offset");
    } else { // WriteExtraToc in pg_backup_tar.c and pg_backup_directory.c
        cursor.string("a file's name");
        entry.offsetState = OffsetState::NotSet;
        entry.offset = 0;
    }
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

} // namespace archive
