// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/BackupFacts.h"

#include "base/Format.h"
#include "dialogs/DetailsText.h"
#include "models/PinText.h"
#include "widgets/Icons.h"
#include "widgets/TextLine.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace ui {
namespace {

const char* const names[] = {"factDate",     "factDatabase", "factSize", "factDuration", "factDumpVersion",
                             "factFormat",   "factServer",   "factHost", "factOptions",  "factSession",
                             "factExcluded", "factDrill",    "factPin"};

} // namespace

BackupFacts::BackupFacts(QWidget* parent)
    : Translated(parent),
      m_sha256Label(new QLabel(this)),
      m_sha256(new QLineEdit(this)),
      m_copy(new QPushButton(icon(QStringLiteral("copy")), QString(), this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * look::unit);
    grid->setVerticalSpacing(look::unit);
    addFact(grid, Date, 0, 0, 1);
    addFact(grid, Database, 0, 2, 1);
    addFact(grid, Size, 1, 0, 1);
    addFact(grid, Duration, 1, 2, 1);
    addFact(grid, Format, 2, 0, 1);
    addFact(grid, DumpVersion, 2, 2, 1);
    addFact(grid, Server, 3, 0, 3);
    addFact(grid, Host, 4, 0, 3);
    addFact(grid, Options, 5, 0, 3);
    addFact(grid, Session, 6, 0, 3);
    addFact(grid, Excluded, 7, 0, 3);
    addFact(grid, Drill, 8, 0, 3);
    addFact(grid, Pin, 9, 0, 3);
    addFingerprint(grid, 10);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    retranslate();
}

void BackupFacts::addFact(QGridLayout* grid, Fact fact, int row, int column, int columns)
{
    m_labels[fact] = new QLabel(this);
    look::setRole(m_labels[fact], "muted");
    m_values[fact] = new TextLine(QString::fromLatin1(names[fact]), this);
    grid->addWidget(m_labels[fact], row, column);
    grid->addWidget(m_values[fact], row, column + 1, 1, columns);
}

void BackupFacts::addFingerprint(QGridLayout* grid, int row)
{
    m_sha256->setObjectName(QStringLiteral("factSha256"));
    m_copy->setObjectName(QStringLiteral("copySha256"));
    look::setRole(m_sha256Label, "muted");
    m_sha256->setReadOnly(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(look::font(look::Size::Small).pointSizeF());
    m_sha256->setFont(font);
    m_sha256->setMinimumWidth(m_sha256->fontMetrics().horizontalAdvance(QString(30, u'0')));
    look::setRole(m_sha256, "plain");
    auto* line = new QHBoxLayout;
    line->setSpacing(look::unit);
    line->addWidget(m_sha256, 1);
    line->addWidget(m_copy);
    grid->addWidget(m_sha256Label, row, 0);
    grid->addLayout(line, row, 1, 1, 3);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_sha256->text()); });
}

void BackupFacts::show(const catalogue::Details& details, const QTimeZone& zone)
{
    m_details = details;
    m_zone = zone;
    showValues();
}

void BackupFacts::showValues()
{
    if (!m_details)
        return;
    const QLocale locale;
    const auto& manifest = m_details->manifest;
    const auto set = [this](Fact fact, const QString& text) {
        m_values[fact]->setText(text);
    };
    set(Date, base::exactDateText(createdAt(*m_details, m_zone), m_zone, locale));
    set(Database, base::visible(m_details->header.database));
    set(Size, base::sizeText(m_details->identity.size, locale));
    m_values[Size]->setToolTip(base::exactSizeText(m_details->identity.size, locale));
    set(Duration, durationText(*m_details));
    set(DumpVersion, base::visible(m_details->header.dumpVersion));
    set(Format, formatText(m_details->header));
    set(Server, QStringLiteral("PostgreSQL ") + base::visible(m_details->header.serverVersion));
    set(Host, hostText(*m_details));
    set(Options, optionsText(*m_details));
    set(Session, sessionText(*m_details));
    const QStringList excluded = manifest ? manifest->excludedTableData : QStringList();
    m_values[Excluded]->show(base::visible(excluded.join(QStringLiteral(", "))), look::Tone::Caution);
    if (m_details->drill)
        m_values[Drill]->show(drillText(*m_details->drill, m_zone),
                              m_details->drill->status == catalogue::DrillStatus::Passed ? look::Tone::Good
                                                                                         : look::Tone::Bad);
    if (m_details->pin)
        set(Pin, pinText(*m_details->pin, locale));
    const QByteArray sha256 = manifest                  ? manifest->sha256
                              : m_details->verification ? m_details->verification->sha256
                                                        : QByteArray();
    m_sha256->setText(QString::fromLatin1(sha256.toHex()));
    m_sha256->setCursorPosition(0);
    // What nobody noted takes no room.
    const auto showFact = [this](Fact fact, bool isKnown) {
        m_labels[fact]->setVisible(isKnown);
        m_values[fact]->setVisible(isKnown);
    };
    for (const Fact fact : {Duration, Host, Options, Session})
        showFact(fact, manifest.has_value());
    showFact(Excluded, !excluded.isEmpty());
    showFact(Drill, m_details->drill.has_value());
    showFact(Pin, m_details->pin.has_value());
    for (QWidget* widget : {static_cast<QWidget*>(m_sha256Label), static_cast<QWidget*>(m_sha256),
                            static_cast<QWidget*>(m_copy)})
        widget->setVisible(!sha256.isEmpty());
}

void BackupFacts::retranslate()
{
    m_labels[Date]->setText(tr("Date"));
    m_labels[Database]->setText(tr("Database"));
    m_labels[Size]->setText(tr("Size"));
    m_labels[Duration]->setText(tr("Duration"));
    m_labels[DumpVersion]->setText(QStringLiteral("pg_dump"));
    m_labels[Format]->setText(tr("Format"));
    m_labels[Server]->setText(tr("Server"));
    m_labels[Host]->setText(tr("Host"));
    m_labels[Options]->setText(tr("Options"));
    m_labels[Session]->setText(tr("Session"));
    m_labels[Excluded]->setText(tr("Without the rows of"));
    m_labels[Drill]->setText(tr("Restore tested"));
    m_labels[Pin]->setText(tr("Pin"));
    m_sha256Label->setText(QStringLiteral("SHA-256"));
    m_sha256->setAccessibleName(QStringLiteral("SHA-256"));
    m_copy->setText(tr("C&opy"));
    m_copy->setToolTip(tr("Copy the SHA-256"));
    showValues();
}

} // namespace ui
