// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "catalogue/Scanner.h"

#include <QTemporaryDir>

namespace support {

/// A folder of dumps, made for one test.
class DumpFolder
{
public:
    QString path() const { return m_dir.path(); }
    QByteArray pathOf(const QByteArray& name) const;
    /// In the zone of Paris.
    catalogue::Scope scope(const QString& database = QStringLiteral("mairie")) const;

    void write(const QByteArray& name, const QByteArray& bytes) const;
    /// As a copy tool does: another file, the same name.
    void replace(const QByteArray& name, const QByteArray& bytes) const;

private:
    QTemporaryDir m_dir;
};

/// While it lives, whoever opens the file is told to come back later, as by a storage that fails once.
class Unopenable
{
public:
    explicit Unopenable(const QByteArray& path);

private:
    base::FileDescriptor m_file;
};

/// All that a listing tells of its dumps, a line each; or its error.
QStringList toldBy(const base::Result<catalogue::Listing>& listing);

} // namespace support
