// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace restore::drill {

/// The same for a superuser's sessions in a copy that is to stay as it was restored: its triggers and event
/// triggers do not run by what we do there, be it connecting (login triggers) or making a temporary table.
/// Before PostgreSQL 17 event triggers that are enabled ALWAYS or as REPLICA run all the same.
postgres::Target quiet(postgres::Target target, int serverMajor);

} // namespace restore::drill
