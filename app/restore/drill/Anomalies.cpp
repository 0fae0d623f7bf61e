// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "restore/drill/DefinitionWords.h"
#include "restore/drill/Outcome.h"

#include <QLocale>

namespace restore::drill {
namespace {

using base::PluralText;
using base::Text;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

Text anomaly(const TableResult& table)
{
    const QString name = base::visible(table.displayed());
    const qint64 expected = table.expectedRows.value_or(0);
    const qint64 restored = table.restoredRows.value_or(0);
    if (table.match == Match::OtherValues)
        return PluralText("restore",
                          "The table %1 holds %2 rows, as many as expected, but not the same ones.")
            .of(restored)
            .arg(name)
            .arg(number(restored));
    if (table.match == Match::OtherRows)
        return PluralText("restore", "The table %1 holds %2 rows instead of %3.")
            .of(restored)
            .arg(name)
            .arg(number(restored))
            .arg(number(expected));
    if (table.match == Match::OtherColumns)
        return Text("restore", "The table %1 lacks columns that the backup has values for.").arg(name);
    if (!table.expectedRows)
        return Text("restore", "The table %1 is missing.").arg(name);
    return PluralText("restore", "The table %1 is missing, with its %2 rows.")
        .of(expected)
        .arg(name)
        .arg(number(expected));
}

Text anomaly(const LargeObjectResult& objects)
{
    if (objects.restored != objects.expected)
        return PluralText("restore", "The database holds %1 large objects instead of %2.")
            .of(objects.restored)
            .arg(number(objects.restored))
            .arg(number(objects.expected));
    return PluralText("restore", "There are %1 large objects, as many as expected, but with other contents.")
        .of(objects.restored)
        .arg(number(objects.restored));
}

Text anomaly(const SequenceResult& sequence)
{
    const QString name = base::visible(sequence.displayed());
    if (!sequence.restored)
        return Text("restore", "The sequence %1 is missing; it should stand at %2.")
            .arg(name)
            .arg(text(sequence.expected));
    return Text("restore", "The sequence %1 stands at %2 instead of %3.")
        .arg(name)
        .arg(text(*sequence.restored))
        .arg(text(sequence.expected));
}

Text anomaly(const RestoreError& error)
{
    const QString message = base::visible(error.message.simplified());
    if (error.errorClass == ErrorClass::Data)
        return Text("restore", "Rows were lost; pg_restore says: %1").arg(message);
    return Text("restore", "An object was lost; pg_restore says: %1").arg(message);
}

} // namespace

QString text(const SequenceState& state)
{
    const auto out = Text("restore", "%1 (handed out)");
    const auto next = Text("restore", "%1 (not handed out yet)");
    return Text(state.isCalled ? out : next).arg(number(state.value)).toString();
}

std::vector<Text> anomalies(const Outcome& outcome)
{
    std::vector<Text> found;
    for (const RestoreError& error : outcome.errors)
        if (error.errorClass != ErrorClass::Harmless)
            found.push_back(anomaly(error));
    for (const TableResult& table : outcome.tables)
        if (!isGood(table.match))
            found.push_back(anomaly(table));
    if (outcome.largeObjects && !outcome.largeObjects->isGood())
        found.push_back(anomaly(*outcome.largeObjects));
    for (const SequenceResult& sequence : outcome.sequences)
        if (!sequence.isSame())
            found.push_back(anomaly(sequence));
    for (const catalogue::DefinitionChange& change : outcome.definitions)
        found.push_back(sentenceOf(change));
    for (const QString& object : outcome.invalid)
        found.push_back(Text("restore", "%1 is there, but not valid.").arg(base::visible(object)));
    return found;
}

} // namespace restore::drill
