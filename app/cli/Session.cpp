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
    return catalogue::scopeOf(configuration);
}

} // namespace cli
