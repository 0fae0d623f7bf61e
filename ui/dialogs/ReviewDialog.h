// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "retention/Plan.h"
#include "widgets/Translated.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class DumpModel;
class DumpTable;
class QuarantineModel;
class TextLine;

/// The last look before deleting, or moving to the quarantine: exactly what goes, and why; and what leaves
/// the quarantine for good. Cancelling is the default.
class ReviewDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    /// `configured`: the rules of the configuration, which those of the plan may differ from. `pinned`: how
    /// many of those that the user chose stay for that.
    ReviewDialog(const retention::Plan& plan, const retention::Policy& configured, int pinned,
                 const QString& folder, const base::Clock& clock, QWidget* parent);

protected:
    void retranslate() override;

private:
    int count() const;
    int purged() const;
    bool isMoving() const;
    void layOut();
    QString actionText() const;
    QString explanation() const;
    QString fateOfTheMoved() const;
    /// What makes one look twice; empty for an everyday plan.
    QString warning() const;

    retention::Plan m_plan;
    retention::Policy m_configured;
    int m_pinned;
    DumpModel* m_model;
    QLabel* m_heading;
    QLabel* m_explanation;
    DumpTable* m_table;
    QuarantineModel* m_purging;
    QLabel* m_purgeText;
    QTableView* m_purgeTable;
    QLabel* m_pinnedText;
    QWidget* m_caution;
    TextLine* m_warning;
    QCheckBox* m_confirm;
    QPushButton* m_delete;
    QPushButton* m_cancel;
};

/// Complete dumps that would remain after a plan.
int goodThatRemain(const retention::Plan& plan);

} // namespace ui
