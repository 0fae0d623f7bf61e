// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Roles.h"

#include "postgres/RoleQueries.h"

#include <QHash>

namespace postgres {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using base::Text;

constexpr auto patience = 60s; // as long as the server lets a statement run

bool isTrue(const QString& value)
{
    return value == u"t";
}

std::optional<bool> option(const QString& value)
{
    return value.isNull() ? std::nullopt : std::optional(isTrue(value));
}

Role roleFrom(const Row& row)
{
    return {row[1],         isTrue(row[2]), isTrue(row[3]), isTrue(row[4]), isTrue(row[5]), isTrue(row[6]),
            isTrue(row[7]), isTrue(row[8]), row[9].toInt(), row[10],        row[11],        row[12]};
}

} // namespace

base::Error passwordsError(const QString& user)
{
    return {ErrorCode::PermissionDenied,
            Text("postgres", "role_passwords is on, but %1 is no superuser and may not read the passwords of "
                             "the roles.")
                .arg(user),
            {},
            Text("postgres", "Set backup.postgres.role_passwords to false, or back up as a superuser.")};
}

base::Result<RoleSet> readRoles(const Connection& connection, RolePasswords passwords, std::stop_token stop)
{
    RoleSet set;
    set.hasPasswords = passwords == RolePasswords::With;
    if (set.hasPasswords && connection.parameter("is_superuser") != u"on")
        return base::failure(passwordsError(connection.user()));
    // VALID UNTIL reads the same whatever the role's own DateStyle; the time zone is pinned.
    if (const auto pinned = connection.query("SET DateStyle = 'ISO, YMD'", {}, stop); !pinned)
        return base::failure(pinned.error());
    const auto name = connection.query("SELECT pg_catalog.current_database()", {}, stop);
    if (!name)
        return base::failure(name.error());
    set.database = name->front().value(0);

    const auto linked = connection.query(linkedRolesQuery(), {}, stop, patience);
    if (!linked)
        return base::failure(linked.error());
    QStringList ids;
    for (const Row& row : *linked)
        ids.append(row.value(0));
    const QStringList parameters{u'{' + ids.join(u',') + u'}'};
    const auto attributes = connection.query(attributesQuery(set.hasPasswords), parameters, stop, patience);
    const auto settings = connection.query(roleSettingsQuery(), parameters, stop, patience);
    const auto labels = connection.query(roleLabelsQuery(), parameters, stop, patience);
    const auto memberships =
        connection.query(membershipsQuery(connection.serverVersion()), parameters, stop, patience);
    for (const auto* answer : {&attributes, &settings, &labels, &memberships})
        if (!*answer)
            return base::failure(answer->error());

    QHash<QString, size_t> byId;
    for (const Row& row : *attributes) {
        byId.insert(row[0], set.roles.size());
        set.roles.push_back(roleFrom(row));
    }
    for (const Row& row : *settings)
        set.roles[byId.value(row[0])].settings.push_back({row[1], row[2]});
    for (const Row& row : *labels)
        set.roles[byId.value(row[0])].labels.push_back({row[1], row[2]});
    for (const Row& row : *memberships)
        set.memberships.push_back({row[0], row[1], isTrue(row[2]), option(row[3]), option(row[4]), row[5]});
    return set;
}

} // namespace postgres
