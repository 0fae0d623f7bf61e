// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Session.h"

#include "process/Tools.h"

namespace cli {

backup::Request Session::request() const
{
    return {configuration, {}, process::standardToolFolders()};
}

catalogue::Scope Session::scope() const
{
    return {configuration.backup.folder, configuration.connection.database, configuration.zone};
}

} // namespace cli
