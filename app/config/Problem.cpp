// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Problem.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace config {

using base::Text;

Text located(Text text, const Position& at)
{
    text.arg(at.toString());
    return text;
}

void Findings::add(Problem problem)
{
    if (!isFull())
        problems.push_back(std::move(problem));
}

void Findings::warn(Text warning)
{
    if (!isFullOfWarnings())
        warnings.push_back(std::move(warning));
}

std::vector<Problem> inOrder(std::vector<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column);
    });
    return problems;
}

base::Error errorOf(const std::vector<Problem>& problems)
{
    QStringList lines;
    for (const Problem& problem : problems) {
        lines.append(problem.message.toString());
        if (!problem.detail.isEmpty())
            lines.append(problem.detail);
    }
    return {base::ErrorCode::ConfigInvalid, problems.front().message, lines.join(u'\n'),
            Text("config", "Correct the file in a text editor, then try again. Nothing was changed.")};
}

} // namespace config
