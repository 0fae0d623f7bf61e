// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "widgets/Look.h"

#include <functional>

namespace ui {

/// What a bar or a dialog tells. The texts are functions: they follow a change of language.
struct Message
{
    using Words = std::function<QString()>;

    look::Tone tone = look::Tone::Bad;
    Words what;    ///< what happened and why
    Words hint;    ///< what to do next; may be empty
    Words details; ///< the tool's or system's own words; may be empty
    Words action;  ///< text of a button that does `run`; none when empty
    std::function<void()> run;
};

Message messageOf(const base::Error& error);
QString iconNameOf(look::Tone tone);

/// Foreign text as plain lines: control and bidirectional characters escaped, line ends kept.
QString visibleLines(const QString& text);

} // namespace ui
