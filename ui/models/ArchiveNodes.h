// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Inventory.h"
#include "restore/Objects.h"

namespace ui {

/// A schema, a kind of object in it, or an object, as the tree of an archive shows them. Node 0 is the root.
struct ArchiveNode
{
    enum class Level { Root, Schema, Kind, Object };

    Level level = Level::Root;
    QByteArray kind;      ///< of an object or of a group of them; a schema's is empty
    QString name;         ///< escaped, to be shown; empty for what belongs to no schema
    QString searched;     ///< "schema.name"
    std::vector<int> ids; ///< dump ids that it stands for: of an object, or of a schema as a whole
    int parent = 0;
    int row = 0; ///< among its parent's children
    std::vector<int> children;
    std::optional<qint64> rows; ///< where they are counted
    std::optional<qint64> bytes;
    int objects = 0; ///< at or below it
    int ticked = 0;  ///< of these
};

/// Schemas by name, kinds by use, objects by name. What belongs to a table or to another object (indexes,
/// constraints, triggers, rights, comments) is not shown: it comes with it. Pure.
std::vector<ArchiveNode> archiveNodes(const restore::Objects& objects, const catalogue::Inventory& inventory,
                                      bool isCounted);

/// "Tables", "Views"; PostgreSQL's own word where there is none.
QString kindsText(const QByteArray& kind);

} // namespace ui
