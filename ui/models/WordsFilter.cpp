// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WordsFilter.h"

namespace ui {

WordsFilter::WordsFilter(QAbstractItemModel* model, int sortRole, int searchRole, QObject* parent)
    : QSortFilterProxyModel(parent), m_searchRole(searchRole)
{
    setSortRole(sortRole);
    setSourceModel(model);
}

void WordsFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool WordsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(m_searchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
