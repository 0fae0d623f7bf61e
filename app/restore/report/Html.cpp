// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/report/Html.h"

#include "base/Format.h"

#include <QLocale>

namespace restore::report {
namespace {

QString element(const char* name, const char* attributes, const QString& html)
{
    const QString tag = QLatin1String(name);
    return u'<' + tag + u' ' + QLatin1String(attributes) + u'>' + html + QStringLiteral("</") + tag + u'>';
}

QString ofKind(const char* name, const char* kind, const QString& html)
{
    return element(name, QByteArray("class='" + QByteArray(kind) + '\'').constData(), html);
}

/// Tabs are kept, in a width that every medium has.
QString codeText(const QString& text)
{
    QStringList parts = text.split(u'\t');
    for (QString& part : parts)
        part = escaped(part);
    return parts.join(QStringLiteral("    "));
}

} // namespace

QString escaped(const QString& text)
{
    return base::visible(text).toHtmlEscaped();
}

QString escaped(const base::Text& text)
{
    return text.toString().toHtmlEscaped();
}

QString paragraph(const QString& html, const char* kind)
{
    return ofKind("p", kind, html) + u'\n';
}

QString heading(const base::Text& text)
{
    return QStringLiteral("<h2>") + escaped(text) + QStringLiteral("</h2>\n");
}

QString span(const char* kind, const QString& html)
{
    return ofKind("span", kind, html);
}

QString goodMark(const QString& text)
{
    return span("good", QStringLiteral("✓ ") + escaped(text));
}

QString badMark(const QString& text)
{
    return span("bad", QStringLiteral("✗ ") + escaped(text));
}

QString warnMark(const QString& text)
{
    return span("warn", QStringLiteral("! ") + escaped(text));
}

QString badItem(const QString& text)
{
    return paragraph(span("bad", QStringLiteral("✗")) + u' ' + escaped(text), "item");
}

QString warnItem(const QString& text)
{
    return paragraph(span("warn", QStringLiteral("!")) + u' ' + escaped(text), "item");
}

QString numberText(std::optional<qint64> value)
{
    return value ? QLocale().toString(*value) : QStringLiteral("–");
}

Table::Table(const std::vector<Column>& columns)
{
    m_html = QStringLiteral("<table width='100%' cellpadding='0' cellspacing='0'><thead><tr>");
    for (const Column& column : columns) {
        m_areNumbers.push_back(column.isNumber);
        const QByteArray attributes = "scope='col' width='" + QByteArray(column.width) +
                                      (column.isNumber ? "' align='right' class='number'" : "'");
        m_html += element("th", attributes.constData(), escaped(column.title));
    }
    m_html += QStringLiteral("</tr></thead><tbody>\n");
}

void Table::addRow(const QStringList& cells, bool isSum)
{
    m_html += isSum ? QStringLiteral("<tr class='sum'>") : QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const bool isNumber = m_areNumbers[static_cast<size_t>(i)];
        const QByteArray kind = isNumber ? (isSum ? "number sum" : "number") : (isSum ? "cell sum" : "cell");
        const QByteArray attributes = "class='" + kind + (isNumber ? "' align='right'" : "'");
        m_html += element("td", attributes.constData(), cells[i]);
    }
    m_html += QStringLiteral("</tr>\n");
}

QString codeTable(const std::vector<CodeLine>& lines)
{
    QString html = QStringLiteral("<table class='lines' width='100%' cellpadding='0' cellspacing='0'>\n");
    for (const CodeLine& line : lines)
        html += QStringLiteral("<tr>") +
                ofKind("td", QByteArray("line " + QByteArray(line.kind)).constData(), codeText(line.text)) +
                QStringLiteral("</tr>\n");
    return html + QStringLiteral("</table>\n");
}

QString factsTable(const std::vector<std::pair<base::Text, QString>>& facts)
{
    QString html = QStringLiteral("<table class='facts' width='100%' cellpadding='0' cellspacing='0'>\n");
    for (const auto& [label, fact] : facts)
        html += QStringLiteral("<tr>") + element("td", "class='label' width='24%'", escaped(label)) +
                ofKind("td", "fact", fact) + QStringLiteral("</tr>\n");
    return html + QStringLiteral("</table>\n");
}

} // namespace restore::report
