// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace support {

/// One run of a program of ours, to its end.
struct ProgramRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    /// The whole standard output as one JSON document; empty when it is not exactly that.
    QJsonObject json() const;
};

/// An environment in which nothing of this machine's user shows: its own HOME and XDG folders, no language.
QProcessEnvironment isolatedEnvironment(const QString& home);

ProgramRun runProgram(const QString& program, const QStringList& arguments,
                      const QProcessEnvironment& environment, const QString& workingFolder = {});

/// Writes both configuration files for a database on a socket into `folder`.
void writeConfiguration(const QString& folder, const QString& socket, const QString& database,
                        const QString& dumps, const QString& user = QStringLiteral("postgres"),
                        const QByteArray& more = {});

} // namespace support
