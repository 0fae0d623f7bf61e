// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Verification.h"

#include "catalogue/JsonDocument.h"

namespace catalogue {
namespace {

constexpr int newestFormat = 1;
const QString kind = QStringLiteral("pgsauvegarde-verification");
const QString statusKey = QStringLiteral("status");
const QString atKey = QStringLiteral("at");
const QString sha256Key = QStringLiteral("sha256");
const QString detailKey = QStringLiteral("detail");

} // namespace

QString key(VerificationStatus status)
{
    return status == VerificationStatus::Ok ? QStringLiteral("ok") : QStringLiteral("corrupt");
}

QByteArray toJson(const Verification& verification)
{
    QJsonObject object = documentOf(kind, newestFormat);
    object.insert(statusKey, key(verification.status));
    object.insert(atKey, timeText(verification.at));
    object.insert(detailKey, verification.detail);
    object.insert(sha256Key, QString::fromLatin1(verification.sha256.toHex()));
    const QJsonObject stamp = stampObject(verification.stamp);
    for (auto it = stamp.begin(); it != stamp.end(); ++it)
        object.insert(it.key(), it.value());
    if (verification.inventory)
        insertInto(object, *verification.inventory);
    return QJsonDocument(object).toJson();
}

base::Result<Verification> verificationFrom(const QByteArray& json, const QString& name)
{
    const auto object = objectOf(json, kind, newestFormat, name);
    if (!object)
        return base::failure(object.error());
    const bool isOk = (*object)[statusKey].toString() == key(VerificationStatus::Ok);
    return Verification{isOk ? VerificationStatus::Ok : VerificationStatus::Corrupt,
                        timeFrom((*object)[atKey]),
                        stampFrom(*object),
                        QByteArray::fromHex((*object)[sha256Key].toString().toLatin1()),
                        (*object)[detailKey].toString(),
                        inventoryFrom(*object)};
}

} // namespace catalogue
