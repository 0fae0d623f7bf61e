// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Journal.h"

namespace retention {

/// What people read of the journal: what became of each file, without the plans whose end is recorded. Oldest
/// first.
std::vector<Record> endsOf(const JournalReading& reading);

/// Why a file went, as a sentence: "older than the retention (14 days)".
QString ruleText(const Record& record);

/// RFC 4180 with a byte order mark, so that a spreadsheet reads it as UTF-8: a heading in the current
/// language, then a line for each of endsOf(). A cell that a spreadsheet would take for a formula begins with
/// an apostrophe.
QByteArray csvOf(const JournalReading& reading, const QTimeZone& zone);

} // namespace retention
