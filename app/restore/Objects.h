// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableOfContents.h"
#include "restore/DatabaseProperties.h"

#include <QStringList>

#include <set>

namespace restore {

/// An entry of an archive's table of contents, as something that can be restored.
struct Object
{
    int dumpId = 0;
    QByteArray kind; ///< TABLE, TABLE DATA, FK CONSTRAINT …
    QByteArray schema;
    QByteArray name; ///< the entry's tag: of a constraint or a trigger, its table's name and its own
    QByteArray owner;
    std::vector<int> dependencies;
    /// Schema and name of the table that its rows are put into, where that is not the table itself: rows of a
    /// partition may belong to another one in a new database.
    std::pair<QByteArray, QByteArray> loadedThrough = {};
    QByteArrayList roles = {}; ///< that its SQL names, for a policy or a user mapping: they must be there

    /// "TABLE public.citizens", escaped, to be shown.
    QString displayed() const;
};

/// What an archive holds, in its order.
struct Objects
{
    archive::Header header;
    std::vector<Object> all;
    /// Roles that own, are granted something, or are named by policies and user mappings. Raw names, sorted.
    QByteArrayList roles;
    DatabaseProperties properties;

    const Object* find(int dumpId) const;
};

/// The roles that the SQL of an entry of this kind (ACL, DEFAULT ACL, POLICY, USER MAPPING, DATABASE
/// PROPERTIES) names. Raw names.
std::set<QByteArray> rolesIn(std::string_view description, std::string_view definition);

/// Schema and name of the table that an entry's rows are put into, when it is not the entry's own; else
/// empty.
std::pair<QByteArray, QByteArray> loadedThrough(const archive::Entry& entry);

/// From an open dump in any of pg_dump's formats (a file, or the folder of one in directory format); `name`
/// is what its database is to be called. ArchiveCorrupt, StorageFailed.
base::Result<Objects> readObjects(int descriptor, const QString& fileName, const QByteArray& name);

} // namespace restore
