// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Manifest.h"

namespace catalogue {

/// Passed: what was restored is what the dump holds. Failed: it is not, or it could not be restored.
enum class DrillStatus { Passed, Failed };
/// "passed", "failed": as in the record and on the command line.
QString key(DrillStatus status);

/// The last time that a dump was restored to see whether it can be, in `<stem>.drill.json`, format 1. It
/// holds as long as the file is what it was then. The record tells the whole outcome as well
/// (restore/drill/OutcomeJson.h); this is what a list of dumps shows of it.
struct DrillRecord
{
    DrillStatus status = DrillStatus::Failed;
    QDateTime at; ///< UTC, when it ended
    FileStamp stamp;
    qint64 restoreMs = 0; ///< until it could be used: without comparing

    bool operator==(const DrillRecord&) const = default;
};

/// The start of a record: its kind, its format and the keys of a DrillRecord.
QJsonObject recordObject(const DrillRecord& record);
/// Any record's object. OperationFailed when it is none, or one of a newer format.
base::Result<QJsonObject> recordObjectFrom(const QByteArray& json, const QString& name);
base::Result<DrillRecord> drillRecordFrom(const QByteArray& json, const QString& name);

} // namespace catalogue
