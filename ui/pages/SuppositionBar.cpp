// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/SuppositionBar.h"

#include "actions/SaveRules.h"
#include "widgets/Look.h"
#include "widgets/RulesText.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ui {

SuppositionBar::SuppositionBar(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_difference(new TextLine(QStringLiteral("rulesDifference"), this)),
      m_oldest(new TextLine(QStringLiteral("oldestDifference"), this)),
      m_back(new QPushButton(this)),
      m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("supposition"));
    for (TextLine* line : {m_difference, m_oldest})
        line->setFont(look::font(look::Size::Small));
    m_back->setFlat(true);
    m_back->setObjectName(QStringLiteral("retentionBack"));
    m_save->setObjectName(QStringLiteral("retentionSave"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::unit);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit / 2);
    column->addWidget(m_difference);
    column->addWidget(m_oldest);
    column->addLayout(buttons);

    connect(m_back, &QPushButton::clicked, this,
            [this] { m_workspace.supposePolicy(m_workspace.configuredPolicy()); });
    connect(m_save, &QPushButton::clicked, this, [this] { saveRules(m_workspace); });
    connect(&workspace, &Workspace::planChanged, this, &SuppositionBar::showDifference);
    connect(&workspace, &Workspace::minutePassed, this, &SuppositionBar::showDifference);
    retranslate();
}

void SuppositionBar::showDifference()
{
    const auto difference = m_workspace.difference();
    setVisible(difference.has_value());
    if (!difference)
        return;
    const retention::Policy configured = m_workspace.configuredPolicy();
    m_difference->show(differenceText(*difference, QLocale()), look::Tone::Text);
    const QString oldest =
        oldestText(*difference, m_workspace.environment().clock(), configured.zone, QLocale());
    m_oldest->show(oldest, look::Tone::Text);
    m_oldest->setVisible(!oldest.isEmpty());
    m_back->setToolTip(tr("Configured: %1").arg(rulesText(configured)));
}

void SuppositionBar::retranslate()
{
    m_back->setText(tr("&Go back to today’s rules"));
    m_save->setText(tr("&Save these rules"));
    m_save->setToolTip(tr("Write these rules into the configuration"));
    showDifference();
}

} // namespace ui
