// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

class TableContentModel;

/// Sorts tables on raw values, equal ones by name, and keeps those in whose "schema.name" every word of the
/// filter occurs.
class TableContentFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableContentFilter(TableContentModel* model, QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const TableContentModel* m_model;
    QStringList m_words;
};

} // namespace ui
