// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ForeignFiles.h"

#include "Workspace.h"
#include "dialogs/DialogLayout.h"
#include "models/ForeignModel.h"
#include "widgets/Icons.h"
#include "widgets/TableLook.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace ui {

ForeignFiles::ForeignFiles(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_model(new ForeignModel(workspace.environment().clock, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_explanation(sentenceLabel(this, QStringLiteral("foreignExplanation"))),
      m_table(new QTableView(this)),
      m_copy(new QAction(icon(QStringLiteral("copy")), QString(), this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("foreignFilesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(110 * look::unit, 48 * look::unit); // the reasons are sentences
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ForeignModel::SortRole);
    m_table->setObjectName(QStringLiteral("foreignTable"));
    m_table->setModel(m_sorted);
    dressTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ForeignModel::Name, Qt::AscendingOrder);
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnWidth(ForeignModel::Name, 34 * digit);
    m_table->setColumnWidth(ForeignModel::Size, 12 * digit);
    m_table->setColumnWidth(ForeignModel::Date, 18 * digit);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copy);
    m_close->setObjectName(QStringLiteral("foreignClose"));
    m_close->setDefault(true);

    auto* column = dialogColumn(this);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addWidget(m_close, 0, Qt::AlignRight);

    connect(m_copy, &QAction::triggered, this, &ForeignFiles::copyRows);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.dumps(), &DumpFolder::changed, this, &ForeignFiles::showListing);
    connect(&workspace, &Workspace::configurationChanged, this, &ForeignFiles::showListing);
    connect(&workspace, &Workspace::minutePassed, m_model, &ForeignModel::refreshTexts);
    retranslate();
    m_table->setFocus();
}

void ForeignFiles::showListing()
{
    const auto& listing = m_workspace.dumps().listing();
    const config::Configuration* configuration = m_workspace.configuration();
    m_model->setFiles(listing ? listing->foreign : std::vector<catalogue::Foreign>(),
                      configuration ? configuration->zone : QTimeZone::systemTimeZone());
    setWindowTitle(tr("%n other files", nullptr, m_model->rowCount()));
}

void ForeignFiles::copyRows() const
{
    QStringList lines;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < ForeignModel::ColumnCount; ++column)
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ForeignFiles::retranslate()
{
    m_explanation->setText(
        tr("These files look like backups, but are none of this database's. They are never "
           "counted, moved or deleted."));
    m_table->setAccessibleName(tr("Other files"));
    m_copy->setText(tr("Cop&y"));
    m_close->setText(tr("&Close"));
    m_model->refreshTexts();
    showListing();
}

void openForeignFiles(QWidget* window, Workspace& workspace)
{
    if (auto* open = window->findChild<ForeignFiles*>(QString(), Qt::FindDirectChildrenOnly);
        open && open->isVisible()) {
        open->raise();
        open->activateWindow();
        return;
    }
    (new ForeignFiles(workspace, window))->show();
}

} // namespace ui
