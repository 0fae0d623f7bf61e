// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/TableChangesPane.h"

#include "models/TableChangeFilter.h"
#include "models/TableChangeModel.h"
#include "widgets/Icons.h"
#include "widgets/TableLook.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace ui {

TableChangesPane::TableChangesPane(QWidget* parent)
    : Translated(parent),
      m_model(new TableChangeModel(this)),
      m_filter(new TableChangeFilter(m_model, this)),
      m_words(new QLineEdit(this)),
      m_hideSame(new QCheckBox(this)),
      m_table(new QTableView(this)),
      m_empty(new QLabel(this))
{
    m_words->setObjectName(QStringLiteral("changesFilter"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(QStringLiteral("search"), look::Tone::Muted), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(36 * look::unit);
    m_hideSame->setObjectName(QStringLiteral("hideSame"));
    m_hideSame->setChecked(true);
    m_table->setObjectName(QStringLiteral("tableChanges"));
    m_table->setModel(m_filter);
    dressTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TableChangeModel::Change, Qt::AscendingOrder);
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(18 * fontMetrics().horizontalAdvance(u'0'));
    header->setDefaultSectionSize(header->minimumSectionSize());
    header->setSectionResizeMode(TableChangeModel::Table, QHeaderView::Stretch);
    m_empty->setObjectName(QStringLiteral("noTableChange"));
    m_empty->setAlignment(Qt::AlignCenter);
    look::setRole(m_empty, "muted");

    auto* head = new QHBoxLayout;
    head->setSpacing(2 * look::unit);
    head->addWidget(m_words, 1);
    head->addStretch();
    head->addWidget(m_hideSame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::unit, look::unit, look::unit, look::unit);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        showWhatIsThere();
    });
    connect(m_hideSame, &QCheckBox::toggled, this, [this](bool hides) {
        m_filter->setHidesSame(hides);
        showWhatIsThere();
    });
    retranslate();
}

void TableChangesPane::show(const catalogue::Comparison& comparison)
{
    m_model->setContent(comparison);
    showWhatIsThere();
}

void TableChangesPane::showWhatIsThere()
{
    const bool any = m_filter->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(m_words->text().isEmpty() ? tr("No difference") : tr("No table matches this filter."));
}

void TableChangesPane::retranslate()
{
    m_words->setPlaceholderText(tr("Filter…"));
    m_words->setAccessibleName(tr("Filter the tables"));
    m_hideSame->setText(tr("&Hide those that are the same"));
    m_table->setAccessibleName(tr("Tables compared"));
    m_model->refreshTexts();
    showWhatIsThere();
}

} // namespace ui
