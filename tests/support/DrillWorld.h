// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Drill.h"
#include "support/RestoreWorld.h"

namespace support {

/// A server with a database of every kind of object, its backup, and a folder for drills.
class DrillWorld : public RestoreWorld
{
public:
    DrillWorld();

    restore::drill::Request drillRequest(const QString& file) const;
    /// Plans and holds a drill of a dump.
    base::Result<restore::drill::Outcome> held(const QString& file,
                                               const base::JobContext& context = {}) const;
    /// The same; when everything is restored and nothing compared yet, `sql` is run on the copy.
    base::Result<restore::drill::Outcome> heldWith(const QString& file, const QByteArray& sql) const;
    /// A context that does something once, at that moment.
    static base::JobContext before(const QString& line, const std::function<void()>& act);
    /// A database of the server with this content, backed up: the dump's path.
    base::Result<QString> backedUp(const QString& database, const QByteArray& sql);
    /// What drills have left; nothing.
    QStringList leftovers() const;
    /// The private server of the drill that is being held.
    postgres::Target privateServer(const QString& database) const;

    QTemporaryDir work;
};

/// The line of a drill's log that says that everything is restored.
inline const QString comparingLine = QStringLiteral("Comparing");

/// What was found, in a few words, for a test that fails.
QByteArray told(const restore::drill::Outcome& outcome);

} // namespace support
