// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Section.h"

#include "base/Format.h"
#include "config/NearMiss.h"
#include "config/YamlStructure.h"

namespace config {
namespace {

using base::Text;

constexpr qsizetype longestExcerpt = 60; // characters

// What was found, as it can be shown. A password never is.
QString excerpt(const YamlTree& tree, const QString& key, const YamlNode& node)
{
    if (key == u"password")
        return QStringLiteral("…");
    switch (node.kind) {
    case YamlKind::Null:
    case YamlKind::Alias:
        return {};
    case YamlKind::Mapping:
        return QStringLiteral("{…}");
    case YamlKind::Sequence:
        return QStringLiteral("[…]");
    case YamlKind::Scalar:
        break;
    }
    const QString tag = QString::fromUtf8(tree.bytes.mid(node.offset, node.content - node.offset));
    const QString text = tag + node.text;
    return base::visible(text.size() > longestExcerpt ? text.left(longestExcerpt) + u'…' : text);
}

} // namespace

Section::Section(const YamlTree& tree, Findings& findings) : m_tree(tree), m_findings(findings)
{
    const Position at = tree.positionOf(tree.root);
    if (tree.root.kind == YamlKind::Null)
        m_findings.add({at, located(Text("config", "%1: the file holds no settings."), at)});
    else if (tree.root.kind != YamlKind::Mapping)
        m_findings.add(
            {at, located(Text("config", "%1: keys with their values are expected in this file."), at)});
    else
        m_mapping = &tree.root;
    if (m_mapping)
        refuseHiddenKeys(m_tree, *m_mapping, m_findings);
}

Section::Section(const Section& parent, const QString& key, Ownership ownership)
    : m_tree(parent.m_tree), m_findings(parent.m_findings), m_ownership(ownership), m_name(parent.nameOf(key))
{
    const auto found = parent.entry(key);
    if (!found)
        return;
    m_key = found->key;
    if (found->value->kind == YamlKind::Mapping)
        m_mapping = found->value;
}

Section Section::section(const QString& key, Ownership ownership)
{
    Section result(*this, key, ownership);
    const auto found = entry(key);
    m_known.append(key);
    if (!found)
        return result;
    if (m_ownership == Ownership::Shared) {
        refuseDuplicate(m_tree, *m_mapping, key, m_findings);
        refuseIndirection(m_tree, *found->key, m_findings);
        if (ownership == Ownership::Ours || found->value->kind != YamlKind::Mapping)
            refuseIndirection(m_tree, *found->value, m_findings);
        else
            refuseHiddenKeys(m_tree, *found->value, m_findings);
    }
    if (found->value->kind == YamlKind::Scalar || found->value->kind == YamlKind::Sequence)
        refuse(key, Text("config", "%1: %2 is no section; keys with their values are expected below it."));
    return result;
}

std::optional<YamlEntry> Section::entry(const QString& key) const
{
    return m_mapping ? findEntry(*m_mapping, key) : std::nullopt;
}

bool Section::has(const QString& key) const
{
    const auto found = entry(key);
    return found && found->value->kind != YamlKind::Null;
}

Position Section::positionOf(const QString& key) const
{
    if (const auto found = entry(key))
        return m_tree.positionOf(found->value->kind == YamlKind::Null ? *found->key : *found->value);
    if (m_key)
        return m_tree.positionOf(*m_key);
    return m_tree.positionAt(0);
}

QString Section::nameOf(const QString& key) const
{
    return m_name.isEmpty() ? key : m_name + u'.' + key;
}

void Section::refuse(const QString& key, Text message, const QStringList& more)
{
    if (m_findings.isFull())
        return;
    const Position at = positionOf(key);
    const auto refused = entry(key);
    Text text = located(std::move(message), at).arg(nameOf(key));
    text.arg(refused ? excerpt(m_tree, key, *refused->value) : QString());
    for (const QString& argument : more)
        text.arg(argument);
    m_findings.add({at, text});
}

void Section::warn(const QString& key, Text message)
{
    m_findings.warn(located(std::move(message), positionOf(key)).arg(nameOf(key)));
}

const YamlNode* Section::value(const QString& key)
{
    m_known.append(key);
    const auto found = entry(key);
    if (!found)
        return nullptr;
    if (m_ownership == Ownership::Shared) {
        refuseDuplicate(m_tree, *m_mapping, key, m_findings);
        refuseIndirection(m_tree, *found->key, m_findings);
        refuseIndirection(m_tree, *found->value, m_findings);
    }
    // An alias was refused already, here or with the whole section.
    return found->value->kind == YamlKind::Alias ? nullptr : found->value;
}

void Section::refuseItem(const YamlNode& item, Text message, const QString& argument)
{
    if (m_findings.isFull())
        return;
    const Position at = m_tree.positionOf(item);
    m_findings.add({at, located(std::move(message), at).arg(argument)});
}

void Section::warnOfNearMisses()
{
    if (!m_mapping)
        return;
    QStringList absent;
    for (const QString& known : std::as_const(m_known))
        if (!entry(known))
            absent.append(known);
    for (const YamlEntry& candidate : entriesOf(*m_mapping)) {
        if (m_findings.isFullOfWarnings())
            return;
        if (candidate.key->kind != YamlKind::Scalar || m_known.contains(candidate.key->text))
            continue;
        if (const auto meant = nearMiss(candidate.key->text, absent))
            m_findings.warn(
                located(Text("config", "%1: %2 is not a known key and has no effect; is %3 meant?"),
                        m_tree.positionOf(*candidate.key))
                    .arg(base::visible(nameOf(candidate.key->text)))
                    .arg(nameOf(*meant)));
    }
}

} // namespace config
