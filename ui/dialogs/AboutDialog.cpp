// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/AboutDialog.h"

#include "base/Version.h"
#include "dialogs/DialogLayout.h"
#include "widgets/Icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

AboutDialog::AboutDialog(QWidget* parent)
    : Translated(parent),
      m_version(sentenceLabel(this, QStringLiteral("aboutVersion"))),
      m_purpose(sentenceLabel(this, QStringLiteral("aboutPurpose"))),
      m_licence(noteLabel(this, QStringLiteral("aboutLicence"))),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("aboutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(60 * look::unit);
    auto* picture = new IconLabel(8 * look::unit, this);
    picture->setIcon(applicationIcon());
    auto* name = new QLabel(QStringLiteral("PgSauvegarde"), this);
    name->setFont(look::font(look::Size::Title, true));
    m_close->setDefault(true);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(look::unit);
    texts->addWidget(name);
    texts->addWidget(m_version);
    texts->addWidget(m_purpose);
    texts->addWidget(m_licence);
    texts->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * look::unit);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto* column = dialogColumn(this);
    column->addLayout(row);
    column->addWidget(m_close, 0, Qt::AlignRight);

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About PgSauvegarde"));
    m_version->setText(tr("Version %1, with Qt %2").arg(base::version(), QString::fromLatin1(qVersion())));
    m_purpose->setText(
        tr("Backs up PostgreSQL databases, reads every backup back, and shows what the retention would "
           "delete before anything is deleted."));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                          "without any warranty."));
    m_close->setText(tr("&Close"));
}

} // namespace ui
