// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "postgres/RoleSet.h"

namespace postgres {

enum class RolePasswords { Without, With };

/// The roles linked to the database of the connection, in the caller's transaction: owners of the database
/// and of anything in it, grantees (of the database, objects, columns, default privileges), roles of policies
/// and user mappings, owners of its subscriptions, roles with settings in it; all their members,
/// transitively; and the groups that any of these belong to, transitively. A role that only shares such a
/// group is not linked. System roles (pg_*) are none; memberships in them are kept.
/// PermissionDenied when passwords are asked for by somebody who is no superuser.
base::Result<RoleSet> readRoles(const Connection& connection, RolePasswords passwords, std::stop_token stop);

/// The refusal of `role_passwords` for a login without the right to read them.
base::Error passwordsError(const QString& user);

} // namespace postgres
