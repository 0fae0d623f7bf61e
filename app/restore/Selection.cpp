// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Selection.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace restore {
namespace {

constexpr std::array<const char*, 5> relations{"TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW",
                                               "SEQUENCE"};

/// What belongs to a relation, which is among its dependencies: a sequence to the table whose column it
/// numbers.
constexpr std::array<const char*, 17> ofRelations{"SEQUENCE",
                                                  "TABLE DATA",
                                                  "SEQUENCE SET",
                                                  "SEQUENCE OWNED BY",
                                                  "DEFAULT",
                                                  "CONSTRAINT",
                                                  "CHECK CONSTRAINT",
                                                  "FK CONSTRAINT",
                                                  "INDEX",
                                                  "INDEX ATTACH",
                                                  "TRIGGER",
                                                  "RULE",
                                                  "POLICY",
                                                  "ROW SECURITY",
                                                  "STATISTICS",
                                                  "TABLE ATTACH",
                                                  "MATERIALIZED VIEW DATA"};
/// What belongs to whatever it stands for: its only dependency.
constexpr std::array<const char*, 5> ofAnything{"COMMENT", "ACL", "SECURITY LABEL", "STATISTICS DATA",
                                                "DEFAULT ACL"};
/// These make no sense without everything that they depend on.
constexpr std::array<const char*, 3> onlyWithAll{"FK CONSTRAINT", "TABLE ATTACH", "INDEX ATTACH"};

bool isOneOf(const QByteArray& kind, const auto& kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

class Selector
{
public:
    explicit Selector(const Objects& objects) : m_objects(objects)
    {
        for (const Object& object : objects.all) {
            m_byId.insert(object.dumpId, &object);
            if (object.kind == "SCHEMA")
                m_schemas.insert(object.name, object.dumpId);
        }
        for (const Object& object : objects.all)
            for (const int owner : ownersOf(object))
                m_belongings[owner].append(&object);
    }

    Selection select(const std::vector<int>& chosen)
    {
        for (const int id : chosen)
            choose(id);
        std::vector<const Object*> doubtful;
        for (const Object& object : m_objects.all)
            if (m_doubtful.contains(object.dumpId))
                doubtful.push_back(&object);
        // One may depend on another: until none comes in any more.
        for (bool goesOn = true; goesOn;) {
            goesOn = false;
            for (const Object* object : doubtful)
                if (!m_selected.contains(object->dumpId) && hasAll(*object)) {
                    m_selected.insert(object->dumpId);
                    goesOn = true;
                }
        }
        Selection selection;
        for (const Object& object : m_objects.all)
            if (m_selected.contains(object.dumpId)) {
                selection.ids.push_back(object.dumpId);
                if (!m_chosen.contains(object.dumpId))
                    selection.added.push_back(object.dumpId);
            } else if (m_doubtful.contains(object.dumpId)) {
                selection.leftOut.push_back(object.displayed());
            }
        return selection;
    }

private:
    /// The relation that something belongs to; by its name when it depends on several.
    std::vector<int> ownersOf(const Object& object) const
    {
        if (isOneOf(object.kind, ofAnything))
            return object.dependencies.empty() ? std::vector<int>()
                                               : std::vector{object.dependencies.front()};
        if (!isOneOf(object.kind, ofRelations))
            return {};
        std::vector<int> owners;
        for (const int id : object.dependencies) {
            const Object* other = m_byId.value(id);
            const bool isIndex = object.kind == "INDEX ATTACH" && other && other->kind == "INDEX";
            if (other && (isOneOf(other->kind, relations) || isIndex) &&
                std::find(owners.begin(), owners.end(), id) == owners.end())
                owners.push_back(id);
        }
        if (owners.size() < 2)
            return owners;
        for (const int id : owners) {
            const Object* other = m_byId.value(id);
            if (other->schema == object.schema &&
                (object.name == other->name || object.name.startsWith(other->name + ' ')))
                return {id};
        }
        return {owners.front()};
    }

    /// Something that the user wants, with all that belongs to it.
    void choose(int id)
    {
        if (m_chosen.contains(id) || !m_byId.contains(id))
            return;
        m_chosen.insert(id);
        need(id);
        if (const Object* object = m_byId.value(id); !object->loadedThrough.second.isEmpty())
            for (const int root :
                 idsOfTable(m_objects, object->loadedThrough.first, object->loadedThrough.second))
                choose(root);
        for (const Object* object : m_belongings.value(id))
            if (isOneOf(object->kind, onlyWithAll))
                m_doubtful.insert(object->dumpId);
            else
                choose(object->dumpId);
        for (const Object& object : m_objects.all) // partitions
            if (object.kind == "TABLE ATTACH" && object.dependencies.size() > 1 &&
                object.dependencies[1] == id)
                choose(object.dependencies[0]);
    }

    /// Something that has to be there, with what it depends on.
    void need(int id)
    {
        const Object* object = m_byId.value(id);
        if (!object || m_selected.contains(id))
            return;
        if (isOneOf(object->kind, onlyWithAll)) {
            m_doubtful.insert(id);
            return;
        }
        m_selected.insert(id);
        for (const int dependency : object->dependencies)
            need(dependency);
        if (const auto schema = m_schemas.constFind(object->schema); schema != m_schemas.constEnd())
            need(*schema);
        // Of a partition, how it hangs on its parent.
        for (const Object* belonging : m_belongings.value(id))
            if (belonging->kind == "TABLE ATTACH")
                m_doubtful.insert(belonging->dumpId);
    }

    bool hasAll(const Object& object) const
    {
        return std::all_of(object.dependencies.begin(), object.dependencies.end(),
                           [this](int id) { return !m_byId.contains(id) || m_selected.contains(id); });
    }

    const Objects& m_objects;
    QHash<int, const Object*> m_byId;
    QHash<QByteArray, int> m_schemas;
    QHash<int, QList<const Object*>> m_belongings;
    QSet<int> m_chosen;
    QSet<int> m_selected;
    QSet<int> m_doubtful;
};

} // namespace

Selection select(const Objects& objects, const std::vector<int>& chosen)
{
    return Selector(objects).select(chosen);
}

Selection without(const QByteArrayList& roles, const Objects& objects, std::optional<Selection> selection)
{
    Selection result;
    if (selection)
        result.leftOut = selection->leftOut;
    for (const Object& object : objects.all) {
        if (selection &&
            std::find(selection->ids.begin(), selection->ids.end(), object.dumpId) == selection->ids.end())
            continue;
        const bool namesOne = std::any_of(object.roles.begin(), object.roles.end(),
                                          [&](const QByteArray& role) { return roles.contains(role); });
        if (namesOne)
            result.leftOut.push_back(object.displayed());
        else
            result.ids.push_back(object.dumpId);
    }
    if (selection)
        std::copy_if(
            selection->added.begin(), selection->added.end(), std::back_inserter(result.added),
            [&](int id) { return std::find(result.ids.begin(), result.ids.end(), id) != result.ids.end(); });
    return result;
}

std::vector<int> idsOfTable(const Objects& objects, const QByteArray& schema, const QByteArray& name)
{
    std::vector<int> ids;
    for (const Object& object : objects.all)
        if (isOneOf(object.kind, relations) && object.schema == schema && object.name == name)
            ids.push_back(object.dumpId);
    return ids;
}

std::vector<int> idsOfSchema(const Objects& objects, const QByteArray& schema)
{
    std::vector<int> ids;
    for (const Object& object : objects.all)
        if (object.schema == schema || (object.kind == "SCHEMA" && object.name == schema))
            ids.push_back(object.dumpId);
    return ids;
}

QByteArray listOf(const Selection& selection)
{
    QByteArray list;
    for (const int id : selection.ids)
        list += QByteArray::number(id) + ";\n";
    return list;
}

} // namespace restore
