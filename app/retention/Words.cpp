// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Plan.h"

namespace retention {

using base::Text;

QString key(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Keep:
        return QStringLiteral("keep");
    case Verdict::Expire:
        return QStringLiteral("expire");
    case Verdict::Damaged:
        return QStringLiteral("damaged");
    }
    Q_UNREACHABLE();
}

QString text(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Keep:
        return Text("retention", "kept").toString();
    case Verdict::Expire:
        return Text("retention", "expired").toString();
    case Verdict::Damaged:
        return Text("retention", "damaged").toString();
    }
    Q_UNREACHABLE();
}

QString key(Reason reason)
{
    switch (reason) {
    case Reason::WithinRetention:
        return QStringLiteral("within_retention");
    case Reason::MinKeep:
        return QStringLiteral("min_keep");
    case Reason::Future:
        return QStringLiteral("future");
    case Reason::Damaged:
        return QStringLiteral("damaged");
    case Reason::Expired:
        return QStringLiteral("expired");
    case Reason::Chosen:
        return QStringLiteral("chosen");
    }
    Q_UNREACHABLE();
}

QString text(Reason reason)
{
    switch (reason) {
    case Reason::WithinRetention:
        return Text("retention", "younger than the retention").toString();
    case Reason::MinKeep:
        return Text("retention", "one of the newest, always kept").toString();
    case Reason::Future:
        return Text("retention", "dated in the future, never deleted").toString();
    case Reason::Damaged:
        return Text("retention", "damaged, deleted only by you").toString();
    case Reason::Expired:
        return Text("retention", "older than the retention").toString();
    case Reason::Chosen:
        return Text("retention", "chosen by you").toString();
    }
    Q_UNREACHABLE();
}

} // namespace retention
