// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Run.h"
#include "widgets/Message.h"

/// The backup of a database that is about to be replaced.
namespace ui {

class ServerChoice;

/// The configured one, of another database: all of its rows, into the same folder.
backup::Request safetyBackup(backup::Request request, const ServerChoice& server, const QString& database);

Message backingUp(const QString& database);
Message backedUp(const backup::Report& report, const QString& folder);

} // namespace ui
