// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/RowsReading.h"

#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "base/Folder.h"
#include "base/Format.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace ui {
namespace {

constexpr qsizetype longestShown = 500;

RowsModel::Cell shown(std::string_view field)
{
    const auto value = archive::valueOf(field);
    if (!value)
        return std::nullopt;
    const QString text = base::visible(value->left(4 * longestShown));
    return text.size() > longestShown || value->size() > 4 * longestShown ? text.left(longestShown) + u'…'
                                                                          : text;
}

/// Opens the table and hands on its rows.
base::Result<archive::RowsRead> readTable(const RowsQuestion& question, const base::JobContext& context,
                                          const std::function<void(const archive::StoredTable&)>& begin,
                                          const std::function<bool(std::string_view)>& visit)
{
    const QFileInfo info(question.path);
    const auto folder = base::Folder::open(info.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const auto file = folder->openFile(QFile::encodeName(info.fileName()));
    if (!file)
        return base::failure(file.error());
    const auto table =
        archive::findTable(file->get(), question.path, question.schema.toUtf8(), question.table.toUtf8());
    if (!table)
        return base::failure(table.error());
    begin(*table);
    std::optional<archive::RowCondition> condition;
    if (question.condition && question.condition->first < table->columns.size())
        condition = {question.condition->first, archive::fieldOf(question.condition->second.toUtf8())};
    return archive::readRows(
        file->get(), question.path, *table, condition, context.stop,
        [&context](qint64 bytes) {
            context.onProgress(
                {.step = {}, .subject = {}, .bytes = bytes, .unit = base::Progress::Unit::Bytes});
        },
        visit);
}

base::Error unwritable(const QString& path, const QString& cause)
{
    return {base::ErrorCode::StorageUnwritable,
            base::Text("ui", "%1 cannot be written.").arg(base::visible(path)), cause,
            base::Text("ui", "Choose another folder, or make room in this one.")};
}

} // namespace

base::Result<RowsAnswer> readRowsToShow(const RowsQuestion& question, const base::JobContext& context)
{
    RowsAnswer answer;
    const auto begin = [&answer](const archive::StoredTable& table) {
        for (const QByteArray& column : table.columns)
            answer.columns += base::visible(archive::nameText(column));
    };
    const auto read = readTable(question, context, begin, [&](std::string_view row) {
        if (static_cast<int>(answer.rows.size()) >= question.most)
            return false; // one more is there
        std::vector<RowsModel::Cell> cells;
        for (const std::string_view field : archive::fieldsOf(row))
            cells.push_back(shown(field));
        answer.rows.push_back(std::move(cells));
        return true;
    });
    if (!read)
        return base::failure(read.error());
    answer.isWhole = read->isWhole;
    return answer;
}

base::Result<qint64> exportRows(const RowsQuestion& question, restore::RowFormat format, const QString& path,
                                const base::JobContext& context)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::failure(unwritable(path, file.errorString()));
    bool isGood = true;
    qint64 rows = 0;
    std::optional<archive::StoredTable> stored; // the writer keeps a reference to it
    std::unique_ptr<restore::RowWriter> writer;
    const auto begin = [&](const archive::StoredTable& table) {
        stored = table;
        writer = restore::RowWriter::create(format, *stored, [&](const QByteArray& bytes) {
            isGood = isGood && file.write(bytes) == bytes.size();
        });
        writer->begin();
    };
    const auto read = readTable(question, context, begin, [&](std::string_view row) {
        writer->row(row);
        ++rows;
        return isGood;
    });
    if (!read)
        return base::failure(read.error()); // nothing is left of the file
    writer->end(std::nullopt);
    if (!isGood || !file.commit())
        return base::failure(unwritable(path, file.errorString()));
    return rows;
}

} // namespace ui
