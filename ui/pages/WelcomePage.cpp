// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/WelcomePage.h"

#include "Prompt.h"
#include "actions/Configurations.h"
#include "actions/Demonstrate.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QCommandLinkButton>
#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {

constexpr int columnWidth = 78 * look::unit;

QCommandLinkButton* choice(QWidget* parent, const QString& name, const QString& iconName)
{
    auto* button = new QCommandLinkButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName, look::Tone::Accent));
    button->setIconSize({3 * look::unit, 3 * look::unit});
    return button;
}

} // namespace

WelcomePage::WelcomePage(Workspace& workspace, Prompt& prompt, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_heading(new QLabel(this)),
      m_purpose(new QLabel(this)),
      m_error(new MessageBar(this)),
      m_openFile(new QPushButton(this)),
      m_retry(new QPushButton(this)),
      m_demonstrate(choice(this, QStringLiteral("welcomeDemonstrate"), QStringLiteral("play"))),
      m_create(choice(this, QStringLiteral("welcomeCreate"), QStringLiteral("create"))),
      m_open(choice(this, QStringLiteral("welcomeOpen"), QStringLiteral("folder-open"))),
      m_searched(new QLabel(this))
{
    setObjectName(QStringLiteral("welcomePage"));
    m_heading->setFont(look::font(look::Size::Title, true));
    m_purpose->setWordWrap(true);
    m_openFile->setObjectName(QStringLiteral("welcomeOpenFile"));
    m_retry->setObjectName(QStringLiteral("welcomeRetry"));
    m_searched->setTextFormat(Qt::PlainText);
    m_searched->setFont(look::font(look::Size::Small));
    look::setRole(m_searched, "muted");

    auto* picture = new IconLabel(8 * look::unit, this);
    picture->setIcon(applicationIcon());
    auto* column = new QVBoxLayout;
    column->setSpacing(look::unit);
    column->addStretch(1);
    column->addWidget(picture);
    column->addSpacing(look::unit);
    column->addWidget(m_heading);
    column->addWidget(m_purpose);
    column->addSpacing(look::unit);
    column->addWidget(m_error);
    column->addLayout(repairRow());
    for (QCommandLinkButton* button : {m_create, m_open, m_demonstrate})
        column->addWidget(button);
    column->addSpacing(look::unit);
    column->addWidget(m_searched);
    column->addStretch(2);
    auto* centre = new QWidget(this);
    centre->setMaximumWidth(columnWidth);
    centre->setLayout(column);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(centre, 100);
    row->addStretch(1);

    connect(m_demonstrate, &QPushButton::clicked, this, [this] { startDemonstration(m_workspace); });
    connect(m_create, &QPushButton::clicked, this,
            [this] { createConfiguration(window(), m_workspace, m_prompt); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { openConfiguration(window(), m_workspace, m_prompt); });
    connect(m_retry, &QPushButton::clicked, &workspace, &Workspace::refresh);
    connect(m_openFile, &QPushButton::clicked, this, [this] {
        m_prompt.openPath(fileOf(*m_workspace.configurationError(), m_workspace.folder()->path));
    });
    connect(&workspace, &Workspace::configurationChanged, this, &WelcomePage::showError);
    connect(&workspace.activity(), &Activity::started, this, [this] { m_demonstrate->setEnabled(false); });
    connect(&workspace.activity(), &Activity::idle, this, [this] { m_demonstrate->setEnabled(true); });
    connect(&workspace.activity(), &Activity::ended, this, [this](const Activity::Ending& ending) {
        if (ending.error && ending.error->code != base::ErrorCode::Cancelled)
            m_error->show(*ending.error);
    });
    retranslate();
}

QLayout* WelcomePage::repairRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addWidget(m_openFile);
    row->addWidget(m_retry);
    row->addStretch();
    return row;
}

void WelcomePage::showError()
{
    // Without a folder nothing is wrong: this is the first run.
    const auto& error = m_workspace.configurationError();
    const bool isBroken = error && m_workspace.folder();
    if (isBroken)
        m_error->show(*error);
    else
        m_error->hide();
    m_openFile->setVisible(isBroken && error->code == base::ErrorCode::ConfigInvalid);
    m_retry->setVisible(isBroken);
    m_searched->setVisible(error && !isBroken && !error->detail.isEmpty());
    if (m_searched->isVisibleTo(this))
        m_searched->setText(tr("Looked for a configuration in:") + u'\n' + visibleLines(error->detail));
}

void WelcomePage::retranslate()
{
    m_heading->setText(tr("Welcome to PgSauvegarde"));
    m_purpose->setText(
        tr("It backs up PostgreSQL databases, reads every backup back, and shows what the retention would "
           "delete before anything is deleted."));
    m_openFile->setText(tr("Open the fi&le"));
    m_retry->setText(tr("Tr&y again"));
    m_create->setText(tr("&Create a configuration"));
    m_create->setDescription(tr("Name the server and the database; two commented files are written."));
    m_open->setText(tr("Open a confi&guration"));
    m_open->setDescription(tr("Choose the folder that holds config_global.yml and config_postgres.yml."));
    m_demonstrate->setText(tr("Start the &demonstration"));
    m_demonstrate->setDescription(
        tr("A private server with an invented town hall and three weeks of backups."));
    showError();
}

} // namespace ui
