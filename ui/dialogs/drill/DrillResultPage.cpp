// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/drill/DrillResultPage.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/drill/DrillWords.h"
#include "models/DrillTableModel.h"
#include "widgets/Message.h"
#include "widgets/TableLook.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

namespace ui {

using look::Tone;
using namespace restore::drill;

DrillResultPage::DrillResultPage(QDialog* dialog)
    : Translated(dialog),
      m_icon(new IconLabel(3 * look::unit, this)),
      m_verdict(sentenceLabel(dialog, QStringLiteral("drillVerdict"))),
      m_figures(sentenceLabel(dialog, QStringLiteral("drillFigures"))),
      m_tabs(new QTabWidget(this)),
      m_findings(new QListWidget),
      m_tablesPage(new QWidget),
      m_model(new DrillTableModel(this)),
      m_filter(new DrillTableFilter(m_model, this)),
      m_hideSame(new QCheckBox(m_tablesPage)),
      m_tables(new QTableView(m_tablesPage)),
      m_empty(new QLabel(m_tablesPage)),
      m_times(new QTableWidget(0, 2))
{
    setObjectName(QStringLiteral("drillResultPage"));
    m_verdict->setFont(look::font(look::Size::Normal, true));
    m_tabs->setObjectName(QStringLiteral("drillTabs"));
    m_findings->setObjectName(QStringLiteral("drillFindings"));
    m_findings->setWordWrap(true);
    m_hideSame->setObjectName(QStringLiteral("drillHideSame"));
    m_tables->setObjectName(QStringLiteral("drillTables"));
    m_tables->setModel(m_filter);
    dressTable(m_tables);
    m_tables->setSortingEnabled(true);
    m_tables->sortByColumn(DrillTableModel::Result, Qt::AscendingOrder);
    QHeaderView* header = m_tables->horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    header->setDefaultSectionSize(16 * digit);
    header->resizeSection(DrillTableModel::Result, 30 * digit);
    header->setSectionResizeMode(DrillTableModel::Table, QHeaderView::Stretch);
    m_empty->setObjectName(QStringLiteral("drillNoTable"));
    m_empty->setAlignment(Qt::AlignCenter);
    look::setRole(m_empty, "muted");
    m_times->setObjectName(QStringLiteral("drillTimes"));
    dressTable(m_times);
    m_times->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_times->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_times->horizontalHeader()->setDefaultSectionSize(16 * digit);

    auto* tables = new QVBoxLayout(m_tablesPage);
    tables->setContentsMargins(look::unit, look::unit, look::unit, look::unit);
    tables->setSpacing(look::unit);
    tables->addWidget(m_hideSame);
    tables->addWidget(m_tables, 1);
    tables->addWidget(m_empty, 1);
    for (QWidget* page : {static_cast<QWidget*>(m_findings), m_tablesPage, static_cast<QWidget*>(m_times)})
        m_tabs->addTab(page, QString());
    auto* words = new QVBoxLayout;
    words->setSpacing(look::unit / 2);
    words->addWidget(m_verdict);
    words->addWidget(m_figures);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * look::unit);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * look::unit);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);

    connect(m_hideSame, &QCheckBox::toggled, this, [this](bool hides) {
        m_filter->setHidesSame(hides);
        showTables();
    });
    retranslate();
}

void DrillResultPage::show(const Outcome& outcome, const config::Objectives& objectives)
{
    m_outcome = outcome;
    m_objectives = objectives;
    m_model->setTables(outcome.tables);
    m_hideSame->setChecked(!outcome.hasPassed());
    retranslate();
    m_tabs->setCurrentWidget(m_findings->count() > 0 ? static_cast<QWidget*>(m_findings) : m_tablesPage);
}

void DrillResultPage::showTimes()
{
    const auto& phases = m_outcome->phases;
    m_times->setRowCount(static_cast<int>(phases.size()) + 1);
    const auto set = [this](int row, const QString& name, qint64 ms, bool isSum) {
        auto* what = new QTableWidgetItem(name);
        auto* time = new QTableWidgetItem(base::durationText(ms));
        time->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (QTableWidgetItem* item : {what, time})
            item->setFont(look::font(look::Size::Normal, isSum));
        m_times->setItem(row, 0, what);
        m_times->setItem(row, 1, time);
    };
    int row = 0;
    for (const PhaseTime& time : phases)
        set(row++, text(time.phase), time.ms, false);
    set(row, tr("Until the database could be used"), m_outcome->restoreMs(), true);
    m_times->setHorizontalHeaderLabels({tr("Step"), tr("Duration")});
    m_times->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void DrillResultPage::showFindings()
{
    m_findings->clear();
    const auto add = [this](const QIcon& icon, const base::Text& text) {
        m_findings->addItem(new QListWidgetItem(icon, visibleLines(text.toString())));
    };
    for (const base::Text& anomaly : anomalies(*m_outcome))
        add(icon(QStringLiteral("bad"), Tone::Bad), anomaly);
    for (const Remark& remark : m_outcome->remarks)
        add(icon(QStringLiteral("info"), Tone::Muted), text(remark));
}

void DrillResultPage::showTables()
{
    const bool any = m_filter->rowCount() > 0;
    m_tables->setVisible(any);
    m_empty->setVisible(!any);
}

void DrillResultPage::retranslate()
{
    m_hideSame->setText(tr("Only &differences"));
    m_tables->setAccessibleName(tr("Tables compared"));
    m_times->setAccessibleName(tr("Durations"));
    m_findings->setAccessibleName(tr("Findings"));
    m_empty->setText(tr("No table differs"));
    m_model->refreshTexts();
    if (!m_outcome)
        return;
    const bool hasPassed = m_outcome->hasPassed();
    m_icon->setIcon(hasPassed ? icon(QStringLiteral("good"), Tone::Good)
                              : icon(QStringLiteral("bad"), Tone::Bad));
    m_verdict->setText(visibleLines(verdict(*m_outcome).toString()));
    m_figures->setText(figuresText(*m_outcome, QLocale()) + u'\n' + objectiveText(*m_outcome, m_objectives));
    showFindings();
    showTimes();
    showTables();
    const QLocale locale;
    m_tabs->setTabText(0, tr("Findings (%1)").arg(locale.toString(m_findings->count())));
    m_tabs->setTabText(1, tr("Tables compared (%1)").arg(locale.toString(m_model->rowCount())));
    m_tabs->setTabText(2, tr("Durations"));
}

} // namespace ui
