// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

/// Sorts the rows of a model on the raw values of a role and keeps those in whose searched text, a role of
/// the first column, every word of the filter occurs.
class WordsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    WordsFilter(QAbstractItemModel* model, int sortRole, int searchRole, QObject* parent);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_searchRole;
    QStringList m_words;
};

} // namespace ui
