// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace support {

/// A small schema with most of what a dump can hold: keys, a view, a function, a trigger, sequences, types, a
/// partitioned table, a large object, accents, rights.
QByteArray smallSchema();

/// Everything that a dump can hold, of a version from 15 on, and more than smallSchema(): partitions by list
/// and by hash, inheritance, generated and identity columns, large objects with comments and rights, every
/// kind of type, empty tables, tables without columns but with rows, unlogged and foreign tables, the
/// extension of ServerTree, a materialized view, policies, triggers, strange names, values that are hard to
/// quote.
QByteArray everyKindOfObject();
/// Roles, foreign keys, identity and generated columns, event triggers, publications.
QByteArray otherKindsOfObject();

/// `count` tables of a few rows each.
QByteArray manyTables(int count);

/// One row with a value of so many bytes.
QByteArray longRow(qint64 bytes);

/// A table of about 60 MB that hardly compresses: dumping it takes seconds, time enough to disturb it.
QByteArray largeTable();

/// Rows whose values, columns and tables are what quoting and escaping are for.
QByteArray oddRows();

} // namespace support
