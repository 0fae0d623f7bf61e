// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"

#include <optional>

namespace catalogue {

/// Why a file that looks like a dump is none of ours. Link, Folder, Special (a FIFO, a socket, a device): the
/// exact name, but no regular file. OtherDatabase: its header names another database. OtherName: not the name
/// of a backup of the configured database.
enum class ForeignReason { Link, Folder, Special, OtherDatabase, OtherName };
QString key(ForeignReason reason);
QString text(ForeignReason reason);

/// Shown apart, never counted, never deleted, never moved.
struct Foreign
{
    QByteArray name; ///< raw bytes
    base::FileIdentity identity;
    ForeignReason reason = ForeignReason::OtherName;
    QString database; ///< that the header names: OtherDatabase only

    /// As text, with control and direction characters escaped.
    QString displayed() const;
    bool operator==(const Foreign&) const = default;
};

/// Whether a name is one that dumps of PostgreSQL usually have, whoever made them: .dump, .backup, .sql and
/// such.
bool looksLikeDump(const QByteArray& name);
/// Of an entry that has the exact name of a backup; nothing for a regular file.
std::optional<ForeignReason> reasonOfKind(base::FileKind kind);

} // namespace catalogue
