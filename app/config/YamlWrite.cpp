// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlWrite.h"

#include <algorithm>

namespace config {
namespace {

bool mustEscape(QChar c)
{
    const ushort value = c.unicode();
    return value < 0x20 || (value >= 0x7F && value <= 0xA0) || value == 0x2028 || value == 0x2029 ||
           value == 0xFEFF || value >= 0xFFFE;
}

QString doubleQuoted(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (mustEscape(c))
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return u'"' + result + u'"';
}

} // namespace

QByteArray scalarText(const QVariant& value, YamlStyle style)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? "true" : "false";
    QString text = value.toString();
    if (value.typeId() != QMetaType::QString)
        return text.toUtf8();
    if (style == YamlStyle::SingleQuoted && std::none_of(text.cbegin(), text.cend(), mustEscape))
        return '\'' + text.replace(u'\'', QStringLiteral("''")).toUtf8() + '\'';
    return doubleQuoted(text).toUtf8();
}

QByteArray blockText(const Change& missing, qsizetype indent, qsizetype step, const QByteArray& lineBreak)
{
    QByteArray result;
    for (const QString& key : missing.path) {
        if (!result.isEmpty())
            result += lineBreak;
        result += QByteArray(indent, ' ') + key.toUtf8() + ':';
        indent += step;
    }
    return result + ' ' + scalarText(missing.value, YamlStyle::Plain);
}

QByteArray flowText(const Change& missing)
{
    const QStringList sections = missing.path.first(missing.path.size() - 1);
    QByteArray result;
    for (const QString& section : sections)
        result += section.toUtf8() + ": {";
    result += missing.path.last().toUtf8() + ": " + scalarText(missing.value, YamlStyle::Plain);
    return result + QByteArray(sections.size(), '}');
}

QByteArray lineBreakOf(const QByteArray& bytes)
{
    const qsizetype lineFeed = bytes.indexOf('\n');
    return lineFeed > 0 && bytes[lineFeed - 1] == '\r' ? "\r\n" : "\n";
}

} // namespace config
