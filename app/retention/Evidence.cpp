// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Evidence.h"

#include "base/Sha256.h"
#include "catalogue/Sidecars.h"

#include <unistd.h>

namespace retention {
namespace {

constexpr size_t pieceBytes = 1024 * 1024;

QByteArray recorded(const base::Folder& folder, const QByteArray& dumpName, const catalogue::FileStamp& stamp)
{
    const auto verification = catalogue::readVerification(folder, dumpName).value_or(std::nullopt);
    if (verification && verification->stamp == stamp && !verification->sha256.isEmpty())
        return verification->sha256;
    const auto manifest = catalogue::readManifest(folder, dumpName).value_or(std::nullopt);
    return manifest && manifest->stamp == stamp ? manifest->sha256 : QByteArray();
}

} // namespace

base::Result<QByteArray> sha256Of(const base::Folder& folder, const QByteArray& dumpName,
                                  const base::FileIdentity& identity, const base::JobContext& context)
{
    if (const QByteArray known = recorded(folder, dumpName, catalogue::stampOf(identity)); !known.isEmpty())
        return known;
    const auto file = folder.openFile(dumpName);
    if (!file)
        return QByteArray();
    base::Sha256 hash;
    std::vector<char> piece(pieceBytes);
    for (;;) {
        if (context.stop.stop_requested())
            return base::failure(base::cancelled());
        const ssize_t count = ::read(file->get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return QByteArray();
        if (count == 0)
            return hash.result();
        hash.add(std::span(piece.data(), static_cast<size_t>(count)));
    }
}

} // namespace retention
