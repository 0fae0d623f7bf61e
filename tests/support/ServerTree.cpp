// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ServerTree.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>

namespace support {
namespace {

namespace files = std::filesystem;

base::Error failed(const QString& path, int cause)
{
    return base::storageError(path, cause);
}

base::Result<void> write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return base::failure(failed(path, EIO));
    return {};
}

} // namespace

// Under /tmp: the server's account must be able to enter.
ServerTree::ServerTree() : m_folder(QStringLiteral("/tmp/pgs-tree-XXXXXX"))
{
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
}

base::Result<void> ServerTree::copy(const QString& binaries)
{
    const QDir version(QDir(QFileInfo(binaries).canonicalFilePath()).filePath(QStringLiteral("..")));
    const QString name = QDir(version.canonicalPath()).dirName();
    m_majorVersion = name.toInt();
    const QString library = m_folder.filePath(QStringLiteral("lib/postgresql/")) + name;
    m_share = m_folder.filePath(QStringLiteral("share/postgresql/")) + name;
    m_binaries = library + QStringLiteral("/bin");
    const auto path = [](const QString& text) {
        return files::path(QFile::encodeName(text).toStdString());
    };
    std::error_code error;
    files::create_directories(path(library), error);
    files::create_directories(path(m_share), error);
    constexpr auto whole = files::copy_options::recursive | files::copy_options::overwrite_existing;
    files::copy(path(version.filePath(QStringLiteral("bin"))), path(m_binaries), whole, error);
    if (!error)
        files::create_directory_symlink(path(version.canonicalPath() + QStringLiteral("/lib")),
                                        path(library + QStringLiteral("/lib")), error);
    if (!error)
        files::copy(path(version.canonicalPath() + QStringLiteral("/../../../share/postgresql/") + name),
                    path(m_share), whole, error);
    if (error)
        return base::failure(failed(binaries, error.value()));
    return {};
}

base::Result<void> ServerTree::addExtension() const
{
    const QString start = m_share + QStringLiteral("/extension/pgs_test");
    if (const auto written = write(start + QStringLiteral(".control"), "default_version = '1'\n"); !written)
        return written;
    return write(
        start + QStringLiteral("--1.sql"),
        "CREATE TABLE pgs_conf (name text PRIMARY KEY, value text, standard boolean DEFAULT false);\n"
        "INSERT INTO pgs_conf VALUES ('built in', 'stays with the extension', true);\n"
        "SELECT pg_catalog.pg_extension_config_dump('pgs_conf', 'WHERE NOT standard');\n"
        "CREATE TABLE pgs_fixed (i integer);\n"
        "INSERT INTO pgs_fixed VALUES (1);\n");
}

} // namespace support
