// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ArchiveTree.h"

#include "base/Format.h"
#include "widgets/Look.h"

#include <QLocale>
#include <QSize>
#include <QTextDocument>

namespace ui {

using Level = ArchiveNode::Level;

void ArchiveTree::setNodes(std::vector<ArchiveNode> nodes)
{
    beginResetModel();
    m_nodes = std::move(nodes);
    endResetModel();
    emit ticksChanged();
}

void ArchiveTree::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) // the views paint what they show anew
        emit dataChanged(index(0, Name), index(rowCount() - 1, Size));
}

size_t ArchiveTree::numberOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<size_t>(index.internalId()) : 0;
}

const ArchiveNode& ArchiveTree::node(const QModelIndex& index) const
{
    return m_nodes[numberOf(index)];
}

void ArchiveTree::tick(const QModelIndexList& objects, bool isTicked)
{
    for (const QModelIndex& index : objects) {
        size_t number = numberOf(index);
        if (m_nodes[number].level != Level::Object || (m_nodes[number].ticked == 1) == isTicked)
            continue;
        while (true) {
            m_nodes[number].ticked += isTicked ? 1 : -1;
            if (number == 0)
                break;
            number = static_cast<size_t>(m_nodes[number].parent);
        }
    }
    if (rowCount() > 0) // any number of boxes, on three levels: the views paint what they show anew
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    emit ticksChanged();
}

std::vector<int> ArchiveTree::tickedIds() const
{
    std::vector<int> ids;
    for (const ArchiveNode& node : m_nodes) {
        if (node.level == Level::Schema && node.ticked == node.objects)
            ids.insert(ids.end(), node.ids.begin(), node.ids.end());
        if (node.level == Level::Object && node.ticked == 1)
            ids.insert(ids.end(), node.ids.begin(), node.ids.end());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

QModelIndex ArchiveTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(node(parent).children[static_cast<size_t>(row)]));
}

QModelIndex ArchiveTree::parent(const QModelIndex& index) const
{
    const int above = index.isValid() ? node(index).parent : 0;
    return above == 0 ? QModelIndex()
                      : createIndex(m_nodes[static_cast<size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int ArchiveTree::rowCount(const QModelIndex& parent) const
{
    return m_nodes.empty() || parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int ArchiveTree::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

Qt::ItemFlags ArchiveTree::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QString ArchiveTree::text(const ArchiveNode& node, int column) const
{
    if (column == Rows)
        return node.rows ? QLocale().toString(*node.rows) : QString();
    if (column == Size)
        return node.bytes ? base::sizeText(*node.bytes, QLocale()) : QString();
    if (node.level == Level::Kind)
        return QStringLiteral("%1 (%2)").arg(kindsText(node.kind), QLocale().toString(node.objects));
    if (node.level == Level::Schema && node.name.isEmpty())
        return tr("In no schema");
    return node.name.isEmpty() ? kindsText(node.kind) : node.name;
}

QVariant ArchiveTree::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArchiveNode& shown = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole: {
        // Tooltips guess whether a text is HTML; ours never is.
        const QString toolTip = index.column() == Size && shown.bytes
                                    ? base::exactSizeText(*shown.bytes, QLocale())
                                    : text(shown, index.column());
        return Qt::mightBeRichText(toolTip) ? toolTip.toHtmlEscaped() : toolTip;
    }
    case Qt::CheckStateRole:
        if (index.column() != Name)
            return {};
        return int(shown.ticked == 0               ? Qt::Unchecked
                   : shown.ticked == shown.objects ? Qt::Checked
                                                   : Qt::PartiallyChecked);
    case Qt::SizeHintRole:
        return QSize(look::rowHeight, look::rowHeight - look::unit / 2);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant ArchiveTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Object") : section == Rows ? tr("Rows") : tr("Size");
}

ArchiveTreeFilter::ArchiveTreeFilter(ArchiveTree* model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(false); // a tick changes nothing of it
    setSourceModel(model);
}

void ArchiveTreeFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ArchiveTreeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString& text = m_model->node(m_model->index(row, 0, parent)).searched;
    return !text.isEmpty() && std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

void ArchiveTreeFilter::collect(const QModelIndex& shown, QModelIndexList& objects) const
{
    const int rows = rowCount(shown);
    if (rows == 0)
        objects.append(mapToSource(shown));
    for (int row = 0; row < rows; ++row)
        collect(index(row, 0, shown), objects);
}

bool ArchiveTreeFilter::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return QSortFilterProxyModel::setData(index, value, role);
    QModelIndexList objects;
    collect(index, objects);
    const bool areTicked = std::all_of(objects.begin(), objects.end(), [this](const QModelIndex& object) {
        return m_model->node(object).ticked == 1;
    });
    m_model->tick(objects, !areTicked);
    return true;
}

} // namespace ui
