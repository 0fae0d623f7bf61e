// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Configuration.h"

namespace config {

QString Position::toString() const
{
    return line == 0 ? file : QStringLiteral("%1:%2:%3").arg(file).arg(line).arg(column);
}

QString Connection::displayed() const
{
    QString place = host().contains(u':') ? u'[' + host() + u']' : host(); // an IPv6 address
    if (!port().isEmpty())
        place += u':' + port();
    if (user().isEmpty())
        return place;
    return place.isEmpty() ? user() : user() + u'@' + place;
}

QString key(Compression compression)
{
    switch (compression) {
    case Compression::Fast:
        return QStringLiteral("fast");
    case Compression::Standard:
        return QStringLiteral("standard");
    case Compression::Zstd:
        return QStringLiteral("zstd");
    }
    Q_UNREACHABLE();
}

} // namespace config
