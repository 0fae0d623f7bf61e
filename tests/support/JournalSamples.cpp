// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/JournalSamples.h"

#include "catalogue/DumpName.h"

#include <QCryptographicHash>

namespace support {

std::vector<retention::Record> sampleRecords(int count, const QDateTime& last)
{
    const QTimeZone zone("Europe/Paris");
    std::vector<retention::Record> records;
    for (int i = 0; i < count; ++i) {
        retention::Record record;
        record.at = last.addDays(i + 1 - count);
        record.by = QStringLiteral("dba@sauvegarde.mairie.example");
        record.createdAt = record.at.addDays(-15);
        record.file =
            catalogue::stem(QStringLiteral("mairie"), record.createdAt, zone) + QStringLiteral(".dump");
        record.bytes = 204'734'512 + i * 1'000'003LL;
        record.sha256 = QCryptographicHash::hash(record.file.toUtf8(), QCryptographicHash::Sha256);
        record.rule = QStringLiteral("expired");
        record.policy.retentionDays = 14;
        records.push_back(record);
        record.event = retention::Event::Deleted;
        if (i % 7 == 6) {
            record.event = retention::Event::Quarantined;
        } else if (i % 11 == 10) {
            record.event = retention::Event::Failed;
            record.message = QStringLiteral("Opération non permise <b>");
        } else if (i % 13 == 12) {
            record.event = retention::Event::Purged;
            record.rule = QStringLiteral("quarantine_days");
            record.policy.quarantineDays = 30;
        }
        records.push_back(record);
    }
    return records;
}

base::Result<void> writeJournal(const QString& folder, const std::vector<retention::Record>& records)
{
    const auto opened = base::Folder::open(folder);
    if (!opened)
        return base::failure(opened.error());
    auto journal = retention::Journal::open(*opened);
    if (!journal)
        return base::failure(journal.error());
    return journal->append(records);
}

} // namespace support
