// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/QuarantineModel.h"

#include "base/Format.h"

#include <QLocale>

namespace ui {

QuarantineModel::QuarantineModel(base::Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(std::move(clock))
{
}

void QuarantineModel::setContent(const std::vector<catalogue::Quarantined>& dumps, int days,
                                 const QTimeZone& zone)
{
    const auto isIn = [](const auto& all, const catalogue::Quarantined& dump) {
        return std::find(all.begin(), all.end(), dump) != all.end();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(dumps, dump(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_dumps.erase(m_dumps.begin() + row);
        endRemoveRows();
    }
    for (size_t row = 0; row < dumps.size(); ++row) {
        if (row < m_dumps.size() && m_dumps[row] == dumps[row])
            continue;
        const int at = static_cast<int>(row);
        beginInsertRows({}, at, at);
        m_dumps.insert(m_dumps.begin() + at, dumps[row]);
        endInsertRows();
    }
    m_days = days;
    m_zone = zone;
    refreshTexts();
}

void QuarantineModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_dumps.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int QuarantineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dumps.size());
}

int QuarantineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QDateTime QuarantineModel::deletedFrom(int row) const
{
    return dump(row).movedAt.addDays(m_days);
}

QString QuarantineModel::text(int row, int column) const
{
    const QLocale locale;
    const QDateTime now = m_clock();
    switch (column) {
    case File:
        return base::visible(dump(row).fileName);
    case Date:
        return base::dateText(dump(row).createdAt, now, m_zone, locale);
    case Size:
        return base::sizeText(dump(row).bytes, locale);
    case MovedAt:
        return base::dateText(dump(row).movedAt, now, m_zone, locale);
    default:
        return deletedFrom(row) < now ? tr("at the next rotation")
                                      : base::dateText(deletedFrom(row), now, m_zone, locale);
    }
}

QString QuarantineModel::toolTip(int row, int column) const
{
    const QLocale locale;
    switch (column) {
    case File:
        return base::visible(dump(row).fileName);
    case Date:
        return base::exactDateText(dump(row).createdAt, m_zone, locale);
    case Size:
        return base::exactSizeText(dump(row).bytes, locale);
    case MovedAt:
        return base::exactDateText(dump(row).movedAt, m_zone, locale);
    default:
        return tr("The first rotation after %1 deletes it for good.")
            .arg(base::exactDateText(deletedFrom(row), m_zone, locale));
    }
}

QVariant QuarantineModel::sortValue(int row, int column) const
{
    switch (column) {
    case File:
        return dump(row).fileName;
    case Date:
        return dump(row).createdAt.toMSecsSinceEpoch();
    case Size:
        return dump(row).bytes;
    default:
        return dump(row).movedAt.toMSecsSinceEpoch();
    }
}

QVariant QuarantineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(index.row(), index.column());
    case SearchRole:
        return text(index.row(), File);
    default:
        return {};
    }
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Date:
        return tr("Date");
    case Size:
        return tr("Size");
    case MovedAt:
        return tr("Moved");
    default:
        return tr("Deleted from");
    }
}

} // namespace ui
