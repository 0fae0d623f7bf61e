// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Reading.h"
#include "backup/Preflight.h"
#include "catalogue/Manifest.h"

namespace backup {

/// The settings that decide how the values of a dump read as text: what we pin (postgres::pinnedSettings),
/// what pg_dump itself sets (setup_connection in src/bin/pg_dump/pg_dump.c), and the database's own
/// lc_monetary. Pure.
QMap<QString, QString> sessionOf(const postgres::ServerFacts& facts);

/// What stands beside the dump, but for the file's name and stamp and the times. Pure.
catalogue::Manifest manifestOf(const Request& request, const Findings& findings,
                               const archive::Reading& reading);

/// The manifest of the last good dump, which the new one is compared with; nothing when it has none.
std::optional<catalogue::Manifest> lastManifest(const Findings& findings, const base::Folder& folder,
                                                const QDateTime& now);

} // namespace backup
