// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PastDump.h"

#include "archive/Reading.h"
#include "catalogue/DumpName.h"
#include "catalogue/Sidecars.h"
#include "demo/Sample.h"
#include "process/Runner.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace demo {
namespace {

using base::ErrorCode;
using base::Text;

constexpr qint64 headerBytes = 64; // the creation time stands in the first fifty

/// Sets the date in the archive's header and the file's own times.
base::Result<void> setDate(int descriptor, const QString& name, const QDateTime& instant,
                           const QTimeZone& zone)
{
    QByteArray start(headerBytes, '\0');
    if (::pread(descriptor, start.data(), size_t(headerBytes), 0) != headerBytes)
        return base::failure(base::storageError(name, errno));
    ::fcntl(descriptor, F_SETFL, 0); // pg_dump 16 and later leave it in append mode, where pwrite appends too
    const QByteArray dated = archive::withCreationTime(start, instant.toTimeZone(zone));
    if (dated.isEmpty() || ::pwrite(descriptor, dated.constData(), size_t(headerBytes), 0) != headerBytes)
        return base::failure(base::storageError(name, errno));
    const timespec time{instant.toSecsSinceEpoch(), 0};
    const timespec times[] = {time, time};
    ::futimens(descriptor, times);
    return {};
}

/// Reads it whole and records that beside it, dated like the dump.
base::Result<void> recordVerification(const base::Folder& folder, int descriptor, const QByteArray& dumpName,
                                      const QDateTime& instant, const base::JobContext& context)
{
    const QString name = QString::fromLatin1(dumpName);
    const auto identity = base::identityOf(descriptor, name);
    if (!identity)
        return base::failure(identity.error());
    const auto reading = archive::readWhole(descriptor, name, context.stop, [](qint64) {});
    if (!reading)
        return base::failure(reading.error());
    const catalogue::Verification verification{
        catalogue::VerificationStatus::Ok,    instant, catalogue::stampOf(*identity), reading->sha256, {},
        catalogue::inventoryOf(reading->data)};
    return catalogue::writeSidecar(folder, catalogue::verificationName(dumpName), toJson(verification),
                                   catalogue::Overwrite::Yes);
}

} // namespace

base::Result<void> makePastDump(const postgres::PrivateServer& server, const base::Folder& folder,
                                const QDateTime& instant, const QTimeZone& zone,
                                const base::JobContext& context)
{
    const QString stem = catalogue::stem(sampleDatabase, instant, zone);
    const QByteArray partial = catalogue::partialName(stem).toLatin1();
    const auto file = folder.createFile(partial);
    if (!file)
        return base::failure(file.error());

    const process::Command command{
        .program = server.places().binaries + QStringLiteral("/pg_dump"),
        // By name: pg_dump 16 and later set the descriptor itself to append, and then cannot fill the offsets
        // in.
        .arguments = {QStringLiteral("--format=custom"), QStringLiteral("--file=/dev/stdout"),
                      QStringLiteral("--dbname=") + postgres::conninfo(postgres::sessionParameters(
                                                        server.target(sampleUser, sampleDatabase)))}};
    process::Streams streams;
    streams.outputDescriptor = file->get();
    QString complaints;
    streams.onErrorLine = [&](const QString& line) {
        complaints += line + u'\n';
    };
    const auto ending = process::run(command, streams, context.stop);
    if (!ending)
        return base::failure(ending.error());
    if (!ending->succeeded())
        return base::failure(process::endedBadly(command.program, *ending, complaints));
    if (const auto dated = setDate(file->get(), stem, instant, zone); !dated)
        return dated;
    const QByteArray name = stem.toLatin1() + ".dump";
    if (const auto recorded = recordVerification(folder, file->get(), name, instant, context); !recorded)
        return recorded;
    return folder.renameWithoutReplacing(partial, name);
}

} // namespace demo
