// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/RestoreOutcome.h"

namespace ui {

base::Result<restore::Report> runRestore(const restore::Plan& plan, const base::JobContext& context,
                                         RestoreOutcome& outcome)
{
    const auto report = restore::run(plan, context, &outcome.errors);
    if (report || plan.mode != restore::Mode::CreateNew)
        return report;
    // Also after a stop: it is about what is left.
    const auto connection = postgres::Connection::open(plan.request.server, {});
    const auto found = connection ? connection->query("SELECT 1 FROM pg_database WHERE datname = $1",
                                                      {plan.request.database}, {})
                                  : base::failure(connection.error());
    if (found)
        outcome.isThere = !found->empty();
    return report;
}

} // namespace ui
