// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace support {

/// A table that others refer to, with views, a sequence, a generated column and a trigger that writes, under
/// names that want quoting. The roles `proprio` and `lecteur` must be there.
QByteArray townSchema();

} // namespace support
