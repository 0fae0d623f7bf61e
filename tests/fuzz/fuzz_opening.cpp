// SPDX-License-Identifier: GPL-3.0-or-later
// Header and table of contents, in one piece and in two.
#include "archive/DumpFormat.h"
#include "archive/Opening.h"
#include "archive/SealDigest.h"
#include "fuzz/Fuzzing.h"

#include <string>

namespace {

struct Outcome
{
    std::string entries;
    bool isComplete = false;
    bool isFaulty = false;
    qint64 position = 0;
    archive::Fingerprint digest;

    bool operator==(const Outcome&) const = default;
};

Outcome read(std::initializer_list<std::span<const char>> pieces, archive::Formats formats)
{
    Outcome outcome;
    archive::SealDigest digest;
    archive::Opening opening(
        [&](const archive::Entry& entry) {
            if (formats == archive::Formats::Custom) // others have no offsets
                digest.leaveOut(entry, opening.header());
            outcome.entries += std::to_string(entry.dumpId) + '|' + std::string(entry.tag) + '|' +
                               std::string(entry.definition) + '|' + std::string(entry.copyStatement) + '|' +
                               std::string(entry.owner) + '|' + std::to_string(entry.dependencies.size()) +
                               '|' + std::to_string(entry.offset) + '\n';
        },
        formats);
    std::string pending;
    for (const auto piece : pieces) {
        pending.append(piece.data(), piece.size());
        const auto taken = static_cast<size_t>(opening.take(pending));
        fuzzing::require(taken <= pending.size());
        digest.add(std::span(pending).first(taken));
        pending.erase(0, taken);
    }
    outcome.isComplete = opening.isComplete();
    outcome.isFaulty = opening.fault().has_value();
    outcome.position = opening.position();
    outcome.digest = digest.result();
    fuzzing::require(!(outcome.isComplete && outcome.isFaulty));
    return outcome;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const fuzzing::Cut cut(data, size);
    for (const auto formats : {archive::Formats::Custom, archive::Formats::Any})
        fuzzing::require(read({cut.whole}, formats) == read({cut.first, cut.second}, formats));
    (void)archive::formatOf(cut.whole);
    return 0;
}
