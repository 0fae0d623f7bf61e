// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DumpModel.h"

#include "widgets/Icons.h"
#include "workspace/DumpComparison.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocument>
#include <QUrl>

namespace ui {
namespace {

/// More places that differ than these are told as one: each costs every view of a long list some time.
constexpr size_t mostSignals = 24;

bool isSameVerdict(const retention::Decision& one, const retention::Decision& other)
{
    return one.verdict == other.verdict && one.reasons == other.reasons;
}

} // namespace

DumpModel::DumpModel(std::vector<DumpColumn> columns, base::Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_clock(std::move(clock))
{
}

void DumpModel::setPlace(const QString& folder, const QTimeZone& zone)
{
    if (m_folder == folder && m_zone == zone)
        return;
    m_folder = folder;
    m_zone = zone;
    refreshTexts();
}

void DumpModel::setSupposed(Supposed supposed, int days)
{
    if (m_supposed == supposed && m_supposedDays == days)
        return;
    m_supposed = supposed;
    m_supposedDays = days;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void DumpModel::setDecisions(const std::vector<retention::Decision>& decisions)
{
    m_searchTexts.clear();
    m_hasAnomalies = std::any_of(decisions.begin(), decisions.end(),
                                 [](const auto& decision) { return decision.dump.anomalies != nullptr; });
    const std::vector<RowChange> changes = changesBetween(m_rows, decisions);
    if (changes.size() > mostSignals) {
        beginResetModel();
        m_rows = decisions;
        endResetModel();
        return;
    }
    exchange(decisions, changes);
    updateRows(decisions);
}

void DumpModel::exchange(const std::vector<retention::Decision>& wanted,
                         const std::vector<RowChange>& changes)
{
    // From the last one on, so that the rows before keep their numbers.
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const auto at = m_rows.begin() + change->row;
        if (change->removed > 0) {
            beginRemoveRows({}, change->row, change->row + change->removed - 1);
            m_rows.erase(at, at + change->removed);
            endRemoveRows();
        }
        if (change->inserted > 0) {
            const auto first = wanted.begin() + change->from;
            beginInsertRows({}, change->row, change->row + change->inserted - 1);
            m_rows.insert(m_rows.begin() + change->row, first, first + change->inserted);
            endInsertRows();
        }
    }
}

void DumpModel::updateRows(const std::vector<retention::Decision>& decisions)
{
    // Neighbours that changed are told at once, and all together when they are many; a verdict alone does not
    // make anybody sort the dates again.
    const auto tellWhere = [&](auto hasChanged, auto take, int firstColumn) {
        std::vector<std::pair<int, int>> ranges;
        for (int row = 0; row < rowCount(); ++row) {
            const auto i = static_cast<size_t>(row);
            if (!hasChanged(m_rows[i], decisions[i]))
                continue;
            take(m_rows[i], decisions[i]);
            if (ranges.empty() || ranges.back().second != row - 1)
                ranges.push_back({row, row});
            ranges.back().second = row;
        }
        if (ranges.size() > mostSignals)
            ranges = {{ranges.front().first, ranges.back().second}};
        for (const auto& [first, last] : ranges)
            if (firstColumn < columnCount())
                emit dataChanged(index(first, firstColumn), index(last, columnCount() - 1));
    };
    const auto isVerdict = [](DumpColumn column) {
        return column == DumpColumn::Verdict || column == DumpColumn::Reason;
    };
    const auto verdict = std::find_if(m_columns.begin(), m_columns.end(), isVerdict) - m_columns.begin();
    tellWhere([](const auto& row, const auto& next) { return !tellTheSame(row.dump, next.dump); },
              [](auto& row, const auto& next) { row = next; }, 0);
    tellWhere([](const auto& row, const auto& next) { return !isSameVerdict(row, next); },
              [](auto& row, const auto& next) {
                  row.verdict = next.verdict;
                  row.reasons = next.reasons;
              },
              static_cast<int>(verdict));
}

void DumpModel::refreshTexts()
{
    m_searchTexts.clear();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString DumpModel::path(int row) const
{
    return m_folder + u'/' + decision(row).dump.fileName;
}

CellContext DumpModel::context() const
{
    return {m_clock(), m_zone, QLocale()};
}

int DumpModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DumpModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant DumpModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DumpColumn column = m_columns[static_cast<size_t>(index.column())];
    const retention::Decision& row = decision(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column, context());
    case Qt::AccessibleTextRole:
        return cellSpokenText(row, column, context());
    case Qt::ToolTipRole: {
        // Tooltips guess whether a text is HTML; ours never is.
        const QString text = cellToolTip(row, column, context());
        return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
    }
    case Qt::DecorationRole: {
        const QString name = cellIconName(row, column);
        if (name.isEmpty())
            return {};
        const bool warns = column == DumpColumn::Size || column == DumpColumn::Date;
        const look::Tone tone = warns ? look::Tone::Caution : cellTone(row, column);
        return icon(name, tone);
    }
    case Qt::ForegroundRole:
        return look::colour(cellTone(row, column), QGuiApplication::palette());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == DumpColumn::Size ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return cellSortValue(row, column);
    case SearchRole: {
        m_searchTexts.resize(m_rows.size());
        QString& text = m_searchTexts[static_cast<size_t>(index.row())];
        if (text.isEmpty())
            text = searchText(row, context());
        return text;
    }
    default:
        return {};
    }
}

QVariant DumpModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const DumpColumn column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return title(column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == DumpColumn::Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && column == DumpColumn::Drill)
        return tr("When this backup was last restored to see whether it comes back whole");
    if (role == Qt::ToolTipRole && column == DumpColumn::Verdict && m_supposed != Supposed::Nothing)
        return tr("By the rules of the preview, which are not those of the configuration");
    return {};
}

QString DumpModel::title(DumpColumn column) const
{
    switch (column) {
    case DumpColumn::File:
        return tr("File");
    case DumpColumn::Date:
        return tr("Date");
    case DumpColumn::Size:
        return tr("Size");
    case DumpColumn::Verified:
        return tr("Verified");
    case DumpColumn::Drill:
        return tr("Restore tested");
    case DumpColumn::Verdict:
        return m_supposed == Supposed::Days    ? tr("If %n days", nullptr, m_supposedDays)
               : m_supposed == Supposed::Rules ? tr("What if…")
                                               : tr("Retention");
    case DumpColumn::Reason:
        break;
    }
    return tr("Reason");
}

Qt::ItemFlags DumpModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList DumpModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData* DumpModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex& index : indexes) {
        const QUrl url = QUrl::fromLocalFile(path(index.row()));
        if (!urls.contains(url))
            urls.append(url);
    }
    auto* data = new QMimeData;
    data->setUrls(urls);
    return data;
}

} // namespace ui
