// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/DialogLayout.h"

#include "widgets/Look.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

QVBoxLayout* dialogColumn(QDialog* dialog)
{
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(3 * look::unit, 3 * look::unit, 3 * look::unit, 2 * look::unit);
    column->setSpacing(2 * look::unit);
    return column;
}

bool GrowingDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout()) {
        const int wide = std::max(width(), layout()->totalMinimumSize().width());
        const int high = std::max(height(), layout()->totalHeightForWidth(wide));
        resize(wide, high);
    }
    return handled;
}

void addButtons(QVBoxLayout* column, QPushButton* accept, QPushButton* reject)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addStretch();
    row->addWidget(reject);
    row->addWidget(accept);
    QWidget::setTabOrder(reject, accept);
    column->addLayout(row);
}

void layOut(QFormLayout* form)
{
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(look::unit);
    form->setHorizontalSpacing(2 * look::unit);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void addRow(QFormLayout* form, QLabel* label, QWidget* field)
{
    label->setBuddy(field);
    label->setMinimumWidth(18 * look::unit);
    label->setMinimumHeight(field->sizeHint().height());
    form->addRow(label, field);
}

QLabel* sentenceLabel(QDialog* dialog, const QString& name)
{
    auto* label = new QLabel(dialog);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel* noteLabel(QDialog* dialog, const QString& name)
{
    QLabel* label = sentenceLabel(dialog, name);
    label->setFont(look::font(look::Size::Small));
    look::setRole(label, "muted");
    return label;
}

} // namespace ui
