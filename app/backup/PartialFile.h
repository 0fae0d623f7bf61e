// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QTimeZone>

namespace backup {

/// The file of a run in progress: made exclusively, mode 0600, under a hidden name; it vanishes with the
/// object unless it was sealed, and what was written beside it too.
class PartialFile
{
public:
    /// Named after the first second from `now` on whose names are free. The folder must outlive the file.
    static base::Result<PartialFile> create(const base::Folder& folder, const QString& database,
                                            const QDateTime& now, const QTimeZone& zone);
    PartialFile(PartialFile&& other) noexcept;
    PartialFile& operator=(PartialFile&&) = delete;
    ~PartialFile();

    int descriptor() const { return m_file.get(); }
    QString finalName() const { return m_stem + QStringLiteral(".dump"); }
    qint64 size() const;
    base::Result<base::FileIdentity> identity() const;
    /// Makes the content durable; an error here means that the bytes may not be on the disk.
    base::Result<void> sync() const;
    QString rolesName() const { return m_stem + QStringLiteral(".roles.sql"); }
    /// Writes the roles and the manifest beside it, then gives it its final name, which must be free, and
    /// makes all of it durable.
    base::Result<void> seal(const QByteArray& roles, const QByteArray& manifest);

private:
    PartialFile(const base::Folder& folder, QString stem, base::FileDescriptor file);

    const base::Folder* m_folder;
    QString m_stem;
    base::FileDescriptor m_file;
    bool m_present = true;
    QByteArrayList m_sidecars; ///< written, and not sealed yet
};

/// Removes what dead runs left behind; the caller holds the folder's lock, so no run is at work. The names
/// removed.
base::Result<QStringList> removeLeftovers(const base::Folder& folder, const QString& database);

} // namespace backup
