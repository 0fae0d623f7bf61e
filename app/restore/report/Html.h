// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"

#include <vector>

namespace restore::report {

// HTML that a browser and QTextDocument both know. What is called `html` stands in it as it is.

/// From outside: control and bidirectional characters visible, then escaped.
QString escaped(const QString& text);
/// Our own words; what came from outside was made visible where it was put in.
QString escaped(const base::Text& text);

QString paragraph(const QString& html, const char* kind = "plain");
QString heading(const base::Text& text);
QString span(const char* kind, const QString& html);
/// "✓ identical", in its colour.
QString goodMark(const QString& text);
QString badMark(const QString& text);
QString warnMark(const QString& text);
/// A sentence of a list, of which only the mark is coloured.
QString badItem(const QString& text);
QString warnItem(const QString& text);

/// With separators of the current locale; "–" where there is none.
QString numberText(std::optional<qint64> value);

struct Column
{
    base::Text title;
    const char* width;
    bool isNumber = false;
};

/// A table of rows, told apart by a line beneath, its head repeated on each page.
class Table
{
public:
    explicit Table(const std::vector<Column>& columns);
    /// As many cells as columns, as HTML.
    void addRow(const QStringList& cells, bool isSum = false);
    QString html() const { return m_html + QStringLiteral("</tbody></table>"); }

private:
    std::vector<bool> m_areNumbers;
    QString m_html;
};

/// Lines of another program or for one, as they are, in type of one width; `kinds` beside each: "line",
/// "removed", "added", "place".
struct CodeLine
{
    QString text; ///< raw; tabs are kept
    const char* kind = "line";
};
QString codeTable(const std::vector<CodeLine>& lines);

/// What is said in two columns: a label and a fact.
QString factsTable(const std::vector<std::pair<base::Text, QString>>& facts);

} // namespace restore::report
