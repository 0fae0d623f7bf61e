// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Outcome.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace restore::drill {

/// What was compared, as keys of a record: errors, tables, large_objects, sequences, kinds, definitions,
/// invalid. A table's `match` is true or false, or null where its rows could not be compared;
/// `comparison` says more.
void insertFindings(QJsonObject& object, const Outcome& outcome);

QStringList stringsOf(const QJsonValue& array);

/// Reads them back, and remembers a word that it does not know: what it stands for must not be guessed.
class FindingsReader
{
public:
    void read(const QJsonObject& object, Outcome& outcome);

    template <class Enum, size_t count>
    Enum oneOf(const std::array<Enum, count>& all, const QJsonValue& value)
    {
        for (const Enum each : all)
            if (value.toString() == key(each))
                return each;
        m_unknown = u'"' + value.toString() + u'"';
        return all.front();
    }

    /// Empty when every word was known.
    QString unknown() const { return m_unknown; }

private:
    TableResult table(const QJsonObject& object);
    catalogue::DefinitionChange definition(const QJsonObject& object);

    QString m_unknown;
};

} // namespace restore::drill
