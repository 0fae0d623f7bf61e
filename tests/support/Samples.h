// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace support {

/// A small schema with most of what a dump can hold: keys, a view, a function, a trigger, sequences, types, a
/// partitioned table, a large object, accents, rights.
QByteArray smallSchema();

/// A table of about 60 MB that hardly compresses: dumping it takes seconds, time enough to disturb it.
QByteArray largeTable();

} // namespace support
