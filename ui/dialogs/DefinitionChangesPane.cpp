// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/DefinitionChangesPane.h"

#include "models/DefinitionChangeModel.h"
#include "widgets/DiffView.h"
#include "widgets/Icons.h"
#include "widgets/TableLook.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>

namespace ui {

DefinitionChangesPane::DefinitionChangesPane(QWidget* parent)
    : Translated(parent),
      m_model(new DefinitionChangeModel(this)),
      m_filter(new QSortFilterProxyModel(this)),
      m_words(new QLineEdit(this)),
      m_splitter(new QSplitter(this)),
      m_table(new QTableView(m_splitter)),
      m_diff(new DiffView),
      m_cut(new QLabel),
      m_empty(new QLabel(this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1); // any
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    dress();

    auto* right = new QWidget(m_splitter);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(look::unit, 0, 0, 0);
    rightColumn->addWidget(m_diff, 1);
    rightColumn->addWidget(m_cut);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::unit, look::unit, look::unit, look::unit);
    column->setSpacing(look::unit);
    column->addWidget(m_words);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_empty, 1);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setFilterFixedString(words.trimmed());
        showWhatIsThere();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DefinitionChangesPane::showSelected);
    retranslate();
}

void DefinitionChangesPane::dress()
{
    m_words->setObjectName(QStringLiteral("definitionsFilter"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(QStringLiteral("search"), look::Tone::Muted), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(36 * look::unit);
    m_table->setObjectName(QStringLiteral("definitionChanges"));
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QTableView::SingleSelection);
    dressTable(m_table);
    m_table->setMinimumWidth(44 * look::unit);
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(DefinitionChangeModel::Change, 18 * fontMetrics().horizontalAdvance(u'0'));
    header->resizeSection(DefinitionChangeModel::Kind, 14 * fontMetrics().horizontalAdvance(u'0'));
    header->setSectionResizeMode(DefinitionChangeModel::Name, QHeaderView::Stretch);
    m_diff->setObjectName(QStringLiteral("definitionDiff"));
    m_cut->setObjectName(QStringLiteral("diffIsCut"));
    m_cut->setWordWrap(true);
    look::setRole(m_cut, "muted");
    m_empty->setObjectName(QStringLiteral("noDefinitionChange"));
    m_empty->setAlignment(Qt::AlignCenter);
    look::setRole(m_empty, "muted");
}

void DefinitionChangesPane::show(std::vector<catalogue::DefinitionChange> changes)
{
    m_model->setContent(std::move(changes));
    showWhatIsThere();
}

void DefinitionChangesPane::showWhatIsThere()
{
    const bool any = m_filter->rowCount() > 0;
    m_splitter->setVisible(any);
    m_words->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(!any);
    m_empty->setText(m_words->text().isEmpty() ? tr("No difference")
                                               : tr("No definition matches this filter."));
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showSelected();
}

void DefinitionChangesPane::showSelected()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_diff->setDiff(current.isValid() ? m_model->change(current.row()).diff : catalogue::LineDiff());
    m_cut->setVisible(m_diff->isCut());
}

void DefinitionChangesPane::retranslate()
{
    m_words->setPlaceholderText(tr("Filter…"));
    m_words->setAccessibleName(tr("Filter the definitions"));
    m_table->setAccessibleName(tr("Definitions that differ"));
    m_diff->setAccessibleName(tr("Difference of the definition"));
    m_cut->setText(tr("Too long to be shown whole: “pgsauvegarde-cli compare” tells all of it."));
    m_model->refreshTexts();
    showWhatIsThere();
}

} // namespace ui
