// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace config {

/// Names of the two files in a configuration folder.
inline const QString globalFileName = QStringLiteral("config_global.yml");
inline const QString postgresFileName = QStringLiteral("config_postgres.yml");

/// A place in a configuration file; lines and columns count from 1, columns in characters. 0: no place.
struct Position
{
    QString file;
    int line = 0;
    int column = 0;

    /// "/etc/pgsauvegarde/config_global.yml:12:5"
    QString toString() const;
};

/// `backup.postgres.objectives`: what is declared to the business.
struct Objectives
{
    std::optional<int> rpoHours;
    std::optional<int> rtoMinutes;
    std::optional<int> drillDays;
};

/// `backup.postgres.compression`: who compresses the archive, and how. Fast: we do, with deflate, readable by
/// every pg_restore. Standard: pg_dump itself. Zstd: we do, readable by pg_restore 16 or later.
enum class Compression { Fast, Standard, Zstd };
QString key(Compression compression);

/// `backup.postgres.keep`: of how many days, weeks, months and years the newest good dump stays. 0: of none.
struct KeepNumbers
{
    int daily = 0;
    int weekly = 0;
    int monthly = 0;
    int yearly = 0;

    bool operator==(const KeepNumbers&) const = default;
};

/// `backup.postgres` of config_global.yml (and `backup.base_dir`), defaults filled in.
struct BackupSettings
{
    bool enabled = true;    ///< false in either file disables
    Position disabledAt;    ///< where, when `enabled` is false
    QString folder;         ///< absolute, cleaned
    int retentionDays = 14; ///< >= 1
    int minKeep = 1;        ///< >= 1: good dumps that rotation never goes below
    KeepNumbers keep;
    int quarantineDays = 0; ///< that what expires can be taken back; 0: it is deleted at once
    int lockTimeoutSeconds = 60;
    int stallTimeoutSeconds = 1800; ///< without a byte from pg_dump, before it is given up
    Compression compression = Compression::Fast;
    bool rolePasswords = false; ///< hashes in the roles file; needs a superuser
    std::optional<QTime> fullBackupTime;
    Objectives objectives;
};

/// `alerts` of config_global.yml, read and checked so that a mistake shows early.
struct Alerts
{
    bool enabled = false;
};

/// `connection` of config_postgres.yml.
struct Connection
{
    QString database;
    /// What else was configured, as libpq keywords: host, port, user, sslmode, sslrootcert, sslcert, sslkey,
    /// passfile, service, connect_timeout. Absent keys are left to libpq (a service file may hold them).
    QMap<QString, QString> parameters;
    QString password; ///< empty: from passfile, service file, or asked

    QString host() const { return parameters.value(QStringLiteral("host")); }
    QString port() const { return parameters.value(QStringLiteral("port")); }
    QString user() const { return parameters.value(QStringLiteral("user")); }
    /// "db_admin@localhost:5432", without what is not configured.
    QString displayed() const;
};

/// `backup` of config_postgres.yml.
struct ToolSettings
{
    QString tool = QStringLiteral("pg_dump"); ///< "pg_dump", or an absolute path
    QStringList extraArguments;               ///< all on the allowlist (ExtraArguments.h)
    QStringList excludedTableData;            ///< patterns of --exclude-table-data, also in extraArguments
};

struct Configuration
{
    QString folder; ///< absolute path of the configuration folder
    QTimeZone zone; ///< of file names and times of day
    BackupSettings backup;
    Connection connection;
    ToolSettings tools;
    Alerts alerts;
    /// What is read but wrong in a way that stops nothing (near-misses, password in the file), or asked for
    /// and not done by this version yet.
    std::vector<base::Text> warnings;
};

} // namespace config
