// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/HeaderBar.h"

#include "backup/Protection.h"
#include "base/Format.h"
#include "widgets/Message.h"

#include <QBoxLayout>

namespace ui {
namespace {

using look::Tone;

QString serverText(const config::Connection& connection, const std::optional<postgres::ServerFacts>& facts)
{
    QStringList parts{base::visible(connection.displayed())};
    if (facts) {
        parts += QStringLiteral("PostgreSQL ") + base::visible(facts->version);
        if (facts->databaseBytes >= 0)
            parts += base::sizeText(facts->databaseBytes, QLocale());
    }
    return parts.join(QStringLiteral(" · "));
}

std::pair<QString, Tone> iconOf(Server::State state)
{
    switch (state) {
    case Server::State::Reachable:
        return {QStringLiteral("reachable"), Tone::Good};
    case Server::State::Unreachable:
        return {QStringLiteral("unreachable"), Tone::Bad};
    default:
        return {QStringLiteral("asking"), Tone::Muted};
    }
}

} // namespace

HeaderBar::HeaderBar(Workspace& workspace, QAction* backUp, QAction* testRestore, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_stateIcon(new IconLabel(3 * look::unit, this)),
      m_database(new TextLine(QStringLiteral("database"), this)),
      m_state(new TextLine(QStringLiteral("serverState"), this)),
      m_server(new TextLine(QStringLiteral("server"), this)),
      m_protectionIcon(new IconLabel(look::iconSize, this)),
      m_lastBackup(new TextLine(QStringLiteral("lastBackup"), this)),
      m_schedule(new TextLine(QStringLiteral("schedule"), this)),
      m_drillIcon(new IconLabel(look::iconSize, this)),
      m_drill(new TextLine(QStringLiteral("lastDrill"), this)),
      m_testRestore(new ActionButton(testRestore, this)),
      m_backUp(new ActionButton(backUp, this))
{
    setObjectName(QStringLiteral("header"));
    look::setRole(this, "band");
    look::setRole(m_backUp, "primary");
    m_backUp->setObjectName(QStringLiteral("backUpNow"));
    m_backUp->setIcon(icon(QStringLiteral("backup"), Tone::OnAccent));
    m_backUp->setIconSize({20, 20});
    m_database->setFont(look::font(look::Size::Title, true));
    m_state->setFont(look::font(look::Size::Normal, true));
    m_schedule->setTone(Tone::Muted);
    look::setRole(m_testRestore, "compact");
    m_testRestore->setObjectName(QStringLiteral("testRestoreButton"));
    m_testRestore->setIcon({});

    auto* first = new QHBoxLayout;
    first->setSpacing(look::unit);
    first->addWidget(m_stateIcon);
    first->addWidget(m_database);
    first->addSpacing(look::unit);
    first->addWidget(m_state);
    first->addWidget(m_server, 1);
    auto* second = new QHBoxLayout;
    second->setSpacing(look::unit);
    second->addSpacing(look::unit / 2);
    second->addWidget(m_protectionIcon);
    second->addSpacing(look::unit / 2);
    second->addWidget(m_lastBackup);
    second->addWidget(m_schedule, 1);
    auto* third = new QHBoxLayout;
    third->setSpacing(look::unit);
    third->addSpacing(look::unit / 2);
    third->addWidget(m_drillIcon);
    third->addSpacing(look::unit / 2);
    third->addWidget(m_drill);
    third->addWidget(m_testRestore);
    third->addStretch();
    auto* lines = new QVBoxLayout;
    lines->setSpacing(look::unit);
    lines->addLayout(first);
    lines->addLayout(second);
    lines->addLayout(third);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * look::unit, 3 * look::unit / 2, 2 * look::unit, 3 * look::unit / 2);
    row->setSpacing(2 * look::unit);
    row->addLayout(lines, 1);
    row->addWidget(m_backUp, 0, Qt::AlignVCenter);

    connect(&workspace, &Workspace::configurationChanged, this, &HeaderBar::showServer);
    connect(&workspace.server(), &Server::changed, this, &HeaderBar::showServer);
    connect(&workspace, &Workspace::planChanged, this, [this] {
        showProtection();
        layout()->activate(); // no picture with a sentence in the room of another
    });
    retranslate();
}

void HeaderBar::retranslate()
{
    m_backUp->setText(tr("Back up &now"));
    m_testRestore->setText(tr("T&est restore…"));
    m_schedule->setText(QStringLiteral("· ") + tr("no backup scheduled"));
    showServer();
    showProtection();
}

void HeaderBar::showServer()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    const Server& server = m_workspace.server();
    const auto [name, tone] = iconOf(server.state());
    m_stateIcon->setIcon(icon(name, tone));
    m_database->setText(base::visible(configuration->connection.database));
    m_state->show(text(server.state()), tone);
    m_state->setToolTip(server.error() ? visibleLines(server.error()->message.toString()).toHtmlEscaped()
                                       : QString());
    m_server->show(QStringLiteral("· ") + serverText(configuration->connection, server.facts()), Tone::Muted);
}

QString HeaderBar::lastBackupText(const catalogue::Dump& newest, const QDateTime& now)
{
    const bool isVerified = newest.verified == catalogue::VerificationStatus::Ok;
    const QString text = isVerified ? tr("Last backup %1, verified") : tr("Last backup %1");
    return text.arg(base::agoText(newest.createdAt, now));
}

void HeaderBar::showDrill(const catalogue::Listing* listing)
{
    m_drill->setToolTip({});
    if (!listing || (listing->dumps.empty() && !listing->rememberedDrill)) { // the first backup comes first
        m_drillIcon->setIcon(icon(QStringLiteral("never"), Tone::Muted));
        m_drill->show(listing ? tr("No restore tested yet") : QStringLiteral("…"), Tone::Muted);
        return;
    }
    const config::Configuration& configuration = *m_workspace.configuration();
    const QDateTime now = m_workspace.environment().clock();
    const auto last = catalogue::lastDrill(*listing);
    const backup::Check check = backup::drillCheck(*listing, configuration.backup.objectives, now);
    const bool hasFailed = last && last->record.status == catalogue::DrillStatus::Failed;
    const Tone tone = check.status == backup::CheckStatus::Ok ? Tone::Good : Tone::Caution;
    m_drillIcon->setIcon(hasFailed                    ? icon(QStringLiteral("bad"), Tone::Bad)
                         : last && tone == Tone::Good ? icon(QStringLiteral("protected"), tone)
                                                      : icon(QStringLiteral("caution"), tone));
    const QString ago = last ? base::agoText(last->record.at, now) : QString();
    m_drill->show(!last       ? tr("No restore tested yet")
                  : hasFailed ? tr("Restore tested %1: it failed").arg(ago)
                  : backup::isDrillDue(*last, configuration.backup.objectives, now)
                      ? tr("Restore tested %1: a new test is due").arg(ago)
                      : tr("Restore tested %1, in %2").arg(ago, base::durationText(last->record.restoreMs)),
                  hasFailed            ? Tone::Bad
                  : tone == Tone::Good ? Tone::Text
                                       : tone);
    QStringList lines{check.message.toString()};
    if (!check.hint.isEmpty())
        lines += check.hint.toString();
    if (last)
        lines += base::visible(last->fileName) + QStringLiteral(" · ") +
                 base::exactDateText(last->record.at, configuration.zone, QLocale());
    m_drill->setToolTip(lines.join(u'\n').toHtmlEscaped());
}

void HeaderBar::showProtection()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    const auto& listing = m_workspace.dumps().listing();
    m_lastBackup->setToolTip({});
    showDrill(listing ? &*listing : nullptr);
    if (!listing) {
        const bool failed = m_workspace.dumps().error().has_value();
        m_protectionIcon->setIcon(failed ? icon(QStringLiteral("caution"), Tone::Caution)
                                         : icon(QStringLiteral("asking"), Tone::Muted));
        m_lastBackup->show(failed ? tr("The folder of the backups cannot be read")
                                  : tr("Looking for backups…"),
                           failed ? Tone::Caution : Tone::Muted);
        return;
    }
    const QDateTime now = m_workspace.environment().clock();
    const auto newest = backup::newestGood(*listing, now);
    const backup::Check check = backup::protectionCheck(*listing, configuration->backup.objectives, now);
    const bool good = check.status == backup::CheckStatus::Ok;
    m_protectionIcon->setIcon(good ? icon(QStringLiteral("protected"), Tone::Good)
                                   : icon(QStringLiteral("caution"), Tone::Caution));
    m_lastBackup->show(newest ? lastBackupText(*newest, now) : tr("No complete backup yet"),
                       good ? Tone::Text : Tone::Caution);
    if (newest)
        m_lastBackup->setToolTip(check.message.toString() + u'\n' +
                                 base::exactDateText(newest->createdAt, configuration->zone, QLocale()));
}

} // namespace ui
