// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/FolderField.h"

#include "Prompt.h"
#include "widgets/Look.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace ui {

FolderField::FolderField(const QString& name, Prompt& prompt, QWidget* parent)
    : Translated(parent), m_prompt(prompt), m_edit(new QLineEdit(this)), m_choose(new QPushButton(this))
{
    m_edit->setObjectName(name);
    setFocusProxy(m_edit);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::unit);
    row->addWidget(m_edit, 1);
    row->addWidget(m_choose);
    connect(m_edit, &QLineEdit::textChanged, this, &FolderField::edited);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_prompt.chooseFolder(window(), tr("Choose a folder"), folder(),
                              [edit = QPointer(m_edit)](const QString& path) {
                                  if (edit)
                                      edit->setText(path);
                              });
    });
    retranslate();
}

QString FolderField::folder() const
{
    return m_edit->text().trimmed();
}

void FolderField::setFolder(const QString& folder)
{
    m_edit->setText(folder);
}

void FolderField::retranslate()
{
    m_edit->setAccessibleName(tr("Folder"));
    m_choose->setText(tr("&Browse…"));
}

} // namespace ui
