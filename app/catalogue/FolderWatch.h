// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace catalogue {

/// Says when a folder may have changed: at once where the system tells, else within two seconds (a network
/// folder changed by another machine, a file that grows).
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject* parent = nullptr);
    void watch(const QString& folder);

signals:
    void mayHaveChanged();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< several changes in a row are one
    QTimer m_poll;
};

} // namespace catalogue
