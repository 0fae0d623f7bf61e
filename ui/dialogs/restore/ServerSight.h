// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Target.h"

#include <QStringList>

/// What a server that may be restored onto tells of itself.
namespace ui {

struct ServerSight
{
    QString version;            ///< "15.18"
    QString user;               ///< as whom
    QStringList databases;      ///< of a user, that can be restored into
    restore::TargetFacts facts; ///< of the chosen database; of none: missing roles and rights alone
};

/// Changes nothing. `database` may be empty; `roles` are raw names, that are looked for. Connection errors.
base::Result<ServerSight> lookAt(const postgres::Target& server, const QString& database,
                                 const QByteArrayList& roles, std::stop_token stop);

/// "Connected to PostgreSQL 15.18 as x."
QString answerText(const ServerSight& sight);
/// What a database that exists holds and, when it is to be replaced as a whole, who is connected to it: a
/// sentence a line.
QString contentText(const restore::TargetFacts& facts, bool isReplaced);
/// "Missing on this server: a, b"; empty when none is.
QString missingRolesText(const restore::TargetFacts& facts);

} // namespace ui
