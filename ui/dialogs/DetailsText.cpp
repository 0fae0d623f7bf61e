// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/DetailsText.h"

#include "base/Format.h"

namespace ui {
namespace {

using base::Text;
using catalogue::Details;

const QString separator = QStringLiteral(" · ");
const QString unknown = QStringLiteral("–");

} // namespace

QString hostText(const Details& details)
{
    if (!details.manifest)
        return unknown;
    QStringList parts;
    const catalogue::ServerIdentity& server = details.manifest->server;
    const QString place = server.port.isEmpty() ? server.host : server.host + u':' + server.port;
    if (!place.isEmpty())
        parts += base::visible(place);
    parts += server.isStandby ? Text("ui", "standby").toString() : Text("ui", "primary").toString();
    if (!server.systemIdentifier.isEmpty())
        parts += Text("ui", "identifier %1").arg(base::visible(server.systemIdentifier)).toString();
    return parts.join(separator);
}

QString formatText(const archive::Header& header)
{
    const auto algorithm = header.algorithm();
    if (algorithm == archive::Compression::None)
        return Text("ui", "custom archive %1, not compressed").arg(header.formatVersion()).toString();
    return Text("ui", "custom archive %1, %2")
        .arg(header.formatVersion())
        .arg(algorithm ? key(*algorithm) : QString::number(header.compression))
        .toString();
}

QString durationText(const Details& details)
{
    if (!details.manifest)
        return unknown;
    const qint64 whole = details.manifest->startedAt.msecsTo(details.manifest->endedAt);
    return Text("ui", "%1, of which %2 to write it")
        .arg(base::durationText(whole))
        .arg(base::durationText(details.manifest->dumpMs))
        .toString();
}

QString optionsText(const Details& details)
{
    if (!details.manifest)
        return unknown;
    if (details.manifest->extraArguments.isEmpty())
        return Text("ui", "no extra options").toString();
    return base::visible(details.manifest->extraArguments.join(u' '));
}

QString sessionText(const Details& details)
{
    if (!details.manifest || details.manifest->session.isEmpty())
        return unknown;
    QStringList parts;
    const auto& session = details.manifest->session;
    for (auto it = session.begin(); it != session.end(); ++it)
        parts += base::visible(it.key()) + QStringLiteral(" = ") + base::visible(it.value());
    return parts.join(separator);
}

QString drillText(const catalogue::DrillRecord& drill, const QTimeZone& zone)
{
    const bool hasPassed = drill.status == catalogue::DrillStatus::Passed;
    QStringList parts{hasPassed ? Text("ui", "passed").toString() : Text("ui", "failed").toString(),
                      base::exactDateText(drill.at, zone, QLocale())};
    if (hasPassed)
        parts += Text("ui", "restored in %1").arg(base::durationText(drill.restoreMs)).toString();
    return parts.join(separator);
}

std::optional<LastReading> lastReadingOf(const Details& details)
{
    if (!details.verified)
        return std::nullopt;
    const bool whenMade = details.manifest && details.manifest->endedAt == details.verifiedAt;
    return LastReading{*details.verified, details.verifiedAt, details.verificationDetail, whenMade};
}

} // namespace ui
