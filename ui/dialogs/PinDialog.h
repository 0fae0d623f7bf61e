// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Translated.h"

#include <QDate>
#include <QDialog>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks why some dumps are to stay, and until when.
class PinDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    /// `today`: the first day that a pin may end on.
    PinDialog(int count, const QDate& today, QWidget* parent);
    QString note() const;
    std::optional<QDate> until() const;

protected:
    void retranslate() override;

private:
    const int m_count;
    QLabel* m_heading;
    QLabel* m_explanation;
    QLabel* m_noteLabel;
    QLineEdit* m_note;
    QCheckBox* m_ends;
    QDateEdit* m_until;
    QPushButton* m_pin;
    QPushButton* m_cancel;
};

} // namespace ui
