// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/RoleScript.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace postgres {
namespace {

using Holding = std::pair<QString, QString>; ///< role, who holds ADMIN OPTION on it

std::optional<bool> either(const std::optional<bool>& a, const std::optional<bool>& b)
{
    return a && b ? std::optional(*a || *b) : a ? a : b;
}

/// Of one grantor a member holds a role once.
class Grants
{
public:
    void add(const Membership& grant)
    {
        const auto [place, isNew] =
            m_places.try_emplace({grant.role, grant.member, grant.grantor}, ordered.size());
        if (isNew) {
            ordered.push_back(grant);
            return;
        }
        Membership& same = ordered[place->second];
        same.admin = same.admin || grant.admin;
        same.inherit = either(same.inherit, grant.inherit);
        same.set = either(same.set, grant.set);
    }

    std::vector<Membership> ordered;

private:
    std::map<std::array<QString, 3>, size_t> m_places;
};

} // namespace

std::vector<Membership> inOrderOfGrants(const RoleSet& set)
{
    QSet<QString> known;
    for (const Role& role : set.roles)
        known.insert(role.name);
    std::vector<Membership> left = set.memberships;
    for (Membership& grant : left)
        if (!known.contains(grant.grantor))
            grant.grantor.clear();

    Grants grants;
    QSet<Holding> holders;
    const auto isPossible = [&](const Membership& grant) {
        return grant.grantor.isEmpty() || holders.contains({grant.role, grant.grantor});
    };
    while (!left.empty()) {
        const auto later = std::stable_partition(left.begin(), left.end(), isPossible);
        if (later == left.begin()) // nobody of these may grant
            for (Membership& grant : left)
                grant.grantor.clear();
        for (auto grant = left.begin(); grant != later; ++grant) {
            grants.add(*grant);
            if (grant->admin)
                holders.insert({grant->role, grant->member});
        }
        left.erase(left.begin(), later);
    }
    return std::move(grants.ordered);
}

} // namespace postgres
