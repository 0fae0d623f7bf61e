// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Copies.h"

#include "catalogue/Sidecars.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace restore::runbook {
namespace {

base::Result<void> copyFile(const base::Folder& from, const base::Folder& to, const QByteArray& name,
                            const std::stop_token& stop)
{
    const auto source = from.openFile(name);
    if (!source)
        return base::failure(source.error());
    const auto target = to.createFile(name);
    if (!target)
        return base::failure(target.error());
    std::array<char, 256 * 1024> buffer;
    for (;;) {
        if (stop.stop_requested())
            return base::failure(base::cancelled());
        const ssize_t count = ::read(source->get(), buffer.data(), buffer.size());
        if (count < 0)
            return base::failure(base::storageError(from.pathOf(name), errno));
        if (count == 0)
            break;
        if (const int cause = base::writeAll(target->get(), std::span(buffer.data(), size_t(count)));
            cause != 0)
            return base::failure(base::storageError(to.pathOf(name), cause));
    }
    struct stat status
    {
    };
    if (::fstat(source->get(), &status) != 0)
        return base::failure(base::storageError(from.pathOf(name), errno));
    const std::array times{status.st_atim, status.st_mtim};
    if (::futimens(target->get(), times.data()) != 0)
        return base::failure(base::storageError(to.pathOf(name), errno));
    return {};
}

} // namespace

base::Result<QString> copyDump(const QString& dump, const QString& path, const std::stop_token& stop)
{
    const auto from = base::Folder::open(QFileInfo(dump).absolutePath());
    if (!from)
        return base::failure(from.error());
    const auto to = base::Folder::openOrCreate(path);
    if (!to)
        return base::failure(to.error());
    const QByteArray name = QFile::encodeName(QFileInfo(dump).fileName());
    if (const auto brought = copyFile(*from, *to, name, stop); !brought)
        return base::failure(brought.error());
    // Not the pin, nor how it was verified: these are told by the rehearsal itself.
    for (const QByteArray& beside : {catalogue::manifestName(name), catalogue::rolesName(name)})
        if (!beside.isEmpty() && from->exists(beside))
            if (const auto brought = copyFile(*from, *to, beside, stop); !brought)
                return base::failure(brought.error());
    return to->pathOf(name);
}

base::Result<void> writeFile(const base::Folder& folder, const QByteArray& name, const QByteArray& bytes)
{
    const auto file = folder.createFile(name);
    if (!file)
        return base::failure(file.error());
    const int cause = base::writeAll(file->get(), std::span(bytes.constData(), size_t(bytes.size())));
    return cause == 0 ? base::Result<void>() : base::failure(base::storageError(folder.pathOf(name), cause));
}

QByteArray yamlText(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact); // ["…"]
    return list.mid(1, list.size() - 2);
}

} // namespace restore::runbook
