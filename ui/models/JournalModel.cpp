// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/JournalModel.h"

#include "base/Format.h"
#include "models/ChangeLook.h"
#include "retention/JournalTable.h"

#include <QLocale>

namespace ui {
namespace {

using retention::Event;

constexpr int shortHash = 12;

QString iconNameOf(Event event)
{
    switch (event) {
    case Event::Deleted:
    case Event::Purged:
        return QStringLiteral("delete");
    case Event::Quarantined:
        return QStringLiteral("quarantine");
    case Event::TakenBack:
        return QStringLiteral("undo");
    case Event::Failed:
        return QStringLiteral("bad");
    case Event::Planned:
        break;
    }
    return QStringLiteral("unproven");
}

look::Tone toneOf(Event event)
{
    return event == Event::Failed    ? look::Tone::Bad
           : event == Event::Planned ? look::Tone::Caution
                                     : look::Tone::Muted;
}

/// The same on every day: a record is no news.
QString dayText(const QDateTime& at, const QTimeZone& zone)
{
    return QLocale().toString(at.toTimeZone(zone), QStringLiteral("d MMM yyyy HH:mm"));
}

} // namespace

void JournalModel::setRecords(std::vector<retention::Record> records, const QTimeZone& zone)
{
    if (m_records == records && m_zone == zone)
        return;
    beginResetModel();
    m_records = std::move(records);
    m_zone = zone;
    endResetModel();
}

void JournalModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_records.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JournalModel::text(int row, int column) const
{
    const retention::Record& entry = record(row);
    switch (column) {
    case When:
        return dayText(entry.at, m_zone);
    case Who:
        return base::visible(entry.by);
    case Outcome:
        return retention::text(entry.event);
    case File:
        return base::visible(entry.file);
    case Date:
        return dayText(entry.createdAt, m_zone);
    case Size:
        return base::sizeText(entry.bytes, QLocale());
    case Sha256:
        return entry.sha256.isEmpty() ? tr("unknown")
                                      : QString::fromLatin1(entry.sha256.toHex().left(shortHash)) + u'…';
    default:
        return retention::ruleText(entry);
    }
}

QString JournalModel::toolTip(int row, int column) const
{
    const retention::Record& entry = record(row);
    const QLocale locale;
    switch (column) {
    case When:
        return base::exactDateText(entry.at, m_zone, locale);
    case Outcome:
        return entry.message.isEmpty() ? text(row, column)
                                       : text(row, column) + u'\n' + base::visible(entry.message);
    case Date:
        return base::exactDateText(entry.createdAt, m_zone, locale);
    case Size:
        return base::exactSizeText(entry.bytes, locale);
    case Sha256:
        return entry.sha256.isEmpty() ? tr("The file could not be read when it was deleted.")
                                      : QString::fromLatin1(entry.sha256.toHex());
    default:
        return text(row, column);
    }
}

QVariant JournalModel::sortValue(int row, int column) const
{
    const retention::Record& entry = record(row);
    switch (column) {
    case When:
        return entry.number; // as they were written, whatever the clock said
    case Date:
        return entry.createdAt.toMSecsSinceEpoch();
    case Size:
        return entry.bytes;
    default:
        return text(row, column);
    }
}

QString JournalModel::searchText(int row) const
{
    QStringList words{QString::fromLatin1(record(row).sha256.toHex())};
    for (const int column : {When, Who, Outcome, File, Date, Rule})
        words += text(row, column);
    return words.join(u'\n');
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(index.row(), index.column()));
    case Qt::DecorationRole: {
        const Event event = record(index.row()).event;
        return index.column() == Outcome ? icon(iconNameOf(event), toneOf(event)) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(index.row(), index.column());
    case SearchRole:
        return searchText(index.row());
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case Outcome:
        return tr("Outcome");
    case File:
        return tr("File");
    case Date:
        return tr("Backup of");
    case Size:
        return tr("Size");
    case Sha256:
        return QStringLiteral("SHA-256");
    default:
        return tr("Rule");
    }
}

} // namespace ui
