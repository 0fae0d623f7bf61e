// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/TableContentPane.h"

#include "base/Format.h"
#include "models/CountText.h"
#include "models/TableContentFilter.h"
#include "models/TableContentModel.h"
#include "widgets/ActionButton.h"
#include "widgets/Icons.h"
#include "widgets/TableLook.h"
#include "widgets/TextLine.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace ui {

TableContentPane::TableContentPane(QWidget* parent)
    : Translated(parent),
      m_model(new TableContentModel(this)),
      m_filter(new TableContentFilter(m_model, this)),
      m_title(new QLabel(this)),
      m_words(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_rows(new QAction(this)),
      m_rowsButton(new ActionButton(m_rows, this)),
      m_copy(new QAction(icon(QStringLiteral("copy")), QString(), this)),
      m_totals(new TextLine(QStringLiteral("detailsTotals"), this))
{
    m_title->setFont(look::font(look::Size::Normal, true));
    m_words->setObjectName(QStringLiteral("detailsFilter"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(QStringLiteral("search"), look::Tone::Muted), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(36 * look::unit);
    m_table->setObjectName(QStringLiteral("detailsTables"));
    m_table->setModel(m_filter);
    dressTable(m_table);
    m_table->setMinimumHeight(3 * look::rowHeight);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TableContentModel::Schema, Qt::AscendingOrder);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(TableContentModel::Table, QHeaderView::Stretch);
    header->resizeSection(TableContentModel::Schema, 20 * digit);
    header->resizeSection(TableContentModel::Rows, 17 * digit);
    header->resizeSection(TableContentModel::Size, 14 * digit);
    m_rows->setObjectName(QStringLiteral("showRows"));
    m_rows->setEnabled(false);
    m_rowsButton->setObjectName(QStringLiteral("showRowsButton"));
    m_rowsButton->setAutoDefault(false);
    m_table->addAction(m_rows);
    m_copy->setObjectName(QStringLiteral("copyTables"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* head = new QHBoxLayout;
    head->setSpacing(look::unit);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_words, 1);
    head->addWidget(m_rowsButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_totals);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        showTotals();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_rows->setEnabled(m_table->selectionModel()->selectedRows().size() == 1); });
    connect(m_table, &QTableView::doubleClicked, m_rows, &QAction::trigger);
    connect(m_rows, &QAction::triggered, this, &TableContentPane::askForRows);
    connect(m_copy, &QAction::triggered, this, &TableContentPane::copyRows);
    retranslate();
}

void TableContentPane::show(const catalogue::Inventory& inventory, bool isCounted)
{
    m_largeObjects = inventory.largeObjects;
    m_isCounted = isCounted;
    m_model->setContent(inventory.tables, isCounted);
    showTotals();
}

void TableContentPane::showTotals()
{
    const QLocale locale;
    const int all = m_model->rowCount(), shown = m_filter->rowCount();
    qint64 rows = 0, bytes = 0;
    for (int row = 0; row < shown; ++row) {
        const auto& table = m_model->table(m_filter->mapToSource(m_filter->index(row, 0)).row());
        rows += table.rows.value_or(0);
        bytes += table.bytes;
    }
    QStringList parts{shown == all ? tablesText(all, locale)
                                   : tr("%1 of %2").arg(locale.toString(shown), tablesText(all, locale))};
    if (m_isCounted) {
        const bool hasObjects = m_largeObjects.count > 0 && shown == all;
        parts += rowsText(rows, locale);
        parts +=
            tr("%1 of content").arg(base::sizeText(bytes + (hasObjects ? m_largeObjects.bytes : 0), locale));
        if (hasObjects)
            parts += largeObjectsText(m_largeObjects.count, locale);
    }
    m_totals->show(parts.join(QStringLiteral(" · ")), look::Tone::Text);
}

void TableContentPane::askForRows()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return;
    const auto& table = m_model->table(m_filter->mapToSource(rows.front()).row());
    emit rowsWanted(table.schema, table.name);
}

void TableContentPane::copyRows() const
{
    QStringList lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < TableContentModel::ColumnCount; ++column)
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void TableContentPane::retranslate()
{
    m_title->setText(tr("Contents"));
    m_words->setPlaceholderText(tr("Filter…"));
    m_words->setAccessibleName(tr("Filter the tables"));
    m_table->setAccessibleName(tr("Tables"));
    m_rows->setText(tr("&Rows…"));
    m_rowsButton->setText(tr("Ro&ws…"));
    m_copy->setText(tr("Cop&y"));
    m_model->refreshTexts();
    showTotals();
}

} // namespace ui
