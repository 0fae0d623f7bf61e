// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postgres {

/// "name", whatever stands in it; raw bytes.
QByteArray quotedIdentifier(QByteArray name);
/// 'value', or E'value' where it holds a backslash: the same value whatever standard_conforming_strings says.
QByteArray quotedLiteral(QByteArray value);

} // namespace postgres
