// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/PassFile.h"

#include "base/Folder.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace postgres {
namespace {

const QString prefix = QStringLiteral("pgsauvegarde-pass-");
const QByteArray fileName = "passfile";

QString privateParent()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo(runtime).isWritable() ? runtime : QDir::tempPath();
}

/// Folders of processes that were killed: `<prefix><pid>-XXXXXX`, ours, and no such process any more.
void removeLeftovers(const QString& parent)
{
    const auto folders = QDir(parent).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders) {
        const pid_t pid = folder.fileName().mid(prefix.size()).section(u'-', 0, 0).toInt();
        if (pid > 0 && folder.ownerId() == ::geteuid() && ::kill(pid, 0) != 0 && errno == ESRCH)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

QByteArray passFileLine(const QString& password)
{
    QString escaped = password;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u':', QStringLiteral("\\:"));
    return "*:*:*:*:" + escaped.toUtf8() + '\n';
}

PassFile::PassFile(std::unique_ptr<QTemporaryDir> folder) : m_folder(std::move(folder)) {}
PassFile::PassFile(PassFile&&) noexcept = default;
PassFile& PassFile::operator=(PassFile&&) noexcept = default;
PassFile::~PassFile() = default;

base::Result<PassFile> PassFile::create(const QString& password)
{
    const QString parent = privateParent();
    removeLeftovers(parent);
    auto folder = std::make_unique<QTemporaryDir>(parent + u'/' + prefix + QString::number(::getpid()) +
                                                  QStringLiteral("-XXXXXX"));
    if (!folder->isValid())
        return base::failure(base::storageError(parent, errno));
    const auto held = base::Folder::open(folder->path());
    if (!held)
        return base::failure(held.error());
    const auto file = held->createFile(fileName);
    if (!file)
        return base::failure(file.error());
    const QByteArray line = passFileLine(password);
    if (::write(file->get(), line.constData(), static_cast<size_t>(line.size())) != line.size())
        return base::failure(base::storageError(held->pathOf(fileName), errno));
    return PassFile(std::move(folder));
}

QString PassFile::path() const
{
    return m_folder->filePath(QString::fromLatin1(fileName));
}

} // namespace postgres
