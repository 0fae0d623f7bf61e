// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/KeepFields.h"

#include "widgets/Look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

namespace ui {
namespace {

constexpr int most = 999;

QSpinBox* spinBox(QWidget* parent, const QString& name)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(0, most);
    return box;
}

} // namespace

KeepFields::KeepFields(QWidget* parent)
    : Translated(parent),
      m_opener(new QWidget(parent)),
      m_open(new QToolButton(m_opener)),
      m_heading(new QLabel(m_opener)),
      m_boxes{spinBox(this, QStringLiteral("keepDaily")), spinBox(this, QStringLiteral("keepWeekly")),
              spinBox(this, QStringLiteral("keepMonthly")), spinBox(this, QStringLiteral("keepYearly"))}
{
    setObjectName(QStringLiteral("keepFields"));
    m_open->setObjectName(QStringLiteral("keepOpen"));
    m_open->setCheckable(true);
    m_open->setAutoRaise(true);
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setFocusPolicy(Qt::StrongFocus);
    m_heading->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::unit / 2);
    for (QSpinBox* box : m_boxes) {
        row->addWidget(box);
        connect(box, &QSpinBox::valueChanged, this, [this] {
            showUnits();
            unfold();
            emit edited();
        });
    }
    row->addStretch();
    auto* opener = new QHBoxLayout(m_opener);
    opener->setContentsMargins(0, 0, 0, 0);
    opener->addWidget(m_open);
    opener->addWidget(m_heading);
    connect(m_open, &QToolButton::toggled, this, &KeepFields::unfold);
    retranslate();
    unfold();
}

retention::KeepRules KeepFields::rules() const
{
    return {box(Daily)->value(), box(Weekly)->value(), box(Monthly)->value(), box(Yearly)->value()};
}

void KeepFields::setRules(const retention::KeepRules& rules)
{
    setBox(Daily, rules.daily);
    setBox(Weekly, rules.weekly);
    setBox(Monthly, rules.monthly);
    setBox(Yearly, rules.yearly);
    showUnits();
    unfold();
}

void KeepFields::setBox(Period period, int value)
{
    QSpinBox* const spin = box(period);
    if (spin->value() == value)
        return;
    const QSignalBlocker blocker(spin);
    spin->setMaximum(std::max(most, value)); // a field never shows another number than the rule
    spin->setValue(value);
}

QString KeepFields::unit(Period period, int count)
{
    switch (period) {
    case Daily:
        return tr("days", nullptr, count);
    case Weekly:
        return tr("weeks", nullptr, count);
    case Monthly:
        return tr("months", nullptr, count);
    case Yearly:
        break;
    }
    return tr("years", nullptr, count);
}

void KeepFields::showUnits()
{
    for (const Period period : {Daily, Weekly, Monthly, Yearly}) {
        QSpinBox* const spin = box(period);
        spin->setSuffix(QChar(QChar::Nbsp) + unit(period, spin->value()));
    }
}

void KeepFields::unfold()
{
    const bool any = rules() != retention::KeepRules();
    if (any)
        m_open->setChecked(true); // it stays unfolded when the last rule goes
    m_open->setVisible(!any);
    m_heading->setVisible(any);
    m_open->setArrowType(m_open->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    setVisible(m_open->isChecked());
}

void KeepFields::retranslate()
{
    const QString heading = tr("then one for each of the last");
    m_open->setText(heading);
    m_heading->setText(heading);
    m_open->setToolTip(
        tr("Of so many last days, weeks, months and years the newest good backup is kept, too"));
    box(Daily)->setAccessibleName(tr("Days of which the newest backup is kept"));
    box(Weekly)->setAccessibleName(tr("Weeks of which the newest backup is kept"));
    box(Monthly)->setAccessibleName(tr("Months of which the newest backup is kept"));
    box(Yearly)->setAccessibleName(tr("Years of which the newest backup is kept"));
    for (const Period period : {Daily, Weekly, Monthly, Yearly}) {
        QSpinBox* const spin = box(period);
        spin->setSpecialValueText(QStringLiteral("–\u00A0") + unit(period, 0));
        // Room for two digits and the longest unit; three have it where the window is wider.
        const int text = spin->fontMetrics().horizontalAdvance(QStringLiteral("99\u00A0") + unit(period, 2));
        spin->setMinimumWidth(text + 4 * look::unit);
        spin->setMaximumWidth(text + 8 * look::unit);
    }
    showUnits();
}

} // namespace ui
