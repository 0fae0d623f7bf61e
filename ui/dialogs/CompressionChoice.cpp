// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/CompressionChoice.h"

#include "widgets/Look.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace ui {

using config::Compression;

CompressionChoice::CompressionChoice(Compression compression, QWidget* parent)
    : Translated(parent), m_box(new QComboBox(this)), m_note(new QLabel(this))
{
    m_box->setObjectName(QStringLiteral("settingsCompression"));
    m_note->setObjectName(QStringLiteral("settingsCompressionNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(look::font(look::Size::Small));
    look::setRole(m_note, "muted");
    for (const Compression each : {Compression::Fast, Compression::Standard, Compression::Zstd})
        m_box->addItem(QString(), static_cast<int>(each));
    m_box->setCurrentIndex(m_box->findData(static_cast<int>(compression)));
    setFocusProxy(m_box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit / 2);
    column->addWidget(m_box, 0, Qt::AlignLeft);
    column->addWidget(m_note);
    connect(m_box, &QComboBox::currentIndexChanged, this, &CompressionChoice::explain);
    retranslate();
}

Compression CompressionChoice::compression() const
{
    return static_cast<Compression>(m_box->currentData().toInt());
}

void CompressionChoice::explain()
{
    switch (compression()) {
    case Compression::Fast:
        return m_note->setText(tr(
            "PgSauvegarde compresses the stream itself, several times faster; every pg_restore reads it."));
    case Compression::Standard:
        return m_note->setText(
            tr("pg_dump compresses as it always did: slower, for the same size and the same format."));
    case Compression::Zstd:
        return m_note->setText(tr("Smaller and faster still; needs pg_dump and pg_restore 16 or later, also "
                                  "where it is restored."));
    }
}

void CompressionChoice::retranslate()
{
    m_box->setAccessibleName(tr("Compression"));
    const auto name = [this](Compression compression, const QString& text) {
        m_box->setItemText(m_box->findData(static_cast<int>(compression)), text);
    };
    name(Compression::Fast, tr("Fast (recommended)"));
    name(Compression::Standard, tr("By pg_dump itself"));
    name(Compression::Zstd, QStringLiteral("Zstandard"));
    explain();
}

} // namespace ui
