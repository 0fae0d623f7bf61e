// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cli {

/// Rows under headings, columns aligned for a terminal; the columns named in `right` are aligned right.
QString textTable(const QStringList& headings, const std::vector<QStringList>& rows,
                  const QList<int>& right = {});

} // namespace cli
