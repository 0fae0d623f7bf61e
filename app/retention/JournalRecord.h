// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"

#include <QJsonObject>

namespace retention {

/// What became of a dump. Planned: written before anything is touched, so that an interruption cannot lose
/// the record. Deleted, Quarantined (moved to `.quarantine`), Failed (it is still there), TakenBack (from the
/// quarantine), Purged (from the quarantine, for good).
enum class Event { Planned, Deleted, Quarantined, Failed, TakenBack, Purged };
QString key(Event event);
QString text(Event event);

/// One line of the journal of deletions.
struct Record
{
    qint64 number = 0; ///< from 1, without a gap; the journal's to give
    QDateTime at;      ///< UTC
    QString by;        ///< user@host
    Event event = Event::Planned;
    QString file;
    qint64 bytes = 0;
    QDateTime createdAt;  ///< UTC: the date of the dump
    QByteArray sha256;    ///< 32 bytes; empty when the file could not be read
    QString rule;         ///< key(Reason) by which it went
    Policy policy;        ///< that the rule is of; its zone is not recorded
    QString message;      ///< why it failed, in the language of whoever ran it
    QString batch;        ///< of the quarantine that it was moved to or lay in; empty: none
    bool isIntact = true; ///< its line is as it was written; not recorded

    bool operator==(const Record&) const = default;
};

/// `Record::rule` of what leaves the quarantine for good.
inline const QString purgeRule = QStringLiteral("quarantine_days");

QJsonObject toJson(const Record& record);
/// Nothing when it is no record.
std::optional<Record> recordFrom(const QJsonObject& object);

} // namespace retention
