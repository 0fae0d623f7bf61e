// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace catalogue {

/// A dump that the rotation must leave alone, in `<stem>.pin.json`, format 1: the user's will, beside the
/// dump and not in it.
struct Pin
{
    QString note;               ///< why; may be empty
    std::optional<QDate> until; ///< the last day, in the configured zone; nothing: until it is taken away
    QString by;                 ///< user@host
    QDateTime at;               ///< UTC, when it was set

    /// Its last day is not over yet.
    bool holds(const QDateTime& now, const QTimeZone& zone) const;
    bool operator==(const Pin&) const = default;
};

QByteArray toJson(const Pin& pin);
/// OperationFailed when it is no pin, or one of a newer format.
base::Result<Pin> pinFrom(const QByteArray& json, const QString& name);

} // namespace catalogue
