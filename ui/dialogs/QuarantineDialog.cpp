// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/QuarantineDialog.h"

#include "Workspace.h"
#include "actions/Quarantine.h"
#include "dialogs/DialogLayout.h"
#include "models/QuarantineModel.h"
#include "models/WordsFilter.h"
#include "retention/TakeBack.h"
#include "widgets/Icons.h"
#include "widgets/TableLook.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

namespace ui {

QuarantineDialog::QuarantineDialog(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_model(new QuarantineModel(workspace.environment().clock, this)),
      m_sorted(new WordsFilter(m_model, QuarantineModel::SortRole, QuarantineModel::SearchRole, this)),
      m_explanation(sentenceLabel(this, QStringLiteral("quarantineExplanation"))),
      m_table(new QTableView(this)),
      m_empty(new QLabel(this)),
      m_takeBack(new QPushButton(icon(QStringLiteral("undo")), QString(), this)),
      m_takeLast(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("quarantineDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(108 * look::unit, 56 * look::unit);
    m_table->setObjectName(QStringLiteral("quarantine"));
    m_table->setModel(m_sorted);
    dressTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(QuarantineModel::MovedAt, Qt::DescendingOrder);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultSectionSize(17 * fontMetrics().horizontalAdvance(u'0'));
    header->resizeSection(QuarantineModel::Size, 12 * fontMetrics().horizontalAdvance(u'0'));
    header->resizeSection(QuarantineModel::DeletedFrom, 24 * fontMetrics().horizontalAdvance(u'0'));
    header->setSectionResizeMode(QuarantineModel::File, QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_empty->setObjectName(QStringLiteral("quarantineEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    look::setRole(m_empty, "muted");
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeLast->setObjectName(QStringLiteral("takeBackLast"));
    m_close->setObjectName(QStringLiteral("quarantineClose"));
    for (QPushButton* button : {m_takeBack, m_takeLast})
        button->setAutoDefault(false);
    m_close->setDefault(true);
    layOut();

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QuarantineDialog::updateButtons);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { takeBackDumps(m_workspace, selected()); });
    connect(m_takeLast, &QPushButton::clicked, this, [this] { takeBackDumps(m_workspace, last()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace, &Workspace::planChanged, this, &QuarantineDialog::showContent);
    connect(&workspace, &Workspace::minutePassed, m_model, &QuarantineModel::refreshTexts);
    connect(&workspace.activity(), &Activity::started, this, &QuarantineDialog::updateButtons);
    connect(&workspace.activity(), &Activity::idle, this, &QuarantineDialog::updateButtons);
    retranslate();
    m_table->setFocus();
}

void QuarantineDialog::layOut()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::unit);
    buttons->addWidget(m_takeBack);
    buttons->addWidget(m_takeLast);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = dialogColumn(this);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(buttons);
}

std::vector<catalogue::Quarantined> QuarantineDialog::selected() const
{
    std::vector<catalogue::Quarantined> dumps;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        dumps.push_back(m_model->dump(m_sorted->mapToSource(index).row()));
    return dumps;
}

std::vector<catalogue::Quarantined> QuarantineDialog::last() const
{
    const auto& listing = m_workspace.dumps().listing();
    return listing && !listing->quarantine.empty() ? retention::lastBatch(listing->quarantine)
                                                   : std::vector<catalogue::Quarantined>();
}

void QuarantineDialog::showContent()
{
    const auto& listing = m_workspace.dumps().listing();
    const retention::Policy policy = m_workspace.configuredPolicy();
    m_model->setContent(listing ? listing->quarantine : std::vector<catalogue::Quarantined>(),
                        policy.quarantineDays, policy.zone);
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_explanation->setText(
        policy.quarantineDays > 0
            ? tr("What a rotation moves out of the way stays here for %n days; the next rotation then "
                 "deletes it for good.",
                 nullptr, policy.quarantineDays)
            : tr("No quarantine is configured any more: the next rotation deletes for good what is here."));
    updateButtons();
}

void QuarantineDialog::updateButtons()
{
    const bool isIdle = !m_workspace.activity().isRunning();
    const int count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_takeBack->setText(count > 0 ? tr("&Take back %n backups", nullptr, count) : tr("&Take back"));
    m_takeBack->setEnabled(isIdle && count > 0);
    const int lastCount = static_cast<int>(last().size());
    m_takeLast->setText(tr("Take back the &last rotation (%1)").arg(QLocale().toString(lastCount)));
    m_takeLast->setVisible(lastCount > 0);
    m_takeLast->setEnabled(isIdle);
}

void QuarantineDialog::retranslate()
{
    setWindowTitle(tr("Quarantine"));
    m_table->setAccessibleName(tr("Quarantine"));
    m_empty->setText(tr("Nothing is in quarantine."));
    m_close->setText(tr("&Close"));
    m_model->refreshTexts();
    showContent();
}

} // namespace ui
