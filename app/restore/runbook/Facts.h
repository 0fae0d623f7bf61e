// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "process/Command.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace restore::runbook {

/// A relation's name, as text.
struct Name
{
    QString schema;
    QString name;

    QByteArray sql() const;    ///< "schema"."name"
    QString option() const;    ///< as --table takes it: schema.name, quoted where it must be
    QString displayed() const; ///< escaped, to be shown
    bool operator==(const Name&) const = default;
};

/// Rows that a table has in a dump.
struct TableRows
{
    Name table;
    qint64 rows = 0;
};

/// A table of the dump that stands for any: the largest with rows and a primary key (where nobody has counted
/// the rows, the first), or one that was named.
struct ExampleTable
{
    Name name;
    std::vector<QString> columns; ///< as the dump holds them: without generated ones
    std::vector<QString> key;     ///< columns of its primary key
    QString keyValue;             ///< of the key's first column, in one row
    QByteArray encoding;          ///< of the dump's rows: "UTF8"
    qint64 rows = 0;
    std::vector<QString> triggers; ///< a user's own that fire
    std::vector<Name> views;       ///< on it: DROP TABLE … CASCADE takes them with it
    QByteArrayList foreignKeys;    ///< of other tables to it and of it to others: what makes them
};

struct DumpFacts
{
    QString path;
    QDateTime createdAt; ///< UTC
    qint64 bytes = 0;
    QString serverVersion; ///< "15.18 (Debian …)"
    QString dumpVersion;   ///< of pg_dump
    QString formatVersion; ///< "1.14"
    int serverMajor = 0;
    int readerMajor = 0;            ///< of the oldest pg_restore that reads it; 0: any that is supported
    std::vector<TableRows> largest; ///< tables with their rows, the largest first, five at most
    QString rolesFile;              ///< path; empty when there is none
    bool hasPasswords = false;      ///< in the roles file
    QStringList roles;              ///< that own something or are granted something
    QString loginAttributes;        ///< of the configured login in the roles file: "NOSUPERUSER INHERIT …"
};

/// A server made from nothing.
struct NewServer
{
    QString dataFolder;
    QString socketFolder;            ///< empty: the package's own
    QString listen;                  ///< addresses; empty: on no network
    QStringList authentication = {}; ///< options of initdb
    std::optional<process::Account> account = {};
};

/// One version of PostgreSQL's programs.
struct ToolFolder
{
    QString path;
    QString version; ///< "15.18"
    int major = 0;
};

/// All that a runbook is filled with: of this very database.
struct Facts
{
    QString database;
    postgres::Target server; ///< leads to the database; its password is never shown
    QString configFolder;
    QString program;   ///< pgsauvegarde-cli
    QString clients;   ///< folder of the PostgreSQL tools that fit the server
    QString servers;   ///< folder of initdb and pg_ctl on a new machine
    int toolMajor = 0; ///< that fits dump and server
    std::vector<ToolFolder> installed = {};
    DumpFacts newest = {};
    std::optional<DumpFacts> before = {}; ///< the good one before it
    std::optional<ExampleTable> example = {};
    QString keptFolder;                   ///< for what is kept of the damaged state
    std::optional<qint64> restoreMs = {}; ///< measured by the last drill
    QDateTime drilledAt = {};
    QDateTime madeAt; ///< of the runbook, UTC
    QTimeZone zone;
    NewServer newServer = {};

    QString user() const { return server.parameters.value(QStringLiteral("user")); }
};

} // namespace restore::runbook
