// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Manifest.h"

#include <QJsonDocument>

namespace catalogue {

// What the files beside a dump have in common: each is one JSON object that names its kind and its format.

/// A new one, with the program that writes it.
QJsonObject documentOf(const QString& kind, int format);
/// OperationFailed when `json` is no such object, or one of a newer format than `newestFormat`.
base::Result<QJsonObject> objectOf(const QByteArray& json, const QString& kind, int newestFormat,
                                   const QString& name);

/// UTC, ISO 8601 with milliseconds.
QString timeText(const QDateTime& at);
QDateTime timeFrom(const QJsonValue& value);

/// The keys `bytes` and `modified_ns`; the latter as text, since it does not fit into a double.
QJsonObject stampObject(const FileStamp& stamp);
FileStamp stampFrom(const QJsonObject& object);

} // namespace catalogue
