// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigurationEdit.h"

#include "config/ConfigurationFile.h"
#include "config/ConfigurationReader.h"
#include "config/YamlCompare.h"
#include "config/YamlEdit.h"

namespace config {
namespace {

using base::Text;

base::Error notEditable(const YamlTree& tree, const Change& change)
{
    const YamlNode* node = &tree.root;
    for (const QString& key : change.path)
        if (const auto entry = findEntry(*node, key))
            node = entry->value->kind == YamlKind::Null ? entry->key : entry->value;
    const Position at = tree.positionOf(*node);
    return {
        base::ErrorCode::ConfigInvalid,
        located(Text("config",
                     "%1: %2 cannot be changed from here: it is written in a form that only a text editor "
                     "changes safely."),
                at)
            .arg(change.path.join(u'.')),
        {},
        Text("config", "Change it in a text editor. Nothing was saved.")};
}

// A key that the file holds under its other name is changed there.
std::vector<Change> underNamesInFile(const QByteArray& yaml, std::vector<Change> changes)
{
    static const QMap<QString, QString> otherNames{{QStringLiteral("database"), QStringLiteral("dbname")},
                                                   {QStringLiteral("user"), QStringLiteral("username")}};
    const auto tree = parseYaml(yaml, postgresFileName);
    const auto connection = tree ? findEntry(tree->root, QStringLiteral("connection")) : std::nullopt;
    if (!connection)
        return changes;
    for (Change& change : changes) {
        const QString other = otherNames.value(change.path.value(1));
        if (change.path.value(0) == u"connection" && !other.isEmpty() && findEntry(*connection->value, other))
            change.path[1] = other;
    }
    return changes;
}

base::Result<void> replaceIfChanged(const QString& path, FileContent content, const QByteArray& bytes)
{
    if (content.bytes == bytes)
        return {};
    content.bytes = bytes;
    return replaceFile(path, content);
}

} // namespace

base::Result<QByteArray> withChanges(const QByteArray& yaml, const QString& fileName,
                                     const std::vector<Change>& changes)
{
    auto tree = parseYaml(yaml, fileName);
    if (!tree)
        return base::failure(errorOf({tree.error()}));
    for (const Change& change : changes) {
        const auto bytes = edited(*tree, change);
        if (!bytes)
            return base::failure(notEditable(*tree, change));
        auto next = parseYaml(*bytes, fileName);
        if (!next || !isSameContent(next->root, expectedAfter(tree->root, change)))
            return base::failure(notEditable(*tree, change));
        tree = std::move(next);
    }
    return tree->bytes;
}

base::Result<void> saveSettings(const ConfigurationFolder& folder, const SettingsEdit& edit)
{
    const QString globalPath = folder.path + u'/' + globalFileName;
    const QString postgresPath = folder.path + u'/' + postgresFileName;
    const auto global = readFile(globalPath);
    if (!global)
        return base::failure(global.error());
    const auto postgres = readFile(postgresPath);
    if (!postgres)
        return base::failure(postgres.error());
    if (const auto before = parseConfiguration(global->bytes, postgres->bytes, folder); !before)
        return base::failure(before.error());

    const auto newGlobal = withChanges(global->bytes, globalPath, edit.global);
    if (!newGlobal)
        return base::failure(newGlobal.error());
    const auto newPostgres =
        withChanges(postgres->bytes, postgresPath, underNamesInFile(postgres->bytes, edit.postgres));
    if (!newPostgres)
        return base::failure(newPostgres.error());
    if (const auto after = parseConfiguration(*newGlobal, *newPostgres, folder); !after)
        return base::failure(after.error());

    if (auto saved = replaceIfChanged(globalPath, *global, *newGlobal); !saved)
        return saved;
    return replaceIfChanged(postgresPath, *postgres, *newPostgres);
}

} // namespace config
