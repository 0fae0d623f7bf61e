// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/TestPrompt.h"

namespace support {

void TestPrompt::ask(QWidget*, const ui::Question& question, std::function<void(bool)> answered)
{
    questions.push_back(question);
    answered(accepts);
}

void TestPrompt::chooseFolder(QWidget*, const QString&, const QString&,
                              std::function<void(const QString&)> chosen)
{
    if (!folder.isEmpty())
        chosen(folder);
}

void TestPrompt::chooseFile(QWidget*, const QString&, const QString&, const QString&,
                            std::function<void(const QString&)> chosen)
{
    if (!file.isEmpty())
        chosen(file);
}

void TestPrompt::chooseNewFile(QWidget*, const QString&, const QString& start, const QString&,
                               std::function<void(const QString&)> chosen)
{
    proposed.append(start);
    if (!newFile.isEmpty())
        chosen(newFile);
}

void TestPrompt::openPath(const QString& path)
{
    opened.append(path);
}

} // namespace support
