// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "config/Configuration.h"

#include <memory>

namespace cli {

/// A dump that was named on the command line.
struct DumpFile
{
    std::shared_ptr<const base::Folder> folder;
    QByteArray name;
};

/// A plain name is looked for in the configured folder first; anything else is a path from the current
/// folder.
base::Result<DumpFile> findDumpFile(const QString& named, const config::Configuration* configuration);

} // namespace cli
