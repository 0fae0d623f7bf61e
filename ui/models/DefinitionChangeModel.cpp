// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DefinitionChangeModel.h"

#include "base/Format.h"
#include "models/ChangeLook.h"

namespace ui {

void DefinitionChangeModel::setContent(std::vector<catalogue::DefinitionChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

void DefinitionChangeModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_changes.empty())
        emit dataChanged(index(0, Change), index(rowCount() - 1, Change));
}

int DefinitionChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int DefinitionChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DefinitionChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const catalogue::DefinitionChange& object = change(index.row());
    if (role == Qt::DecorationRole && index.column() == Change)
        return icon(iconNameOf(object.change), toneOf(object.change));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString shown = index.column() == Change ? catalogue::text(object.change)
                          : index.column() == Kind ? base::visible(object.kind)
                                                   : base::visible(object.displayed());
    return role == Qt::ToolTipRole ? plainToolTip(shown) : shown;
}

QVariant DefinitionChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Kind:
        return tr("Kind");
    case Name:
        return tr("Name");
    default:
        return {};
    }
}

} // namespace ui
