// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/LogFile.h"

#include "base/Folder.h"

#include <QDir>

namespace ui {
namespace {

void removeOldest(const QDir& folder)
{
    const QStringList files =
        folder.entryList({QStringLiteral("*.log")}, QDir::Files, QDir::Time); // newest first
    for (qsizetype i = LogFile::filesKept - 1; i < files.size(); ++i)
        QFile::remove(folder.filePath(files[i]));
}

} // namespace

LogFile::LogFile(const QString& folder, const QString& kind, const base::JobContext& context)
    : m_context(context)
{
    if (folder.isEmpty())
        return;
    if (const auto made = base::Folder::openOrCreate(folder); !made) {
        context.warn(made.error().message);
        return;
    }
    removeOldest(QDir(folder));
    const QString date = context.clock().toLocalTime().toString(QStringLiteral("yyyyMMdd_HHmmss_zzz"));
    m_file = std::make_shared<QFile>(QStringLiteral("%1/%2_%3.log").arg(folder, kind, date));
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        context.warn(base::Text("ui", "The log is not written to a file: %1").arg(m_file->errorString()));
        m_file.reset();
        return;
    }
    m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

base::JobContext LogFile::context() const
{
    base::JobContext result = m_context;
    if (!m_file)
        return result;
    result.onLog = [file = m_file, onward = m_context.onLog, clock = m_context.clock](base::LogLevel level,
                                                                                      const QString& text) {
        const QString at = clock().toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
        file->write((at + u' ' + text + u'\n').toUtf8());
        onward(level, text);
    };
    return result;
}

} // namespace ui
