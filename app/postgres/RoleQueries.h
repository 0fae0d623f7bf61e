// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postgres {

// Catalogue queries about roles, PostgreSQL 13 to 18. All but the passwords may be asked by any login.

/// The ids of the roles linked to the current database.
QByteArray linkedRolesQuery();
/// Of the roles $1 (an array of ids): id, name, the seven attributes, connection limit, VALID UNTIL,
/// password hash (null unless `withPasswords`), comment.
QByteArray attributesQuery(bool withPasswords);
/// Of the roles $1: id, name of the setting, its value.
QByteArray roleSettingsQuery();
/// Of the roles $1: id, provider, label.
QByteArray roleLabelsQuery();
/// Between the roles $1 and with system roles: role, member, admin option, inherit option, set option,
/// grantor; the last three are null before PostgreSQL 16, the grantor when it is the bootstrap superuser.
QByteArray membershipsQuery(int serverVersion);

} // namespace postgres
