// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"

#include <vector>

namespace config {

/// One thing that is wrong in a file. The message begins with the position.
struct Problem
{
    Position at;
    base::Text message;
    QString detail = {}; ///< the YAML library's own words, may be empty
};

/// `text` with the position as its first argument.
base::Text located(base::Text text, const Position& at);

/// What reading gathers beside the values. Bounded: a hostile file cannot make it long.
struct Findings
{
    std::vector<Problem> problems;
    std::vector<base::Text> warnings;

    static constexpr std::size_t most = 100;
    /// To be asked before a position is computed, which takes a pass over the file.
    bool isFull() const { return problems.size() >= most; }
    bool isFullOfWarnings() const { return warnings.size() >= most; }
    void add(Problem problem);
    void warn(base::Text warning);
};

/// By position, as people read a file.
std::vector<Problem> inOrder(std::vector<Problem> problems);

/// ConfigInvalid: the first problem is the message, all of them, one a line, the detail. `problems` is not
/// empty.
base::Error errorOf(const std::vector<Problem>& problems);

} // namespace config
