// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/Verify.h"

#include "archive/DumpFormat.h"
#include "archive/Reading.h"
#include "base/Format.h"
#include "base/Sha256.h"
#include "catalogue/DecodeByTool.h"
#include "catalogue/Sidecars.h"
#include "process/Tools.h"

namespace verify {
namespace {

using base::ErrorCode;
using base::Text;
using catalogue::VerificationStatus;

/// What the files beside a dump say of it.
struct Evidence
{
    std::optional<catalogue::Manifest> manifest;
    bool isManifestUnreadable = false;              ///< it is there, but is none of ours or damaged
    std::optional<catalogue::Verification> earlier; ///< of the very same file

    /// Of the file as it was verified before, also if it failed since: empty when it never was.
    QByteArray knownSha256() const { return earlier ? earlier->sha256 : QByteArray(); }
};

/// Storage that does not answer is an error, never a dump without evidence.
base::Result<Evidence> readEvidence(const base::Folder& folder, const QByteArray& dumpName,
                                    const catalogue::FileStamp& stamp, const base::JobContext& context)
{
    Evidence evidence;
    const auto manifest = catalogue::readManifest(folder, dumpName);
    const auto earlier = catalogue::readVerification(folder, dumpName);
    for (const base::Error* error :
         {manifest ? nullptr : &manifest.error(), earlier ? nullptr : &earlier.error()}) {
        if (error && error->code != ErrorCode::OperationFailed)
            return base::failure(*error);
        if (error)
            context.warn(error->message);
    }
    evidence.isManifestUnreadable = !manifest;
    evidence.manifest = manifest.value_or(std::nullopt);
    evidence.earlier = earlier.value_or(std::nullopt);
    if (evidence.earlier && evidence.earlier->stamp != stamp)
        evidence.earlier.reset();
    return evidence;
}

/// What is wrong with a dump that was read to its end; nothing when all is as recorded.
std::optional<Text> complaint(const archive::Reading& reading, const Evidence& evidence)
{
    const auto& manifest = evidence.manifest;
    if (manifest && manifest->stamp.bytes != reading.bytes)
        return Text("verify", "It has %1 bytes; its manifest says %2.")
            .arg(reading.bytes)
            .arg(manifest->stamp.bytes);
    if (manifest && manifest->inventory && reading.isDecoded())
        if (const auto text = difference(*manifest->inventory, catalogue::inventoryOf(reading.data)))
            return text;
    if (manifest && manifest->sha256 != reading.sha256)
        return Text("verify", "Its SHA-256 is not that of its manifest: bytes have changed.");
    const QByteArray known = evidence.knownSha256();
    if (!known.isEmpty() && known != reading.sha256)
        return Text("verify", "Its SHA-256 is not that of the last verification: bytes have changed.");
    return std::nullopt;
}

/// What is wrong with the roles file that the manifest tells of; empty: nothing.
base::Result<Text> rolesComplaint(const base::Folder& folder, const QByteArray& dumpName,
                                  const Evidence& evidence)
{
    if (!evidence.manifest || !evidence.manifest->roles)
        return Text();
    const QString name = QString::fromUtf8(catalogue::rolesName(dumpName));
    const auto roles = catalogue::readRoles(folder, dumpName);
    if (!roles)
        return base::failure(roles.error());
    if (!*roles)
        return Text("verify", "Its roles file, %1, is missing.").arg(name);
    base::Sha256 hash;
    hash.add({(*roles)->constData(), static_cast<size_t>((*roles)->size())});
    if (hash.result() != evidence.manifest->roles->sha256)
        return Text("verify", "Its roles file, %1, is not the one that was saved: bytes have changed.")
            .arg(name);
    return Text();
}

Text praise(const archive::Reading& reading, const Evidence& evidence)
{
    if (!reading.isDecoded())
        return Text("verify", "pg_restore decodes it whole.");
    const catalogue::Inventory inventory = catalogue::inventoryOf(reading.data);
    const QString tables = QLocale().toString(static_cast<qint64>(inventory.tables.size()));
    const QString rows = QLocale().toString(inventory.rows());
    Text text = evidence.manifest ? Text("verify", "Every byte matches its manifest: %1 tables, %2 rows.")
                : evidence.isManifestUnreadable
                    ? Text("verify", "Every block decodes: %1 tables, %2 rows. Its manifest cannot be read.")
                    : Text("verify", "Every block decodes: %1 tables, %2 rows. There is no manifest.");
    return text.arg(tables).arg(rows);
}

/// The newest pg_restore; one that is older than the archive's pg_dump would call it damaged.
base::Result<void> decodeByTool(int descriptor, const archive::Reading& reading, const QString& name,
                                const QStringList& toolFolders, const base::JobContext& context)
{
    const QString program = QStringLiteral("pg_restore");
    const int major = reading.header.dumpVersion.section(u'.', 0, 0).toInt();
    const auto tool = process::chooseForServer(program, process::findTools(program, toolFolders), major);
    if (!tool)
        return base::failure(
            {tool.error().code,
             Text("verify",
                  "%1 was written by pg_dump %2; no pg_restore of that version is installed to read it.")
                 .arg(name)
                 .arg(base::visible(reading.header.dumpVersion)),
             tool.error().message.toString(), tool.error().hint});
    return catalogue::decodeByTool(descriptor, name, tool->path, context);
}

Text withDetail(const base::Error& error)
{
    return Text::verbatim(error.detail.isEmpty() ? error.message.toString()
                                                 : error.message.toString() + u' ' + error.detail);
}

} // namespace

base::Result<Outcome> verify(const base::Folder& folder, const QByteArray& dumpName,
                             const QStringList& toolFolders, const base::JobContext& context)
{
    const QString name = QString::fromUtf8(dumpName);
    const auto file = folder.openFile(dumpName);
    if (!file)
        return base::failure(file.error());
    const auto identity = base::identityOf(file->get(), name);
    if (!identity)
        return base::failure(identity.error());
    const catalogue::FileStamp stamp = catalogue::stampOf(*identity);
    const auto evidence = readEvidence(folder, dumpName, stamp, context);
    if (!evidence)
        return base::failure(evidence.error());

    base::Progress progress{Text("verify", "Verifying"), base::visible(name), 0, identity->size, 0};
    progress.unit = base::Progress::Unit::Bytes;
    const auto reading = archive::readWhole(file->get(), name, context.stop, [&](qint64 position) {
        progress.done = progress.bytes = position;
        context.onProgress(progress);
    });
    std::optional<Text> wrong;
    if (!reading && reading.error().code != ErrorCode::ArchiveCorrupt)
        return base::failure(reading.error());
    if (!reading) {
        const auto& error = reading.error();
        wrong = archive::isNamed(archive::formatOf(file->get()))
                    ? Text::verbatim(error.message.toString() + u' ' + error.hint.toString())
                    : withDetail(error);
    } else if (!reading->isDecoded()) {
        const auto decoded = decodeByTool(file->get(), *reading, name, toolFolders, context);
        if (!decoded && decoded.error().code != ErrorCode::ArchiveCorrupt)
            return base::failure(decoded.error());
        if (!decoded)
            wrong = withDetail(decoded.error());
    }
    if (!wrong && reading)
        wrong = complaint(*reading, *evidence);

    const auto roles = rolesComplaint(folder, dumpName, *evidence);
    if (!roles)
        return base::failure(roles.error());
    const Outcome outcome{name, wrong ? VerificationStatus::Corrupt : VerificationStatus::Ok,
                          wrong ? *wrong : praise(*reading, *evidence), *roles, context.clock()};
    if (!catalogue::mayHaveSidecars(dumpName))
        return outcome;
    catalogue::Verification record{
        outcome.status, outcome.at, stamp, evidence->knownSha256(), wrong ? wrong->toString() : QString(),
        std::nullopt};
    if (!wrong) {
        record.sha256 = reading->sha256;
        if (reading->isDecoded())
            record.inventory = catalogue::inventoryOf(reading->data);
    }
    const auto recorded = catalogue::writeSidecar(folder, catalogue::verificationName(dumpName),
                                                  toJson(record), catalogue::Overwrite::Yes);
    if (!recorded)
        context.warn(Text("verify", "The verification of %1 could not be recorded: %2")
                         .arg(name)
                         .arg(recorded.error().message.toString()));
    return outcome;
}

std::vector<Item> verifyAll(const base::Folder& folder, const QByteArrayList& dumpNames,
                            const QStringList& toolFolders, const base::JobContext& context)
{
    qint64 total = 0;
    for (const QByteArray& name : dumpNames)
        if (const auto identity = folder.identity(name))
            total += identity->size;
    qint64 before = 0;
    base::JobContext each = context;
    each.onProgress = [&](const base::Progress& progress) {
        base::Progress whole = progress;
        whole.done = whole.bytes = before + std::max<qint64>(progress.done, 0);
        whole.total = total;
        context.onProgress(whole);
    };
    std::vector<Item> items;
    for (const QByteArray& name : dumpNames) {
        const QString fileName = QString::fromUtf8(name);
        const auto identity = folder.identity(name);
        auto outcome = context.stop.stop_requested() ? base::failure(base::cancelled())
                                                     : verify(folder, name, toolFolders, each);
        if (!outcome)
            context.warn(outcome.error().message);
        else if (outcome->status == VerificationStatus::Ok)
            context.log(Text("verify", "%1: intact. %2").arg(fileName).arg(outcome->detail.toString()));
        else
            context.onLog(
                base::LogLevel::Error,
                Text("verify", "%1: damaged. %2").arg(fileName).arg(outcome->detail.toString()).toString());
        if (outcome && !outcome->roles.isEmpty())
            context.warn(Text::verbatim(fileName + QStringLiteral(": ") + outcome->roles.toString()));
        items.push_back({fileName, std::move(outcome)});
        before += identity ? identity->size : 0;
    }
    return items;
}

} // namespace verify
