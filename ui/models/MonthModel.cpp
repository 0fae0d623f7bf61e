// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MonthModel.h"

#include "base/Format.h"
#include "models/DumpFilter.h"
#include "models/DumpModel.h"

#include <QHash>
#include <QMimeData>

namespace ui {
namespace {

/// The first day of an instant's month in a zone. Asked of neighbours in time, most of the same month, it
/// seldom works out anything.
class MonthsOf
{
public:
    explicit MonthsOf(const QTimeZone& zone) : m_zone(zone) {}

    QDate of(const QDateTime& at)
    {
        const qint64 ms = at.toMSecsSinceEpoch();
        if (ms < m_from || ms >= m_to) {
            const QDate date = at.toTimeZone(m_zone).date();
            m_first = QDate(date.year(), date.month(), 1);
            m_from = m_first.startOfDay(m_zone).toMSecsSinceEpoch();
            m_to = m_first.addMonths(1).startOfDay(m_zone).toMSecsSinceEpoch();
        }
        return m_first;
    }

private:
    const QTimeZone& m_zone;
    QDate m_first;
    qint64 m_from = 0;
    qint64 m_to = 0;
};

} // namespace

MonthModel::MonthModel(const DumpModel& dumps, DumpFilter& filter, QObject* parent)
    : QAbstractTableModel(parent), m_dumps(dumps), m_filter(filter)
{
    follow();
}

void MonthModel::follow()
{
    using Model = QAbstractItemModel;
    connect(&m_filter, &Model::rowsAboutToBeInserted, this, &MonthModel::begin);
    connect(&m_filter, &Model::rowsAboutToBeRemoved, this, &MonthModel::begin);
    connect(&m_filter, &Model::layoutAboutToBeChanged, this, &MonthModel::begin);
    connect(&m_filter, &Model::modelAboutToBeReset, this, &MonthModel::begin);
    connect(&m_filter, &Model::rowsInserted, this, &MonthModel::end);
    connect(&m_filter, &Model::rowsRemoved, this, &MonthModel::end);
    connect(&m_filter, &Model::layoutChanged, this, &MonthModel::end);
    connect(&m_filter, &Model::modelReset, this, &MonthModel::end);
    connect(&m_filter, &Model::dataChanged, this, &MonthModel::tellChanged);
    connect(&m_filter, &Model::headerDataChanged, this, &Model::headerDataChanged);
}

void MonthModel::setActive(bool active)
{
    if (m_isActive == active)
        return;
    beginResetModel();
    m_isActive = active;
    rebuild();
    endResetModel();
}

void MonthModel::begin()
{
    if (m_isActive && m_holds == 0)
        beginResetModel();
}

void MonthModel::end()
{
    if (!m_isActive || m_holds > 0)
        return;
    rebuild();
    endResetModel();
}

void MonthModel::hold()
{
    begin();
    ++m_holds;
}

void MonthModel::release()
{
    --m_holds;
    end();
}

std::vector<MonthModel::Month> MonthModel::monthsNow() const
{
    std::vector<Month> months;
    QHash<QDate, size_t> known;
    MonthsOf monthsOf(m_dumps.zone());
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const catalogue::Dump& dump =
            m_dumps.decision(m_filter.mapToSource(m_filter.index(row, 0)).row()).dump;
        const QDate first = monthsOf.of(dump.createdAt);
        const auto place = known.constFind(first);
        const size_t index = place == known.cend() ? months.size() : *place;
        if (index == months.size()) {
            known.insert(first, index);
            months.push_back({first});
        }
        months[index].bytes += dump.bytes;
        months[index].filterRows.push_back(row);
    }
    const auto& columns = m_dumps.columns();
    const auto date = std::find(columns.begin(), columns.end(), DumpColumn::Date) - columns.begin();
    const bool oldestFirst = m_filter.sortColumn() == date && m_filter.sortOrder() == Qt::AscendingOrder;
    std::sort(months.begin(), months.end(), [&](const Month& a, const Month& b) {
        return oldestFirst ? a.first < b.first : a.first > b.first;
    });
    return months;
}

void MonthModel::rebuild()
{
    m_rows.clear();
    m_months = m_isActive ? monthsNow() : std::vector<Month>();
    for (size_t i = 0; i < m_months.size(); ++i) {
        const int month = static_cast<int>(i);
        m_months[i].row = static_cast<int>(m_rows.size());
        m_rows.push_back({month, -1});
        if (!m_collapsed.contains(m_months[i].first))
            for (const int filterRow : m_months[i].filterRows)
                m_rows.push_back({month, filterRow});
    }
}

void MonthModel::tellChanged(const QModelIndex& from, const QModelIndex& to)
{
    if (!m_isActive || m_holds > 0 || m_rows.empty())
        return;
    if (from.column() == 0) { // a dump may be another one now, or the zone
        const std::vector<Month> months = monthsNow();
        const bool same =
            std::equal(months.begin(), months.end(), m_months.begin(), m_months.end(),
                       [](const Month& a, const Month& b) {
                           return a.first == b.first && a.bytes == b.bytes && a.filterRows == b.filterRows;
                       });
        if (!same) {
            beginResetModel();
            end();
            return;
        }
    }
    emit dataChanged(index(0, from.column()), index(rowCount() - 1, to.column()));
}

bool MonthModel::isHeading(int row) const
{
    return m_rows[static_cast<size_t>(row)].filterRow < 0;
}

bool MonthModel::isCollapsed(int row) const
{
    return m_collapsed.contains(m_months[static_cast<size_t>(m_rows[static_cast<size_t>(row)].month)].first);
}

void MonthModel::setCollapsed(int row, bool collapsed)
{
    if (isCollapsed(row) == collapsed)
        return;
    beginResetModel();
    const QDate first = m_months[static_cast<size_t>(m_rows[static_cast<size_t>(row)].month)].first;
    if (collapsed)
        m_collapsed.insert(first);
    else
        m_collapsed.remove(first);
    rebuild();
    endResetModel();
}

void MonthModel::reveal(int filterRow)
{
    for (const Month& month : m_months)
        if (std::find(month.filterRows.begin(), month.filterRows.end(), filterRow) != month.filterRows.end())
            return setCollapsed(month.row, false);
}

std::vector<int> MonthModel::headings() const
{
    std::vector<int> rows;
    for (const Month& month : m_months)
        rows.push_back(month.row);
    return rows;
}

int MonthModel::filterRow(int row) const
{
    return m_rows[static_cast<size_t>(row)].filterRow;
}

int MonthModel::rowOf(int filterRow) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row& row) { return row.filterRow == filterRow; });
    return filterRow < 0 || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MonthModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MonthModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_filter.columnCount();
}

QString MonthModel::headingText(const Month& month) const
{
    const QLocale locale;
    return tr("%1 · %n backups · %2", nullptr, static_cast<int>(month.filterRows.size()))
        .arg(locale.toString(month.first, QStringLiteral("MMMM yyyy")), base::sizeText(month.bytes, locale));
}

QVariant MonthModel::headingData(const Month& month, int column, int role) const
{
    if (column > 0)
        return {};
    const bool collapsed = m_collapsed.contains(month.first);
    switch (role) {
    case Qt::DisplayRole:
        return (collapsed ? QStringLiteral("▸  ") : QStringLiteral("▾  ")) + headingText(month);
    case Qt::AccessibleTextRole:
        return collapsed ? tr("%1, collapsed").arg(headingText(month))
                         : tr("%1, expanded").arg(headingText(month));
    case Qt::ToolTipRole:
        return collapsed ? tr("Click to show the backups of this month")
                         : tr("Click to hide the backups of this month");
    case Qt::FontRole:
        return look::font(look::Size::Normal, true);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant MonthModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    if (row.filterRow < 0)
        return headingData(m_months[static_cast<size_t>(row.month)], index.column(), role);
    return m_filter.index(row.filterRow, index.column()).data(role);
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_filter.headerData(section, orientation, role) : QVariant();
}

Qt::ItemFlags MonthModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const int source = filterRow(index.row());
    return source < 0 ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                      : m_filter.flags(m_filter.index(source, index.column()));
}

void MonthModel::sort(int column, Qt::SortOrder order)
{
    m_filter.sort(column, order);
}

QStringList MonthModel::mimeTypes() const
{
    return m_filter.mimeTypes();
}

QMimeData* MonthModel::mimeData(const QModelIndexList& indexes) const
{
    QModelIndexList dumps;
    for (const QModelIndex& index : indexes)
        if (!isHeading(index.row()))
            dumps += m_filter.index(filterRow(index.row()), index.column());
    return m_filter.mimeData(dumps);
}

} // namespace ui
