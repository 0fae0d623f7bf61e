// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of COPY text, in one piece and in two, against the plainest way to count them.
#include "archive/CopyText.h"
#include "fuzz/Fuzzing.h"

#include <algorithm>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const fuzzing::Cut cut(data, size);
    archive::CopyText whole;
    whole.begin();
    whole.add(cut.whole);
    archive::CopyText inPieces;
    inPieces.begin();
    inPieces.add(cut.first);
    inPieces.add(cut.second);
    fuzzing::require(whole.tally() == inPieces.tally());
    fuzzing::require(whole.complaint().has_value() == inPieces.complaint().has_value());

    const std::string_view text(cut.whole.data(), size);
    const size_t found = text.find("\n\\.\n");
    const bool hasEnd = text.starts_with("\\.\n") || found != std::string_view::npos;
    const size_t behindRows = hasEnd ? found + 1 : text.rfind('\n') + 1;
    const std::string_view rows = text.starts_with("\\.\n") ? std::string_view() : text.substr(0, behindRows);
    fuzzing::require(whole.tally().rows == std::count(rows.begin(), rows.end(), '\n'));
    fuzzing::require(whole.tally().bytes == static_cast<qint64>(rows.size()));
    fuzzing::require(hasEnd || whole.complaint().has_value());
    return 0;
}
