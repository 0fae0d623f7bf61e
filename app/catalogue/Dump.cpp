// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Dump.h"

namespace catalogue {

QString key(DumpState state)
{
    switch (state) {
    case DumpState::Good:
        return QStringLiteral("good");
    case DumpState::Unproven:
        return QStringLiteral("unproven");
    case DumpState::Damaged:
        return QStringLiteral("damaged");
    }
    Q_UNREACHABLE();
}

QString text(DumpState state)
{
    switch (state) {
    case DumpState::Good:
        return base::Text("catalogue", "complete").toString();
    case DumpState::Unproven:
        return base::Text("catalogue", "not proven").toString();
    case DumpState::Damaged:
        return base::Text("catalogue", "damaged").toString();
    }
    Q_UNREACHABLE();
}

} // namespace catalogue
