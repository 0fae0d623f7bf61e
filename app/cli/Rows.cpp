// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "base/Format.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"
#include "cli/TableName.h"
#include "restore/RowExport.h"

#include <QSaveFile>

#include <cerrno>
#include <cstdio>

namespace cli {
namespace {

using base::ErrorCode;
using base::PluralText;
using base::Text;

constexpr int fewRows = 100;

base::Result<std::optional<archive::RowCondition>> conditionOf(const QString& where,
                                                               const archive::StoredTable& table)
{
    if (where.isEmpty())
        return std::optional<archive::RowCondition>();
    const qsizetype equals = where.indexOf(u'=');
    const QByteArray column = where.left(equals).toUtf8();
    const auto found = std::find(table.columns.begin(), table.columns.end(), column);
    if (found == table.columns.end()) {
        QStringList names;
        for (const QByteArray& name : table.columns)
            names.append(base::visible(archive::nameText(name)));
        return base::failure(
            {ErrorCode::OperationFailed,
             Text("cli", "The table has no column %1.").arg(base::visible(where.left(equals))),
             {},
             Text("cli", "Its columns: %1").arg(names.join(QStringLiteral(", ")))});
    }
    return std::optional(archive::RowCondition{static_cast<size_t>(found - table.columns.begin()),
                                               archive::fieldOf(where.mid(equals + 1).toUtf8())});
}

/// Standard output, or a file that is there only when it is whole and that only its owner can read. An error
/// is remembered: a full disk must not look like a table's end.
class Destination
{
public:
    base::Result<void> open(const QString& path)
    {
        if (path.isEmpty())
            return {};
        m_file.emplace(path);
        if (!m_file->open(QIODevice::WriteOnly) ||
            !m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return base::failure(base::storageError(path, errno));
        return {};
    }
    void write(const QByteArray& bytes)
    {
        if (m_cause != 0)
            return;
        const bool isWritten =
            m_file ? m_file->write(bytes) == bytes.size()
                   : std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
        if (!isWritten)
            m_cause = errno;
    }
    bool isGood() const { return m_cause == 0; }
    base::Result<void> finish()
    {
        if (m_cause == 0 && !(m_file ? m_file->commit() : std::fflush(stdout) == 0))
            m_cause = errno;
        if (m_cause == 0)
            return {};
        return base::failure(base::storageError(
            m_file ? m_file->fileName() : Text("cli", "Standard output").toString(), m_cause));
    }

private:
    std::optional<QSaveFile> m_file;
    int m_cause = 0;
};

} // namespace

base::Result<Answer> runRows(const Arguments& arguments, const config::Configuration* configuration,
                             const base::JobContext& context)
{
    const auto named = findDumpFile(arguments.files.first(), configuration);
    if (!named)
        return base::failure(named.error());
    const QString path = named->folder->pathOf(named->name);
    const auto file = named->folder->openFile(named->name);
    if (!file)
        return base::failure(file.error());
    const auto [schema, name] = qualifiedName(arguments.tables.first());
    const auto table = archive::findTable(file->get(), path, schema, name);
    if (!table)
        return base::failure(table.error());
    const auto condition = conditionOf(arguments.where, *table);
    if (!condition)
        return base::failure(condition.error());

    const auto format = arguments.json
                            ? restore::RowFormat::Json
                            : restore::rowFormatFromKey(arguments.format).value_or(restore::RowFormat::Text);
    const bool isForPeople = format == restore::RowFormat::Text;
    const int limit = arguments.limit.value_or(isForPeople ? fewRows : std::numeric_limits<int>::max());
    Destination output;
    if (const auto opened = output.open(arguments.output); !opened)
        return base::failure(opened.error());
    const auto writer = restore::RowWriter::create(
        format, *table, [&output](const QByteArray& bytes) { output.write(bytes); });
    writer->begin();
    int written = 0;
    const auto read = archive::readRows(
        file->get(), path, *table, *condition, context.stop, [](qint64) {},
        [&](std::string_view row) {
            writer->row(row);
            return ++written < limit && output.isGood();
        });
    writer->end(read ? std::nullopt : std::optional(read.error()));
    if (!read && !arguments.output.isEmpty())
        return base::failure(read.error()); // and no file
    if (const auto finished = output.finish(); !finished)
        return base::failure(finished.error());
    if (!read && format != restore::RowFormat::Json)
        return base::failure(read.error());
    Answer answer;
    answer.isWritten = true;
    if (!read) {
        context.onLog(base::LogLevel::Error, read.error().message.toString());
        answer.exitCode = base::exitCode(read.error().code);
    } else if (isForPeople && !read->isWhole && !arguments.limit) {
        context.warn(PluralText("cli", "The first %n rows are shown; --limit shows more.").of(written));
    }
    return answer;
}

} // namespace cli
