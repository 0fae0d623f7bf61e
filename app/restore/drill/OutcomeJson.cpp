// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/OutcomeJson.h"

#include "base/Format.h"
#include "catalogue/JsonDocument.h"
#include "restore/drill/FindingsJson.h"

#include <QJsonArray>

namespace restore::drill {
namespace {

QJsonArray phasesArray(const std::vector<PhaseTime>& phases)
{
    QJsonArray array;
    for (const PhaseTime& time : phases)
        array.append(
            QJsonObject{{QStringLiteral("phase"), key(time.phase)}, {QStringLiteral("ms"), time.ms}});
    return array;
}

QJsonArray remarksArray(const std::vector<Remark>& remarks)
{
    QJsonArray array;
    for (const Remark& remark : remarks)
        array.append(QJsonObject{{QStringLiteral("kind"), key(remark.kind)},
                                 {QStringLiteral("subjects"), QJsonArray::fromStringList(remark.subjects)}});
    return array;
}

constexpr std::array allPhases{Phase::Server,      Phase::Roles,      Phase::Database,
                               Phase::Definitions, Phase::Rows,       Phase::Indexes,
                               Phase::Properties,  Phase::Statistics, Phase::Comparing};
constexpr std::array allPlaces{Place::PrivateServer, Place::ScratchDatabase};
constexpr std::array allRemarks{
    RemarkKind::LocaleReplaced,       RemarkKind::TablespacesLeftOut, RemarkKind::RolesMadeUp,
    RemarkKind::StatementsLeftOut,    RemarkKind::ForeignTables,      RemarkKind::MaterializedViews,
    RemarkKind::RowsLeftOut,          RemarkKind::OtherServerVersion, RemarkKind::SettingsUnknown,
    RemarkKind::RightsNotInDump,      RemarkKind::LoadedBySuperuser,  RemarkKind::NoNetworkNamespace,
    RemarkKind::RightsUnknown,        RemarkKind::CommentsUnknown,    RemarkKind::DatabaseNotCompared,
    RemarkKind::ViewsOfForeignTables, RemarkKind::DamagedManifest};

/// How the dump came to be and how it was restored.
void readFacts(const QJsonObject& object, FindingsReader& reader, Outcome& outcome)
{
    const auto textOf = [&](const char* name) {
        return object[QLatin1String(name)].toString();
    };
    outcome.file = textOf("file");
    outcome.database = textOf("database");
    outcome.stamp = catalogue::stampFrom(object);
    outcome.bytes = outcome.stamp.bytes;
    outcome.sha256 = QByteArray::fromHex(textOf("sha256").toLatin1());
    outcome.dumpedAt = catalogue::timeFrom(object[QStringLiteral("dumped_at")]);
    outcome.dumpedFrom = textOf("dumped_from");
    outcome.dumpedBy = textOf("dumped_by");
    outcome.hasManifest = object[QStringLiteral("has_manifest")].toBool();
    outcome.place = reader.oneOf(allPlaces, object[QStringLiteral("place")]);
    outcome.serverVersion = textOf("server_version");
    outcome.toolVersion = textOf("tool_version");
    outcome.jobs = object[QStringLiteral("jobs")].toInt(1);
    outcome.operatorName = textOf("operator");
    outcome.startedAt = catalogue::timeFrom(object[QStringLiteral("started_at")]);
    outcome.endedAt = catalogue::timeFrom(object[QStringLiteral("at")]);
    for (const QJsonValueConstRef phase : object[QStringLiteral("phases")].toArray())
        outcome.phases.push_back({reader.oneOf(allPhases, phase[QStringLiteral("phase")]),
                                  phase[QStringLiteral("ms")].toInteger()});
}

} // namespace

QByteArray toJson(const Outcome& outcome)
{
    QJsonObject object = catalogue::recordObject(outcome.record());
    object.insert(QStringLiteral("file"), outcome.file);
    object.insert(QStringLiteral("database"), outcome.database);
    object.insert(QStringLiteral("sha256"), QString::fromLatin1(outcome.sha256.toHex()));
    object.insert(QStringLiteral("dumped_at"), catalogue::timeText(outcome.dumpedAt));
    object.insert(QStringLiteral("dumped_from"), outcome.dumpedFrom);
    object.insert(QStringLiteral("dumped_by"), outcome.dumpedBy);
    object.insert(QStringLiteral("has_manifest"), outcome.hasManifest);
    object.insert(QStringLiteral("place"), key(outcome.place));
    object.insert(QStringLiteral("server_version"), outcome.serverVersion);
    object.insert(QStringLiteral("tool_version"), outcome.toolVersion);
    object.insert(QStringLiteral("jobs"), outcome.jobs);
    object.insert(QStringLiteral("operator"), outcome.operatorName);
    object.insert(QStringLiteral("started_at"), catalogue::timeText(outcome.startedAt));
    object.insert(QStringLiteral("phases"), phasesArray(outcome.phases));
    insertFindings(object, outcome);
    object.insert(QStringLiteral("remarks"), remarksArray(outcome.remarks));
    object.insert(QStringLiteral("commands"), QJsonArray::fromStringList(outcome.commands));
    object.insert(QStringLiteral("log"), QJsonArray::fromStringList(outcome.log));
    return QJsonDocument(object).toJson();
}

base::Result<Outcome> outcomeFrom(const QByteArray& json, const QString& name)
{
    const auto object = catalogue::recordObjectFrom(json, name);
    if (!object)
        return base::failure(object.error());
    FindingsReader reader;
    Outcome outcome;
    readFacts(*object, reader, outcome);
    reader.read(*object, outcome);
    for (const QJsonValueConstRef remark : (*object)[QStringLiteral("remarks")].toArray())
        outcome.remarks.push_back({reader.oneOf(allRemarks, remark[QStringLiteral("kind")]),
                                   stringsOf(remark[QStringLiteral("subjects")])});
    outcome.commands = stringsOf((*object)[QStringLiteral("commands")]);
    outcome.log = stringsOf((*object)[QStringLiteral("log")]);
    if (!reader.unknown().isEmpty())
        return base::failure(
            {base::ErrorCode::OperationFailed,
             base::Text("restore", "%1 cannot be understood: it was changed by hand, or is damaged.")
                 .arg(base::visible(name)),
             reader.unknown(), base::Text("restore", "Test the restore of this backup again.")});
    return outcome;
}

} // namespace restore::drill
