// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Facts.h"

#include "base/Format.h"
#include "postgres/Quoting.h"

namespace restore::runbook {
namespace {

/// As cli::qualifiedName() reads it.
QString word(const QString& name)
{
    if (!name.isEmpty() && !name.contains(u'.') && !name.contains(u'"'))
        return name;
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QByteArray Name::sql() const
{
    return postgres::quotedIdentifier(schema.toUtf8()) + '.' + postgres::quotedIdentifier(name.toUtf8());
}

QString Name::option() const
{
    return word(schema) + u'.' + word(name);
}

QString Name::displayed() const
{
    return base::visible(schema + u'.' + name);
}

} // namespace restore::runbook
