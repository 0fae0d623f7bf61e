// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <vector>

struct stat;

namespace base {

enum class FileKind : quint8 { None, Regular, Folder, Link, Other };

/// What tells one state of one file from another; a copy, a touch, a replacement each change it.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;      ///< bytes
    qint64 changedNs = 0;  ///< change time (ctime), nanoseconds since 1970
    qint64 modifiedNs = 0; ///< modification time, nanoseconds since 1970
    FileKind kind = FileKind::None;

    bool isRegular() const { return kind == FileKind::Regular; } ///< no link, folder, FIFO or device
    bool operator==(const FileIdentity&) const = default;
};

struct FolderEntry
{
    QByteArray name; ///< raw bytes: a name need not be valid UTF-8
    FileIdentity identity;
};

struct Space
{
    qint64 freeBytes = 0; ///< available to this user
    qint64 totalBytes = 0;
};

/// A folder held open: every operation is relative to the descriptor, so that nobody can swap the path under
/// us, and links are never followed. File names are plain names without a slash.
class Folder
{
public:
    static Result<Folder> open(const QString& path);
    /// Opens; creates it (and its parents) with mode 0700 when it is missing.
    static Result<Folder> openOrCreate(const QString& path);

    QString path() const { return m_path; }
    QString pathOf(const QByteArray& name) const;
    int descriptor() const { return m_descriptor.get(); }

    /// A folder in this one; a link to one is not followed.
    Result<Folder> openFolder(const QByteArray& name) const;
    /// The same; made with mode 0700 when it is missing.
    Result<Folder> openOrCreateFolder(const QByteArray& name) const;
    /// A new file, mode 0600, read and write; fails when the name exists, even as a dangling link.
    Result<FileDescriptor> createFile(const QByteArray& name) const;
    /// An existing regular file for reading. Never blocks, not even on a FIFO.
    Result<FileDescriptor> openFile(const QByteArray& name) const;
    Result<FileIdentity> identity(const QByteArray& name) const;
    bool exists(const QByteArray& name) const;
    /// Gives `from` the name `to`, which must not exist: atomically refused otherwise (EEXIST is
    /// StorageFailed).
    Result<void> renameWithoutReplacing(const QByteArray& from, const QByteArray& to) const;
    /// Gives `from` the name `to`, replacing what has it.
    Result<void> rename(const QByteArray& from, const QByteArray& to) const;
    /// Moves the file to another folder of the same file system, under the same name, which must not exist
    /// there.
    Result<void> moveTo(const Folder& other, const QByteArray& name) const;
    Result<void> remove(const QByteArray& name) const;
    /// Of an empty folder.
    Result<void> removeFolder(const QByteArray& name) const;
    /// The whole of a regular file, of `largest` bytes at most (else StorageFailed).
    Result<QByteArray> read(const QByteArray& name, qint64 largest) const;
    /// Makes created, renamed and removed names durable.
    Result<void> sync() const;
    /// Every entry but "." and "..", unordered. An error when the folder cannot be read to its end.
    Result<std::vector<FolderEntry>> entries() const;
    Result<Space> space() const;

private:
    Folder(QString path, FileDescriptor descriptor);
    Error error(const QByteArray& name, int errnoValue) const;
    static Result<void> renameWithoutReplacing(const Folder& fromFolder, const QByteArray& from,
                                               const Folder& toFolder, const QByteArray& to);

    QString m_path;
    FileDescriptor m_descriptor;
};

FileIdentity identityOf(const struct stat& status);
Result<FileIdentity> identityOf(int descriptor, const QString& subject);

} // namespace base
