// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/runbook/Runbook.h"

namespace restore::runbook {

/// The SQL client that people run; the program itself never does but to rehearse what they would.
QString sqlClientName();

/// $$text$$, which reads well inside a shell's quotes; 'text' where it holds a dollar itself.
QByteArray literal(const QString& text);

/// Makes the commands of a runbook: the tools with their full paths, the connection as one argument in which
/// no name can be taken for anything else. Pure.
class Commands
{
public:
    explicit Commands(const Facts& facts) : m_facts(facts) {}

    /// pgsauvegarde-cli with this configuration.
    process::Command own(const QStringList& words) const;
    process::Command ownRestore(const QString& dump, const QString& into, const QStringList& more = {}) const;
    /// A PostgreSQL tool.
    process::Command tool(const QString& name, const QStringList& arguments) const;
    /// The same of the new server's own programs.
    process::Command serverTool(const QString& name, const QStringList& arguments) const;
    /// Statements, all or nothing.
    process::Command sql(const QString& database, const QByteArrayList& statements) const;
    process::Command sqlAs(const QString& user, const QString& database,
                           const QByteArrayList& statements) const;
    process::Command sqlFile(const QString& user, const QString& database, const QString& path) const;
    /// An instruction of the client itself, such as a copy from a file of this machine.
    process::Command instruction(const QString& database, const QString& line) const;
    process::Command dump(const QString& path) const;

    Check question(const QString& database, const QByteArray& sql, const QString& answer,
                   const base::Text& what) const;
    Check questionAs(const QString& user, const QString& database, const QByteArray& sql,
                     const QString& answer, const base::Text& what) const;
    Check rowsOf(const QString& database, const Name& table, qint64 rows) const;
    Check exitOf(const process::Command& command, int exitCode, const base::Text& what) const;

    /// The connection, as one argument.
    QString connection(const QString& user, const QString& database) const;
    QString maintenance() const { return QStringLiteral("postgres"); }
    /// A file beside what is kept, under a name that tells when.
    QString kept(const QString& end) const;
    /// A database beside: the name of the original, cut where it is long, and more.
    QString beside(const QString& end) const;

private:
    process::Command client(const QString& options, const QString& user, const QString& database,
                            const QStringList& more) const;

    const Facts& m_facts;
};

} // namespace restore::runbook
