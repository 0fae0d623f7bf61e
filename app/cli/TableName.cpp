// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TableName.h"

#include <QStringList>

namespace cli {

std::pair<QByteArray, QByteArray> qualifiedName(const QString& name)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const bool isQuote = name[at] == u'"';
        if (isQuote && isQuoted && name.mid(at + 1, 1) == u"\"")
            parts.last() += name[at++];
        else if (isQuote)
            isQuoted = !isQuoted;
        else if (name[at] == u'.' && !isQuoted && parts.size() == 1)
            parts.append(QString());
        else
            parts.last() += name[at];
    }
    return parts.size() == 1 ? std::pair(QByteArray("public"), parts[0].toUtf8())
                             : std::pair(parts[0].toUtf8(), parts[1].toUtf8());
}

} // namespace cli
