// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/DumpFormat.h"
#include "postgres/Connection.h"
#include "process/Command.h"

namespace restore {

/// What decides pg_restore's command line.
struct RestoreOptions
{
    QString tool;            ///< absolute path of pg_restore
    postgres::Target target; ///< with the database that is restored into; its password is not used here
    QString passFile;        ///< empty when no password is handed over
    QString file;            ///< the dump
    QString list;            ///< file with the ids that are restored (listOf()); empty: everything
    int jobs = 1;
    bool withOwners = true; ///< and rights
    bool clean = false;     ///< drops what it restores before; all in one transaction, so by one job
    archive::DumpFormat format = archive::DumpFormat::Custom; ///< Custom, Tar (by one job) or Directory
    QString section = {}; ///< pre-data, data or post-data; empty: all three
    /// Each object is made, each table filled, in the name of its owner: needs a superuser, and rights of the
    /// owners that a whole restore does not need.
    bool asOwners = false;
    bool withTablespaces = true;
};

/// Pure.
process::Command restoreCommand(const RestoreOptions& options);

} // namespace restore
