// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace catalogue {

/// The database's name as it stands in file names: characters outside A-Z a-z 0-9 . _ - percent-encoded (as
/// UTF-8), as is a leading dot or dash.
QString encodedDatabase(const QString& database);

/// `<database>_full_YYYYMMDD_HHMMSS`, the wall clock of `zone` at `at`.
QString stem(const QString& database, const QDateTime& at, const QTimeZone& zone);

/// The instant (UTC) of a dump's name; nothing when the name is not exactly `<stem>.dump` of this database
/// with a real date. An hour that the clock shows twice is the later one: younger, so it is kept longer. A
/// time that the clock skipped is read as if it had not.
std::optional<QDateTime> dateOf(const QByteArray& fileName, const QString& database, const QTimeZone& zone);

/// The same for many names of one database: what they share is worked out once.
class NameReader
{
public:
    NameReader(const QString& database, const QTimeZone& zone);
    std::optional<QDateTime> dateOf(const QByteArray& fileName);
    /// `<stem>.roles.sql`: it looks like a dump, but belongs to one.
    bool isBesideADump(const QByteArray& fileName);

private:
    /// Midnight of a date that exists, and by how many seconds the zone is ahead of UTC all that day and the
    /// two beside it; nothing when a clock changes then.
    struct Day
    {
        QDate date;
        qint64 midnightMs = 0; ///< since 1970, as if in UTC
        std::optional<int> offset = {};
    };
    const Day& dayOf(int digits);

    QByteArray m_prefix;
    QTimeZone m_zone;
    QHash<int, Day> m_days; ///< by 20261120
};

/// Name of a run in progress: `.<stem>.dump.part`. What such a name is left over from is told by the folder's
/// lock.
QString partialName(const QString& stem);
/// That, or a file beside a dump that is being written (`.<stem>.json.<process>.part`), of this database.
bool isPartialName(const QByteArray& fileName, const QString& database);

} // namespace catalogue
