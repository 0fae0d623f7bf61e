// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "catalogue/Anomalies.h"
#include "catalogue/Inventory.h"

#include <QDateTime>
#include <QMap>

namespace catalogue {

/// Which state of a dump's file something is known about. A copy that keeps its times is the same; anything
/// that was written since is not.
struct FileStamp
{
    qint64 bytes = -1;
    qint64 modifiedNs = 0; ///< modification time, nanoseconds since 1970

    bool operator==(const FileStamp&) const = default;
};
FileStamp stampOf(const base::FileIdentity& identity);

/// The server that a dump was made of.
struct ServerIdentity
{
    QString systemIdentifier; ///< empty where the role may not read it
    QString host;             ///< as configured; empty: libpq's own default
    QString port;
    QString version; ///< "15.18"
    bool isStandby = false;
    QString lsn; ///< when the run began: "0/1A2B3C8"; empty where unknown

    bool operator==(const ServerIdentity&) const = default;
};

/// `<stem>.roles.sql` as it was written.
struct RolesFile
{
    QString fileName;
    qint64 bytes = 0;
    QByteArray sha256; ///< 32 bytes
    int number = 0;    ///< of roles in it
    bool hasPasswords = false;

    bool operator==(const RolesFile&) const = default;
};

/// What stands beside a dump of ours, in `<stem>.json`, format 1: how it was made, and what is in it.
/// Documented in the README. Times are UTC.
struct Manifest
{
    QString database;
    QDateTime startedAt;
    QDateTime endedAt; ///< read back and about to be named
    qint64 dumpMs = 0; ///< until the archive was written and synced
    ServerIdentity server;
    QString toolVersion;    ///< of pg_dump
    QString archiveVersion; ///< "1.14"
    QString compression;    ///< archive::key(Compression)
    QString fileName;       ///< of the dump
    FileStamp stamp;
    QByteArray sha256;                  ///< 32 bytes
    std::optional<RolesFile> roles;     ///< nothing of a version that saved none
    std::optional<Inventory> inventory; ///< nothing for a version of the format that we cannot read
    QMap<QString, QString> session;     ///< settings that decide how values read as text
    QStringList extraArguments;
    QStringList excludedTableData;
    Anomalies warnings; ///< against the last good dump before it, found when it was made

    bool operator==(const Manifest&) const = default;
};

QByteArray toJson(const Manifest& manifest);
/// OperationFailed when it is no manifest, or one of a newer format.
base::Result<Manifest> manifestFrom(const QByteArray& json, const QString& name);

} // namespace catalogue
