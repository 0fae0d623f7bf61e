// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include <QCoreApplication>

#include <limits>

namespace base {

Text Text::verbatim(const QString& text)
{
    Text result;
    result.m_arguments = {text};
    return result;
}

Text& Text::arg(const QString& value) &
{
    m_arguments.append(value);
    return *this;
}

Text&& Text::arg(const QString& value) &&
{
    m_arguments.append(value);
    return std::move(*this);
}

Text&& Text::arg(qint64 value) &&
{
    m_arguments.append(QString::number(value));
    return std::move(*this);
}

QString Text::toString() const
{
    if (!m_source)
        return m_arguments.value(0);
    const QString pattern = QCoreApplication::translate(m_context, m_source, nullptr, m_count);
    // Replaced in one pass: an argument may itself hold "%1" (a file's name, a server's message).
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int digit = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= m_arguments.size()) {
            result += m_arguments[digit - 1];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

bool Text::isEmpty() const
{
    return !m_source && m_arguments.value(0).isEmpty();
}

Text PluralText::of(qint64 count) const
{
    Text result = m_text;
    result.m_count = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    return result;
}

} // namespace base
