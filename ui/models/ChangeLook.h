// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"
#include "widgets/Icons.h"

namespace ui {

/// Beside the word, never instead of it.
QString iconNameOf(catalogue::Change change);
look::Tone toneOf(catalogue::Change change);

/// For tooltips, which guess whether a text is HTML; foreign ones never are.
QString plainToolTip(const QString& text);

} // namespace ui
