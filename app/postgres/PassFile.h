// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace postgres {

/// Hands a password to a child program without arguments or environment: a file of mode 0600 in a private
/// folder under $XDG_RUNTIME_DIR (else the temporary folder), removed with the object. Leftovers of processes
/// that were killed are removed when the next one is made. Format:
/// https://www.postgresql.org/docs/current/libpq-pgpass.html
class PassFile
{
public:
    static base::Result<PassFile> create(const QString& password);
    PassFile(PassFile&&) noexcept;
    PassFile& operator=(PassFile&&) noexcept;
    ~PassFile();

    QString path() const;

private:
    explicit PassFile(std::unique_ptr<QTemporaryDir> folder);
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// One line that matches every host, port, database and user, `:` and `\` escaped.
QByteArray passFileLine(const QString& password);

} // namespace postgres
