// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/RolesOfRun.h"

#include "base/Sha256.h"
#include "postgres/RoleScript.h"
#include "postgres/Roles.h"

namespace backup {
namespace {

using base::Text;
using postgres::RolePasswords;
using Sharing = postgres::Snapshot::Sharing;

QByteArray sha256Of(const QByteArray& bytes)
{
    base::Sha256 hash;
    hash.add({bytes.constData(), static_cast<size_t>(bytes.size())});
    return hash.result();
}

} // namespace

base::Result<RolesOfRun> readRolesOfRun(const Request& request, const base::JobContext& context)
{
    const config::Configuration& configuration = request.configuration;
    context.onProgress({Text("backup", "Reading the roles"), {}});
    const bool waits =
        configuration.tools.extraArguments.contains(QStringLiteral("--serializable-deferrable"));
    auto snapshot = postgres::Snapshot::take(targetOf(configuration, request.password),
                                             waits ? Sharing::Private : Sharing::Exported, context.stop);
    if (!snapshot)
        return base::failure(snapshot.error());
    if (snapshot->id().isEmpty())
        context.log(Text("backup", "The roles are read just before the dump, not at the same instant."));

    const bool withPasswords = configuration.backup.rolePasswords;
    const auto roles = postgres::readRoles(
        snapshot->connection(), withPasswords ? RolePasswords::With : RolePasswords::Without, context.stop);
    if (!roles)
        return base::failure(roles.error());
    const int number = static_cast<int>(roles->roles.size());
    context.log(withPasswords
                    ? base::PluralText("backup", "%n roles are linked to the database; their passwords are "
                                                 "saved with them, hashed.")
                          .of(number)
                    : base::PluralText("backup", "%n roles are linked to the database; their passwords are "
                                                 "not saved (role_passwords is off).")
                          .of(number));
    const QByteArray script = postgres::roleScript(*roles);
    return RolesOfRun{
        std::move(*snapshot), script, {{}, script.size(), sha256Of(script), number, withPasswords}};
}

} // namespace backup
