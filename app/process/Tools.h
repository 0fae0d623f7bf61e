// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace process {

/// Version of a PostgreSQL program: "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)" is {15, 18,
/// "15.18"}.
struct Version
{
    int major = 0;
    int minor = -1; ///< -1 before the first release (beta, rc)
    QString text;
};

std::optional<Version> parseVersion(const QString& versionOutput);

struct Tool
{
    QString path;
    Version version;
};

/// PATH, then the folders in which distributions put each version: /usr/lib/postgresql/*/bin,
/// /usr/pgsql-*/bin.
QStringList standardToolFolders();

/// Every runnable `name` in the folders, newest first, each version once. Debian's pg_wrapper is passed over:
/// it chooses a version by itself.
std::vector<Tool> findTools(const QString& name, const QStringList& folders);
/// The tool at an absolute path. ToolMissing, ToolUnsafe (others may write it), ToolFailed (tells no
/// version).
base::Result<Tool> toolAt(const QString& path);

/// The installed one of the server's own major version, else the next newer. ToolMissing names the version
/// needed; ToolTooOld when all that is there is older than the server.
base::Result<Tool> chooseForServer(const QString& name, const std::vector<Tool>& tools, int serverMajor);

/// Nothing, or which known vulnerability of dumps or archives this release still has and the release that
/// mends it.
std::optional<base::Text> advisoryOn(const Tool& tool);

} // namespace process
