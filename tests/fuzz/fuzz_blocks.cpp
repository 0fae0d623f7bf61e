// SPDX-License-Identifier: GPL-3.0-or-later
// A whole archive: opening, data blocks, decompression, rows.
#include "archive/Opening.h"
#include "archive/Reading.h"
#include "fuzz/Fuzzing.h"

#include <algorithm>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::span bytes(reinterpret_cast<const char*>(data), size);
    const auto file = fuzzing::memoryFile(bytes);
    const QString name = QStringLiteral("archive");
    const auto reading = archive::readWhole(file.get(), name, {}, [](qint64) {});
    const auto summary = archive::readSummary(file.get(), name);
    if (!reading)
        return 0;
    fuzzing::require(summary.has_value());
    fuzzing::require(summary->finished == reading->finished || !reading->isDecoded());
    fuzzing::require(reading->bytes == static_cast<qint64>(size));
    const auto tables = std::count_if(reading->data.begin(), reading->data.end(), [](const auto& entry) {
        return entry.kind != archive::DataEntry::Kind::LargeObjects;
    });
    fuzzing::require(!reading->isDecoded() || summary->tables == tables);
    for (const archive::DataEntry& entry : reading->data) {
        fuzzing::require(entry.position < reading->bytes);
        fuzzing::require(entry.tally.bytes >= 0 && entry.tally.rows >= -1);
        if (entry.offsetState == archive::OffsetState::Set)
            fuzzing::require(entry.position == entry.offset);
    }
    return 0;
}
