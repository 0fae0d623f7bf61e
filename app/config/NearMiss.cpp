// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/NearMiss.h"

#include <algorithm>
#include <vector>

namespace config {
namespace {

constexpr int largestDistance = 2;

QString normalised(const QString& key)
{
    return key.toLower().replace(u'-', u'_').replace(u' ', u'_');
}

// Two slips in a word of three letters make another word.
int allowedDistance(qsizetype length)
{
    return length <= 3 ? 0 : length <= 7 ? 1 : largestDistance;
}

bool isSlip(const QString& key, const QString& known)
{
    if (std::abs(key.size() - known.size()) > largestDistance)
        return false;
    const QStringList words = key.split(u'_');
    const QStringList knownWords = known.split(u'_');
    if (words.size() != knownWords.size() || words.size() == 1)
        return editDistance(key, known) <= allowedDistance(known.size());

    int whole = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int distance = editDistance(words[i], knownWords[i]);
        if (distance > std::max(1, allowedDistance(knownWords[i].size())))
            return false;
        whole += distance;
    }
    return whole <= largestDistance;
}

} // namespace

int editDistance(QStringView a, QStringView b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforePrevious(columns), previous(columns), current(columns);
    for (std::size_t j = 0; j < columns; ++j)
        previous[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto column = static_cast<std::size_t>(j);
            const int replacement = previous[column - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[column] = std::min({previous[column] + 1, current[column - 1] + 1, replacement});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[column] = std::min(current[column], beforePrevious[column - 2] + 1);
        }
        std::swap(beforePrevious, previous);
        std::swap(previous, current);
    }
    return previous.back();
}

std::optional<QString> nearMiss(const QString& key, const QStringList& knownKeys)
{
    const QString written = normalised(key);
    for (const QString& known : knownKeys)
        if (isSlip(written, known))
            return known;
    return std::nullopt;
}

} // namespace config
