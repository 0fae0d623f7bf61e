// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace cli {

/// A schema and a table as named on the command line: "public.citizens", "citizens" (of public),
/// "\"odd.name\".\"t\"". Names stand as they are, capitals too.
std::pair<QByteArray, QByteArray> qualifiedName(const QString& name);

} // namespace cli
