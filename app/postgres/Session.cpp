// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include <QProcessEnvironment>

#include <cstdlib>

namespace postgres {

void forgetEnvironment()
{
    const QStringList places{QStringLiteral("PGPASSFILE"), QStringLiteral("PGSERVICEFILE"),
                             QStringLiteral("PGSYSCONFDIR")};
    for (const QString& name : QProcessEnvironment::systemEnvironment().keys())
        if (name.startsWith(u"PG") && !name.startsWith(u"PGSAUVEGARDE") && !places.contains(name))
            ::unsetenv(name.toLocal8Bit().constData());
}

QMap<QString, QString> pinnedSettings()
{
    // pg_dump itself sets DateStyle, IntervalStyle, extra_float_digits and search_path; lc_monetary must stay
    // the database's, which is what a restore reads money with.
    return {
        {QStringLiteral("TimeZone"), QStringLiteral("UTC")},
        {QStringLiteral("bytea_output"), QStringLiteral("hex")},
        {QStringLiteral("standard_conforming_strings"), QStringLiteral("on")},
        {QStringLiteral("quote_all_identifiers"), QStringLiteral("off")},
        {QStringLiteral("default_transaction_read_only"), QStringLiteral("off")},
        {QStringLiteral("statement_timeout"), QStringLiteral("0")},
        {QStringLiteral("lock_timeout"), QStringLiteral("0")},
        {QStringLiteral("idle_in_transaction_session_timeout"), QStringLiteral("0")},
    };
}

QString pinnedOptions()
{
    QStringList options;
    const auto settings = pinnedSettings();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        options.append(QStringLiteral("-c ") + it.key() + u'=' + it.value());
    return options.join(u' ');
}

QMap<QString, QString> sessionParameters(const Target& target)
{
    QMap<QString, QString> parameters{
        {QStringLiteral("fallback_application_name"), QStringLiteral("pgsauvegarde")},
        {QStringLiteral("connect_timeout"), QStringLiteral("30")},
        {QStringLiteral("keepalives_idle"), QStringLiteral("20")},
        {QStringLiteral("keepalives_interval"), QStringLiteral("10")},
        {QStringLiteral("keepalives_count"), QStringLiteral("3")},
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("60000")},
        {QStringLiteral("options"), pinnedOptions()},
    };
    parameters.insert(target.parameters);
    return parameters;
}

QString conninfo(const QMap<QString, QString>& parameters)
{
    QStringList pairs;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        QString value = it.value();
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        pairs.append(it.key() + QStringLiteral("='") + value + u'\'');
    }
    return pairs.join(u' ');
}

} // namespace postgres
