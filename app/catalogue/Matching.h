// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace catalogue {

/// The items of two lists that belong together: same key. Null where one list has none. By key; of several
/// with one key those with the same content go together, the others in their order.
template <class Item, class KeyOf, class ContentOf>
std::vector<std::pair<const Item*, const Item*>>
matched(const std::vector<Item>& before, const std::vector<Item>& after, KeyOf keyOf, ContentOf contentOf)
{
    using Items = std::vector<const Item*>;
    const auto isLess = [&](const Item* one, const Item* other) {
        return keyOf(*one) < keyOf(*other);
    };
    const auto sorted = [&](const std::vector<Item>& items) {
        Items result;
        result.reserve(items.size());
        for (const Item& item : items)
            result.push_back(&item);
        std::stable_sort(result.begin(), result.end(), isLess);
        return result;
    };

    std::vector<std::pair<const Item*, const Item*>> pairs;
    const auto pairInOrder = [&pairs](const Items& one, const Items& other) {
        for (size_t i = 0; i < std::max(one.size(), other.size()); ++i)
            pairs.emplace_back(i < one.size() ? one[i] : nullptr, i < other.size() ? other[i] : nullptr);
    };
    const auto pairGroup = [&](Items one, Items other) {
        if (one.size() > 1 || other.size() > 1) {
            QMultiHash<QByteArray, const Item*> known;
            for (auto item = one.rbegin(); item != one.rend(); ++item) // the last inserted is found first
                known.insert(contentOf(**item), *item);
            QSet<const Item*> paired;
            for (const Item* item : other)
                if (const Item* same = known.take(contentOf(*item))) {
                    pairs.emplace_back(same, item);
                    paired << same << item;
                }
            const auto isPaired = [&paired](const Item* item) {
                return paired.contains(item);
            };
            std::erase_if(one, isPaired);
            std::erase_if(other, isPaired);
        }
        pairInOrder(one, other);
    };

    const Items one = sorted(before), other = sorted(after);
    auto left = one.begin(), right = other.begin();
    while (left != one.end() || right != other.end()) {
        const bool isLeft = right == other.end() || (left != one.end() && !isLess(*right, *left));
        const Item* first = isLeft ? *left : *right;
        const auto leftEnd = std::upper_bound(left, one.end(), first, isLess);
        const auto rightEnd = std::upper_bound(right, other.end(), first, isLess);
        pairGroup({left, leftEnd}, {right, rightEnd});
        left = leftEnd;
        right = rightEnd;
    }
    return pairs;
}

} // namespace catalogue
