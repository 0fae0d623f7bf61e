// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QFile>

#include <memory>

namespace ui {

/// The whole log of one job, in a file of its own (the window shows the last lines only). Made and written in
/// the job's thread; the oldest files go when there are many.
class LogFile
{
public:
    static constexpr int filesKept = 50;

    /// `kind` begins the name: "backup_20261120_020000.log". Without a folder, or where none can be made,
    /// nothing is written.
    LogFile(const QString& folder, const QString& kind, const base::JobContext& context);

    /// The context, with the log also going to the file.
    base::JobContext context() const;

private:
    base::JobContext m_context;
    std::shared_ptr<QFile> m_file;
};

} // namespace ui
