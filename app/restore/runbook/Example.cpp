// SPDX-License-Identifier: GPL-3.0-or-later
// The table that the scenarios are told with, out of a dump's table of contents.
#include "archive/CopyRow.h"
#include "archive/TableRows.h"
#include "catalogue/Definitions.h"
#include "restore/Objects.h"
#include "restore/SqlTokens.h"
#include "restore/runbook/Gather.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace restore::runbook {
namespace {

using archive::nameText;
using base::Text;
using Statement = std::vector<SqlToken>;

/// What follows `words` in a statement; nothing when they do not stand in it.
std::optional<size_t> after(const Statement& statement, std::initializer_list<std::string_view> words)
{
    const auto found =
        std::search(statement.begin(), statement.end(), words.begin(), words.end(),
                    [](const SqlToken& token, std::string_view word) { return token.is(word); });
    if (found == statement.end())
        return std::nullopt;
    return static_cast<size_t>(found - statement.begin()) + words.size();
}

/// The columns of `… PRIMARY KEY (a, "b c")`.
std::vector<QString> primaryKeyOf(const QByteArray& sql)
{
    std::vector<QString> columns;
    const auto statements = statementsOf({sql.constData(), size_t(sql.size())});
    if (!statements || statements->empty())
        return columns;
    const Statement& statement = statements->front();
    const auto start = after(statement, {"PRIMARY", "KEY", "("});
    for (size_t i = start.value_or(statement.size()); i < statement.size() && !statement[i].is(")"); ++i)
        if (const auto name = statement[i].name())
            columns.push_back(nameText(*name));
    return columns;
}

/// A trigger's name; nothing where a second statement gives it another state than the usual one.
std::optional<QString> triggerOf(const QByteArray& sql)
{
    const auto statements = statementsOf({sql.constData(), size_t(sql.size())});
    if (!statements || statements->size() != 1)
        return std::nullopt;
    const auto at = after(statements->front(), {"TRIGGER"});
    const auto name = at && *at < statements->front().size() ? statements->front()[*at].name() : std::nullopt;
    return name ? std::optional(nameText(*name)) : std::nullopt;
}

/// Without the comments before it and the line break that pg_dump puts into it.
QByteArray statementOf(QByteArray sql)
{
    while (sql.startsWith("-- "))
        sql = sql.mid(sql.indexOf('\n') + 1);
    const qsizetype at = sql.indexOf("\n    ADD CONSTRAINT");
    if (at >= 0)
        sql.replace(at, 5, " ");
    if (sql.endsWith(';'))
        sql.chop(1);
    return sql;
}

/// Reads what belongs to tables out of one archive.
class ExampleReader
{
public:
    ExampleReader(const catalogue::Inside& inside, const Objects& objects)
        : m_inside(inside), m_objects(objects)
    {
        for (const catalogue::Definition& definition : inside.definitions) {
            if (definition.kind == u"CONSTRAINT")
                if (auto columns = primaryKeyOf(definition.sql); !columns.empty())
                    m_keys.push_back({{definition.schema, definition.name}, std::move(columns)});
            if (definition.kind == u"TABLE ATTACH")
                m_partitions.push_back({definition.schema, definition.name});
        }
    }

    /// Tables with rows and a primary key, the largest first.
    std::vector<ExampleTable> candidates() const
    {
        std::vector<ExampleTable> tables;
        for (const catalogue::TableContent& content : m_inside.details.inventory.tables) {
            const Name name{content.schema, content.name};
            auto key = keyOf(name);
            const bool isEmpty = m_inside.details.isCounted && content.rows == 0;
            if (isEmpty || key.empty() || isPartition(name))
                continue;
            ExampleTable table;
            table.name = name;
            table.key = std::move(key);
            table.rows = content.rows.value_or(0);
            tables.push_back(std::move(table));
        }
        std::stable_sort(tables.begin(), tables.end(),
                         [](const ExampleTable& a, const ExampleTable& b) { return a.rows > b.rows; });
        return tables;
    }

    void complete(ExampleTable& table) const
    {
        const QString start = table.name.name + u' ';
        for (const catalogue::Definition& definition : m_inside.definitions)
            if (definition.kind == u"TRIGGER" && definition.schema == table.name.schema &&
                definition.name.startsWith(start))
                if (const auto trigger = triggerOf(definition.sql))
                    table.triggers.push_back(*trigger);
        const Object* own = nullptr;
        for (const Object& object : m_objects.all)
            if (object.kind == "TABLE" && nameText(object.schema) == table.name.schema &&
                nameText(object.name) == table.name.name)
                own = &object;
        if (!own)
            return;
        std::vector<int> taken{own->dumpId};
        const auto dependsOnTaken = [&](const Object& object) {
            return std::any_of(object.dependencies.begin(), object.dependencies.end(), [&](int id) {
                return std::find(taken.begin(), taken.end(), id) != taken.end();
            });
        };
        for (const Object& object : m_objects.all) { // in an order in which each can be made
            if ((object.kind == "VIEW" || object.kind == "MATERIALIZED VIEW") && dependsOnTaken(object)) {
                taken.push_back(object.dumpId);
                table.views.push_back({nameText(object.schema), nameText(object.name)});
            }
            if (object.kind == "FK CONSTRAINT" && isBetween(object, *own))
                addForeignKey(object, table);
        }
    }

private:
    std::vector<QString> keyOf(const Name& table) const
    {
        for (const auto& [name, columns] : m_keys) // its name is the table's and its own
            if (name.schema == table.schema && name.name.startsWith(table.name + u' '))
                return columns;
        return {};
    }

    /// A foreign key of the table to another one, or of another one to it: restoring the table alone brings
    /// neither, only one to itself.
    bool isBetween(const Object& key, const Object& table) const
    {
        const bool isOwn = key.schema == table.schema && key.name.startsWith(table.name + ' ');
        return std::any_of(key.dependencies.begin(), key.dependencies.end(), [&](int id) {
            const Object* other = m_objects.find(id);
            return other && (other->kind == "TABLE") && (isOwn ? id != table.dumpId : id == table.dumpId);
        });
    }

    bool isPartition(const Name& table) const
    {
        return std::find(m_partitions.begin(), m_partitions.end(), table) != m_partitions.end();
    }

    void addForeignKey(const Object& object, ExampleTable& table) const
    {
        for (const catalogue::Definition& definition : m_inside.definitions)
            if (definition.kind == u"FK CONSTRAINT" && definition.schema == nameText(object.schema) &&
                definition.name == nameText(object.name))
                table.foreignKeys.append(statementOf(definition.sql));
    }

    const catalogue::Inside& m_inside;
    const Objects& m_objects;
    std::vector<std::pair<Name, std::vector<QString>>> m_keys;
    std::vector<Name> m_partitions;
};

/// Its columns, and the key of its first row; its rows where nobody has counted them.
base::Result<void> readRow(int descriptor, const QString& path, bool isCounted, ExampleTable& table,
                           const base::JobContext& context)
{
    const auto stored =
        archive::findTable(descriptor, path, table.name.schema.toUtf8(), table.name.name.toUtf8());
    if (!stored)
        return base::failure(stored.error());
    for (const QByteArray& column : stored->columns)
        table.columns.push_back(nameText(column));
    table.encoding = stored->encoding.split('\'').value(1, "UTF8");
    const auto at = std::find(table.columns.begin(), table.columns.end(), table.key.front());
    if (at == table.columns.end())
        return {};
    const auto number = static_cast<size_t>(at - table.columns.begin());
    qint64 rows = 0;
    const auto read = archive::readRows(
        descriptor, path, *stored, std::nullopt, context.stop, [](qint64) {},
        [&](std::string_view row) {
            if (++rows == 1)
                if (const auto field = archive::fieldAt(row, number))
                    table.keyValue = nameText(archive::valueOf(*field).value_or(QByteArray()));
            return !isCounted;
        });
    if (!read)
        return base::failure(read.error());
    if (!isCounted)
        table.rows = rows;
    return {};
}

} // namespace

base::Result<std::optional<ExampleTable>>
exampleTable(const QString& path, const std::optional<std::pair<QByteArray, QByteArray>>& wanted,
             const base::JobContext& context)
{
    const QFileInfo info(path);
    const auto folder = base::Folder::open(info.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const QByteArray name = QFile::encodeName(info.fileName());
    const auto inside = catalogue::readInside(*folder, name);
    if (!inside)
        return base::failure(inside.error());
    const auto file = folder->openFile(name);
    if (!file)
        return base::failure(file.error());
    const auto objects = readObjects(file->get(), path, "x");
    if (!objects)
        return base::failure(objects.error());
    const ExampleReader reader(*inside, *objects);
    for (ExampleTable& table : reader.candidates()) {
        if (wanted &&
            (table.name.schema != nameText(wanted->first) || table.name.name != nameText(wanted->second)))
            continue;
        if (const auto read = readRow(file->get(), path, inside->details.isCounted, table, context); !read)
            return base::failure(read.error());
        if (table.rows == 0)
            continue;
        reader.complete(table);
        return std::optional(table);
    }
    if (wanted)
        return base::failure({base::ErrorCode::OperationFailed,
                              Text("runbook", "%1 holds no table %2 with rows and a primary key.")
                                  .arg(path)
                                  .arg(Name{nameText(wanted->first), nameText(wanted->second)}.displayed()),
                              {},
                              Text("runbook", "“inspect” tells what it holds; capitals count.")});
    return std::optional<ExampleTable>();
}

} // namespace restore::runbook
