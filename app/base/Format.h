// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace base {

/// "204,7 Mo": SI units, a no-break space before the unit; under 1000 "1 octet", "512 octets".
QString sizeText(qint64 bytes, const QLocale& locale);
/// "204 734 512 octets"
QString exactSizeText(qint64 bytes, const QLocale& locale);
/// "hier à 02:00", "20 nov. 02:00", "20 nov. 2025 02:00": as short as it can be told from `now`.
QString dateText(const QDateTime& at, const QDateTime& now, const QTimeZone& zone, const QLocale& locale);
/// "aujourd’hui", "hier", "le 20 nov.", "le 20 nov. 2025"
QString dayText(const QDateTime& at, const QDateTime& now, const QTimeZone& zone, const QLocale& locale);
/// "vendredi 20 novembre 2026 02:00:00 CET"
QString exactDateText(const QDateTime& at, const QTimeZone& zone, const QLocale& locale);
/// "il y a 3 heures", "à l’instant"
QString agoText(const QDateTime& at, const QDateTime& now);
/// "8 s", "1 min 20 s", "2 h 05 min"
QString durationText(qint64 milliseconds);
/// ISO 8601 with offset in the zone, for scripts: 2026-11-20T02:00:00+01:00
QString isoText(const QDateTime& at, const QTimeZone& zone);

/// Shows text from a server, an archive or a file name as plain text: control and bidirectional characters
/// become visible escapes such as \u202e.
QString visible(const QString& text);
/// Same for raw bytes of a file name; bytes that are no UTF-8 become \xNN.
QString visible(const QByteArray& bytes);

} // namespace base
