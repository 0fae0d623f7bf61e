// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DumpFilter.h"

#include "models/DumpModel.h"

namespace ui {

DumpFilter::DumpFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(DumpModel::SortRole);
}

void DumpFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool DumpFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(DumpModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool DumpFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // The usual order, without the ten thousand values that it would be compared by.
    const auto* model = static_cast<const DumpModel*>(sourceModel());
    if (model->columns()[static_cast<size_t>(left.column())] == DumpColumn::Date)
        return model->decision(left.row()).dump.createdAt < model->decision(right.row()).dump.createdAt;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace ui
