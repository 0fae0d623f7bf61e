// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestServer.h"

namespace support {

/// A name that breaks out of every quoting that is not right.
QString oddRole();

/// Creates the database `mairie`, roles linked to it in every way that there is, and roles that are not
/// (`etranger…`). PostgreSQL 13 or later.
base::Result<void> createRoleSample(const TestServer& server);
/// Names of the linked roles, sorted.
QStringList linkedRoles();

/// All that there is to tell of a server's roles (but `etranger…`), their settings, comments and memberships:
/// two servers have the same roles when these are the same.
base::Result<QStringList> rolesOf(const TestServer& server);

} // namespace support
