// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace config {

/// The content of a configuration file and who may read it.
struct FileContent
{
    QByteArray bytes; ///< of a file that is too large: enough to tell that it is
    mode_t mode = 0;
    uid_t owner = 0;
    gid_t group = 0;
};

/// Reads a regular file, or a link to one; never waits, not even on a FIFO. A missing file is ConfigMissing,
/// anything else ConfigInvalid.
base::Result<FileContent> readFile(const QString& path);

/// Replaces the content at once or not at all, and durably; mode and owner stay, a link stays a link.
base::Result<void> replaceFile(const QString& path, const FileContent& content);

/// Other accounts may read it. A file of root may be read by its group, as in the rule that libpq has for
/// keys: https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-CLIENTCERT
bool isOpenToOthers(const FileContent& file);

} // namespace config
