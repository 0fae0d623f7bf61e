// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Sidecars.h"

#include "catalogue/DumpName.h"

#include <cerrno>
#include <unistd.h>

namespace catalogue {
namespace {

constexpr qint64 largest = 256 * 1024 * 1024; // a million tables

QByteArray stemOf(const QByteArray& dumpName)
{
    return dumpName.endsWith(".dump") ? dumpName.chopped(5) : dumpName;
}

int writeAll(int descriptor, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return errno;
        done += std::max<ssize_t>(count, 0);
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

template <class Sidecar>
base::Result<std::optional<Sidecar>> readSidecar(const base::Folder& folder, const QByteArray& name,
                                                 base::Result<Sidecar> (*parse)(const QByteArray& json,
                                                                                const QString& name))
{
    const auto json = folder.read(name, largest);
    if (!json && json.error().code == base::ErrorCode::StorageMissing)
        return std::optional<Sidecar>();
    if (!json)
        return base::failure(json.error());
    auto sidecar = parse(*json, folder.pathOf(name));
    if (!sidecar)
        return base::failure(sidecar.error());
    return std::optional(std::move(*sidecar));
}

} // namespace

QByteArray manifestName(const QByteArray& dumpName)
{
    return stemOf(dumpName) + ".json";
}

QByteArray verificationName(const QByteArray& dumpName)
{
    return stemOf(dumpName) + ".verified.json";
}

QByteArrayList sidecarNames(const QByteArray& dumpName)
{
    return {stemOf(dumpName) + ".roles.sql", verificationName(dumpName), manifestName(dumpName)};
}

base::Result<std::optional<Manifest>> readManifest(const base::Folder& folder, const QByteArray& dumpName)
{
    return readSidecar<Manifest>(folder, manifestName(dumpName), manifestFrom);
}

base::Result<std::optional<Verification>> readVerification(const base::Folder& folder,
                                                           const QByteArray& dumpName)
{
    return readSidecar<Verification>(folder, verificationName(dumpName), verificationFrom);
}

base::Result<void> writeSidecar(const base::Folder& folder, const QByteArray& name, const QByteArray& bytes,
                                Overwrite overwrite)
{
    // With our process in it: two that verify the same dump at once do not get into each other's way.
    const QByteArray partial = '.' + name + '.' + QByteArray::number(::getpid()) + ".part";
    const auto file = folder.createFile(partial);
    if (!file)
        return base::failure(file.error());
    const int cause = writeAll(file->get(), bytes);
    auto renamed = cause != 0 ? base::failure(base::storageError(folder.pathOf(name), cause))
                   : overwrite == Overwrite::Yes ? folder.rename(partial, name)
                                                 : folder.renameWithoutReplacing(partial, name);
    if (!renamed)
        (void)folder.remove(partial);
    return renamed;
}

} // namespace catalogue
