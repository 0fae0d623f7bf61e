// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ForeignModel.h"

#include "base/Format.h"
#include "widgets/Look.h"

#include <QGuiApplication>
#include <QTextDocument>

namespace ui {
namespace {

QDateTime modifiedAt(const catalogue::Foreign& file)
{
    return QDateTime::fromMSecsSinceEpoch(file.identity.modifiedNs / 1'000'000, Qt::UTC);
}

QString whyText(const catalogue::Foreign& file)
{
    const QString why = catalogue::text(file.reason);
    return file.database.isEmpty() ? why : why + QStringLiteral(" (") + base::visible(file.database) + u')';
}

} // namespace

ForeignModel::ForeignModel(base::Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(std::move(clock))
{
}

void ForeignModel::setFiles(const std::vector<catalogue::Foreign>& files, const QTimeZone& zone)
{
    if (m_files == files && m_zone == zone)
        return;
    beginResetModel();
    m_files = files;
    m_zone = zone;
    endResetModel();
}

void ForeignModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_files.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ForeignModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ForeignModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ForeignModel::text(const catalogue::Foreign& file, int column) const
{
    switch (column) {
    case Name:
        return file.displayed();
    case Size:
        return base::sizeText(file.identity.size, QLocale());
    case Date:
        return base::dateText(modifiedAt(file), m_clock(), m_zone, QLocale());
    default:
        return whyText(file);
    }
}

QVariant ForeignModel::sortValue(const catalogue::Foreign& file, int column) const
{
    switch (column) {
    case Size:
        return file.identity.size;
    case Date:
        return file.identity.modifiedNs;
    default:
        return text(file, column);
    }
}

QVariant ForeignModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const catalogue::Foreign& file = m_files[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(file, index.column());
    case Qt::ToolTipRole: {
        const QString tip = index.column() == Date ? base::exactDateText(modifiedAt(file), m_zone, QLocale())
                            : index.column() == Size ? base::exactSizeText(file.identity.size, QLocale())
                                                     : text(file, index.column());
        return Qt::mightBeRichText(tip) ? tip.toHtmlEscaped() : tip;
    }
    case Qt::ForegroundRole:
        return look::colour(look::Tone::Muted, QGuiApplication::palette());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(file, index.column());
    default:
        return {};
    }
}

QVariant ForeignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("File");
    case Size:
        return tr("Size");
    case Date:
        return tr("Modified");
    default:
        return tr("Why it is none of ours");
    }
}

} // namespace ui
