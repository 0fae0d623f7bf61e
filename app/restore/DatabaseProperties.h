// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayList>

#include <string_view>

namespace restore {

/// What an archive says of its database as a whole, for a database of any name: these stand in entries that
/// pg_restore restores only with --create, and then under the original name.
struct DatabaseProperties
{
    QByteArray create; ///< CREATE DATABASE …; from template0, with encoding and locale
    QByteArray owner;  ///< raw name; empty when the archive names none
    /// Settings of the database and of roles in it, limits, rights, comment, security labels: one statement
    /// each.
    QByteArrayList after;
    QByteArrayList leftOut; ///< what was not understood, and is therefore not run
};

/// Puts the statements together from words that are known; nothing else of the archive is run in the server's
/// maintenance database.
class DatabasePropertiesReader
{
public:
    /// `original` is the database's name in the archive, `name` what it is to be called.
    DatabasePropertiesReader(QByteArray original, QByteArray name);

    /// One entry of the table of contents: its kind, its object's name, its owner and its SQL; others than
    /// those of the database are passed over.
    void add(std::string_view description, std::string_view tag, std::string_view owner,
             std::string_view definition);
    /// Without an entry of the database (a dump of no help) it is created with the server's defaults.
    DatabaseProperties take() { return std::move(m_properties); }

private:
    void addCreation(std::string_view definition);
    void addStatements(std::string_view definition);

    QByteArray m_original;
    QByteArray m_name;
    DatabaseProperties m_properties;
};

} // namespace restore
