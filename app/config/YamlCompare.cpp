// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlCompare.h"

#include <algorithm>

namespace config {
namespace {

YamlNode scalarNode(const QVariant& value)
{
    YamlNode node;
    node.kind = YamlKind::Scalar;
    node.text = value.toString();
    node.style = value.typeId() == QMetaType::QString ? YamlStyle::DoubleQuoted : YamlStyle::Plain;
    return node;
}

void apply(YamlNode& node, const QStringList& path, const QVariant& value)
{
    if (path.isEmpty()) {
        node = scalarNode(value);
        return;
    }
    std::size_t i = 0;
    while (i < node.children.size() && node.children[i].text != path.first())
        i += 2;
    const bool isMissing = i >= node.children.size();
    if (!value.isValid() && (isMissing || path.size() == 1)) {
        const auto entry = node.children.begin() + static_cast<std::ptrdiff_t>(i);
        if (!isMissing)
            node.children.erase(entry, entry + 2);
        return;
    }
    if (isMissing) {
        node.kind = YamlKind::Mapping;
        YamlNode key = scalarNode(path.first());
        key.style = YamlStyle::Plain;
        node.children.push_back(std::move(key));
        node.children.emplace_back();
    }
    apply(node.children[i + 1], path.mid(1), value);
}

// `postgres:` and `postgres: {}` say the same.
bool isEmpty(const YamlNode& node)
{
    return node.kind == YamlKind::Null || (node.kind == YamlKind::Mapping && node.children.empty());
}

} // namespace

YamlNode expectedAfter(const YamlNode& root, const Change& change)
{
    YamlNode result = root;
    apply(result, change.path, change.value);
    return result;
}

bool isSameContent(const YamlNode& a, const YamlNode& b)
{
    if (isEmpty(a) && isEmpty(b))
        return a.hasAnchor == b.hasAnchor;
    return a.kind == b.kind && a.text == b.text && a.isPlain() == b.isPlain() && a.hasAnchor == b.hasAnchor &&
           a.hasTag == b.hasTag &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      isSameContent);
}

} // namespace config
