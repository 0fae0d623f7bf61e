// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;

namespace ui {

class SizeTrend;
class TextLine;

/// Below the list: how much the dumps take, what is free, how they grow, when the disk will be full; and the
/// files that only look like dumps.
class CatalogueSummary : public Translated<QWidget>
{
    Q_OBJECT

public:
    CatalogueSummary(Workspace& workspace, QWidget* parent = nullptr);

    /// Only the outlook, where there is no height for more.
    void setCompact(bool compact);

protected:
    void retranslate() override;

private:
    static QString growthText(double bytesPerMonth);
    void showListing();
    void showOutlook(const catalogue::Listing& listing);
    void openForeign();

    Workspace& m_workspace;
    QWidget* m_figures;
    TextLine* m_total;
    TextLine* m_space;
    TextLine* m_outlook;
    SizeTrend* m_trend;
    QPushButton* m_foreign;
    bool m_isCompact = false;
};

/// "March 2028"
QString monthText(const QDateTime& at, const QTimeZone& zone);

} // namespace ui
