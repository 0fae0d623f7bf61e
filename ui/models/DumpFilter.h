// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

/// Sorts the dumps of a DumpModel on raw values and keeps those in which every word of the filter occurs.
class DumpFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DumpFilter(QObject* parent = nullptr);
    void setWords(const QString& words);
    bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

} // namespace ui
