// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace postgres {

/// `ALTER ROLE … SET name = value`, for all databases; the value as the server stores it.
struct RoleSetting
{
    QString name;
    QString value;
};

struct SecurityLabel
{
    QString provider;
    QString label;
};

/// One role with its attributes. Null texts stand for what it has not.
struct Role
{
    QString name;
    bool isSuperuser = false;
    bool inherits = true;
    bool canCreateRoles = false;
    bool canCreateDatabases = false;
    bool canLogIn = false;
    bool canReplicate = false;
    bool bypassesRowSecurity = false;
    int connectionLimit = -1;  ///< -1: none
    QString validUntil;        ///< ISO 8601 in UTC, or infinity
    QString passwordHash = {}; ///< only when asked for; never logged
    QString comment = {};
    std::vector<RoleSetting> settings = {};
    std::vector<SecurityLabel> labels = {};
};

/// `GRANT role TO member`.
struct Membership
{
    QString role;
    QString member;
    bool admin = false;
    std::optional<bool> inherit = {}; ///< since PostgreSQL 16, as the next two
    std::optional<bool> set = {};
    QString grantor = {}; ///< empty: the bootstrap superuser, which every server has under some name
};

/// The roles linked to a database, and the memberships between them and in the system's roles.
struct RoleSet
{
    QString database;
    bool hasPasswords = false; ///< of the roles that have one
    std::vector<Role> roles;   ///< by name
    std::vector<Membership> memberships;
};

} // namespace postgres
