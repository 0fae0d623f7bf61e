// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/runbook/Rehearsal.h"
#include "widgets/Look.h"

#include <QIcon>

namespace ui {

/// How a step of a rehearsal stands in the list: icon, word and colour.
struct StepLook
{
    QString text = {};
    QIcon icon = {};
    look::Tone tone = look::Tone::Text;
};
StepLook lookOf(const restore::runbook::StepResult& result);
StepLook runningLook();
StepLook waitingLook();

/// What was run, how it ended and what it said.
QString resultHtml(const restore::runbook::StepResult& result);
/// For the document that shows a step.
QString textStyle(const QPalette& palette);

} // namespace ui
