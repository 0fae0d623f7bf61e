// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/Command.h"

#include <algorithm>

namespace process {
namespace {

QString quoted(const QString& word)
{
    const auto isPlain = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("@%_-+=:,./").contains(c);
    };
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QString displayed(const Command& command)
{
    QStringList words;
    for (auto it = command.environment.begin(); it != command.environment.end(); ++it)
        words.append(it.key() + u'=' + quoted(it.value()));
    words.append(quoted(command.program));
    for (const QString& argument : command.arguments)
        words.append(quoted(argument));
    return words.join(u' ');
}

} // namespace process
