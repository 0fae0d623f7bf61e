// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace process {

/// An account to run a child as; only root can.
struct Account
{
    uid_t user = 0;
    gid_t group = 0;
    QString name;
    QString home;
};

/// A program to be run: a value, built by pure functions and tested literally. No shell is ever involved.
struct Command
{
    QString program; ///< absolute path
    QStringList arguments = {};
    /// Added to the few variables that a child inherits (HOME, PATH, TMPDIR, LANG-free: messages are in
    /// English).
    QMap<QString, QString> environment = {};
    std::optional<Account> account = {};
    QString workingFolder = {};
    /// In a network namespace of its own, without any interface, where the system permits that; else not.
    bool withoutNetwork = false;
};

/// As one would type it, quoted for a POSIX shell: for logs and for people, never executed.
QString displayed(const Command& command);

} // namespace process
