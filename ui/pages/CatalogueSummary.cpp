// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/CatalogueSummary.h"

#include "base/Format.h"
#include "dialogs/ForeignFiles.h"
#include "retention/Forecast.h"
#include "widgets/Icons.h"
#include "widgets/SizeTrend.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QPushButton>

#include <cmath>

namespace ui {
namespace {

using look::Tone;
using retention::Outlook;

constexpr qint64 soonSeconds = 90LL * 24 * 3600; // worth a warning
constexpr qint64 leastGrowth = 1000;             // a month, worth a figure

TextLine* smallLine(const char* name, QWidget* parent)
{
    auto* line = new TextLine(QString::fromLatin1(name), parent);
    line->setFont(look::font(look::Size::Small));
    return line;
}

qint64 bytesOf(const catalogue::Listing& listing)
{
    qint64 bytes = 0;
    for (const catalogue::Dump& dump : listing.dumps)
        bytes += dump.bytes;
    return bytes;
}

} // namespace

QString monthText(const QDateTime& at, const QTimeZone& zone)
{
    return QLocale().toString(at.toTimeZone(zone).date(), QStringLiteral("MMMM yyyy"));
}

QString CatalogueSummary::growthText(double bytesPerMonth)
{
    const qint64 bytes = std::llround(std::abs(bytesPerMonth));
    if (bytes < leastGrowth)
        return tr("steady size");
    const QString sign = bytesPerMonth < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return tr("%1 per month").arg(sign + base::sizeText(bytes, QLocale()));
}

CatalogueSummary::CatalogueSummary(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_figures(new QWidget(this)),
      m_total(smallLine("catalogueTotal", m_figures)),
      m_space(smallLine("catalogueSpace", m_figures)),
      m_outlook(smallLine("catalogueOutlook", m_figures)),
      m_trend(new SizeTrend(workspace.environment().clock, m_figures)),
      m_foreign(new QPushButton(icon(QStringLiteral("info"), Tone::Muted), QString(), this))
{
    setObjectName(QStringLiteral("catalogueSummary"));
    m_foreign->setObjectName(QStringLiteral("foreignFiles"));
    m_foreign->setFlat(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    for (TextLine* line : {m_total, m_space, m_outlook})
        words->addWidget(line);
    auto* figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(2 * look::unit);
    figures->addLayout(words, 2);
    figures->addWidget(m_trend, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit / 2);
    column->addWidget(m_figures);
    column->addWidget(m_foreign, 0, Qt::AlignLeft);

    connect(m_foreign, &QPushButton::clicked, this, &CatalogueSummary::openForeign);
    connect(&workspace.dumps(), &DumpFolder::changed, this, &CatalogueSummary::showListing);
    connect(&workspace, &Workspace::configurationChanged, this, &CatalogueSummary::showListing);
    connect(&workspace, &Workspace::minutePassed, this, &CatalogueSummary::showListing);
    retranslate();
}

void CatalogueSummary::showListing()
{
    const auto& listing = m_workspace.dumps().listing();
    const config::Configuration* configuration = m_workspace.configuration();
    m_figures->setVisible(listing && configuration && !listing->dumps.empty());
    m_foreign->setVisible(listing && !listing->foreign.empty());
    if (!listing || !configuration)
        return;
    m_foreign->setText(
        tr("%n other files look like backups…", nullptr, static_cast<int>(listing->foreign.size())));
    if (m_figures->isVisibleTo(this))
        showOutlook(*listing);
}

void CatalogueSummary::showOutlook(const catalogue::Listing& listing)
{
    const QLocale locale;
    const config::Configuration& configuration = *m_workspace.configuration();
    const QDateTime now = m_workspace.environment().clock();
    const auto points = catalogue::sizesOf(listing.dumps, now);
    const auto trend = catalogue::trendOf(points);
    QString total = tr("%n backups · %1", nullptr, static_cast<int>(listing.dumps.size()))
                        .arg(base::sizeText(bytesOf(listing), locale));
    if (trend)
        total += QStringLiteral(" · ") + growthText(trend->bytesPerMonth());
    m_total->show(total, Tone::Text);
    m_total->setToolTip(
        trend ? total + u'\n' +
                    tr("By how much one backup is bigger than that of a month before: the trend of 180 days")
              : QString());
    m_space->show(tr("%1 free of %2")
                      .arg(base::sizeText(listing.space.freeBytes, locale),
                           base::sizeText(listing.space.totalBytes, locale)),
                  Tone::Muted);
    const auto forecast =
        retention::forecast(trend, points.empty() ? now : points.front().at,
                            retention::policyOf(configuration), listing.space.freeBytes, now);
    switch (forecast.outlook) {
    case Outlook::Unknown:
        m_outlook->show(tr("Too few backups yet to tell when the disk will be full"), Tone::Muted);
        break;
    case Outlook::Roomy:
        m_outlook->show(tr("At this pace there is room for more than ten years"), Tone::Muted);
        break;
    case Outlook::Full:
        m_outlook->show(tr("At this pace the disk will be full around %1")
                            .arg(monthText(forecast.fullAt, configuration.zone)),
                        now.secsTo(forecast.fullAt) < soonSeconds ? Tone::Caution : Tone::Text);
        break;
    }
    m_outlook->setToolTip(m_outlook->text() + u'\n' + tr("With the configured retention, applied regularly"));
    m_trend->setPoints(points, configuration.zone);
    m_trend->setVisible(points.size() > 1 && !m_isCompact);
}

void CatalogueSummary::setCompact(bool compact)
{
    if (m_isCompact == compact)
        return;
    m_isCompact = compact;
    m_total->setVisible(!compact);
    m_space->setVisible(!compact);
    showListing();
}

void CatalogueSummary::openForeign()
{
    openForeignFiles(window(), m_workspace);
}

void CatalogueSummary::retranslate()
{
    m_foreign->setToolTip(tr("Files that are not backups of this database: they are never touched"));
    showListing();
}

} // namespace ui
