// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/JournalDialog.h"

#include "Prompt.h"
#include "Workspace.h"
#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "models/JournalModel.h"
#include "models/WordsFilter.h"
#include "report/DeletionReport.h"
#include "report/PdfFile.h"
#include "retention/JournalTable.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"
#include "widgets/TableLook.h"

#include <QBoxLayout>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTableView>

namespace ui {
namespace {

constexpr size_t mostBreaks = 5;

Message writtenMessage(const QString& path, Prompt& prompt)
{
    Message message;
    message.tone = look::Tone::Good;
    message.what = [path] {
        return base::Text("ui", "Written: %1").arg(base::visible(path)).toString();
    };
    message.action = [] {
        return base::Text("ui", "Open").toString();
    };
    message.run = [path, &prompt] {
        prompt.openPath(path);
    };
    return message;
}

} // namespace

JournalDialog::JournalDialog(Workspace& workspace, Prompt& prompt, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_model(new JournalModel(this)),
      m_filter(new WordsFilter(m_model, JournalModel::SortRole, JournalModel::SearchRole, this)),
      m_icon(new IconLabel(look::iconSize, this)),
      m_status(sentenceLabel(this, QStringLiteral("journalStatus"))),
      m_words(new QLineEdit(this)),
      m_message(new MessageBar(this)),
      m_table(new QTableView(this)),
      m_empty(new QLabel(this)),
      m_csv(new QPushButton(this)),
      m_pdf(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("journalDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(150 * look::unit, 72 * look::unit).boundedTo(screen()->availableSize()));
    m_words->setObjectName(QStringLiteral("journalFilter"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(QStringLiteral("search"), look::Tone::Muted), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(36 * look::unit);
    m_table->setObjectName(QStringLiteral("journal"));
    m_table->setModel(m_filter);
    dressTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(JournalModel::When, Qt::DescendingOrder);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::pair<JournalModel::Column, int> widths[] = {
        {JournalModel::When, 19},   {JournalModel::Who, 13},  {JournalModel::Outcome, 18},
        {JournalModel::File, 31},   {JournalModel::Date, 19}, {JournalModel::Size, 10},
        {JournalModel::Sha256, 14}, {JournalModel::Rule, 19}};
    for (const auto& [column, digits] : widths)
        m_table->horizontalHeader()->resizeSection(column, digits * digit);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setObjectName(QStringLiteral("journalEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    look::setRole(m_empty, "muted");
    m_csv->setObjectName(QStringLiteral("journalCsv"));
    m_pdf->setObjectName(QStringLiteral("journalPdf"));
    m_close->setObjectName(QStringLiteral("journalClose"));
    for (QPushButton* button : {m_csv, m_pdf})
        button->setAutoDefault(false);
    m_close->setDefault(true);
    layOut();

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        showWhatIsThere();
    });
    connect(m_csv, &QPushButton::clicked, this, &JournalDialog::exportTable);
    connect(m_pdf, &QPushButton::clicked, this, &JournalDialog::exportRecord);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.activity(), &Activity::idle, this, &JournalDialog::read);
    connect(&workspace, &Workspace::configurationChanged, this, &JournalDialog::read);
    retranslate();
    read();
}

void JournalDialog::layOut()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(look::unit);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_status, 2);
    head->addWidget(m_words, 1, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::unit);
    buttons->addWidget(m_csv);
    buttons->addWidget(m_pdf);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = dialogColumn(this);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(buttons);
}

void JournalDialog::read()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    jobs::start<retention::JournalReading>(
        m_workspace.workers(), this,
        [configuration = *configuration](const base::JobContext&) {
            return readConfiguredJournal(configuration);
        },
        [this, number = ++m_reads](const base::Result<retention::JournalReading>& reading) {
            if (number == m_reads) // else asked again meanwhile: this answer is late
                take(reading);
        });
}

void JournalDialog::take(const base::Result<retention::JournalReading>& reading)
{
    if (!reading) {
        m_reading.reset();
        m_message->show(reading.error());
    } else {
        m_reading = *reading;
    }
    m_model->setRecords(m_reading ? endsOf(*m_reading) : std::vector<retention::Record>(),
                        m_workspace.configuredPolicy().zone);
    showStatus();
    showWhatIsThere();
}

void JournalDialog::showStatus()
{
    const bool isBroken = m_reading && !m_reading->isIntact();
    m_icon->setVisible(m_reading.has_value());
    for (QPushButton* button : {m_csv, m_pdf})
        button->setEnabled(m_reading.has_value());
    m_icon->setIcon(isBroken ? icon(QStringLiteral("bad"), look::Tone::Bad)
                             : icon(QStringLiteral("good"), look::Tone::Good));
    if (!m_reading)
        return m_status->clear();
    const int lines = static_cast<int>(m_reading->lines);
    if (!isBroken)
        return m_status->setText(tr("Journal intact: %n lines", nullptr, lines));
    QStringList texts{
        tr("The journal is not as it was written (%n lines). It is left as it is.", nullptr, lines)};
    for (size_t i = 0; i < std::min(m_reading->breaks.size(), mostBreaks); ++i)
        texts +=
            tr("Line %1: %2")
                .arg(QLocale().toString(m_reading->breaks[i].line), m_reading->breaks[i].what.toString());
    if (m_reading->breaks.size() > mostBreaks)
        texts += tr("… and %n more lines", nullptr, static_cast<int>(m_reading->breaks.size() - mostBreaks));
    m_status->setText(texts.join(u'\n'));
}

void JournalDialog::showWhatIsThere()
{
    const bool any = m_filter->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(!m_reading                 ? QString()
                     : m_model->rowCount() == 0 ? tr("Nothing was ever deleted here.")
                                                : tr("No line matches this filter."));
}

void JournalDialog::exportTo(const QString& ending, const QString& filter,
                             std::function<base::Result<void>(const QString&)> write)
{
    const QDate today =
        m_workspace.environment().clock().toTimeZone(m_workspace.configuredPolicy().zone).date();
    const QString name =
        base::Text("ui", "record-of-deletions").toString() + u'-' + today.toString(Qt::ISODate) + ending;
    const auto start = [this, write = std::move(write)](const QString& path) {
        jobs::start<void>(
            m_workspace.workers(), this, [write, path](const base::JobContext&) { return write(path); },
            [this, path](const base::Result<void>& written) {
                if (written)
                    m_message->show(writtenMessage(path, m_prompt));
                else
                    m_message->show(written.error());
            });
    };
    m_prompt.chooseNewFile(this, windowTitle(), QDir::home().filePath(name), filter,
                           [dialog = QPointer(this), start](const QString& path) {
                               if (dialog)
                                   start(path);
                           });
}

void JournalDialog::exportTable()
{
    exportTo(QStringLiteral(".csv"), tr("Tables (*.csv)"),
             [reading = *m_reading, zone = m_workspace.configuredPolicy().zone](const QString& path) {
                 return writeFile(retention::csvOf(reading, zone), path);
             });
}

void JournalDialog::exportRecord()
{
    if (!m_workspace.configuration())
        return;
    exportTo(QStringLiteral(".pdf"), tr("PDF documents (*.pdf)"),
             [report = deletionReportOf(*m_workspace.configuration(), *m_reading,
                                        m_workspace.environment().clock())](const QString& path) {
                 return writePdf(htmlOf(report), titleOf(report), footOf(report), path);
             });
}

void JournalDialog::retranslate()
{
    setWindowTitle(tr("Journal of deletions"));
    m_words->setPlaceholderText(tr("Filter…"));
    m_words->setAccessibleName(tr("Filter the journal"));
    m_table->setAccessibleName(tr("Journal of deletions"));
    m_csv->setText(tr("&Export as CSV…"));
    m_pdf->setText(tr("&Record to sign (PDF)…"));
    m_close->setText(tr("&Close"));
    m_model->refreshTexts();
    showStatus();
    showWhatIsThere();
}

} // namespace ui
