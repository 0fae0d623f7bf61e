// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Details.h"
#include "widgets/Translated.h"

#include <QTimeZone>
#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class TextLine;

/// How one dump was made, a line each fact.
class BackupFacts : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit BackupFacts(QWidget* parent);
    void show(const catalogue::Details& details, const QTimeZone& zone);

protected:
    void retranslate() override;

private:
    enum Fact {
        Date,
        Database,
        Size,
        Duration,
        DumpVersion,
        Format,
        Server,
        Host,
        Options,
        Session,
        Excluded,
        Drill,
        Pin,
        Count
    };

    void addFact(QGridLayout* grid, Fact fact, int row, int column, int columns);
    void addFingerprint(QGridLayout* grid, int row);
    void showValues();

    std::optional<catalogue::Details> m_details;
    QTimeZone m_zone;
    std::array<QLabel*, Count> m_labels;
    std::array<TextLine*, Count> m_values;
    QLabel* m_sha256Label;
    QLineEdit* m_sha256;
    QPushButton* m_copy;
};

} // namespace ui
