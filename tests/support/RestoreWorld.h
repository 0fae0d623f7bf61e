// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Run.h"
#include "support/ServerTree.h"
#include "support/TestServer.h"

#include <QTemporaryDir>

namespace support {

/// A server with a database of every kind of object, under a name that wants quoting, and a backup of it.
class RestoreWorld
{
public:
    static QString original() { return QStringLiteral("ma\"irie é"); }

    /// Nothing, or why it could not be made.
    std::optional<base::Error> init();

    restore::Request request(const QString& database) const;
    static base::Result<restore::Report> restored(const restore::Request& request,
                                                  const base::JobContext& context = {});
    /// The rows of the answer, their values apart by |; or the error.
    QStringList question(const QString& database, const QByteArray& sql) const;
    bool exists(const QString& database) const;
    base::Result<restore::Objects> objects() const;

private:
    base::Result<void> fill();

public:
    ServerTree tree;
    TestServer server;
    QTemporaryDir folder;
    QString dump;
};

} // namespace support
