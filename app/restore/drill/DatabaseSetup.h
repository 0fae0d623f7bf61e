// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/MadeDatabase.h"
#include "restore/drill/Loading.h"

namespace restore::drill {

/// What stands around the objects of a restored database in a private server: its roles, the database itself
/// and its properties. Fills in the outcome's errors, remarks and commands.
class DatabaseSetup
{
public:
    DatabaseSetup(const Load& load, Outcome& outcome, const base::JobContext& context);

    /// Those of the roles file, and those that it does not tell of, without rights.
    base::Result<void> makeRoles();
    /// With the encoding and the locale of the original, or another locale where this machine lacks that.
    base::Result<void> makeDatabase();
    /// Owner, settings, rights, comment. One that fails is a finding.
    base::Result<void> setProperties();
    /// The restored database; with the money of the original.
    postgres::Target inside() const;

private:
    postgres::Target privateTarget(const QString& database) const;
    Maintenance maintenance() const;
    /// A statement for the server as a whole, as one would type it, remembered and run.
    base::Result<void> execute(const QByteArray& statement);
    QString rolesFile() const;
    base::Result<void> chooseMonetary();

    const Load& m_load;
    Outcome& m_outcome;
    const base::JobContext& m_context;
    QString m_monetary; ///< that the private server knows as well
};

} // namespace restore::drill
