// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableContentFilter.h"

#include "models/TableContentModel.h"

#include <tuple>

namespace ui {

TableContentFilter::TableContentFilter(TableContentModel* model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
}

void TableContentFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableContentFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const QString name = m_model->table(row).displayed();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

bool TableContentFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const catalogue::TableContent& one = m_model->table(left.row());
    const catalogue::TableContent& other = m_model->table(right.row());
    const auto byName = [](const catalogue::TableContent& table) {
        return std::tie(table.schema, table.name);
    };
    switch (left.column()) {
    case TableContentModel::Table:
        return std::tie(one.name, one.schema) < std::tie(other.name, other.schema);
    case TableContentModel::Rows: // unknown ones first
        return one.rows == other.rows ? byName(one) < byName(other) : one.rows < other.rows;
    case TableContentModel::Size:
        return one.bytes == other.bytes ? byName(one) < byName(other) : one.bytes < other.bytes;
    default:
        return byName(one) < byName(other);
    }
}

} // namespace ui
