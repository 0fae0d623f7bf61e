// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/TablePattern.h"

#include <QRegularExpression>
#include <QStringList>

namespace catalogue {
namespace {

/// The parts between the points, each as a regular expression.
QStringList expressionsOf(const QString& pattern)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'"') {
            if (isQuoted && i + 1 < pattern.size() && pattern[i + 1] == u'"')
                parts.back() += pattern[++i];
            else
                isQuoted = !isQuoted;
        } else if (isQuoted) {
            parts.back() += QRegularExpression::escape(QString(c));
        } else if (c == u'.') {
            parts.append(QString());
        } else if (c == u'*') {
            parts.back() += QStringLiteral(".*");
        } else if (c == u'?') {
            parts.back() += u'.';
        } else if (c == u'$') {
            parts.back() += QStringLiteral("\\$");
        } else {
            parts.back() += c.toLower();
        }
    }
    return parts;
}

bool matches(const QString& expression, const QString& text)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::DotMatchesEverythingOption);
    return whole.match(text).hasMatch();
}

} // namespace

bool matchesPattern(const QString& pattern, const QString& schema, const QString& name)
{
    const QStringList parts = expressionsOf(pattern); // a part before the schema's names the database
    return matches(parts.back(), name) && (parts.size() < 2 || matches(parts[parts.size() - 2], schema));
}

} // namespace catalogue
