// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Quoting.h"

namespace postgres {

QByteArray quotedIdentifier(QByteArray name)
{
    return '"' + name.replace("\"", "\"\"") + '"';
}

QByteArray quotedLiteral(QByteArray value)
{
    const bool hasBackslash = value.contains('\\');
    return (hasBackslash ? "E'" : "'") + value.replace("\\", "\\\\").replace("'", "''") + '\'';
}

} // namespace postgres
