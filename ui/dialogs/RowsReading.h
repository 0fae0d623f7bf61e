// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"
#include "models/RowsModel.h"
#include "restore/RowExport.h"

namespace ui {

/// Which rows of which table; for a worker.
struct RowsQuestion
{
    QString path;
    QString schema;
    QString table;
    /// A column's number and the text that its value must be.
    std::optional<std::pair<size_t, QString>> condition = {};
    int most = 0; ///< rows that are shown
};

struct RowsAnswer
{
    QStringList columns; ///< escaped
    std::vector<std::vector<RowsModel::Cell>> rows;
    bool isWhole = false; ///< there are no more
};

/// Streams; long values are shown shortened. The errors of archive::findTable() and readRows().
base::Result<RowsAnswer> readRowsToShow(const RowsQuestion& question, const base::JobContext& context);
/// All the rows that meet the condition, all of them or no file; gives their number.
base::Result<qint64> exportRows(const RowsQuestion& question, restore::RowFormat format, const QString& path,
                                const base::JobContext& context);

} // namespace ui
