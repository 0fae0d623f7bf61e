// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Journal.h"

namespace support {

/// `count` deletions, one a day until `last`, each planned and then done; every seventh goes to the
/// quarantine only, every eleventh fails, every thirteenth is purged.
std::vector<retention::Record> sampleRecords(int count, const QDateTime& last);

/// Adds them to the journal of a folder, as a rotation does.
base::Result<void> writeJournal(const QString& folder, const std::vector<retention::Record>& records);

} // namespace support
