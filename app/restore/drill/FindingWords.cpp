// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Findings.h"

namespace restore::drill {

using base::Text;

QString key(Match match)
{
    switch (match) {
    case Match::Same:
        return QStringLiteral("same");
    case Match::SameValues:
        return QStringLiteral("same_values");
    case Match::OtherRows:
        return QStringLiteral("other_rows");
    case Match::OtherValues:
        return QStringLiteral("other_values");
    case Match::Missing:
        return QStringLiteral("missing");
    case Match::OtherColumns:
        return QStringLiteral("other_columns");
    case Match::Unproven:
        return QStringLiteral("unproven");
    }
    Q_UNREACHABLE();
}

QString text(Match match)
{
    switch (match) {
    case Match::Same:
        return Text("restore", "identical").toString();
    case Match::SameValues:
        return Text("restore", "same values, written otherwise").toString();
    case Match::OtherRows:
        return Text("restore", "not as many rows").toString();
    case Match::OtherValues:
        return Text("restore", "other values").toString();
    case Match::Missing:
        return Text("restore", "table missing").toString();
    case Match::OtherColumns:
        return Text("restore", "columns missing").toString();
    case Match::Unproven:
        return Text("restore", "not compared").toString();
    }
    Q_UNREACHABLE();
}

QString key(DefinitionProof proof)
{
    return proof == DefinitionProof::Exact ? QStringLiteral("exact") : QStringLiteral("names_only");
}

} // namespace restore::drill
