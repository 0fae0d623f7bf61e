// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Prompt.h"

#include <QStringList>

#include <vector>

namespace support {

/// Remembers what it was asked and answers at once.
class TestPrompt : public ui::Prompt
{
public:
    void ask(QWidget* parent, const ui::Question& question, std::function<void(bool)> answered) override;
    void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                      std::function<void(const QString&)> chosen) override;
    void chooseFile(QWidget* parent, const QString& title, const QString& start, const QString& filter,
                    std::function<void(const QString&)> chosen) override;
    void chooseNewFile(QWidget* parent, const QString& title, const QString& start, const QString& filter,
                       std::function<void(const QString&)> chosen) override;
    void openPath(const QString& path) override;

    bool accepts = false; ///< the answer to every question
    QString folder;       ///< what is chosen; empty: the user gives up
    QString file;         ///< the same for one to read
    QString newFile;      ///< the same for a file to write
    QStringList proposed; ///< paths that such files began with
    std::vector<ui::Question> questions;
    QStringList opened;
};

} // namespace support
