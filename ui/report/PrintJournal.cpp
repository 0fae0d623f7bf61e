// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/PrintJournal.h"

#include "base/JobContext.h"
#include "config/ConfigurationFolder.h"
#include "config/ConfigurationReader.h"
#include "report/DeletionReport.h"
#include "report/PdfFile.h"

namespace ui {

base::Result<void> printJournal(const QString& explicitFolder, const QString& path)
{
    const auto folder = config::findConfiguration(explicitFolder, config::Surroundings::ofThisProcess());
    if (!folder)
        return base::failure(folder.error());
    const auto configuration = config::readConfiguration(*folder);
    if (!configuration)
        return base::failure(configuration.error());
    const auto journal = readConfiguredJournal(*configuration);
    if (!journal)
        return base::failure(journal.error());
    const DeletionReport report = deletionReportOf(*configuration, *journal, base::systemClock()());
    return writePdf(htmlOf(report), titleOf(report), footOf(report), path);
}

} // namespace ui
