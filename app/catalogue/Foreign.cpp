// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Foreign.h"

#include "base/Format.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace catalogue {

using base::Text;

QString key(ForeignReason reason)
{
    switch (reason) {
    case ForeignReason::Link:
        return QStringLiteral("link");
    case ForeignReason::Folder:
        return QStringLiteral("folder");
    case ForeignReason::Special:
        return QStringLiteral("special");
    case ForeignReason::OtherDatabase:
        return QStringLiteral("other_database");
    case ForeignReason::OtherName:
        return QStringLiteral("other_name");
    }
    Q_UNREACHABLE();
}

QString text(ForeignReason reason)
{
    switch (reason) {
    case ForeignReason::Link:
        return Text("catalogue", "a link, not a file").toString();
    case ForeignReason::Folder:
        return Text("catalogue", "a folder, not a file").toString();
    case ForeignReason::Special:
        return Text("catalogue", "a pipe or a device, not a file").toString();
    case ForeignReason::OtherDatabase:
        return Text("catalogue", "a backup of another database").toString();
    case ForeignReason::OtherName:
        return Text("catalogue", "not the name of a backup of this database").toString();
    }
    Q_UNREACHABLE();
}

QString Foreign::displayed() const
{
    return base::visible(QFile::decodeName(name));
}

bool looksLikeDump(const QByteArray& name)
{
    constexpr std::array<QByteArrayView, 9> endings{".dump",   ".backup",  ".pgdump",  ".sql", ".sql.gz",
                                                    ".sql.xz", ".sql.zst", ".dump.gz", ".tar"};
    return std::any_of(endings.begin(), endings.end(), [&](QByteArrayView ending) {
        return name.size() > ending.size() && name.toLower().endsWith(ending);
    });
}

std::optional<ForeignReason> reasonOfKind(base::FileKind kind)
{
    switch (kind) {
    case base::FileKind::Regular:
        return std::nullopt;
    case base::FileKind::Link:
        return ForeignReason::Link;
    case base::FileKind::Folder:
        return ForeignReason::Folder;
    case base::FileKind::None:
    case base::FileKind::Other:
        break;
    }
    return ForeignReason::Special;
}

} // namespace catalogue
