// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/Messages.h"

#include "widgets/MessageBar.h"

#include <QBoxLayout>

namespace ui {
namespace {

Message warningsMessage(const std::vector<base::Text>& warnings)
{
    Message message;
    message.tone = look::Tone::Caution;
    message.what = [count = static_cast<qint64>(warnings.size())] {
        return base::PluralText("ui", "%n remarks on the configuration").of(count).toString();
    };
    message.details = [warnings] {
        QStringList lines;
        for (const base::Text& warning : warnings)
            lines += visibleLines(warning.toString());
        return lines.join(QStringLiteral("\n\n"));
    };
    return message;
}

MessageBar* addBar(QVBoxLayout* column, const QString& name)
{
    auto* bar = new MessageBar;
    bar->setObjectName(name);
    column->addWidget(bar);
    return bar;
}

} // namespace

Messages::Messages(Workspace& workspace, QVBoxLayout* column, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_job(addBar(column, QStringLiteral("jobMessage"))),
      m_folder(addBar(column, QStringLiteral("folderMessage"))),
      m_server(addBar(column, QStringLiteral("serverMessage"))),
      m_configuration(addBar(column, QStringLiteral("configurationMessage")))
{
    showWarnings();
    showServer();
    showFolder();
    connect(&workspace, &Workspace::configurationChanged, this, &Messages::showWarnings);
    connect(&workspace, &Workspace::failed, m_job, [this](const base::Error& error) { m_job->show(error); });
    connect(&workspace.server(), &Server::changed, this, &Messages::showServer);
    connect(&workspace.dumps(), &DumpFolder::changed, this, &Messages::showFolder);
    for (Activity* activity : {&workspace.activity(), &workspace.drill()}) {
        connect(activity, &Activity::started, m_job, &QWidget::hide);
        connect(activity, &Activity::ended, this, &Messages::showEnding);
    }
}

void Messages::showWarnings()
{
    const config::Configuration* configuration = m_workspace.configuration();
    m_folder->hide();
    if (configuration && !configuration->warnings.empty())
        m_configuration->show(warningsMessage(configuration->warnings));
    else
        m_configuration->hide();
}

void Messages::showServer()
{
    const Server& server = m_workspace.server();
    if (server.state() != Server::State::Unreachable || !server.error())
        return m_server->hide();
    Message message = messageOf(*server.error());
    message.action = [] {
        return base::Text("ui", "Try again").toString();
    };
    message.run = [this] {
        m_workspace.refresh();
    };
    m_server->show(message);
    if (!m_job->isHidden() && m_job->message().what() == message.what())
        m_job->hide(); // said already, by a backup that found it first
}

void Messages::showFolder()
{
    if (const auto& error = m_workspace.dumps().error())
        m_folder->show(*error);
    else
        m_folder->hide();
}

void Messages::showEnding(const Activity::Ending& ending)
{
    // Cancelling is no error: the log says how it ended.
    if (!ending.error || ending.error->code == base::ErrorCode::Cancelled)
        return;
    // Once is enough: a backup that fails because the server is away says what the server's bar says.
    const QString what = messageOf(*ending.error).what();
    for (MessageBar* bar : {m_server, m_folder})
        if (!bar->isHidden() && bar->message().what() == what)
            return;
    m_job->show(*ending.error);
}

} // namespace ui
