// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Opening.h"
#include "base/Folder.h"
#include "catalogue/Notes.h"

#include <QSet>

#include <array>
#include <memory>
#include <vector>

namespace catalogue {

/// The manifest, the verification, the pin, the drill's record; as it is by default where there is none.
using Neighbours = std::array<base::FileIdentity, 4>;

/// The files beside a dump, and what they told.
struct Beside
{
    Neighbours files;
    Notes notes;
};

/// What a dump's bytes and those of the files beside it told, and of which state of the files.
struct KnownSummary
{
    base::FileIdentity identity;
    base::Result<archive::Summary> summary;
    std::shared_ptr<const Beside> beside; ///< null when nothing stands beside it
    bool isToBeKept = true; ///< false when something could not be read, which may go better the next time
};

/// Gives equal strings one memory: a hundred thousand headers name the same database and versions.
class StringPool
{
public:
    void share(QString& string) { string = *m_strings.insert(string); }
    void share(archive::Header& header);

private:
    QSet<QString> m_strings;
};

struct KnownFile
{
    QByteArray name;
    std::shared_ptr<const KnownSummary> summary;
};

/// In the order in which the folder gave them: the next look finds them in the same order again.
using KnownSummaries = std::vector<KnownFile>;

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
