// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/RoleSet.h"

#include <QByteArray>

namespace postgres {

/// What the first line of every script begins with, before the database's name.
inline constexpr auto roleScriptStart = "-- PgSauvegarde: roles of ";

/// The roles as plain SQL (UTF-8), for the stock client as well as for one request of several statements. One
/// block, all or nothing, which any number of applications leave the same:
/// - a role is created only when there is none of its name, with its attributes, comment, labels, settings;
/// - one that exists is never changed; what differs from the backup (not its password) is a WARNING;
/// - a membership is granted when this run created the role or the member; between two that existed it is
///   only compared, as is what the backup has and the server has not;
/// - a setting, label or membership that the server refuses is a WARNING.
/// Pure.
QByteArray roleScript(const RoleSet& set);

/// The elements of a value of search_path and the like, as the server stores it: `"a b", c`. Nothing when it
/// is no such list. (SplitGUCList in src/bin/pg_dump/dumputils.c)
std::optional<std::vector<QString>> listSetting(const QString& value);

/// Since PostgreSQL 16 a grantor needs ADMIN OPTION on the role himself: whoever gives it stands before
/// whoever uses it. Grants by a role that is not in `roles`, or that never gets the option, become the
/// bootstrap superuser's; then one row for each role and member and grantor.
std::vector<Membership> inOrderOfGrants(const RoleSet& set);

} // namespace postgres
