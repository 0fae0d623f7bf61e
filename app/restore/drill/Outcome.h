// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"
#include "catalogue/DrillRecord.h"
#include "restore/RestoreLog.h"
#include "restore/drill/Findings.h"

namespace restore::drill {

/// What a drill consists of, in this order; a scratch database on a configured server knows neither Server
/// nor, apart from each other, Definitions, Rows and Indexes: all of these are its Rows.
enum class Phase { Server, Roles, Database, Definitions, Rows, Indexes, Properties, Statistics, Comparing };
/// "server", "roles" …: as in the record and on the command line.
QString key(Phase phase);
QString text(Phase phase);

struct PhaseTime
{
    Phase phase = Phase::Server;
    qint64 ms = 0;
    bool operator==(const PhaseTime&) const = default;
};

/// PrivateServer: made with initdb for this drill, gone after it. ScratchDatabase: on a configured server.
enum class Place { PrivateServer, ScratchDatabase };
QString key(Place place);
QString text(Place place);

/// What was replaced, left out or not proven; `subjects` are names.
enum class RemarkKind {
    LocaleReplaced, ///< the private server has not that of the database
    TablespacesLeftOut,
    RolesMadeUp,          ///< no roles file: made without rights, so that they can own
    StatementsLeftOut,    ///< of the database's properties: not understood
    ForeignTables,        ///< their rows stand elsewhere
    MaterializedViews,    ///< their rows are computed anew, not compared
    ViewsOfForeignTables, ///< materialized ones: whose rows cannot be computed here
    RowsLeftOut,          ///< of tables (--exclude-table-data, --schema-only)
    OtherServerVersion,   ///< restored by another major version than it was dumped from
    SettingsUnknown,      ///< no manifest: under which settings values were written
    RightsNotInDump,      ///< it was made without
    RightsUnknown,        ///< no manifest and no rights: made without, or there were none
    CommentsUnknown,      ///< the same of comments
    DatabaseNotCompared,  ///< its own settings, owner and rights: restored under another name or otherwise
    LoadedBySuperuser,    ///< tables whose owner may not fill them
    NoNetworkNamespace,   ///< the system did not permit the private server one of its own
    DamagedManifest,      ///< the archive itself holds what was restored, its manifest tells otherwise
};
QString key(RemarkKind kind);

struct Remark
{
    RemarkKind kind = RemarkKind::OtherServerVersion;
    QStringList subjects = {};
    bool operator==(const Remark&) const = default;
};
/// In a sentence.
base::Text text(const Remark& remark);

/// What a drill found: a value that the record, the report, the window and the command line tell. Nothing in
/// it is translated, so that any of them can tell it in any language later.
struct Outcome
{
    QString file; ///< path of the dump
    QString database;
    qint64 bytes = 0;
    catalogue::FileStamp stamp;
    QByteArray sha256;  ///< of the dump as it was restored, 32 bytes
    QDateTime dumpedAt; ///< UTC
    QString dumpedFrom; ///< version of the server: "15.18 (Debian …)"
    QString dumpedBy;   ///< version of pg_dump
    bool hasManifest = false;

    Place place = Place::PrivateServer;
    QString serverVersion; ///< that it was restored by
    QString toolVersion;   ///< of pg_restore
    int jobs = 1;
    QString operatorName; ///< who ran it: "marie@mairie-01"
    QDateTime startedAt;  ///< UTC
    QDateTime endedAt;

    std::vector<PhaseTime> phases;
    std::vector<RestoreError> errors; ///< harmless ones as well
    std::vector<TableResult> tables;
    std::optional<LargeObjectResult> largeObjects; ///< nothing where there are none
    std::vector<SequenceResult> sequences;
    DefinitionProof definitionProof = DefinitionProof::NamesOnly;
    std::vector<KindCount> kinds;
    std::vector<catalogue::DefinitionChange> definitions; ///< that differ
    QStringList invalid; ///< indexes and constraints that are not valid: "INDEX schema.name"
    std::vector<Remark> remarks;
    QStringList commands; ///< to redo it by hand
    QStringList log;      ///< its last lines

    bool hasPassed() const;
    /// Until the database could be used: all phases but making the server and comparing.
    qint64 restoreMs() const;
    qint64 phaseMs(Phase phase) const; ///< 0 for one that there was not
    catalogue::DrillRecord record() const;

    bool operator==(const Outcome&) const = default;
};

/// One sentence that says what was proven, or that it failed and at how many places.
base::Text verdict(const Outcome& outcome);
/// One sentence for each thing that is not as it should be, with where and by how much; none when it passed.
std::vector<base::Text> anomalies(const Outcome& outcome);

} // namespace restore::drill
