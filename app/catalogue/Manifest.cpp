// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Manifest.h"

#include "base/Version.h"
#include "catalogue/JsonDocument.h"

#include <QJsonArray>

namespace catalogue {
namespace {

constexpr int newestFormat = 1;
const QString kind = QStringLiteral("pgsauvegarde-manifest");

QJsonObject toObject(const ServerIdentity& server)
{
    return {
        {QStringLiteral("system_identifier"), server.systemIdentifier},
        {QStringLiteral("host"), server.host},
        {QStringLiteral("port"), server.port},
        {QStringLiteral("version"), server.version},
        {QStringLiteral("role"), server.isStandby ? QStringLiteral("standby") : QStringLiteral("primary")},
        {QStringLiteral("lsn"), server.lsn}};
}

ServerIdentity serverFrom(const QJsonObject& object)
{
    return {object[QStringLiteral("system_identifier")].toString(),
            object[QStringLiteral("host")].toString(),
            object[QStringLiteral("port")].toString(),
            object[QStringLiteral("version")].toString(),
            object[QStringLiteral("role")].toString() == u"standby",
            object[QStringLiteral("lsn")].toString()};
}

/// The second of the files.
std::optional<RolesFile> rolesFrom(const QJsonObject& object)
{
    if (!object.contains(QStringLiteral("roles")))
        return std::nullopt;
    const QJsonObject roles = object[QStringLiteral("roles")].toObject();
    const QJsonObject file = object[QStringLiteral("files")].toArray().at(1).toObject();
    return RolesFile{file[QStringLiteral("name")].toString(), file[QStringLiteral("bytes")].toInteger(-1),
                     QByteArray::fromHex(file[QStringLiteral("sha256")].toString().toLatin1()),
                     roles[QStringLiteral("number")].toInt(), roles[QStringLiteral("passwords")].toBool()};
}

QStringList textsFrom(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValueConstRef item : value.toArray())
        texts.append(item.toString());
    return texts;
}

} // namespace

FileStamp stampOf(const base::FileIdentity& identity)
{
    return {identity.size, identity.modifiedNs};
}

QByteArray toJson(const Manifest& manifest)
{
    QJsonObject session;
    for (auto it = manifest.session.begin(); it != manifest.session.end(); ++it)
        session.insert(it.key(), it.value());
    QJsonObject file = stampObject(manifest.stamp);
    file.insert(QStringLiteral("name"), manifest.fileName);
    file.insert(QStringLiteral("sha256"), QString::fromLatin1(manifest.sha256.toHex()));

    QJsonObject object = documentOf(kind, newestFormat);
    object.insert(QStringLiteral("database"), manifest.database);
    object.insert(QStringLiteral("started_at"), timeText(manifest.startedAt));
    object.insert(QStringLiteral("ended_at"), timeText(manifest.endedAt));
    object.insert(QStringLiteral("dump_ms"), manifest.dumpMs);
    object.insert(QStringLiteral("server"), toObject(manifest.server));
    object.insert(QStringLiteral("tool"), QJsonObject{{QStringLiteral("name"), QStringLiteral("pg_dump")},
                                                      {QStringLiteral("version"), manifest.toolVersion}});
    object.insert(QStringLiteral("archive"),
                  QJsonObject{{QStringLiteral("version"), manifest.archiveVersion},
                              {QStringLiteral("compression"), manifest.compression}});
    QJsonArray files{file};
    if (manifest.roles) {
        files.append(
            QJsonObject{{QStringLiteral("name"), manifest.roles->fileName},
                        {QStringLiteral("bytes"), manifest.roles->bytes},
                        {QStringLiteral("sha256"), QString::fromLatin1(manifest.roles->sha256.toHex())}});
        object.insert(QStringLiteral("roles"),
                      QJsonObject{{QStringLiteral("number"), manifest.roles->number},
                                  {QStringLiteral("passwords"), manifest.roles->hasPasswords}});
    }
    object.insert(QStringLiteral("files"), files);
    if (manifest.inventory)
        insertInto(object, *manifest.inventory);
    object.insert(QStringLiteral("session"), session);
    object.insert(
        QStringLiteral("options"),
        QJsonObject{
            {QStringLiteral("extra_args"), QJsonArray::fromStringList(manifest.extraArguments)},
            {QStringLiteral("excluded_table_data"), QJsonArray::fromStringList(manifest.excludedTableData)}});
    if (!manifest.warnings.empty())
        object.insert(QStringLiteral("warnings"), toJson(manifest.warnings));
    // A manifest is written only after every byte was read back and matched.
    object.insert(QStringLiteral("verification"),
                  QJsonObject{{QStringLiteral("status"), QStringLiteral("ok")},
                              {QStringLiteral("at"), timeText(manifest.endedAt)},
                              {QStringLiteral("method"), QStringLiteral("read_back")}});
    return QJsonDocument(object).toJson();
}

base::Result<Manifest> manifestFrom(const QByteArray& json, const QString& name)
{
    const auto read = objectOf(json, kind, newestFormat, name);
    if (!read)
        return base::failure(read.error());
    const QJsonObject& object = *read;
    const QJsonObject file = object[QStringLiteral("files")].toArray().at(0).toObject();
    const QJsonObject archive = object[QStringLiteral("archive")].toObject();
    const QJsonObject session = object[QStringLiteral("session")].toObject();
    const QJsonObject options = object[QStringLiteral("options")].toObject();

    Manifest manifest;
    manifest.database = object[QStringLiteral("database")].toString();
    manifest.startedAt = timeFrom(object[QStringLiteral("started_at")]);
    manifest.endedAt = timeFrom(object[QStringLiteral("ended_at")]);
    manifest.dumpMs = object[QStringLiteral("dump_ms")].toInteger();
    manifest.server = serverFrom(object[QStringLiteral("server")].toObject());
    manifest.toolVersion = object[QStringLiteral("tool")].toObject()[QStringLiteral("version")].toString();
    manifest.archiveVersion = archive[QStringLiteral("version")].toString();
    manifest.compression = archive[QStringLiteral("compression")].toString();
    manifest.fileName = file[QStringLiteral("name")].toString();
    manifest.stamp = stampFrom(file);
    manifest.sha256 = QByteArray::fromHex(file[QStringLiteral("sha256")].toString().toLatin1());
    manifest.inventory = inventoryFrom(object);
    manifest.roles = rolesFrom(object);
    for (auto it = session.begin(); it != session.end(); ++it)
        manifest.session.insert(it.key(), it.value().toString());
    manifest.extraArguments = textsFrom(options[QStringLiteral("extra_args")]);
    manifest.excludedTableData = textsFrom(options[QStringLiteral("excluded_table_data")]);
    manifest.warnings = anomaliesFrom(object[QStringLiteral("warnings")].toArray());
    return manifest;
}

} // namespace catalogue
