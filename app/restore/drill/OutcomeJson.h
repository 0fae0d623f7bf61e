// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Outcome.h"

namespace restore::drill {

/// `<stem>.drill.json`: the keys of catalogue::DrillRecord, then the whole outcome. Documented in the README.
QByteArray toJson(const Outcome& outcome);
/// OperationFailed when it is no such record, or one of a newer format.
base::Result<Outcome> outcomeFrom(const QByteArray& json, const QString& name);

} // namespace restore::drill
