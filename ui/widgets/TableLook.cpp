// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableLook.h"

#include "widgets/Look.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

void dressTable(QTableView* table)
{
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(look::rowHeight);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setMinimumSectionSize(6 * look::unit);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace ui
