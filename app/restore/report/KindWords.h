// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace restore::report {

/// "Tables", "Foreign keys"; PostgreSQL's own word where there is none. Not escaped.
QString kindText(const QString& kind);

} // namespace restore::report
