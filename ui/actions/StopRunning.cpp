// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/StopRunning.h"

namespace ui {

Question questionOfStopping(Activity::Kind kind)
{
    using base::Text;
    if (kind == Activity::Kind::Restore)
        return {Text("ui", "A restore is running").toString(),
                Text("ui", "A restore is running. Cancel it and close?").toString(),
                Text("ui", "A database that was made for it is dropped again, unless it is to be kept.")
                    .toString(),
                Text("ui", "Cancel the restore and &close").toString(),
                Text("ui", "&Go on restoring").toString()};
    if (kind == Activity::Kind::Drill)
        return {Text("ui", "A restore test is running").toString(),
                Text("ui", "A restore test is running. Cancel it and close?").toString(),
                Text("ui", "All that was made for it is removed; the backup stays as it is.").toString(),
                Text("ui", "Cancel the test and &close").toString(), Text("ui", "&Go on testing").toString()};
    return {Text("ui", "A backup is running").toString(),
            Text("ui", "A backup is running. Cancel it and close?").toString(),
            Text("ui", "The unfinished file is removed; earlier backups stay as they are.").toString(),
            Text("ui", "Cancel the backup and &close").toString(),
            Text("ui", "&Go on backing up").toString()};
}

} // namespace ui
