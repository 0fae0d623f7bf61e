// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableChangeFilter.h"

#include "models/TableChangeModel.h"

namespace ui {

TableChangeFilter::TableChangeFilter(TableChangeModel* model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(TableChangeModel::SortRole);
    setSourceModel(model);
}

void TableChangeFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void TableChangeFilter::setHidesSame(bool hides)
{
    m_hidesSame = hides;
    invalidateFilter();
}

bool TableChangeFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    if (m_hidesSame && m_model->change(row).change == catalogue::Change::Same)
        return false;
    const QString name = m_model->name(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
