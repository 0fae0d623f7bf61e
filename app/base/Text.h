// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace base {

/// A sentence for people, translated when it is shown and not when it is made: an error that stands in the
/// window follows a change of language.
///
///     Text("backup", "The folder %1 cannot be written.").arg(path)
///
/// The context is the room's name. lupdate finds these through `-tr-function-alias` (translations/update.sh).
class Text
{
public:
    Text() = default;
    Text(const char* context, const char* source) : m_context(context), m_source(source) {}

    /// Text that has no translation: another program's own words, a file's name.
    static Text verbatim(const QString& text);

    Text& arg(const QString& value) &;
    Text&& arg(const QString& value) &&;
    Text&& arg(qint64 value) &&;

    /// In the language of the translators that are installed now.
    QString toString() const;
    bool isEmpty() const;

private:
    friend class PluralText;
    const char* m_context = nullptr;
    const char* m_source = nullptr;
    QStringList m_arguments;
    int m_count = -1;
};

/// A sentence with a number in it, `%n`: PluralText("retention", "%n backups deleted").of(3)
class PluralText
{
public:
    PluralText(const char* context, const char* source) : m_text(context, source) {}
    Text of(qint64 count) const;

private:
    Text m_text;
};

} // namespace base
