// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "restore/drill/Outcome.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace base {
class Translation;
}

namespace ui {

class MessageBar;
class Prompt;
class Workspace;

/// Saves the report of a drill: HTML or PDF by the file's ending, in the language that is chosen.
class ReportButtons : public Translated<QWidget>
{
    Q_OBJECT

public:
    /// `message` tells how it went.
    ReportButtons(Workspace& workspace, Prompt& prompt, base::Translation& translation, MessageBar* message,
                  QWidget* parent);
    void setOutcome(const restore::drill::Outcome& outcome) { m_outcome = outcome; }

protected:
    void retranslate() override;

private:
    void save();
    void write(const QString& path);
    void tell(const QString& path, const base::Result<void>& written);

    Workspace& m_workspace;
    Prompt& m_prompt;
    base::Translation& m_translation;
    MessageBar* m_message;
    std::optional<restore::drill::Outcome> m_outcome;
    QComboBox* m_language;
    QPushButton* m_save;
};

} // namespace ui
