// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/RoleScript.h"

#include "base/Format.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace postgres {
namespace {

QByteArray identifier(QString name)
{
    return '"' + name.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

/// With standard_conforming_strings on, which the script sets.
QByteArray literal(QString text)
{
    return '\'' + text.replace(u'\'', QStringLiteral("''")).toUtf8() + '\'';
}

QByteArray typed(const QString& text, const char* type)
{
    return (text.isNull() ? QByteArray("NULL") : literal(text)) + "::pg_catalog." + type;
}

QByteArray boolean(bool value)
{
    return value ? "true" : "false";
}

QByteArray arrayOf(std::vector<QString> items)
{
    std::sort(items.begin(), items.end());
    QByteArrayList texts;
    for (const QString& item : items)
        texts.append(literal(item));
    return "ARRAY[" + texts.join(", ") + "]::pg_catalog.text[]";
}

/// As it stands in a session's own words: a list's elements each by itself, a plain value whole.
QByteArray settingValue(const RoleSetting& setting)
{
    // GUC_LIST_QUOTE (variable_is_guc_list_quote in src/bin/pg_dump/dumputils.c)
    static constexpr std::array lists{"local_preload_libraries",   "search_path",
                                      "session_preload_libraries", "shared_preload_libraries",
                                      "temp_tablespaces",          "unix_socket_directories"};
    const bool isList = std::any_of(lists.begin(), lists.end(), [&](const char* name) {
        return setting.name.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
    const auto elements = isList ? listSetting(setting.value) : std::nullopt;
    if (!elements || elements->empty())
        return literal(setting.value);
    QByteArrayList texts;
    for (const QString& element : *elements)
        texts.append(literal(element));
    return texts.join(", ");
}

QByteArray creation(const Role& role)
{
    const auto attribute = [](bool has, const char* name) {
        return QByteArray(has ? " " : " NO") + name;
    };
    QByteArray sql =
        "CREATE ROLE " + identifier(role.name) + " WITH" + attribute(role.isSuperuser, "SUPERUSER") +
        attribute(role.inherits, "INHERIT") + attribute(role.canCreateRoles, "CREATEROLE") +
        attribute(role.canCreateDatabases, "CREATEDB") + attribute(role.canLogIn, "LOGIN") +
        attribute(role.canReplicate, "REPLICATION") + attribute(role.bypassesRowSecurity, "BYPASSRLS") +
        " CONNECTION LIMIT " + QByteArray::number(role.connectionLimit);
    if (!role.passwordHash.isNull())
        sql += " PASSWORD " + literal(role.passwordHash);
    if (!role.validUntil.isNull())
        sql += " VALID UNTIL " + literal(role.validUntil);
    return sql + ";\n";
}

/// `statement`; what the server answers when it refuses it becomes a message of ours. It does not quote the
/// statement, which may hold a password.
QByteArray guarded(const QByteArray& statement, const char* severity, const QString& what)
{
    return "    BEGIN\n      " + statement + "    EXCEPTION WHEN OTHERS THEN\n      RAISE " + severity +
           " '%: %', " + literal(what) + ", SQLERRM;\n    END;\n";
}

QByteArray creationIfAbsent(const Role& role)
{
    const QByteArray name = identifier(role.name);
    QByteArray sql =
        "  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = " + literal(role.name) +
        ") THEN\n" +
        guarded(creation(role), "EXCEPTION", QStringLiteral("role %1 could not be created").arg(role.name)) +
        "    created := created || " + typed(role.name, "text") + ";\n";
    if (!role.comment.isNull())
        sql += "    COMMENT ON ROLE " + name + " IS " + literal(role.comment) + ";\n";
    for (const SecurityLabel& label : role.labels)
        sql += guarded("SECURITY LABEL FOR " + identifier(label.provider) + " ON ROLE " + name + " IS " +
                           literal(label.label) + ";\n",
                       "WARNING", QStringLiteral("role %1: a label was not set").arg(role.name));
    return sql + "  END IF;\n";
}

/// After all roles: a setting may name one.
QByteArray settingsIfCreated(const Role& role)
{
    if (role.settings.empty())
        return {};
    QByteArray sql = "  IF " + literal(role.name) + " = ANY (created) THEN\n";
    for (const RoleSetting& setting : role.settings)
        sql += guarded("ALTER ROLE " + identifier(role.name) + " SET " + identifier(setting.name) + " TO " +
                           settingValue(setting) + ";\n",
                       "WARNING", QStringLiteral("role %1: %2 was not set").arg(role.name, setting.name));
    return sql + "  END IF;\n";
}

QByteArray grantIfCreated(const Membership& grant)
{
    QByteArray sql = "GRANT " + identifier(grant.role) + " TO " + identifier(grant.member);
    if (grant.inherit && grant.set)
        sql += " WITH ADMIN " + boolean(grant.admin) + ", INHERIT " + boolean(*grant.inherit) + ", SET " +
               boolean(*grant.set);
    else if (grant.admin)
        sql += " WITH ADMIN OPTION";
    if (!grant.grantor.isEmpty())
        sql += " GRANTED BY " + identifier(grant.grantor);
    return "  IF created && " + arrayOf({grant.role, grant.member}) + " THEN\n" +
           guarded(sql + ";\n", "WARNING",
                   QStringLiteral("role %1 was not made a member of %2").arg(grant.member, grant.role)) +
           "  END IF;\n";
}

QByteArray loop(const QByteArray& query)
{
    return "  FOR difference IN\n" + query + "  LOOP\n    RAISE WARNING '%', difference;\n  END LOOP;\n";
}

QByteArray roleComparison(const std::vector<Role>& roles)
{
    QByteArrayList rows;
    for (const Role& role : roles) {
        std::vector<QString> settings, labels;
        for (const RoleSetting& setting : role.settings)
            settings.push_back(setting.name + u'=' + setting.value);
        for (const SecurityLabel& label : role.labels)
            labels.push_back(label.provider + u'=' + label.label);
        rows.append("      (" +
                    QByteArrayList{
                        typed(role.name, "text"), boolean(role.isSuperuser), boolean(role.inherits),
                        boolean(role.canCreateRoles), boolean(role.canCreateDatabases),
                        boolean(role.canLogIn), boolean(role.canReplicate), boolean(role.bypassesRowSecurity),
                        QByteArray::number(role.connectionLimit), typed(role.validUntil, "timestamptz"),
                        typed(role.comment, "text"), arrayOf(settings), arrayOf(labels)}
                        .join(", ") +
                    ")");
    }
    return loop(
        R"(    SELECT pg_catalog.format('role %s exists and was left as it is, though the backup has: %s', w.name, d.text)
    FROM (VALUES
)" + rows.join(",\n") +
        R"(
    ) AS w (name, super, inherit, createrole, createdb, login, replication, bypassrls, connlimit, validuntil, comment, settings, labels)
    JOIN pg_catalog.pg_roles r ON r.rolname::pg_catalog.text = w.name
    LEFT JOIN pg_catalog.pg_db_role_setting s ON s.setdatabase = 0 AND s.setrole = r.oid
    LEFT JOIN (SELECT l.objoid, pg_catalog.array_agg(l.provider || '=' || l.label) AS labels FROM pg_catalog.pg_shseclabel l
      WHERE l.classoid = 'pg_catalog.pg_authid'::pg_catalog.regclass GROUP BY 1) AS l ON l.objoid = r.oid
    CROSS JOIN LATERAL (SELECT COALESCE(s.setconfig, '{}') AS settings, COALESCE(l.labels, '{}') AS labels) AS h
    CROSS JOIN LATERAL (SELECT pg_catalog.concat_ws(', ',
      CASE WHEN r.rolsuper <> w.super THEN CASE WHEN w.super THEN 'SUPERUSER' ELSE 'NOSUPERUSER' END END,
      CASE WHEN r.rolinherit <> w.inherit THEN CASE WHEN w.inherit THEN 'INHERIT' ELSE 'NOINHERIT' END END,
      CASE WHEN r.rolcreaterole <> w.createrole THEN CASE WHEN w.createrole THEN 'CREATEROLE' ELSE 'NOCREATEROLE' END END,
      CASE WHEN r.rolcreatedb <> w.createdb THEN CASE WHEN w.createdb THEN 'CREATEDB' ELSE 'NOCREATEDB' END END,
      CASE WHEN r.rolcanlogin <> w.login THEN CASE WHEN w.login THEN 'LOGIN' ELSE 'NOLOGIN' END END,
      CASE WHEN r.rolreplication <> w.replication THEN CASE WHEN w.replication THEN 'REPLICATION' ELSE 'NOREPLICATION' END END,
      CASE WHEN r.rolbypassrls <> w.bypassrls THEN CASE WHEN w.bypassrls THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END END,
      CASE WHEN r.rolconnlimit <> w.connlimit THEN 'CONNECTION LIMIT ' || w.connlimit END,
      CASE WHEN r.rolvaliduntil IS DISTINCT FROM w.validuntil THEN 'VALID UNTIL ' || COALESCE(w.validuntil::pg_catalog.text, 'infinity') END,
      CASE WHEN pg_catalog.shobj_description(r.oid, 'pg_authid') IS DISTINCT FROM w.comment THEN 'another comment' END,
      CASE WHEN NOT (h.settings @> w.settings AND h.settings <@ w.settings) THEN 'other settings' END,
      CASE WHEN NOT (h.labels @> w.labels AND h.labels <@ w.labels) THEN 'other labels' END) AS text
    ) AS d
    WHERE w.name <> ALL (created) AND d.text <> ''
)");
}

QByteArray membershipComparison(const std::vector<Membership>& grants)
{
    const bool hasOptions = grants.front().inherit && grants.front().set;
    QByteArrayList rows;
    for (const Membership& grant : grants)
        rows.append("      (" + typed(grant.role, "text") + ", " + typed(grant.member, "text") + ", " +
                    boolean(grant.admin) + ", " + boolean(grant.inherit.value_or(true)) + ", " +
                    boolean(grant.set.value_or(true)) + ")");
    const QByteArray options = hasOptions ? " OR h.inherit <> w.inherit OR h.may_set <> w.may_set" : "";
    return loop(R"(    SELECT CASE WHEN h.admin IS NULL
      THEN pg_catalog.format('role %s is a member of %s in the backup; both exist and were left as they are', w.member, w.role)
      ELSE pg_catalog.format('role %s is a member of %s with other options in the backup; it was left as it is', w.member, w.role) END
    FROM (SELECT v.role, v.member, pg_catalog.bool_or(v.admin), pg_catalog.bool_or(v.inherit), pg_catalog.bool_or(v.may_set) FROM (VALUES
)" + rows.join(",\n") +
                R"(
    ) AS v (role, member, admin, inherit, may_set) GROUP BY 1, 2) AS w (role, member, admin, inherit, may_set)
    LEFT JOIN (SELECT g.rolname::pg_catalog.text, m.rolname::pg_catalog.text, pg_catalog.bool_or(a.admin_option), )" +
                (hasOptions ? "pg_catalog.bool_or(a.inherit_option), pg_catalog.bool_or(a.set_option)"
                            : "NULL::pg_catalog.bool, NULL::pg_catalog.bool") +
                R"(
      FROM pg_catalog.pg_auth_members a
      JOIN pg_catalog.pg_roles g ON g.oid = a.roleid
      JOIN pg_catalog.pg_roles m ON m.oid = a.member GROUP BY 1, 2
    ) AS h (role, member, admin, inherit, may_set) ON h.role = w.role AND h.member = w.member
    WHERE NOT created && ARRAY[w.role, w.member] AND (h.admin IS NULL OR h.admin <> w.admin)" +
                options + ")\n");
}

QByteArray body(const RoleSet& set)
{
    QByteArray sql = "DECLARE\n  created pg_catalog.text[] := '{}';\n  difference pg_catalog.text;\nBEGIN\n";
    for (const Role& role : set.roles)
        sql += creationIfAbsent(role);
    for (const Role& role : set.roles)
        sql += settingsIfCreated(role);
    const std::vector<Membership> grants = inOrderOfGrants(set);
    for (const Membership& grant : grants)
        sql += grantIfCreated(grant);
    if (!set.roles.empty())
        sql += roleComparison(set.roles);
    if (!grants.empty())
        sql += membershipComparison(grants);
    return sql + "END\n";
}

/// A dollar quote that does not occur in what it quotes.
QByteArray quoteFor(const QByteArray& text)
{
    QByteArray tag = "$roles$";
    for (int number = 1; text.contains(tag); ++number)
        tag = "$roles" + QByteArray::number(number) + '$';
    return tag;
}

} // namespace

std::optional<std::vector<QString>> listSetting(const QString& value)
{
    static const QRegularExpression element(
        QStringLiteral(R"re(\s*(?:"((?:[^"]|"")*)"|([^\s,"][^\s,]*))\s*(,|\z))re"));
    std::vector<QString> elements;
    for (qsizetype at = 0; at < value.size();) {
        const auto match = element.match(value, at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        const bool endsInComma = match.capturedEnd() == value.size() && !match.captured(3).isEmpty();
        if (!match.hasMatch() || endsInComma)
            return std::nullopt;
        elements.push_back(match.hasCaptured(2)
                               ? match.captured(2)
                               : match.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\"")));
        at = match.capturedEnd();
    }
    return elements;
}

QByteArray roleScript(const RoleSet& set)
{
    const QByteArray text = body(set);
    const QByteArray quote = quoteFor(text);
    return roleScriptStart + base::visible(set.database).toUtf8() +
           "\n-- Apply it to any database of the server, as a superuser. Roles that exist are left as they "
           "are;\n-- what differs is told as a WARNING.\n-- " +
           (set.hasPasswords ? "Passwords are in this file (hashed): keep it secret."
                             : "Passwords are not in this file: new roles that log in need one.") +
           "\n\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\nDO " + quote + "\n" +
           text + quote + ";\n";
}

} // namespace postgres
