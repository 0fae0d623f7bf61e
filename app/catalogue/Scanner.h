// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Opening.h"
#include "base/Result.h"
#include "catalogue/Dump.h"
#include "catalogue/SummaryCache.h"
#include "config/Configuration.h"

#include <QHash>
#include <QTimeZone>

#include <mutex>
#include <stop_token>

namespace catalogue {

/// What is looked for.
struct Scope
{
    QString folder;
    QString database;
    QTimeZone zone;
    QString host = {}; ///< of the server, as configured
    QString port = {};

    bool operator==(const Scope&) const = default;
};
Scope scopeOf(const config::Configuration& configuration);

/// Lists a folder. It remembers what it read of each file by the file's identity, so that looking again costs
/// little. Safe to use from several threads.
class Scanner
{
public:
    /// `cacheFolder` empty: remembers only as long as it lives.
    explicit Scanner(const QString& cacheFolder = {}) : m_cache(cacheFolder) {}

    /// The dumps of ours: regular files with the exact name whose header names the database, and damaged
    /// ones. A folder that does not exist yet, alone or with its parent, is an empty listing; storage that
    /// does not answer is an error, never an empty list.
    base::Result<Listing> scan(const Scope& scope, std::stop_token stop);

private:
    /// Finds what is known of one file after another, most often the very next one.
    class Memory
    {
    public:
        explicit Memory(const KnownSummaries& files) : m_files(files) {}
        std::shared_ptr<const KnownSummary> find(const QByteArray& name);

    private:
        const KnownSummaries& m_files;
        size_t m_next = 0;
        QHash<QByteArray, size_t> m_positions; ///< made when the order is another one
    };

    struct Pass
    {
        Memory memory;
        StringPool strings = {};
        bool anyRead = false;
    };

    /// What is known of one dump, remembered or read.
    std::shared_ptr<const KnownSummary> knownOf(const base::Folder& folder, const base::FolderEntry& entry,
                                                const Neighbours& neighbours, Pass& pass) const;

    SummaryCache m_cache;
    std::mutex m_mutex;
    QString m_folder; ///< that m_known is about
    KnownSummaries m_known;
};

} // namespace catalogue
