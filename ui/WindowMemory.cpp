// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowMemory.h"

#include "widgets/DumpTable.h"

#include <QAction>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace ui {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString panesKey = QStringLiteral("window/panes");
const QString logKey = QStringLiteral("window/log");
const QString backupsKey = QStringLiteral("window/backupColumns");
const QString previewKey = QStringLiteral("window/preview");
const QString groupedKey = QStringLiteral("window/groupByMonth");

QSettings settings()
{
    return QSettings(QStringLiteral("pgsauvegarde"), QStringLiteral("pgsauvegarde"));
}

} // namespace

void WindowMemory::save() const
{
    QSettings memory = settings();
    memory.setValue(geometryKey, window->saveGeometry());
    memory.setValue(panesKey, panes->saveState());
    memory.setValue(logKey, log->saveState());
    memory.setValue(backupsKey, backups->columnState());
    memory.setValue(previewKey, preview->columnState());
    memory.setValue(groupedKey, groupByMonth->isChecked());
}

void WindowMemory::restore() const
{
    const QSettings memory = settings();
    if (!window->restoreGeometry(memory.value(geometryKey).toByteArray()))
        window->resize(QSize(1280, 800).boundedTo(window->screen()->availableSize()));
    if (!panes->restoreState(memory.value(panesKey).toByteArray()))
        panes->setSizes({664, 592});
    if (!log->restoreState(memory.value(logKey).toByteArray()))
        log->setSizes({620, 140});
    backups->restoreColumns(memory.value(backupsKey).toByteArray());
    preview->restoreColumns(memory.value(previewKey).toByteArray());
    groupByMonth->setChecked(memory.value(groupedKey, false).toBool());
}

} // namespace ui
