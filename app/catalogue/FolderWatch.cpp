// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/FolderWatch.h"

namespace catalogue {
namespace {

constexpr int settleMs = 200;
constexpr int pollMs = 1500;

} // namespace

FolderWatch::FolderWatch(QObject* parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    m_poll.setInterval(pollMs);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &FolderWatch::mayHaveChanged);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatch::mayHaveChanged);
}

void FolderWatch::watch(const QString& folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_watcher.addPath(folder); // false for a folder that is not there yet: the poll sees it come
    m_poll.start();
}

} // namespace catalogue
