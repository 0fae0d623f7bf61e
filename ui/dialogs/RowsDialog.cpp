// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/RowsDialog.h"

#include "Prompt.h"
#include "Workspace.h"
#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "models/CountText.h"
#include "widgets/MessageBar.h"
#include "widgets/TableLook.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableView>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr int firstRows = 200;
constexpr int mostFound = 1000;

} // namespace

RowsDialog::RowsDialog(Workspace& workspace, Prompt& prompt, const QString& path, const QString& schema,
                       const QString& table, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_question{path, schema, table},
      m_model(new RowsModel(this)),
      m_name(new TextLine(QStringLiteral("rowsName"), this)),
      m_file(new TextLine(QStringLiteral("rowsFile"), this)),
      m_message(new MessageBar(this)),
      m_columnLabel(new QLabel(this)),
      m_column(new QComboBox(this)),
      m_valueLabel(new QLabel(this)),
      m_value(new QLineEdit(this)),
      m_search(new QPushButton(icon(QStringLiteral("search")), QString(), this)),
      m_all(new QPushButton(this)),
      m_table(new QTableView(this)),
      m_status(new TextLine(QStringLiteral("rowsStatus"), this)),
      m_stop(new QPushButton(this)),
      m_csv(new QPushButton(this)),
      m_insert(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("rowsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(120 * look::unit, 76 * look::unit).boundedTo(screen()->availableSize()));
    m_name->setFont(look::font(look::Size::Title, true));
    m_file->setTone(look::Tone::Muted);
    m_column->setObjectName(QStringLiteral("rowsColumn"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(14);
    m_value->setObjectName(QStringLiteral("rowsValue"));
    m_table->setObjectName(QStringLiteral("rows"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_columnLabel->setBuddy(m_column);
    m_valueLabel->setBuddy(m_value);
    for (const auto& [button, name] : {std::pair{m_search, "rowsSearch"},
                                       {m_all, "rowsAll"},
                                       {m_stop, "rowsStop"},
                                       {m_csv, "rowsCsv"},
                                       {m_insert, "rowsInsert"},
                                       {m_close, "rowsClose"}}) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
    }
    m_search->setDefault(true); // it only looks
    layOut();

    connect(m_search, &QPushButton::clicked, this, &RowsDialog::search);
    connect(m_all, &QPushButton::clicked, this, &RowsDialog::showAll);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_csv, &QPushButton::clicked, this, [this] { exportAs(restore::RowFormat::Csv); });
    connect(m_insert, &QPushButton::clicked, this, [this] { exportAs(restore::RowFormat::Insert); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_timer, &QTimer::timeout, this, &RowsDialog::showStatus);
    showAll();
    retranslate();
    m_value->setFocus();
}

RowsDialog::~RowsDialog()
{
    if (m_job)
        m_job->cancel();
}

void RowsDialog::layOut()
{
    auto* heading = new QVBoxLayout;
    heading->setSpacing(look::unit / 2);
    heading->addWidget(m_name);
    heading->addWidget(m_file);
    auto* search = new QHBoxLayout;
    search->setSpacing(look::unit);
    search->addWidget(m_columnLabel);
    search->addWidget(m_column);
    search->addWidget(m_valueLabel);
    search->addWidget(m_value, 1);
    search->addWidget(m_search);
    search->addWidget(m_all);
    auto* status = new QHBoxLayout;
    status->addWidget(m_status, 1);
    status->addWidget(m_stop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::unit);
    buttons->addWidget(m_csv);
    buttons->addWidget(m_insert);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = dialogColumn(this);
    column->addLayout(heading);
    column->addLayout(search);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addLayout(status);
    column->addLayout(buttons);
}

void RowsDialog::begin(jobs::JobBase* job)
{
    m_job = job;
    m_bytes = 0;
    m_isStopped = false;
    m_timer.start(100ms);
    showStatus();
}

void RowsDialog::end()
{
    m_job = nullptr;
    m_timer.stop();
    showStatus();
}

void RowsDialog::read()
{
    m_message->hide();
    begin(jobs::start<RowsAnswer>(
        m_workspace.workers(), this,
        [question = m_question](const base::JobContext& context) {
            return readRowsToShow(question, context);
        },
        [this](const base::Result<RowsAnswer>& answer) { take(answer); }));
}

void RowsDialog::take(const base::Result<RowsAnswer>& answer)
{
    if (answer) {
        const bool isFirst = m_column->count() == 0;
        if (isFirst)
            m_column->addItems(answer->columns);
        m_shown = m_question; // one is asked at a time
        m_rows = static_cast<int>(answer->rows.size());
        m_model->setRows(answer->columns, answer->rows);
        if (isFirst) {
            m_table->resizeColumnsToContents();
            for (int column = 0; column < m_model->columnCount(); ++column)
                m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), 40 * look::unit));
        }
        m_answer = RowsAnswer{answer->columns, {}, answer->isWhole};
    } else if (answer.error().code == base::ErrorCode::Cancelled) {
        m_isStopped = true;
    } else {
        m_message->show(answer.error());
    }
    end();
}

void RowsDialog::search()
{
    if (m_job || m_column->currentIndex() < 0)
        return;
    m_question.condition = {static_cast<size_t>(m_column->currentIndex()), m_value->text()};
    m_question.most = mostFound;
    read();
}

void RowsDialog::showAll()
{
    m_question.condition.reset();
    m_question.most = firstRows;
    read();
}

void RowsDialog::exportAs(restore::RowFormat format)
{
    const bool isCsv = format == restore::RowFormat::Csv;
    const QString name = m_question.table + (isCsv ? QStringLiteral(".csv") : QStringLiteral(".sql"));
    const auto start = [this, format](const QString& path) {
        if (m_job)
            return;
        m_message->hide();
        begin(jobs::start<qint64>(
            m_workspace.workers(), this,
            [question = m_shown, format, path](const base::JobContext& context) {
                return exportRows(question, format, path, context);
            },
            [this, path](const base::Result<qint64>& rows) { takeExport(rows, path); }));
    };
    m_prompt.chooseNewFile(this, windowTitle(), QDir::home().filePath(QString(name).replace(u'/', u'_')),
                           isCsv ? tr("Tables (*.csv)") : tr("SQL statements (*.sql)"),
                           [dialog = QPointer(this), start](const QString& path) {
                               if (dialog)
                                   start(path);
                           });
}

void RowsDialog::takeExport(const base::Result<qint64>& rows, const QString& path)
{
    if (rows) {
        Message message;
        message.tone = look::Tone::Good;
        message.what = [count = *rows, path] {
            return base::PluralText("ui", "%n rows written: %1")
                .of(count)
                .arg(base::visible(path))
                .toString();
        };
        m_message->show(message);
    } else if (rows.error().code == base::ErrorCode::Cancelled) {
        m_isStopped = true;
    } else {
        m_message->show(rows.error());
    }
    end();
}

void RowsDialog::showStatus()
{
    if (m_job)
        if (const auto progress = m_job->mailbox().takeProgress())
            m_bytes = progress->bytes;
    const bool isBusy = m_job;
    m_stop->setVisible(isBusy);
    for (QPushButton* button : {m_search, m_csv, m_insert})
        button->setEnabled(!isBusy && m_answer);
    m_all->setEnabled(!isBusy && m_shown.condition);
    const QLocale locale;
    QString text;
    if (isBusy)
        text = tr("Reading… %1").arg(base::sizeText(m_bytes, locale));
    else if (m_isStopped)
        text = tr("Stopped. What was found before is still shown.");
    else if (m_answer && m_shown.condition)
        text = m_answer->isWhole
                   ? tr("%n rows found", nullptr, m_rows)
                   : tr("The first %n rows found are shown; an export has them all.", nullptr, m_rows);
    else if (m_answer)
        text = m_answer->isWhole
                   ? rowsText(m_rows, locale)
                   : tr("The first %n rows are shown; an export has them all.", nullptr, m_rows);
    m_status->show(text, look::Tone::Text);
}

void RowsDialog::retranslate()
{
    setWindowTitle(tr("Rows of a table"));
    m_name->setText(base::visible(m_question.schema) + u'.' + base::visible(m_question.table));
    m_file->setText(base::visible(QFileInfo(m_question.path).fileName()));
    m_columnLabel->setText(tr("Co&lumn"));
    m_valueLabel->setText(tr("e&qual to"));
    m_search->setText(tr("&Search"));
    m_all->setText(tr("&First rows"));
    m_stop->setText(tr("S&top"));
    m_csv->setText(tr("Export as CS&V…"));
    m_insert->setText(tr("Export as &INSERT…"));
    m_close->setText(tr("&Close"));
    m_table->setAccessibleName(tr("Rows"));
    showStatus();
}

} // namespace ui
