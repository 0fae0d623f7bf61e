// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/Demonstrate.h"

#include "Workspace.h"
#include "demo/Demonstration.h"

namespace ui {

void startDemonstration(Workspace& workspace)
{
    if (workspace.activity().isRunning())
        return;
    using Folder = config::ConfigurationFolder;
    const auto run =
        [folder = workspace.environment().demonstrationFolder,
         owns = workspace.ownsDemonstration()](const base::JobContext& context) -> base::Result<Folder> {
        const demo::Demonstration demonstration(folder);
        const auto before = demonstration.status(context.stop);
        if (!before)
            return base::failure(before.error());
        // Said before it starts: a start that is cancelled half-way is stopped too.
        if (!before->running)
            owns->store(true);
        if (const auto started = demonstration.start(context); !started)
            return base::failure(started.error());
        return demonstration.configuration();
    };
    const auto end = [&workspace](const base::Result<Folder>& folder) -> Activity::Ending {
        if (!folder)
            return {folder.error(), {}};
        workspace.load(*folder);
        return {std::nullopt, [] {
                    return base::Text("ui", "The demonstration is running.").toString();
                }};
    };
    workspace.activity().run<Folder>(Activity::Kind::Demonstration, run, end);
}

} // namespace ui
