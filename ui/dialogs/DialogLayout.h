// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QString;
class QVBoxLayout;
class QWidget;

namespace ui {

/// The column in which every dialog stands, with its margins and spaces; the buttons' row comes last.
QVBoxLayout* dialogColumn(QDialog* dialog);
/// A dialog that is as high as what it now shows needs: an answer below the form, longer texts in another
/// language.
class GrowingDialog : public QDialog
{
protected:
    using QDialog::QDialog;
    bool event(QEvent* event) override;
};
/// The verb at the right end, the harmless button beside it.
void addButtons(QVBoxLayout* column, QPushButton* accept, QPushButton* reject);

/// A form's rows; the labels of all the forms of a dialog are equally wide, so that their fields stand in one
/// line.
void layOut(QFormLayout* form);
void addRow(QFormLayout* form, QLabel* label, QWidget* field);

/// A label for sentences: plain text, wrapped.
QLabel* sentenceLabel(QDialog* dialog, const QString& name);
/// The same, for what matters less.
QLabel* noteLabel(QDialog* dialog, const QString& name);

} // namespace ui
