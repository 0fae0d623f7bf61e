// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableRows.h"

#include "archive/Blocks.h"
#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "archive/Opening.h"
#include "base/Folder.h"
#include "base/Format.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace archive {
namespace {

using base::ErrorCode;
using base::Text;

constexpr size_t bufferBytes = 1024 * 1024;
constexpr qsizetype namedInHint = 8;

/// Takes the text of a table's rows in pieces and hands on the rows.
class RowSplitter
{
public:
    RowSplitter(const std::optional<RowCondition>& condition,
                const std::function<bool(std::string_view)>& visit)
        : m_condition(condition), m_visit(visit)
    {
    }

    /// False when nothing more is wanted.
    bool add(std::span<const char> bytes)
    {
        const char* at = bytes.data();
        const char* const end = at + bytes.size();
        while (at != end && !m_hasEnded) {
            const auto* lineEnd =
                static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            const std::string_view piece(at, static_cast<size_t>((lineEnd ? lineEnd : end) - at));
            if (!lineEnd) {
                m_begun.append(piece.data(), static_cast<qsizetype>(piece.size()));
                m_isTooLong = m_begun.size() > longestRow;
                return !m_isTooLong;
            }
            if (m_begun.isEmpty()) {
                if (!take(piece))
                    return false;
            } else {
                m_begun.append(piece.data(), static_cast<qsizetype>(piece.size()));
                const bool goesOn = take({m_begun.constData(), static_cast<size_t>(m_begun.size())});
                m_begun.resize(0);
                if (!goesOn)
                    return false;
            }
            at = lineEnd + 1;
        }
        return true;
    }

    const RowsRead& read() const { return m_read; }
    bool hasEnded() const { return m_hasEnded; }
    bool isTooLong() const { return m_isTooLong; }

private:
    bool take(std::string_view row)
    {
        if (row == "\\.") {
            m_hasEnded = true;
            return true;
        }
        ++m_read.rows;
        m_read.bytes += static_cast<qint64>(row.size()) + 1;
        return !meets(row) || m_visit(row);
    }

    bool meets(std::string_view row) const
    {
        if (!m_condition)
            return true;
        const auto field = fieldAt(row, m_condition->column);
        return field && *field == std::string_view(m_condition->field.constData(),
                                                   static_cast<size_t>(m_condition->field.size()));
    }

    const std::optional<RowCondition>& m_condition;
    const std::function<bool(std::string_view)>& m_visit;
    QByteArray m_begun; ///< a row whose end has not come yet
    RowsRead m_read;
    bool m_hasEnded = false;
    bool m_isTooLong = false;
};

/// Decodes the block of one table, passes over the others, and stops after it.
class OneTableSink : public BlockSink
{
public:
    OneTableSink(int dumpId, Compression compression, RowSplitter& rows)
        : m_dumpId(dumpId), m_decoder(Decoder::create(compression)), m_rows(rows)
    {
    }

    bool beginTable(int dumpId, qint64) override
    {
        m_isWanted = dumpId == m_dumpId;
        if (m_isWanted)
            m_decoder->begin();
        return true;
    }
    bool beginLargeObjects(int, qint64) override
    {
        m_isWanted = false;
        return true;
    }
    bool beginLargeObject(quint32) override { return true; }

    bool data(std::span<const char> bytes) override
    {
        return !m_isWanted || (accept(m_decoder->add(bytes, m_sink)) && m_goesOn);
    }

    bool endStream() override
    {
        if (!m_isWanted)
            return true;
        m_isOver = accept(m_decoder->end());
        if (m_isOver && !m_rows.hasEnded())
            m_isOver = accept("the line that ends a table's rows");
        return false;
    }

    bool endBlock() override { return true; }

    /// The table was read to its end.
    bool isOver() const { return m_isOver; }
    /// What was expected by whoever stopped the reading; nothing when it had enough.
    const char* expected() const { return m_expected; }

private:
    bool accept(std::optional<const char*> complaint)
    {
        if (complaint)
            m_expected = *complaint;
        return !complaint;
    }

    int m_dumpId;
    std::unique_ptr<Decoder> m_decoder;
    RowSplitter& m_rows;
    bool m_goesOn = true;
    const ByteSink m_sink = [this](std::span<const char> decoded) {
        m_goesOn = m_rows.add(decoded);
        return m_goesOn;
    };
    bool m_isWanted = false;
    bool m_isOver = false;
    const char* m_expected = nullptr;
};

QString displayed(const QByteArray& schema, const QByteArray& name)
{
    return base::visible(nameText(schema) + u'.' + nameText(name));
}

base::Error noSuchTable(const QString& fileName, const QString& table, const QStringList& known)
{
    const auto some = Text("archive", "It holds, for instance: %1");
    const auto none = Text("archive", "It holds no table's rows.");
    return {ErrorCode::OperationFailed,
            Text("archive", "%1 holds no rows of a table %2.").arg(fileName).arg(table),
            {},
            known.isEmpty() ? none : Text(some).arg(known.join(QStringLiteral(", ")))};
}

base::Error tooLong(const StoredTable& table)
{
    return {ErrorCode::OperationFailed,
            Text("archive", "A row of %1 is longer than %2.")
                .arg(displayed(table.schema, table.name))
                .arg(base::sizeText(longestRow, QLocale())),
            {},
            Text("archive", "Restore the table instead.")};
}

} // namespace

base::Result<StoredTable> findTable(int descriptor, const QString& fileName, const QByteArray& schema,
                                    const QByteArray& name)
{
    StoredTable table;
    bool isFound = false;
    bool isStatements = false;
    qint64 lastOffset = 0; // the last field of the last entry: its state, then the offset
    QStringList known;
    const auto header =
        readOpening(descriptor, fileName, [&](const Entry& entry) -> std::optional<const char*> {
            lastOffset = entry.offsetPosition;
            if (entry.description == "ENCODING")
                table.encoding =
                    QByteArray(entry.definition.data(), qsizetype(entry.definition.size())).trimmed();
            if (!entry.hasData || entry.isLargeObjects())
                return std::nullopt;
            const QByteArray itsSchema(entry.schema.data(), qsizetype(entry.schema.size()));
            const QByteArray itsName(entry.tag.data(), qsizetype(entry.tag.size()));
            if (known.size() < namedInHint)
                known.append(displayed(itsSchema, itsName));
            if (itsSchema != schema || itsName != name)
                return std::nullopt;
            const auto columns = columnsOf(entry.copyStatement);
            isFound = true;
            isStatements = !columns;
            table.schema = itsSchema;
            table.name = itsName;
            table.columns = columns.value_or(std::vector<QByteArray>());
            table.dumpId = entry.dumpId;
            if (entry.offsetState == OffsetState::Set)
                table.offset = entry.offset;
            return std::nullopt;
        });
    if (!header)
        return base::failure(header.error());
    if (!isFound)
        return base::failure(noSuchTable(fileName, displayed(schema, name), known));
    if (isStatements)
        return base::failure({ErrorCode::OperationFailed,
                              Text("archive", "%1 holds the rows of %2 as statements, not as rows.")
                                  .arg(fileName)
                                  .arg(displayed(schema, name)),
                              {},
                              Text("archive", "Restore the table instead.")});
    table.header = *header;
    table.dataStart = lastOffset + 1 + header->offsetBytes;
    return table;
}

base::Result<RowsRead> readRows(int descriptor, const QString& fileName, const StoredTable& table,
                                const std::optional<RowCondition>& condition, const std::stop_token& stop,
                                const std::function<void(qint64)>& onProgress,
                                const std::function<bool(std::string_view row)>& visit)
{
    const auto compression = table.header.algorithm();
    if (!compression)
        return base::failure(corrupt(fileName, {compressionPosition, "a known compression", false}));
    RowSplitter rows(condition, visit);
    OneTableSink sink(table.dumpId, *compression, rows);
    qint64 position = table.offset.value_or(table.dataStart);
    BlockReader blocks(table.header, position, sink);
    std::vector<char> buffer(bufferBytes);
    ::posix_fadvise(descriptor, position, 0, POSIX_FADV_SEQUENTIAL);
    while (!blocks.isStopped() && !blocks.fault()) {
        if (stop.stop_requested())
            return base::failure(base::cancelled());
        const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), position);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return base::failure(base::storageError(fileName, errno));
        if (count == 0)
            return base::failure(corrupt(fileName, {position, "the table's data block", false}));
        blocks.add(std::span(buffer.data(), static_cast<size_t>(count)));
        position += count;
        onProgress(rows.read().bytes);
    }
    if (rows.isTooLong())
        return base::failure(tooLong(table));
    if (blocks.fault())
        return base::failure(corrupt(fileName, *blocks.fault()));
    if (sink.expected())
        return base::failure(corrupt(fileName, {blocks.position(), sink.expected(), false}));
    RowsRead read = rows.read();
    read.isWhole = sink.isOver();
    return read;
}

} // namespace archive
