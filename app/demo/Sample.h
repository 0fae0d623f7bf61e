// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "postgres/PrivateServer.h"

#include <QDate>

namespace demo {

inline const QString sampleDatabase = QStringLiteral("mairie");
inline const QString sampleUser = QStringLiteral("db_admin");

/// Creates the roles and the database `mairie` of an invented town, with the state before `firstDay`.
base::Result<void> createSample(const postgres::PrivateServer& server, const QDate& firstDay,
                                const base::JobContext& context);

/// One more day of the town hall's life; each day once, in ascending order.
base::Result<void> addDay(const postgres::Connection& connection, const QDate& day,
                          const base::JobContext& context);

/// A session that addDay() can use.
base::Result<postgres::Connection> openSample(const postgres::PrivateServer& server,
                                              const base::JobContext& context);

} // namespace demo
