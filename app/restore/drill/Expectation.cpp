// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Expectation.h"

#include "archive/CopyRow.h"
#include "archive/Opening.h"
#include "restore/Objects.h"
#include "restore/SqlTokens.h"

#include <QSet>

#include <algorithm>

namespace restore::drill {
namespace {

constexpr int noSection = 1;
constexpr int dataSection = 3;

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString displayed(const archive::Entry& entry)
{
    return archive::nameText(bytesOf(entry.schema)) + u'.' + archive::nameText(bytesOf(entry.tag));
}

/// `SET client_encoding = 'UTF8';`
QByteArray encodingIn(std::string_view definition)
{
    const auto statements = statementsOf(definition);
    if (!statements || statements->empty() || statements->front().empty())
        return {};
    const std::string_view quoted = statements->front().back().text;
    return quoted.size() < 2 ? QByteArray() : bytesOf(quoted.substr(1, quoted.size() - 2));
}

bool isOfTrigger(std::string_view definition)
{
    return definition.find(" RETURNS trigger\n") != std::string_view::npos ||
           definition.find(" RETURNS event_trigger\n") != std::string_view::npos;
}

class Reader
{
public:
    std::optional<const char*> add(const archive::Entry& entry)
    {
        const std::string_view kind = entry.description;
        // As pg_restore has it: an entry of no section belongs to that of the entries before it.
        if (entry.section != noSection)
            m_section = entry.section;
        else if (m_section == dataSection)
            m_found.otherData.push_back(entry.dumpId);
        m_lastOffset = entry.offsetPosition;
        if (kind == "ENCODING")
            m_found.encoding = encodingIn(entry.definition);
        else if (kind == "TABLE DATA")
            return addTable(entry);
        else if (kind == "SEQUENCE SET")
            return addSequence(entry);
        else if (kind == "MATERIALIZED VIEW")
            m_found.materializedViews.push_back({nameOf(entry), false});
        else if (kind == "MATERIALIZED VIEW DATA")
            fill(nameOf(entry));
        else if (kind == "FOREIGN TABLE")
            m_found.foreignTables.append(displayed(entry));
        else if (kind == "EXTENSION")
            m_found.extensions.append(bytesOf(entry.tag));
        else if (kind == "FUNCTION" || kind == "PROCEDURE" || kind == "AGGREGATE")
            m_found.hasFunctions = m_found.hasFunctions || !isOfTrigger(entry.definition);
        else if (kind == "ACL" || kind == "DEFAULT ACL")
            m_found.hasRights = true;
        else if (entry.section == dataSection)
            m_found.otherData.push_back(entry.dumpId);
        m_found.hasComments = m_found.hasComments || kind == "COMMENT";
        if (kind == "TABLE")
            m_tables.push_back(
                {nameOf(entry), entry.definition.find("\nPARTITION BY ") != std::string_view::npos});
        if (kind == "BLOB" || kind == "BLOB METADATA")
            addLargeObjects(entry);
        if (kind != "BLOB" && kind != "BLOBS" && entry.tag.starts_with("LARGE OBJECT"))
            m_found.hasLargeObjectRights = true;
        if (const QString space = archive::nameText(bytesOf(entry.tablespace));
            !space.isEmpty() && !m_found.tablespaces.contains(space))
            m_found.tablespaces.append(space);
        return std::nullopt;
    }

    Expectation take(const archive::Header& header)
    {
        m_found.header = header;
        m_found.dataStart = m_lastOffset + 1 + header.offsetBytes;
        QSet<std::pair<QByteArray, QByteArray>> filled;
        for (const ExpectedTable& table : m_found.tables)
            filled.insert({table.schema, table.name});
        for (const auto& [name, isPartitioned] : m_tables)
            if (!isPartitioned && !filled.contains(name))
                m_found.withoutRows.append(archive::nameText(name.first) + u'.' +
                                           archive::nameText(name.second));
        return std::move(m_found);
    }

private:
    static std::pair<QByteArray, QByteArray> nameOf(const archive::Entry& entry)
    {
        return {bytesOf(entry.schema), bytesOf(entry.tag)};
    }

    std::optional<const char*> addTable(const archive::Entry& entry)
    {
        ExpectedTable table{.dumpId = entry.dumpId,
                            .schema = bytesOf(entry.schema),
                            .name = bytesOf(entry.tag),
                            .owner = bytesOf(entry.owner),
                            .columns = {},
                            .root = {},
                            .isCopyText = entry.isCopyText()};
        if (table.isCopyText) {
            auto columns = archive::columnsOf(entry.copyStatement);
            if (!columns)
                return "the columns of a table's rows";
            table.columns = std::move(*columns);
            table.root = restore::loadedThrough(entry);
        }
        if (entry.offsetState == archive::OffsetState::Set)
            table.offset = entry.offset;
        m_found.tables.push_back(std::move(table));
        return std::nullopt;
    }

    std::optional<const char*> addSequence(const archive::Entry& entry)
    {
        const auto state = sequenceStateIn(entry.definition);
        if (!state)
            return "the value of a sequence";
        m_found.otherData.push_back(entry.dumpId);
        m_found.sequences.push_back({bytesOf(entry.schema), bytesOf(entry.tag), *state});
        return std::nullopt;
    }

    /// One of PostgreSQL 16 and before, by its tag; of a group of 17 its definition is the list of numbers.
    void addLargeObjects(const archive::Entry& entry)
    {
        const bool isGroup = entry.description == "BLOB METADATA";
        for (const QByteArray& line : bytesOf(isGroup ? entry.definition : entry.tag).split('\n')) {
            bool isNumber = false;
            const quint32 oid = line.toUInt(&isNumber);
            if (isNumber)
                m_found.largeObjectOwners.emplace_back(oid, bytesOf(entry.owner));
        }
    }

    void fill(const std::pair<QByteArray, QByteArray>& name)
    {
        for (auto& [view, isFilled] : m_found.materializedViews)
            isFilled = isFilled || view == name;
    }

    Expectation m_found;
    int m_section = noSection;
    qint64 m_lastOffset = 0; ///< the last field of the last entry: its state, then the offset
    /// Tables that it defines; true for partitioned ones, which have no rows of their own.
    std::vector<std::pair<std::pair<QByteArray, QByteArray>, bool>> m_tables;
};

} // namespace

std::optional<SequenceState> sequenceStateIn(std::string_view definition)
{
    // SELECT pg_catalog.setval('public.s', -42, true)
    const auto statements = statementsOf(definition);
    if (!statements || statements->size() != 1)
        return std::nullopt;
    const auto& words = statements->front();
    if (words.size() < 10 || !words[3].is("setval") || words[5].kind != SqlToken::Kind::String)
        return std::nullopt;
    const bool isNegative = words[7].is("-");
    const size_t at = isNegative ? 8 : 7;
    if (words.size() != at + 4)
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = ((isNegative ? "-" : "") + bytesOf(words[at].text)).toLongLong(&isNumber);
    const bool isCalled = words[at + 2].is("true");
    if (!isNumber || (!isCalled && !words[at + 2].is("false")))
        return std::nullopt;
    return SequenceState{value, isCalled};
}

base::Result<Expectation> readExpectation(int descriptor, const QString& fileName)
{
    Reader reader;
    const auto header = archive::readOpening(descriptor, fileName,
                                             [&](const archive::Entry& entry) { return reader.add(entry); });
    if (!header)
        return base::failure(header.error());
    return reader.take(*header);
}

} // namespace restore::drill
