// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/CompareDialog.h"

#include "Workspace.h"
#include "base/Format.h"
#include "dialogs/DefinitionChangesPane.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/TableChangesPane.h"
#include "widgets/MessageBar.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QTabWidget>

namespace ui {
namespace {

const QString sizeKey = QStringLiteral("comparison/size");

QSettings settings()
{
    return QSettings(QStringLiteral("pgsauvegarde"), QStringLiteral("pgsauvegarde"));
}

base::Result<catalogue::Inside> readFile(const QString& path)
{
    const QFileInfo file(path);
    const auto folder = base::Folder::open(file.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    return catalogue::readInside(*folder, QFile::encodeName(file.fileName()));
}

} // namespace

CompareDialog::CompareDialog(Workspace& workspace, const QString& olderPath, const QString& newerPath,
                             QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_older(olderPath),
      m_newer(newerPath),
      m_beforeLabel(new QLabel(this)),
      m_before(new TextLine(QStringLiteral("comparedBefore"), this)),
      m_afterLabel(new QLabel(this)),
      m_after(new TextLine(QStringLiteral("comparedAfter"), this)),
      m_notes(noteLabel(this, QStringLiteral("comparisonNotes"))),
      m_error(new MessageBar(this)),
      m_tabs(new QTabWidget(this)),
      m_tables(new TableChangesPane(m_tabs)),
      m_definitions(new DefinitionChangesPane(m_tabs)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize usual(150 * look::unit, 80 * look::unit);
    resize(settings().value(sizeKey, usual).toSize().boundedTo(screen()->availableSize()));
    m_tabs->setObjectName(QStringLiteral("comparisonTabs"));
    m_tabs->addTab(m_tables, QString());
    m_tabs->addTab(m_definitions, QString());
    m_close->setObjectName(QStringLiteral("comparisonClose"));
    m_close->setDefault(true);
    layOut();
    m_tabs->hide();

    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.activity(), &Activity::idle, this, &CompareDialog::read);
    retranslate();
    read();
}

CompareDialog::~CompareDialog()
{
    if (m_job)
        m_job->cancel();
}

void CompareDialog::layOut()
{
    auto* head = new QGridLayout;
    head->setHorizontalSpacing(2 * look::unit);
    head->setVerticalSpacing(look::unit / 2);
    head->setColumnStretch(1, 1);
    head->addWidget(m_beforeLabel, 0, 0);
    head->addWidget(m_before, 0, 1);
    head->addWidget(m_afterLabel, 1, 0);
    head->addWidget(m_after, 1, 1);
    for (QLabel* label : {m_beforeLabel, m_afterLabel})
        label->setFont(look::font(look::Size::Normal, true));
    auto* column = dialogColumn(this);
    column->addLayout(head);
    column->addWidget(m_notes);
    column->addWidget(m_error);
    column->addWidget(m_tabs, 1);
    column->addStretch();
    column->addWidget(m_close, 0, Qt::AlignRight);
}

void CompareDialog::read()
{
    if (m_job)
        m_job->cancel();
    auto* job = jobs::start<Answer>(
        m_workspace.workers(), this,
        [paths = paths()](const base::JobContext& context) -> base::Result<Answer> {
            auto older = readFile(paths[0]);
            if (!older)
                return base::failure(older.error());
            if (context.stop.stop_requested())
                return base::failure(base::cancelled());
            auto newer = readFile(paths[1]);
            if (!newer)
                return base::failure(newer.error());
            if (context.stop.stop_requested())
                return base::failure(base::cancelled());
            auto comparison = catalogue::compare(*older, *newer);
            return Answer{std::move(older->details), std::move(newer->details), std::move(comparison)};
        },
        [this](const base::Result<Answer>& answer) {
            if (answer || answer.error().code != base::ErrorCode::Cancelled) // else asked again meanwhile
                take(answer);
        });
    m_job = job;
}

void CompareDialog::take(const base::Result<Answer>& answer)
{
    m_tabs->setVisible(answer.has_value());
    if (!answer) {
        m_error->show(answer.error());
        return;
    }
    m_error->hide();
    m_answer = *answer;
    m_tables->show(m_answer->comparison);
    m_definitions->show(m_answer->comparison.definitions);
    showTexts();
}

QString CompareDialog::headOf(const catalogue::Details& details) const
{
    const config::Configuration* configuration = m_workspace.configuration();
    const QTimeZone zone = configuration ? configuration->zone : QTimeZone::systemTimeZone();
    const QLocale locale;
    return QStringList{base::exactDateText(createdAt(details, zone), zone, locale),
                       base::sizeText(details.identity.size, locale),
                       QStringLiteral("PostgreSQL ") + base::visible(details.header.serverVersion),
                       QStringLiteral("pg_dump ") + base::visible(details.header.dumpVersion)}
        .join(QStringLiteral(" · "));
}

void CompareDialog::showTexts()
{
    m_before->show(m_answer ? headOf(m_answer->older) : base::visible(QFileInfo(m_older).fileName()),
                   look::Tone::Text);
    m_after->show(m_answer ? headOf(m_answer->newer) : base::visible(QFileInfo(m_newer).fileName()),
                  look::Tone::Text);
    QStringList notes;
    if (m_answer && m_answer->comparison.isByOtherTools)
        notes += tr("pg_dump or the server changed its major version: differences may come from the tools.");
    if (m_answer && !m_answer->comparison.isCounted)
        notes += tr("Not all rows are counted yet: “Verify” counts them.");
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    const auto titled = [](const QString& title, qint64 count) {
        return count > 0 ? title + QStringLiteral(" (%1)").arg(QLocale().toString(count)) : title;
    };
    const auto* comparison = m_answer ? &m_answer->comparison : nullptr;
    m_tabs->setTabText(0, titled(tr("Tables"), comparison ? comparison->changedTables() : 0));
    m_tabs->setTabText(
        1, titled(tr("Definitions"), comparison ? static_cast<qint64>(comparison->definitions.size()) : 0));
}

void CompareDialog::done(int result)
{
    settings().setValue(sizeKey, size());
    QDialog::done(result);
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Comparison of two backups"));
    m_beforeLabel->setText(tr("Before"));
    m_afterLabel->setText(tr("After"));
    m_close->setText(tr("&Close"));
    showTexts();
}

} // namespace ui
