// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Opening.h"
#include "base/Folder.h"
#include "catalogue/Notes.h"

#include <QHash>

namespace catalogue {

/// What a dump's bytes and those of the files beside it told, and of which state of the files.
struct KnownSummary
{
    base::FileIdentity identity;
    base::Result<archive::Summary> summary;
    base::FileIdentity manifest; ///< as it is by default when there is none
    base::FileIdentity verification;
    Notes notes;
    bool isToBeKept = true; ///< false when something could not be read, which may go better the next time
};

/// By file name.
using KnownSummaries = QHash<QByteArray, std::shared_ptr<const KnownSummary>>;

/// Headers that were read are remembered from one start of the program to the next: a file in the user's
/// cache folder for each folder of dumps. It can be lost, stale or damaged without harm: what does not match
/// a file's identity is read again.
class SummaryCache
{
public:
    /// `cacheFolder` empty: nothing is remembered.
    explicit SummaryCache(QString cacheFolder) : m_cacheFolder(std::move(cacheFolder)) {}

    KnownSummaries load(const QString& dumpFolder) const;
    /// Summaries only; errors are found out anew each time. Failing to write is no failure.
    void save(const QString& dumpFolder, const KnownSummaries& known) const;

    /// $XDG_CACHE_HOME/pgsauvegarde
    static QString standardFolder();

private:
    QString fileFor(const QString& dumpFolder) const;

    QString m_cacheFolder;
};

} // namespace catalogue
