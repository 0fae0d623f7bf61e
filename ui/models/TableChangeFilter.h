// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

class TableChangeModel;

/// Sorts on raw values, equal ones as they come, and keeps the tables in whose name every word of the filter
/// occurs; those that are the same only on request.
class TableChangeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableChangeFilter(TableChangeModel* model, QObject* parent = nullptr);
    void setWords(const QString& words);
    void setHidesSame(bool hides);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const TableChangeModel* m_model;
    QStringList m_words;
    bool m_hidesSame = true;
};

} // namespace ui
