// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/runbook/Runbook.h"

namespace restore::runbook {

// In the language that is set now. Pure.

/// One file of HTML without outside references, for the screen and for A4 paper.
QString toHtml(const std::vector<Runbook>& runbooks);
/// The same as a part of another document: headings from <h2> on, its classes begin with "runbook-". The
/// document needs htmlStyle() in its head.
QString toHtmlSection(const std::vector<Runbook>& runbooks);
QString htmlStyle();

/// One step, and what stands before the steps, in the same HTML.
QString stepHtml(const Step& step);
QString overviewHtml(const Runbook& runbook);

/// For a terminal, or a printer.
QString toPlainText(const std::vector<Runbook>& runbooks);

/// "Not needed when this is so already: …", "The exit status must be 7." and the like: one line each, none
/// where there is nothing to say.
std::vector<base::Text> remarksOn(const Step& step);

} // namespace restore::runbook
