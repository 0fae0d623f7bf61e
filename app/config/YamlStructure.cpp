// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlStructure.h"

#include "base/Format.h"

#include <QHash>

namespace config {
namespace {

using base::Text;

void refuse(const YamlTree& tree, const YamlNode& node, Text message, Findings& findings)
{
    if (findings.isFull())
        return;
    const Position at = tree.positionOf(node);
    findings.add({at, located(std::move(message), at)});
}

void refuseAnchor(const YamlTree& tree, const YamlNode& node, Findings& findings)
{
    if (node.hasAnchor)
        refuse(
            tree, node,
            Text("config", "%1: an anchor (&) is not accepted in this section; write the value without it."),
            findings);
}

void refuseAlias(const YamlTree& tree, const YamlNode& node, Findings& findings)
{
    refuse(tree, node,
           Text("config", "%1: an alias (*) is not accepted in this section; write the value in full."),
           findings);
}

void refuseMerge(const YamlTree& tree, const YamlNode& node, Findings& findings)
{
    refuse(tree, node,
           Text("config", "%1: a merge (<<) is not accepted in this section; write the keys in full."),
           findings);
}

void refuseSecond(const YamlTree& tree, const YamlNode& first, const YamlNode& second, Findings& findings)
{
    if (findings.isFull())
        return;
    const Position at = tree.positionOf(second);
    findings.add(
        {at, located(Text("config", "%1: the key %2 already stands on line %3; keep one of the two."), at)
                 .arg(base::visible(second.text))
                 .arg(tree.positionOf(first).line)});
}

void refuseDuplicates(const YamlTree& tree, const YamlNode& mapping, Findings& findings)
{
    QHash<QString, const YamlNode*> seen;
    for (const YamlEntry& entry : entriesOf(mapping)) {
        if (entry.key->kind != YamlKind::Scalar)
            continue;
        const YamlNode*& first = seen[entry.key->text];
        if (first)
            refuseSecond(tree, *first, *entry.key, findings);
        else
            first = entry.key;
    }
}

} // namespace

void refuseIndirection(const YamlTree& tree, const YamlNode& node, Findings& findings)
{
    if (findings.isFull())
        return;
    refuseAnchor(tree, node, findings);
    if (node.kind == YamlKind::Alias)
        refuseAlias(tree, node, findings);
    if (node.kind == YamlKind::Sequence)
        for (const YamlNode& item : node.children)
            refuseIndirection(tree, item, findings);

    refuseDuplicates(tree, node, findings);
    for (const YamlEntry& entry : entriesOf(node)) {
        if (isMergeKey(*entry.key)) {
            refuseMerge(tree, *entry.key, findings);
            continue;
        }
        if (entry.key->kind == YamlKind::Scalar || entry.key->kind == YamlKind::Alias)
            refuseIndirection(tree, *entry.key, findings);
        else
            refuse(tree, node,
                   Text("config", "%1: a name is expected as the key of each value in this section."),
                   findings);
        refuseIndirection(tree, *entry.value, findings);
    }
}

void refuseHiddenKeys(const YamlTree& tree, const YamlNode& mapping, Findings& findings)
{
    refuseAnchor(tree, mapping, findings);
    for (const YamlEntry& entry : entriesOf(mapping)) {
        if (isMergeKey(*entry.key))
            refuseMerge(tree, *entry.key, findings);
        else if (entry.key->kind == YamlKind::Alias)
            refuseAlias(tree, *entry.key, findings);
    }
}

void refuseDuplicate(const YamlTree& tree, const YamlNode& mapping, const QString& key, Findings& findings)
{
    const YamlNode* first = nullptr;
    for (const YamlEntry& entry : entriesOf(mapping)) {
        if (entry.key->kind != YamlKind::Scalar || entry.key->text != key)
            continue;
        if (first)
            refuseSecond(tree, *first, *entry.key, findings);
        else
            first = entry.key;
    }
}

} // namespace config
