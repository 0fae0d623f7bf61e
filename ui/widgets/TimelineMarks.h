// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"

#include <array>

namespace ui {

/// What a mark on the line of time tells of its dump. Apart: kept, but of another server or from the future,
/// so that it counts for nothing.
enum class MarkKind { Kept, Apart, Expiring, Damaged };
constexpr size_t markKinds = 4;

struct TimelineMark
{
    QString fileName;
    QDateTime createdAt; ///< UTC
    qint64 bytes = 0;
    MarkKind kind = MarkKind::Kept;
    retention::Reasons reasons;
};

/// Where the dumps of a plan stand on a line of time; no widget, so that it is the same for three dumps and
/// for ten thousand. Positions are device-independent pixels from the older end.
class TimelineMarks
{
public:
    /// Marks that would cover each other, drawn as one.
    struct Group
    {
        double x = 0;
        std::array<qint64, markKinds> largest = {}; ///< bytes of the biggest of each kind; -1: none of it
    };

    TimelineMarks() = default;
    explicit TimelineMarks(const retention::Plan& plan);
    /// The width of the line, and how far apart two marks must be to be told apart.
    void layOut(double width, double apart);

    size_t size() const { return m_marks.size(); }
    bool isEmpty() const { return m_marks.empty(); }
    /// The oldest first.
    const TimelineMark& operator[](size_t i) const { return m_marks[i]; }
    const std::vector<Group>& groups() const { return m_groups; }
    int count(MarkKind kind) const { return m_counts[static_cast<size_t>(kind)]; }
    std::optional<size_t> find(const QString& fileName) const;
    /// The newest that is not from the future.
    std::optional<size_t> newest() const;

    double position(size_t i) const { return m_positions[i]; }
    double position(const QDateTime& at) const;
    std::optional<size_t> nearest(double x) const;

    const QDateTime& from() const { return m_from; }
    const QDateTime& now() const { return m_now; }
    const QDateTime& limit() const { return m_limit; }
    /// From 0 to 1: how tall a mark is beside the biggest.
    double share(qint64 bytes) const { return static_cast<double>(bytes) / static_cast<double>(m_largest); }

private:
    std::vector<TimelineMark> m_marks;
    std::vector<double> m_positions;
    std::vector<Group> m_groups;
    std::array<int, markKinds> m_counts = {};
    QDateTime m_from, m_now, m_limit, m_to;
    qint64 m_largest = 1;
    double m_width = 0;
};

} // namespace ui
