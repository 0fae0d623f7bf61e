// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DumpModel.h"

#include "widgets/Icons.h"
#include "workspace/DumpComparison.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QSet>
#include <QTextDocument>
#include <QUrl>

namespace ui {
namespace {

QSet<QString> namesOf(const std::vector<retention::Decision>& decisions)
{
    QSet<QString> names;
    names.reserve(static_cast<qsizetype>(decisions.size()));
    for (const auto& decision : decisions)
        names.insert(decision.dump.fileName);
    return names;
}

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

void DumpModel::setSupposedDays(std::optional<int> days)
{
    if (m_supposedDays == days)
        return;
    m_supposedDays = days;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void DumpModel::setDecisions(const std::vector<retention::Decision>& decisions)
{
    m_searchTexts.clear();
    const bool sameFiles =
        std::equal(m_rows.begin(), m_rows.end(), decisions.begin(), decisions.end(),
                   [](const auto& row, const auto& next) { return row.dump.fileName == next.dump.fileName; });
    if (!sameFiles) {
        removeAbsent(decisions);
        if (!insertNew(decisions))
            return reset(decisions); // another order: the zone of the names has changed
    }
    updateRows(decisions);
}

bool DumpModel::insertNew(const std::vector<retention::Decision>& wanted)
{
    const QSet<QString> known = namesOf(m_rows);
    for (size_t first = 0; first < wanted.size(); ++first) {
        if (known.contains(wanted[first].dump.fileName)) {
            if (first >= m_rows.size() || m_rows[first].dump.fileName != wanted[first].dump.fileName)
                return false;
            continue;
        }
        size_t end = first + 1;
        while (end < wanted.size() && !known.contains(wanted[end].dump.fileName))
            ++end;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<qsizetype>(first),
                      wanted.begin() + static_cast<qsizetype>(first),
                      wanted.begin() + static_cast<qsizetype>(end));
        endInsertRows();
        first = end - 1;
    }
    return true;
}

void DumpModel::updateRows(const std::vector<retention::Decision>& decisions)
{
    // Neighbours that changed are told at once; a verdict alone does not make anybody sort the dates again.
    const auto tellWhere = [&](auto hasChanged, int firstColumn, int lastColumn) {
        for (size_t first = 0; first < m_rows.size(); ++first) {
            size_t end = first;
            for (; end < m_rows.size() && hasChanged(m_rows[end], decisions[end]); ++end)
                m_rows[end] = decisions[end];
            if (end > first && firstColumn <= lastColumn)
                emit dataChanged(index(static_cast<int>(first), firstColumn),
                                 index(static_cast<int>(end) - 1, lastColumn));
            first = end;
        }
    };
    const auto isVerdict = [](DumpColumn column) {
        return column == DumpColumn::Verdict || column == DumpColumn::Reason;
    };
    const auto verdict = std::find_if(m_columns.begin(), m_columns.end(), isVerdict) - m_columns.begin();
    tellWhere([](const auto& row, const auto& next) { return !tellTheSame(row.dump, next.dump); }, 0,
              columnCount() - 1);
    tellWhere([](const auto& row, const auto& next) { return !isSameVerdict(row, next); },
              static_cast<int>(verdict), columnCount() - 1);
}

void DumpModel::removeAbsent(const std::vector<retention::Decision>& wanted)
{
    const QSet<QString> names = namesOf(wanted);
    const auto isAbsent = [&](qsizetype row) {
        return !names.contains(m_rows[static_cast<size_t>(row)].dump.fileName);
    };
    for (auto last = static_cast<qsizetype>(m_rows.size()) - 1; last >= 0; --last) {
        if (!isAbsent(last))
            continue;
        auto first = last;
        while (first > 0 && isAbsent(first - 1))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void DumpModel::reset(const std::vector<retention::Decision>& decisions)
{
    beginResetModel();
    m_rows = decisions;
    endResetModel();
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
        const look::Tone tone = column == DumpColumn::Size ? look::Tone::Caution : cellTone(row, column);
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
    case DumpColumn::Verdict:
        return m_supposedDays ? tr("If %n days", nullptr, *m_supposedDays) : tr("Retention");
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
