// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/DatabaseSetup.h"

#include "archive/Contents.h"
#include "postgres/Quoting.h"
#include "restore/Secrets.h"

#include <QFileInfo>

#include <algorithm>

namespace restore::drill {
namespace {

using base::ErrorCode;
using postgres::Connection;
using postgres::quotedIdentifier;
using postgres::quotedLiteral;

const QString maintenanceDatabase = QStringLiteral("postgres");

} // namespace

DatabaseSetup::DatabaseSetup(const Load& load, Outcome& outcome, const base::JobContext& context)
    : m_load(load), m_outcome(outcome), m_context(context)
{
}

postgres::Target DatabaseSetup::privateTarget(const QString& database) const
{
    return m_load.server.target(QStringLiteral("postgres"), database);
}

postgres::Target DatabaseSetup::inside() const
{
    postgres::Target target = privateTarget(m_load.database);
    if (!m_monetary.isEmpty())
        target.parameters[QStringLiteral("options")] =
            postgres::pinnedOptions() + QStringLiteral(" -c lc_monetary=") + m_monetary;
    return target;
}

Maintenance DatabaseSetup::maintenance() const
{
    return {privateTarget(maintenanceDatabase), m_context.stop};
}

base::Result<void> DatabaseSetup::execute(const QByteArray& statement)
{
    m_outcome.commands.append(archive::nameText(statement) + u';');
    const bool isUtf8 = QString::fromUtf8(statement).toUtf8() == statement;
    if (isUtf8)
        return maintenance().run(statement);
    // In the encoding of the dump; the server keeps it in that of the database that it is run in.
    const auto connection = Connection::open(privateTarget(m_load.database), m_context.stop);
    if (!connection)
        return base::failure(connection.error());
    for (const QByteArray& sql :
         {"SET client_encoding = " + quotedLiteral(m_load.expectation.encoding), statement})
        if (const auto done = connection->query(sql, {}, m_context.stop); !done)
            return base::failure(done.error());
    return {};
}

base::Result<void> DatabaseSetup::makeRoles()
{
    const auto connection = Connection::open(privateTarget(maintenanceDatabase), m_context.stop);
    if (!connection)
        return base::failure(connection.error());
    if (!m_load.plan.rolesScript.isEmpty()) {
        m_outcome.commands.append(QStringLiteral("-- ") + rolesFile());
        auto made = connection->execute(m_load.plan.rolesScript, m_context.stop);
        if (!made) {
            made.error().detail = withoutSecrets(made.error().detail);
            return made;
        }
    }
    const auto there = connection->query("SELECT rolname FROM pg_catalog.pg_roles", {}, m_context.stop);
    if (!there)
        return base::failure(there.error());
    QStringList madeUp;
    for (const QByteArray& role : m_load.plan.objects.roles) {
        const QString name = archive::nameText(role);
        if (std::find(there->begin(), there->end(), postgres::Row{name}) != there->end() ||
            name.startsWith(u"pg_"))
            continue;
        const QByteArray statement = "CREATE ROLE " + quotedIdentifier(name.toUtf8());
        if (const auto made = execute(statement); !made)
            return made;
        madeUp.append(name);
    }
    if (!madeUp.isEmpty())
        m_outcome.remarks.push_back({RemarkKind::RolesMadeUp, madeUp});
    return {};
}

QString DatabaseSetup::rolesFile() const
{
    const QFileInfo dump(m_load.plan.request.file);
    return dump.path() + u'/' + dump.completeBaseName() + QStringLiteral(".roles.sql");
}

base::Result<void> DatabaseSetup::makeDatabase()
{
    const QByteArray& create = m_load.plan.objects.properties.create;
    m_outcome.commands.append(QString::fromUtf8(create) + u';');
    const auto made = maintenance().create(create, m_load.database);
    if (!made && made.error().code != ErrorCode::RestoreFailed)
        return made;
    if (!made) { // a locale that this machine lacks
        // Of UTF-8, C knows no letters but those of ASCII: checks by classes of characters would fail.
        const QByteArray& encoding = m_load.expectation.encoding;
        const QByteArray locale = encoding == "UTF8" ? "C.UTF-8" : "C";
        const QByteArray plain = "CREATE DATABASE " + quotedIdentifier(m_load.database.toUtf8()) +
                                 " TEMPLATE template0 ENCODING " + quotedLiteral(encoding) + " LOCALE " +
                                 quotedLiteral(locale);
        if (!execute(plain))
            return made;
        m_outcome.remarks.push_back({RemarkKind::LocaleReplaced, {made.error().detail}});
    }
    return chooseMonetary();
}

base::Result<void> DatabaseSetup::chooseMonetary()
{
    const QString wanted = m_load.session.value(QStringLiteral("lc_monetary"));
    if (wanted.isEmpty())
        return {};
    const auto connection = Connection::open(privateTarget(m_load.database), m_context.stop);
    if (!connection)
        return base::failure(connection.error());
    if (connection->query("SELECT pg_catalog.set_config('lc_monetary', $1, false)", {wanted}, m_context.stop))
        m_monetary = wanted;
    else
        m_outcome.remarks.push_back({RemarkKind::LocaleReplaced, {QStringLiteral("lc_monetary ") + wanted}});
    return {};
}

base::Result<void> DatabaseSetup::setProperties()
{
    const DatabaseProperties& properties = m_load.plan.objects.properties;
    QByteArrayList statements = properties.after;
    if (!properties.owner.isEmpty())
        statements.prepend("ALTER DATABASE " + quotedIdentifier(m_load.database.toUtf8()) + " OWNER TO " +
                           quotedIdentifier(properties.owner));
    for (const QByteArray& statement : statements) {
        const auto done = execute(statement);
        if (!done && done.error().code != ErrorCode::ServerError)
            return done;
        if (!done)
            m_outcome.errors.push_back(
                {ErrorClass::Object, done.error().detail, archive::nameText(statement)});
    }
    QStringList leftOut;
    for (const QByteArray& statement : properties.leftOut)
        // Not for a restore that is to be kept, which nobody could drop; here it is known and harmless.
        if (statement.endsWith(" IS_TEMPLATE = true")) {
            const auto done = execute("ALTER DATABASE " + quotedIdentifier(m_load.database.toUtf8()) +
                                      " IS_TEMPLATE = true");
            if (!done)
                return done;
        } else
            leftOut.append(archive::nameText(statement));
    if (!leftOut.isEmpty())
        m_outcome.remarks.push_back({RemarkKind::StatementsLeftOut, leftOut});
    return {};
}

} // namespace restore::drill
