// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Sidecars.h"

#include "catalogue/DumpName.h"
#include "postgres/RoleScript.h"

#include <cerrno>
#include <unistd.h>

namespace catalogue {
namespace {

constexpr qint64 largest = 64 * 1024 * 1024; // more than two hundred thousand tables

constexpr QByteArrayView dumpEnding = ".dump";

QByteArray beside(const QByteArray& dumpName, const char* ending)
{
    return dumpName.chopped(dumpEnding.size()) + ending;
}

int writeDurably(int descriptor, const QByteArray& bytes)
{
    const int cause =
        base::writeAll(descriptor, std::span(bytes.constData(), static_cast<size_t>(bytes.size())));
    return cause != 0 || ::fsync(descriptor) == 0 ? cause : errno;
}

template <class Sidecar>
base::Result<std::optional<Sidecar>> readSidecar(const base::Folder& folder, const QByteArray& name,
                                                 base::Result<Sidecar> (*parse)(const QByteArray& json,
                                                                                const QString& name))
{
    if (name.isEmpty())
        return std::optional<Sidecar>();
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

bool mayHaveSidecars(const QByteArray& dumpName)
{
    return dumpName.endsWith(dumpEnding) && dumpName.size() > dumpEnding.size();
}

QByteArray manifestName(const QByteArray& dumpName)
{
    return mayHaveSidecars(dumpName) ? beside(dumpName, ".json") : QByteArray();
}

QByteArray verificationName(const QByteArray& dumpName)
{
    return mayHaveSidecars(dumpName) ? beside(dumpName, ".verified.json") : QByteArray();
}

QByteArray pinName(const QByteArray& dumpName)
{
    return mayHaveSidecars(dumpName) ? beside(dumpName, ".pin.json") : QByteArray();
}

QByteArray drillName(const QByteArray& dumpName)
{
    return mayHaveSidecars(dumpName) ? beside(dumpName, ".drill.json") : QByteArray();
}

QByteArray rolesName(const QByteArray& dumpName)
{
    return mayHaveSidecars(dumpName) ? beside(dumpName, ".roles.sql") : QByteArray();
}

QByteArrayList sidecarNames(const QByteArray& dumpName)
{
    return {rolesName(dumpName), verificationName(dumpName), pinName(dumpName), drillName(dumpName),
            manifestName(dumpName)};
}

QByteArrayList ownSidecars(const base::Folder& folder, const QByteArray& dumpName)
{
    QByteArrayList names;
    if (const auto roles = readRoles(folder, dumpName);
        roles && *roles && (*roles)->startsWith(postgres::roleScriptStart))
        names.append(rolesName(dumpName));
    if (const auto verification = readVerification(folder, dumpName); verification && *verification)
        names.append(verificationName(dumpName));
    if (const auto pin = readPin(folder, dumpName); pin && *pin)
        names.append(pinName(dumpName));
    if (const auto drill = readDrillRecord(folder, dumpName); drill && *drill)
        names.append(drillName(dumpName));
    if (const auto manifest = readManifest(folder, dumpName); manifest && *manifest)
        names.append(manifestName(dumpName));
    return names;
}

base::Result<std::optional<QByteArray>> readRoles(const base::Folder& folder, const QByteArray& dumpName)
{
    const QByteArray name = rolesName(dumpName);
    if (name.isEmpty())
        return std::optional<QByteArray>();
    auto text = folder.read(name, largest);
    if (!text && text.error().code == base::ErrorCode::StorageMissing)
        return std::optional<QByteArray>();
    if (!text)
        return base::failure(text.error());
    return std::optional(std::move(*text));
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

base::Result<std::optional<Pin>> readPin(const base::Folder& folder, const QByteArray& dumpName)
{
    return readSidecar<Pin>(folder, pinName(dumpName), pinFrom);
}

base::Result<std::optional<DrillRecord>> readDrillRecord(const base::Folder& folder,
                                                         const QByteArray& dumpName)
{
    return readSidecar<DrillRecord>(folder, drillName(dumpName), drillRecordFrom);
}

Notes readNotes(const base::Folder& folder, const QByteArray& dumpName)
{
    const auto manifest = readManifest(folder, dumpName);
    const auto verification = readVerification(folder, dumpName);
    const auto pin = readPin(folder, dumpName);
    const auto drill = readDrillRecord(folder, dumpName);
    const auto isOurs = [](const auto& read) { // it was read, and is ours or somebody else's
        return read || read.error().code == base::ErrorCode::OperationFailed;
    };
    Notes notes = notesOf(manifest.value_or(std::nullopt), verification.value_or(std::nullopt),
                          pin.value_or(std::nullopt), drill.value_or(std::nullopt));
    notes.isUncertain = !isOurs(manifest) || !isOurs(verification) || !pin || !isOurs(drill);
    return notes;
}

base::Result<void> writeSidecar(const base::Folder& folder, const QByteArray& name, const QByteArray& bytes,
                                Overwrite overwrite)
{
    // With our process in it: two that verify the same dump at once do not get into each other's way.
    const QByteArray partial = '.' + name + '.' + QByteArray::number(::getpid()) + ".part";
    const auto file = folder.createFile(partial);
    if (!file)
        return base::failure(file.error());
    const int cause = writeDurably(file->get(), bytes);
    auto renamed = cause != 0 ? base::failure(base::storageError(folder.pathOf(name), cause))
                   : overwrite == Overwrite::Yes ? folder.rename(partial, name)
                                                 : folder.renameWithoutReplacing(partial, name);
    if (!renamed)
        (void)folder.remove(partial);
    return renamed;
}

} // namespace catalogue
