// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/drill/ReportButtons.h"

#include "Prompt.h"
#include "Workspace.h"
#include "base/Format.h"
#include "base/Language.h"
#include "report/DrillReportFile.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QPointer>
#include <QPushButton>

namespace ui {
namespace {

Message writtenMessage(const QString& path, Prompt& prompt)
{
    Message message;
    message.tone = look::Tone::Good;
    message.what = [path] {
        return base::Text("ui", "Written: %1").arg(base::visible(path)).toString();
    };
    message.action = [] {
        return base::Text("ui", "Open").toString();
    };
    message.run = [path, &prompt] {
        prompt.openPath(path);
    };
    return message;
}

} // namespace

ReportButtons::ReportButtons(Workspace& workspace, Prompt& prompt, base::Translation& translation,
                             MessageBar* message, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_translation(translation),
      m_message(message),
      m_language(new QComboBox(this)),
      m_save(new QPushButton(icon(QStringLiteral("save")), QString(), this))
{
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    m_language->addItem(QStringLiteral("Français"), static_cast<int>(base::Language::French));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(base::Language::English));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(translation.language())));
    m_save->setObjectName(QStringLiteral("saveReport"));
    m_save->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::unit);
    row->addWidget(m_save);
    row->addWidget(m_language);
    connect(m_save, &QPushButton::clicked, this, &ReportButtons::save);
    retranslate();
}

void ReportButtons::save()
{
    if (!m_outcome)
        return;
    const QString name = proposedReportName(*m_outcome, QStringLiteral("pdf"));
    m_prompt.chooseNewFile(this, tr("Save the report"), QDir::home().filePath(name),
                           tr("PDF documents (*.pdf)") + QStringLiteral(";;") + tr("Web pages (*.html)"),
                           [buttons = QPointer(this)](const QString& path) {
                               if (buttons)
                                   buttons->write(path);
                           });
}

void ReportButtons::write(const QString& path)
{
    const config::Configuration* configuration = m_workspace.configuration();
    const restore::report::DrillReport report{
        *m_outcome, configuration ? configuration->backup.objectives : config::Objectives(),
        configuration ? configuration->zone : QTimeZone::systemTimeZone()};
    const auto wanted = static_cast<base::Language>(m_language->currentData().toInt());
    const base::Language shown = m_translation.language();
    if (wanted != shown) { // the language is the whole program's: a worker would speak it to all
        m_translation.use(wanted);
        const auto written = writeDrillReport(report, path);
        m_translation.use(shown);
        return tell(path, written);
    }
    jobs::start<void>(
        m_workspace.workers(), this,
        [report, path](const base::JobContext&) { return writeDrillReport(report, path); },
        [this, path](const base::Result<void>& written) { tell(path, written); });
}

void ReportButtons::tell(const QString& path, const base::Result<void>& written)
{
    if (written)
        m_message->show(writtenMessage(path, m_prompt));
    else
        m_message->show(written.error());
}

void ReportButtons::retranslate()
{
    m_save->setText(tr("Save &report…"));
    m_save->setToolTip(tr("As PDF or HTML: who, when, which backup, how long, what was found"));
    m_language->setAccessibleName(tr("Language of the report"));
}

} // namespace ui
