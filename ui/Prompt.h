// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// A question with two answers. The buttons are verbs; the harmless one is the default.
struct Question
{
    QString title;
    QString text;
    QString information;
    QString accept;
    QString reject;
};

/// Questions and file choosers. Nothing blocks: the answer comes through the callback, later; tests answer at
/// once.
class Prompt
{
public:
    virtual ~Prompt() = default;
    /// Called with true when accepted.
    virtual void ask(QWidget* parent, const Question& question, std::function<void(bool)> answered) = 0;
    /// Called with a folder's path; not called when the user gives up.
    virtual void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                              std::function<void(const QString&)> chosen) = 0;
    /// Called with the path of a file to read; not called when the user gives up. `filter` as QFileDialog's.
    virtual void chooseFile(QWidget* parent, const QString& title, const QString& start,
                            const QString& filter, std::function<void(const QString&)> chosen) = 0;
    /// Called with the path of a file to write, which may exist: replacing it was agreed to. Not called when
    /// the user gives up. `filter`: as QFileDialog's, "PDF (*.pdf)"; `start` a path, its ending that of new
    /// names.
    virtual void chooseNewFile(QWidget* parent, const QString& title, const QString& start,
                               const QString& filter, std::function<void(const QString&)> chosen) = 0;
    /// Shows a file or folder with the desktop's own program.
    virtual void openPath(const QString& path) = 0;
};

/// The one that people see.
class DialogPrompt : public Prompt
{
public:
    void ask(QWidget* parent, const Question& question, std::function<void(bool)> answered) override;
    void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                      std::function<void(const QString&)> chosen) override;
    void chooseFile(QWidget* parent, const QString& title, const QString& start, const QString& filter,
                    std::function<void(const QString&)> chosen) override;
    void chooseNewFile(QWidget* parent, const QString& title, const QString& start, const QString& filter,
                       std::function<void(const QString&)> chosen) override;
    void openPath(const QString& path) override;
};

} // namespace ui
