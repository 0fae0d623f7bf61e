// SPDX-License-Identifier: GPL-3.0-or-later
// A stream turned into a file. What the writer calls finished reads back as what passed by.
#include "archive/Reading.h"
#include "archive/Writer.h"
#include "fuzz/Fuzzing.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const fuzzing::Cut cut(data, size);
    const QString name = QStringLiteral("archive");
    const bool isZstd = size > 8 && data[6] >= 15 && data[7] % 2 == 1; // the format's minor version, revision
    const auto file = fuzzing::memoryFile();
    archive::Writer writer(file.get(), name,
                           isZstd ? archive::Compression::Zstd : archive::Compression::Gzip);
    if (!writer.add(cut.first) || !writer.add(cut.second) || !writer.finish())
        return 0;
    const auto reading = archive::readWhole(file.get(), name, {}, [](qint64) {});
    fuzzing::require(reading.has_value());
    fuzzing::require(reading->bytes == writer.bytesWritten());
    fuzzing::require(reading->sealDigest == writer.sealDigest());
    const auto& entries = writer.contents().entries();
    fuzzing::require(reading->data.size() == entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        fuzzing::require(reading->data[i].tally == entries[i].tally);
    return 0;
}
