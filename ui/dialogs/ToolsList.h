// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "process/Tools.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;

namespace ui {

class Workspace;

/// The versions of one program that are installed, and which of them this server is backed up or restored
/// with. Looked for in a worker.
class ToolsList : public Translated<QWidget>
{
    Q_OBJECT

public:
    ToolsList(Workspace& workspace, const QString& program, QWidget* parent);

protected:
    void retranslate() override;

private:
    struct Found
    {
        std::vector<process::Tool> tools;                  ///< newest first
        std::optional<base::Result<process::Tool>> chosen; ///< nothing while no server has answered
    };

    void look();
    QString text() const;

    Workspace& m_workspace;
    const QString m_program;
    std::optional<Found> m_found;
    QLabel* m_list;
};

} // namespace ui
