// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/BackupDetails.h"

#include "Workspace.h"
#include "actions/RestoreDump.h"
#include "actions/VerifyDumps.h"
#include "base/Format.h"
#include "dialogs/BackupFacts.h"
#include "dialogs/DetailsText.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/RowsDialog.h"
#include "dialogs/TableContentPane.h"
#include "widgets/MessageBar.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QSettings>

namespace ui {
namespace {

using base::Text;
using look::Tone;

const QString sizeKey = QStringLiteral("details/size");

QSettings settings()
{
    return QSettings(QStringLiteral("pgsauvegarde"), QStringLiteral("pgsauvegarde"));
}

QString sentenceOf(const LastReading& reading, const QString& date)
{
    if (reading.status == catalogue::VerificationStatus::Corrupt)
        return Text("ui", "Damaged, as the verification found (%1): %2")
            .arg(date)
            .arg(visibleLines(reading.detail))
            .toString();
    if (reading.whenMade)
        return Text("ui", "Verified when it was made (%1): every byte was read back and is intact.")
            .arg(date)
            .toString();
    return Text("ui", "Verified (%1): every byte was read and is intact.").arg(date).toString();
}

} // namespace

BackupDetails::BackupDetails(Workspace& workspace, Prompt& prompt, const QString& path, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_path(path),
      m_name(new TextLine(QStringLiteral("detailsName"), this)),
      m_folder(new TextLine(QStringLiteral("detailsFolder"), this)),
      m_error(new MessageBar(this)),
      m_body(new QWidget(this)),
      m_facts(new BackupFacts(m_body)),
      m_icon(new IconLabel(look::iconSize, m_body)),
      m_status(sentenceLabel(this, QStringLiteral("detailsStatus"))),
      m_verify(new QPushButton(icon(QStringLiteral("verify")), QString(), m_body)),
      m_caution(new QWidget(m_body)),
      m_anomalies(sentenceLabel(this, QStringLiteral("detailsAnomalies"))),
      m_tables(new TableContentPane(m_body)),
      m_restore(new QPushButton(icon(QStringLiteral("restore")), QString(), this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("backupDetails"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize usual(100 * look::unit, 88 * look::unit);
    resize(settings().value(sizeKey, usual).toSize().boundedTo(screen()->availableSize()));
    m_name->setFont(look::font(look::Size::Title, true));
    m_folder->setTone(Tone::Muted);
    m_verify->setObjectName(QStringLiteral("detailsVerify"));
    m_restore->setObjectName(QStringLiteral("detailsRestore"));
    m_close->setObjectName(QStringLiteral("detailsClose"));
    m_verify->setAutoDefault(false);
    m_restore->setAutoDefault(false);
    m_close->setDefault(true);

    auto* heading = new QVBoxLayout;
    heading->setSpacing(look::unit / 2);
    heading->addWidget(m_name);
    heading->addWidget(m_folder);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(2 * look::unit);
    body->addWidget(m_facts);
    body->addLayout(statusRow());
    body->addWidget(m_caution);
    m_caution->setLayout(anomaliesRow());
    body->addWidget(m_tables, 1);
    auto* column = dialogColumn(this);
    column->addLayout(heading);
    column->addWidget(m_error);
    column->addWidget(m_body, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addStretch();
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    m_body->hide();

    connect(m_verify, &QPushButton::clicked, this, &BackupDetails::verify);
    connect(m_restore, &QPushButton::clicked, this, &BackupDetails::restore);
    connect(m_tables, &TableContentPane::rowsWanted, this,
            [this](const QString& schema, const QString& table) {
                (new RowsDialog(m_workspace, m_prompt, m_path, schema, table, parentWidget()))->show();
            });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.activity(), &Activity::started, this, &BackupDetails::showStatus);
    connect(&workspace.activity(), &Activity::idle, this, &BackupDetails::read);
    connect(&workspace.dumps(), &DumpFolder::changed, this, &BackupDetails::followList);
    connect(&workspace, &Workspace::minutePassed, this, &BackupDetails::showStatus);
    retranslate();
    read();
}

QLayout* BackupDetails::statusRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_status, 1);
    row->addWidget(m_verify, 0, Qt::AlignVCenter);
    return row;
}

QLayout* BackupDetails::anomaliesRow()
{
    auto* mark = new IconLabel(look::iconSize, m_caution);
    mark->setIcon(icon(QStringLiteral("caution"), Tone::Caution));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::unit);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_anomalies, 1);
    return row;
}

void BackupDetails::read()
{
    m_isVerifying = false;
    const QFileInfo file(m_path);
    jobs::start<catalogue::Details>(
        m_workspace.workers(), this,
        [folder = file.absolutePath(), name = QFile::encodeName(file.fileName())](
            const base::JobContext&) -> base::Result<catalogue::Details> {
            const auto opened = base::Folder::open(folder);
            if (!opened)
                return base::failure(opened.error());
            return catalogue::readDetails(*opened, name);
        },
        [this, number = ++m_reads](const base::Result<catalogue::Details>& details) {
            if (number == m_reads) // else asked again meanwhile: this answer is late
                take(details);
        });
}

void BackupDetails::take(const base::Result<catalogue::Details>& details)
{
    if (!details) {
        m_body->hide();
        m_error->show(details.error());
        return;
    }
    m_error->hide();
    m_details = *details;
    const config::Configuration* configuration = m_workspace.configuration();
    m_facts->show(*m_details, configuration ? configuration->zone : QTimeZone::systemTimeZone());
    m_tables->show(m_details->inventory, m_details->isCounted);
    showStatus();
    m_body->show(); // once it is as high as it has to be
}

const catalogue::Dump* BackupDetails::listed() const
{
    const auto& listing = m_workspace.dumps().listing();
    if (!listing || !m_details || m_details->identity.size < 0)
        return nullptr;
    for (const catalogue::Dump& dump : listing->dumps)
        if (dump.identity == m_details->identity)
            return &dump;
    return nullptr;
}

void BackupDetails::showAnomalies()
{
    catalogue::Anomalies anomalies;
    if (const catalogue::Dump* dump = listed())
        anomalies = dump->anomalies ? *dump->anomalies : anomalies;
    else if (m_details->manifest)
        anomalies = m_details->manifest->warnings;
    m_caution->setVisible(!anomalies.empty());
    m_anomalies->setText(tr("Not like the backup before it:") + u'\n' +
                         catalogue::linesOf(anomalies).join(u'\n'));
}

void BackupDetails::followList()
{
    const catalogue::Dump* dump = listed();
    const bool isNew = dump && (dump->notes->pin != m_details->pin || dump->drill() != m_details->drill);
    if (isNew && !m_isVerifying)
        read();
    showStatus();
}

void BackupDetails::showStatus()
{
    const bool isRunning = m_workspace.activity().isRunning();
    m_verify->setEnabled(!isRunning);
    m_restore->setEnabled(m_details && m_workspace.configuration());
    if (!m_details)
        return;
    const config::Configuration* configuration = m_workspace.configuration();
    const QTimeZone zone = configuration ? configuration->zone : QTimeZone::systemTimeZone();
    const auto say = [this](const QString& iconName, Tone tone, const QString& text) {
        m_icon->setIcon(icon(iconName, tone));
        m_status->setText(text);
    };
    const auto last = lastReadingOf(*m_details);
    const catalogue::Dump* known = listed();
    const base::Error* damage = known ? known->damage.get() : nullptr;
    showAnomalies();
    const QString uncounted =
        m_details->isCounted ? QString() : u'\n' + tr("Its rows are not counted yet: verifying counts them.");
    if (isRunning && m_isVerifying)
        say(QStringLiteral("asking"), Tone::Muted, tr("Reading every byte…"));
    else if (last && (last->status == catalogue::VerificationStatus::Corrupt || !damage))
        say(last->status == catalogue::VerificationStatus::Ok ? QStringLiteral("good")
                                                              : QStringLiteral("bad"),
            last->status == catalogue::VerificationStatus::Ok ? Tone::Good : Tone::Bad,
            sentenceOf(*last, base::dateText(last->at, m_workspace.environment().clock(), zone, QLocale())) +
                (last->status == catalogue::VerificationStatus::Ok ? uncounted : QString()));
    else if (damage)
        say(QStringLiteral("bad"), Tone::Bad, visibleLines(damage->message.toString()));
    else
        say(QStringLiteral("never"), Tone::Muted, tr("Never verified.") + uncounted);
}

void BackupDetails::verify()
{
    m_isVerifying = true;
    m_close->setFocus(); // the button is disabled meanwhile
    const QFileInfo file(m_path);
    verifyDumps(m_workspace, file.absolutePath(), {file.fileName()});
}

void BackupDetails::restore()
{
    restoreDump(parentWidget(), m_workspace, m_prompt, m_path);
}

void BackupDetails::done(int result)
{
    settings().setValue(sizeKey, size());
    QDialog::done(result);
}

void BackupDetails::retranslate()
{
    const QFileInfo file(m_path);
    setWindowTitle(tr("Backup details"));
    m_name->setText(base::visible(file.fileName()));
    m_folder->setText(base::visible(file.absolutePath()));
    m_verify->setText(tr("&Verify"));
    m_restore->setText(tr("&Restore…"));
    m_close->setText(tr("&Close"));
    showStatus();
}

} // namespace ui
