// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QTemporaryDir>

namespace support {

/// A copy of one PostgreSQL version's programs and share folder, into which a test may put an extension of
/// its own: PostgreSQL finds its files from where its programs stand.
class ServerTree
{
public:
    ServerTree();
    /// `binaries` is the folder of the programs: …/lib/postgresql/15/bin, with …/share/postgresql/15 beside
    /// it.
    base::Result<void> copy(const QString& binaries);
    QString binaries() const { return m_binaries; }
    int majorVersion() const { return m_majorVersion; }

    /// An extension `pgs_test` with a configuration table (`pgs_conf`, of which only the rows that a user
    /// added are dumped) and one whose rows belong to the extension (`pgs_fixed`).
    base::Result<void> addExtension() const;

private:
    QTemporaryDir m_folder;
    QString m_binaries;
    QString m_share;
    int m_majorVersion = 0;
};

} // namespace support
