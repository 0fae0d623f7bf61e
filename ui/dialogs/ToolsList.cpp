// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ToolsList.h"

#include "Workspace.h"
#include "base/Format.h"
#include "widgets/Message.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

ToolsList::ToolsList(Workspace& workspace, const QString& program, QWidget* parent)
    : Translated(parent), m_workspace(workspace), m_program(program), m_list(new QLabel(this))
{
    m_list->setObjectName(QStringLiteral("tools_") + program);
    m_list->setTextFormat(Qt::PlainText);
    m_list->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(&workspace.server(), &Server::changed, this, &ToolsList::look);
    retranslate();
    look();
}

void ToolsList::look()
{
    const auto& facts = m_workspace.server().facts();
    const std::optional<int> serverMajor = facts ? std::optional(facts->majorVersion()) : std::nullopt;
    // A path in backup.tool is obeyed; it is about pg_dump only.
    const QString& tool = m_workspace.configuration()->tools.tool;
    const QString path = m_program == u"pg_dump" && tool.startsWith(u'/') ? tool : QString();
    jobs::start<Found>(
        m_workspace.workers(), this,
        [program = m_program, path, serverMajor,
         configured = m_workspace.environment().toolFolders](const base::JobContext&) -> base::Result<Found> {
            Found found{process::findTools(program, configured.isEmpty() ? process::standardToolFolders()
                                                                         : configured),
                        std::nullopt};
            if (!path.isEmpty())
                found.chosen = process::toolAt(path);
            else if (serverMajor)
                found.chosen = process::chooseForServer(program, found.tools, *serverMajor);
            return found;
        },
        [this](const base::Result<Found>& found) {
            m_found = *found;
            retranslate();
        });
}

QString ToolsList::text() const
{
    if (!m_found)
        return tr("Looking for it…");
    QStringList lines;
    const auto& chosen = m_found->chosen;
    const QString used = chosen && *chosen ? (*chosen)->path : QString();
    const auto add = [&](const process::Tool& tool) {
        const QString line =
            base::visible(tool.version.text) + QStringLiteral(" · ") + base::visible(tool.path);
        lines += tool.path == used ? tr("%1 · used for this server").arg(line) : line;
    };
    const bool isListed = std::any_of(m_found->tools.begin(), m_found->tools.end(),
                                      [&](const process::Tool& tool) { return tool.path == used; });
    if (!used.isEmpty() && !isListed)
        add(**chosen);
    for (const process::Tool& tool : m_found->tools)
        add(tool);
    if (chosen && !*chosen)
        lines += visibleLines(chosen->error().message.toString());
    return lines.isEmpty() ? tr("It is not installed.") : lines.join(u'\n');
}

void ToolsList::retranslate()
{
    m_list->setText(text());
}

} // namespace ui
