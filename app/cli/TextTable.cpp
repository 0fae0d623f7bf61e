// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TextTable.h"

namespace cli {
namespace {

constexpr qsizetype gap = 2;

} // namespace

QString textTable(const QStringList& headings, const std::vector<QStringList>& rows, const QList<int>& right)
{
    QList<qsizetype> widths;
    for (const QString& heading : headings)
        widths.append(heading.size());
    for (const QStringList& row : rows)
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());

    QString text;
    const auto addLine = [&](const QStringList& cells) {
        QString line;
        for (qsizetype column = 0; column < cells.size(); ++column)
            line += (right.contains(int(column)) ? cells[column].rightJustified(widths[column])
                                                 : cells[column].leftJustified(widths[column])) +
                    QString(gap, u' ');
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    };
    addLine(headings);
    for (const QStringList& row : rows)
        addLine(row);
    return text;
}

} // namespace cli
