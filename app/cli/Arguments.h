// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Language.h"
#include "base/Result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace cli {

/// The command line, read.
struct Arguments
{
    QString command;   ///< "backup", "list" …; empty when none was given
    QString action;    ///< of `demo`, `journal` and `runbook`: "start", "verify" …
    QStringList files; ///< verify, rotate --undo: any number; compare: two; inspect, pin, unpin: one
    QString configFolder;
    std::optional<base::Language> language;
    bool demo = false;
    bool json = false;
    bool help = false;
    bool version = false;
    bool rotate = false;        ///< backup
    bool apply = false;         ///< rotate
    bool force = false;         ///< rotate
    bool all = false;           ///< verify
    bool undo = false;          ///< rotate
    QStringList tables;         ///< inspect, runbook: one; restore: any number
    QStringList schemas;        ///< restore
    QString into;               ///< restore: the database
    bool roles = false;         ///< restore
    bool noOwner = false;       ///< restore
    bool cleanExisting = false; ///< restore
    bool goOn = false;          ///< restore
    std::optional<int> jobs;    ///< restore, drill
    bool onServer = false;      ///< drill
    QString workFolder;         ///< drill, runbook
    QString report;             ///< drill
    bool scenarios = false;     ///< drill: the runbooks behind its report
    QString where;              ///< inspect: "column=value"
    std::optional<int> limit;   ///< inspect
    QString format;             ///< inspect: key(restore::RowFormat); runbook: html, text
    std::optional<int> days;    ///< rotate
    QString note;               ///< pin
    QString output;             ///< inspect, runbook: a file instead of the standard output
    bool rehearse = false;      ///< runbook
    std::optional<QDate> until; ///< pin
};

/// WrongUsage says what is wrong. Each command takes only its own options. Pure.
base::Result<Arguments> parseArguments(const QStringList& words);

/// What --help prints, in the current language.
QString helpText();

} // namespace cli
