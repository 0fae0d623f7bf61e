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
    case Reason::Pinned:
        return QStringLiteral("pinned");
    case Reason::Future:
        return QStringLiteral("future");
    case Reason::OtherServer:
        return QStringLiteral("other_server");
    case Reason::WithinRetention:
        return QStringLiteral("within_retention");
    case Reason::Recent:
        return QStringLiteral("recent");
    case Reason::MinKeep:
        return QStringLiteral("min_keep");
    case Reason::NewestVerified:
        return QStringLiteral("newest_verified");
    case Reason::Daily:
        return QStringLiteral("daily");
    case Reason::Weekly:
        return QStringLiteral("weekly");
    case Reason::Monthly:
        return QStringLiteral("monthly");
    case Reason::Yearly:
        return QStringLiteral("yearly");
    case Reason::Frozen:
        return QStringLiteral("frozen");
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
    case Reason::Pinned:
        return Text("retention", "pinned by you").toString();
    case Reason::Future:
        return Text("retention", "dated in the future, never deleted").toString();
    case Reason::OtherServer:
        return Text("retention", "of another server, not ours to delete").toString();
    case Reason::WithinRetention:
        return Text("retention", "younger than the retention").toString();
    case Reason::Recent:
        return Text("retention", "younger than an hour").toString();
    case Reason::MinKeep:
        return Text("retention", "one of the newest, always kept").toString();
    case Reason::NewestVerified:
        return Text("retention", "the newest that was verified").toString();
    case Reason::Daily:
        return Text("retention", "the newest of its day").toString();
    case Reason::Weekly:
        return Text("retention", "the newest of its week").toString();
    case Reason::Monthly:
        return Text("retention", "the newest of its month").toString();
    case Reason::Yearly:
        return Text("retention", "the newest of its year").toString();
    case Reason::Frozen:
        return Text("retention", "old, but nothing newer is good").toString();
    case Reason::Damaged:
        return Text("retention", "damaged, deleted only by you").toString();
    case Reason::Expired:
        return Text("retention", "older than the retention").toString();
    case Reason::Chosen:
        return Text("retention", "chosen by you").toString();
    }
    Q_UNREACHABLE();
}

QString text(const Reasons& reasons)
{
    QStringList texts;
    for (const Reason reason : reasons)
        texts.append(text(reason));
    return texts.join(QStringLiteral(", "));
}

} // namespace retention
