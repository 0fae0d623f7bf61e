// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/FindingsJson.h"

namespace restore::drill {
namespace {

using catalogue::Change;
using catalogue::DefinitionChange;
using catalogue::DiffLine;

const QString schemaKey = QStringLiteral("schema");
const QString nameKey = QStringLiteral("name");
const QString expectedKey = QStringLiteral("expected");
const QString restoredKey = QStringLiteral("restored");
const QString expectedRowsKey = QStringLiteral("expected_rows");
const QString restoredRowsKey = QStringLiteral("restored_rows");
const QString matchKey = QStringLiteral("match");
const QString comparisonKey = QStringLiteral("comparison");

constexpr std::array allMatches{Match::Same,    Match::SameValues,   Match::OtherRows, Match::OtherValues,
                                Match::Missing, Match::OtherColumns, Match::Unproven};
constexpr std::array allProofs{DefinitionProof::Exact, DefinitionProof::NamesOnly};
constexpr std::array allClasses{ErrorClass::Harmless, ErrorClass::Object, ErrorClass::Data};
constexpr std::array allChanges{Change::Gone, Change::Added, Change::Changed, Change::Unknown, Change::Same};

QJsonValue orNull(const std::optional<qint64>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<qint64> number(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonObject objectOf(const TableResult& table)
{
    return {{schemaKey, table.schema},
            {nameKey, table.name},
            {QStringLiteral("partitions"), table.partitions},
            {expectedRowsKey, orNull(table.expectedRows)},
            {restoredRowsKey, orNull(table.restoredRows)},
            {QStringLiteral("bytes"), table.bytes},
            {matchKey,
             table.match == Match::Unproven ? QJsonValue(QJsonValue::Null) : QJsonValue(isGood(table.match))},
            {comparisonKey, key(table.match)}};
}

QJsonObject objectOf(const SequenceState& state)
{
    return {{QStringLiteral("value"), state.value}, {QStringLiteral("is_called"), state.isCalled}};
}

SequenceState stateFrom(const QJsonValue& value)
{
    return {value[QStringLiteral("value")].toInteger(), value[QStringLiteral("is_called")].toBool()};
}

QJsonObject objectOf(const SequenceResult& sequence)
{
    return {{schemaKey, sequence.schema},
            {nameKey, sequence.name},
            {expectedKey, objectOf(sequence.expected)},
            {restoredKey,
             sequence.restored ? QJsonValue(objectOf(*sequence.restored)) : QJsonValue(QJsonValue::Null)},
            {matchKey, sequence.isSame()}};
}

SequenceResult sequenceFrom(const QJsonValue& value)
{
    SequenceResult sequence{value[schemaKey].toString(), value[nameKey].toString(),
                            stateFrom(value[expectedKey]), std::nullopt};
    if (value[restoredKey].isObject())
        sequence.restored = stateFrom(value[restoredKey]);
    return sequence;
}

/// As `diff --unified` writes it, a line a string.
QJsonArray diffArray(const catalogue::LineDiff& diff)
{
    QJsonArray lines;
    for (const DiffLine& line : diff)
        lines.append(prefixOf(line.kind) + line.text);
    return lines;
}

DiffLine diffLineFrom(const QString& text)
{
    for (const auto kind : {DiffLine::Kind::Same, DiffLine::Kind::Removed, DiffLine::Kind::Added})
        if (text.startsWith(catalogue::prefixOf(kind)))
            return {kind, text.mid(1)};
    return {DiffLine::Kind::Place, text};
}

QJsonObject objectOf(const DefinitionChange& change)
{
    return {{QStringLiteral("kind"), change.kind},
            {schemaKey, change.schema},
            {nameKey, change.name},
            {QStringLiteral("change"), key(change.change)},
            {QStringLiteral("diff"), diffArray(change.diff)}};
}

QJsonObject objectOf(const RestoreError& error)
{
    return {{QStringLiteral("class"), key(error.errorClass)},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("command"), error.command}};
}

QJsonObject objectOf(const KindCount& count)
{
    return {
        {QStringLiteral("kind"), count.kind}, {expectedKey, count.expected}, {restoredKey, count.restored}};
}

template <class Value>
QJsonArray arrayOf(const std::vector<Value>& values)
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(objectOf(value));
    return array;
}

} // namespace

QStringList stringsOf(const QJsonValue& array)
{
    QStringList strings;
    for (const QJsonValueConstRef value : array.toArray())
        strings += value.toString();
    return strings;
}

void insertFindings(QJsonObject& object, const Outcome& outcome)
{
    object.insert(QStringLiteral("errors"), arrayOf(outcome.errors));
    object.insert(QStringLiteral("tables"), arrayOf(outcome.tables));
    QJsonValue largeObjects(QJsonValue::Null);
    if (const auto& objects = outcome.largeObjects)
        largeObjects = QJsonObject{
            {expectedKey, objects->expected}, {restoredKey, objects->restored}, {matchKey, objects->isSame}};
    object.insert(QStringLiteral("large_objects"), largeObjects);
    object.insert(QStringLiteral("sequences"), arrayOf(outcome.sequences));
    object.insert(QStringLiteral("definition_proof"), key(outcome.definitionProof));
    object.insert(QStringLiteral("kinds"), arrayOf(outcome.kinds));
    object.insert(QStringLiteral("definitions"), arrayOf(outcome.definitions));
    object.insert(QStringLiteral("invalid"), QJsonArray::fromStringList(outcome.invalid));
}

TableResult FindingsReader::table(const QJsonObject& object)
{
    return {object[schemaKey].toString(),
            object[nameKey].toString(),
            object[QStringLiteral("partitions")].toInt(),
            number(object[expectedRowsKey]),
            number(object[restoredRowsKey]),
            object[QStringLiteral("bytes")].toInteger(),
            oneOf(allMatches, object[comparisonKey])};
}

DefinitionChange FindingsReader::definition(const QJsonObject& object)
{
    DefinitionChange change{object[QStringLiteral("kind")].toString(),
                            object[schemaKey].toString(),
                            object[nameKey].toString(),
                            oneOf(allChanges, object[QStringLiteral("change")]),
                            {}};
    for (const QString& line : stringsOf(object[QStringLiteral("diff")]))
        change.diff.push_back(diffLineFrom(line));
    return change;
}

void FindingsReader::read(const QJsonObject& object, Outcome& outcome)
{
    for (const QJsonValueConstRef error : object[QStringLiteral("errors")].toArray())
        outcome.errors.push_back({oneOf(allClasses, error[QStringLiteral("class")]),
                                  error[QStringLiteral("message")].toString(),
                                  error[QStringLiteral("command")].toString()});
    for (const QJsonValueConstRef value : object[QStringLiteral("tables")].toArray())
        outcome.tables.push_back(table(value.toObject()));
    if (const QJsonValue objects = object[QStringLiteral("large_objects")]; objects.isObject())
        outcome.largeObjects = {objects[expectedKey].toInteger(), objects[restoredKey].toInteger(),
                                objects[matchKey].toBool()};
    for (const QJsonValueConstRef value : object[QStringLiteral("sequences")].toArray())
        outcome.sequences.push_back(sequenceFrom(value));
    outcome.definitionProof = oneOf(allProofs, object[QStringLiteral("definition_proof")]);
    for (const QJsonValueConstRef count : object[QStringLiteral("kinds")].toArray())
        outcome.kinds.push_back({count[QStringLiteral("kind")].toString(), count[expectedKey].toInteger(),
                                 count[restoredKey].toInteger()});
    for (const QJsonValueConstRef value : object[QStringLiteral("definitions")].toArray())
        outcome.definitions.push_back(definition(value.toObject()));
    outcome.invalid = stringsOf(object[QStringLiteral("invalid")]);
}

} // namespace restore::drill
