// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/DrillReportFile.h"

#include "base/Format.h"
#include "config/ConfigurationFolder.h"
#include "config/ConfigurationReader.h"
#include "report/PdfFile.h"
#include "restore/drill/OutcomeJson.h"

#include <QFileInfo>

namespace ui {
namespace {

using base::ErrorCode;
using base::Text;
using restore::drill::Outcome;
using restore::report::DrillReport;
using restore::report::Medium;

constexpr qint64 mostBytes = 256 * 1024 * 1024;

base::Result<Outcome> readRecord(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return base::failure(
            {ErrorCode::StorageFailed, Text("ui", "%1 cannot be read.").arg(base::visible(path)),
             file.errorString(),
             Text("ui", "Name the record of a restore test: a file that ends in .drill.json, "
                        "beside its backup.")});
    return restore::drill::outcomeFrom(file.readAll(), path);
}

} // namespace

base::Result<void> writeDrillReport(const DrillReport& report, const QString& path)
{
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return writePdf(htmlOf(report, Medium::Paper), titleOf(report), footOf(report), path);
    return writeFile(htmlOf(report, Medium::Screen).toUtf8(), path);
}

QString proposedReportName(const Outcome& outcome, const QString& suffix)
{
    return QFileInfo(outcome.file).completeBaseName() + QStringLiteral(".drill.") + suffix;
}

base::Result<void> printDrillReport(const QString& explicitFolder, const QString& record, const QString& path)
{
    auto outcome = readRecord(record);
    if (!outcome)
        return base::failure(outcome.error());
    DrillReport report{std::move(*outcome), {}, QTimeZone::systemTimeZone()};
    const auto folder = config::findConfiguration(explicitFolder, config::Surroundings::ofThisProcess());
    if (!folder && !explicitFolder.isEmpty())
        return base::failure(folder.error());
    if (folder) {
        const auto configuration = config::readConfiguration(*folder);
        if (!configuration)
            return base::failure(configuration.error());
        report.objectives = configuration->backup.objectives;
        report.zone = configuration->zone;
    }
    return writePdf(htmlOf(report, Medium::Paper), titleOf(report), footOf(report), path);
}

} // namespace ui
