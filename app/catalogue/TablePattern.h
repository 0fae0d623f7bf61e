// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace catalogue {

/// Whether a table matches a pattern of `pg_dump --exclude-table-data`: the rules of psql's \d commands
/// (processSQLNamePattern in src/fe_utils/string_utils.c): `*` and `?` stand for characters, letters are
/// folded to lower case but in double quotes, a point parts the schema from the name, the rest is a regular
/// expression. Without a schema pg_dump looks in its search path, which we do not know: any schema matches.
bool matchesPattern(const QString& pattern, const QString& schema, const QString& name);

} // namespace catalogue
