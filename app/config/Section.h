// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/YamlTree.h"

#include <QStringList>

#include <limits>
#include <optional>

namespace config {

/// One mapping of a file while it is read. The readers give nothing for a key that is absent, and nothing
/// plus a problem for a value that is not what is expected.
class Section
{
public:
    /// Shared: other programs have sections here too, which are left alone. Ours: duplicate keys, anchors,
    /// aliases and merges are refused throughout.
    enum class Ownership { Shared, Ours };

    static constexpr int largest = std::numeric_limits<int>::max();

    /// The top level of a file, Shared.
    Section(const YamlTree& tree, Findings& findings);
    Section section(const QString& key, Ownership ownership);

    std::optional<bool> flag(const QString& key);
    std::optional<int> wholeNumber(const QString& key, int least, int most = largest);
    /// A text; plain numbers and words count as written. Empty ones are given as they are, an absent value is
    /// absent.
    std::optional<QString> text(const QString& key);
    /// A text that may not be empty.
    std::optional<QString> filledText(const QString& key);
    /// A file or folder, not empty; `~` is refused since nothing expands it.
    std::optional<QString> path(const QString& key);
    /// One of several words.
    std::optional<QString> choice(const QString& key, const QStringList& words);
    /// The items of a list of texts, with the nodes for their positions.
    std::vector<const YamlNode*> texts(const QString& key);
    /// Refuses one item of such a list. `message` is given its position and `argument`: %1, %2.
    void refuseItem(const YamlNode& item, base::Text message, const QString& argument);

    /// Warns of the keys that resemble a known one that is absent. To be called last: known are the keys
    /// asked for.
    void warnOfNearMisses();

    bool has(const QString& key) const;
    /// Of the value of `key`, else of the key, else of the section itself.
    Position positionOf(const QString& key) const;

    /// `message` is given the position of the value, the key's full name, what was found, then `more`: %1,
    /// %2, %3 …
    void refuse(const QString& key, base::Text message, const QStringList& more = {});
    /// `message` is given the position of the value and the key's full name: %1, %2.
    void warn(const QString& key, base::Text message);

private:
    Section(const Section& parent, const QString& key, Ownership ownership);

    std::optional<YamlEntry> entry(const QString& key) const;
    const YamlNode* value(const QString& key);
    const YamlNode* scalar(const QString& key, const base::Text& expectation, const QStringList& more = {});
    bool isText(const QString& key, const YamlNode& node);
    void refuseQuotes(const QString& key);
    QString nameOf(const QString& key) const;

    const YamlTree& m_tree;
    Findings& m_findings;
    const YamlNode* m_mapping = nullptr; ///< null: the section is absent
    const YamlNode* m_key = nullptr;     ///< where it is named
    Ownership m_ownership = Ownership::Shared;
    QString m_name; ///< "backup.postgres"
    QStringList m_known;
};

} // namespace config
