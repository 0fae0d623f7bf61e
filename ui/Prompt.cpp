// SPDX-License-Identifier: GPL-3.0-or-later
#include "Prompt.h"

#include "widgets/Icons.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace ui {

void DialogPrompt::ask(QWidget* parent, const Question& question, std::function<void(bool)> answered)
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box->setIconPixmap(icon(QStringLiteral("caution"), look::Tone::Caution)
                           .pixmap({4 * look::unit, 4 * look::unit}, box->devicePixelRatio()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.information);
    QPushButton* accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton* reject = box->addButton(question.reject, QMessageBox::RejectRole);
    box->setDefaultButton(reject);
    box->setEscapeButton(reject);
    QObject::connect(
        box, &QMessageBox::buttonClicked, box,
        [accept, answered = std::move(answered)](QAbstractButton* button) { answered(button == accept); });
    box->open();
}

void DialogPrompt::chooseFolder(QWidget* parent, const QString& title, const QString& start,
                                std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void DialogPrompt::chooseFile(QWidget* parent, const QString& title, const QString& start,
                              const QString& filter, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, title, start, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void DialogPrompt::chooseNewFile(QWidget* parent, const QString& title, const QString& start,
                                 const QString& filter, std::function<void(const QString&)> chosen)
{
    const QFileInfo file(start);
    auto* dialog = new QFileDialog(parent, title, file.absolutePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(file.suffix());
    dialog->selectFile(file.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void DialogPrompt::openPath(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace ui
