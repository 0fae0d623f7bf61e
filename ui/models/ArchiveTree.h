// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ArchiveNodes.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace ui {

/// What an archive holds, by schema and kind, each to be ticked.
class ArchiveTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Rows, Size, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setNodes(std::vector<ArchiveNode> nodes);
    void refreshTexts();
    const ArchiveNode& node(const QModelIndex& index) const;
    /// Of objects; all at once.
    void tick(const QModelIndexList& objects, bool isTicked);
    int tickedObjects() const { return m_nodes.empty() ? 0 : m_nodes.front().ticked; }
    /// Dump ids; a schema that is ticked whole comes with all that is in it.
    std::vector<int> tickedIds() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void ticksChanged();

private:
    size_t numberOf(const QModelIndex& index) const;
    QString text(const ArchiveNode& node, int column) const;

    std::vector<ArchiveNode> m_nodes;
};

/// Keeps the objects in whose "schema.name" every word occurs, with what they stand below. A tick on a schema
/// or a kind is one on what is shown of it.
class ArchiveTreeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ArchiveTreeFilter(ArchiveTree* model, QObject* parent);
    void setWords(const QString& words);
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void collect(const QModelIndex& shown, QModelIndexList& objects) const;

    ArchiveTree* m_model;
    QStringList m_words;
};

} // namespace ui
