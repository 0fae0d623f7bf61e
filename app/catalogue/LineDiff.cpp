// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/LineDiff.h"

#include "base/Format.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace catalogue {
namespace {

constexpr qsizetype context = 3; // lines

/// Lines as numbers: equal ones have the same.
class Numbering
{
public:
    std::vector<int> of(const QStringList& lines)
    {
        std::vector<int> numbers;
        numbers.reserve(static_cast<size_t>(lines.size()));
        for (const QString& line : lines) {
            const auto known = m_numbers.constFind(line);
            numbers.push_back(known == m_numbers.constEnd()
                                  ? *m_numbers.insert(line, static_cast<int>(m_numbers.size()))
                                  : *known);
        }
        return numbers;
    }

private:
    QHash<QString, int> m_numbers;
};

using Lines = std::span<const int>;

/// Which lines must go, and which must come.
struct Marks
{
    std::vector<char> removed;
    std::vector<char> added;
};

/// Myers' greedy algorithm. Diagonal k holds the points with x - k = y; reach[k] is the furthest x on it.
class Search
{
public:
    Search(Lines before, Lines after, DiffEffort& effort)
        : m_before(before),
          m_after(after),
          m_effort(effort),
          m_most(std::min(static_cast<int>(before.size() + after.size()), effort.mostEdits)),
          m_reach(static_cast<size_t>(2 * m_most + 3))
    {
    }

    /// False when it is beyond the effort.
    bool run(Marks& marks, size_t offset)
    {
        for (int edits = 0; edits <= m_most && m_effort.steps > 0; ++edits) {
            const auto middle = m_reach.begin() + m_most + 1;
            m_history.emplace_back(middle - edits - 1, middle + edits + 2);
            for (int k = -edits; k <= edits; k += 2)
                if (advance(edits, k)) {
                    trace(edits, marks, offset);
                    return true;
                }
        }
        return false;
    }

private:
    int& reach(int k) { return m_reach[static_cast<size_t>(k + m_most + 1)]; }
    /// As it was before the last of so many edits.
    int reached(int edits, int k) const
    {
        return m_history[static_cast<size_t>(edits)][static_cast<size_t>(k + edits + 1)];
    }

    static bool comesByAdding(int edits, int k, int below, int above)
    {
        return k == -edits || (k != edits && below < above);
    }

    bool advance(int edits, int k)
    {
        const int lengthBefore = static_cast<int>(m_before.size());
        const int lengthAfter = static_cast<int>(m_after.size());
        int x = comesByAdding(edits, k, reach(k - 1), reach(k + 1)) ? reach(k + 1) : reach(k - 1) + 1;
        const int start = x;
        while (x < lengthBefore && x - k < lengthAfter &&
               m_before[static_cast<size_t>(x)] == m_after[static_cast<size_t>(x - k)])
            ++x;
        reach(k) = x;
        m_effort.steps -= x - start + 1;
        return x >= lengthBefore && x - k >= lengthAfter;
    }

    /// Back from the end, edit by edit.
    void trace(int edits, Marks& marks, size_t offset) const
    {
        int k = static_cast<int>(m_before.size()) - static_cast<int>(m_after.size());
        for (; edits > 0; --edits) {
            const bool isAdded = comesByAdding(edits, k, reached(edits, k - 1), reached(edits, k + 1));
            k += isAdded ? 1 : -1;
            const int x = reached(edits, k);
            if (isAdded)
                marks.added[offset + static_cast<size_t>(x - k)] = true;
            else
                marks.removed[offset + static_cast<size_t>(x)] = true;
        }
    }

    Lines m_before;
    Lines m_after;
    DiffEffort& m_effort;
    int m_most;
    std::vector<int> m_reach;
    std::vector<std::vector<int>> m_history;
};

/// Every line marked where that would cost too much.
Marks markedBy(const QStringList& before, const QStringList& after, DiffEffort& effort)
{
    const auto sizeBefore = static_cast<size_t>(before.size()), sizeAfter = static_cast<size_t>(after.size());
    Marks marks{std::vector<char>(sizeBefore), std::vector<char>(sizeAfter)};
    if (std::max(before.size(), after.size()) <= effort.mostLines) {
        const qsizetype shorter = std::min(before.size(), after.size());
        qsizetype head = 0, tail = 0;
        while (head < shorter && before[head] == after[head])
            ++head;
        while (tail < shorter - head && before[before.size() - tail - 1] == after[after.size() - tail - 1])
            ++tail;
        Numbering numbering;
        const std::vector<int> one = numbering.of(before.mid(head, before.size() - head - tail));
        const std::vector<int> other = numbering.of(after.mid(head, after.size() - head - tail));
        if (Search(one, other, effort).run(marks, static_cast<size_t>(head)))
            return marks;
    }
    return {std::vector<char>(sizeBefore, true), std::vector<char>(sizeAfter, true)};
}

DiffLine place(qsizetype beforeFrom, qsizetype beforeCount, qsizetype afterFrom, qsizetype afterCount)
{
    // As diff does: the line before, where there is none.
    return {DiffLine::Kind::Place, QStringLiteral("@@ -%1,%2 +%3,%4 @@")
                                       .arg(beforeCount > 0 ? beforeFrom + 1 : beforeFrom)
                                       .arg(beforeCount)
                                       .arg(afterCount > 0 ? afterFrom + 1 : afterFrom)
                                       .arg(afterCount)};
}

/// Both texts as one: the lines that go before those that come.
LineDiff mergedBy(const Marks& marks, const QStringList& before, const QStringList& after)
{
    LineDiff lines;
    qsizetype x = 0, y = 0;
    while (x < before.size() || y < after.size())
        if (x < before.size() && marks.removed[static_cast<size_t>(x)])
            lines.push_back({DiffLine::Kind::Removed, before[x++]});
        else if (y < after.size() && marks.added[static_cast<size_t>(y)])
            lines.push_back({DiffLine::Kind::Added, after[y++]});
        else {
            lines.push_back({DiffLine::Kind::Same, before[x++]});
            ++y;
        }
    return lines;
}

} // namespace

LineDiff lineDiff(const QStringList& before, const QStringList& after, DiffEffort& effort)
{
    if (before == after)
        return {};
    const LineDiff merged = mergedBy(markedBy(before, after, effort), before, after);

    LineDiff diff;
    qsizetype x = 0, y = 0; // lines of either text before the one at hand
    const auto size = static_cast<qsizetype>(merged.size());
    const auto isEdit = [&](qsizetype i) {
        return merged[static_cast<size_t>(i)].kind != DiffLine::Kind::Same;
    };
    qsizetype end = 0; // of the last place
    for (qsizetype i = 0; i < size;) {
        if (!isEdit(i)) {
            ++i, ++x, ++y;
            continue;
        }
        const qsizetype lead = std::min(context, i - end);
        const qsizetype beforeFrom = x - lead, afterFrom = y - lead;
        const qsizetype from = i - lead;
        qsizetype lastEdit = i;
        for (; i < size && i - lastEdit <= 2 * context + 1; ++i)
            if (isEdit(i))
                lastEdit = i;
        end = std::min(lastEdit + 1 + context, size);
        const size_t placeAt = diff.size();
        diff.emplace_back();
        x = beforeFrom, y = afterFrom;
        for (i = from; i < end; ++i) {
            const DiffLine& line = merged[static_cast<size_t>(i)];
            x += line.kind != DiffLine::Kind::Added;
            y += line.kind != DiffLine::Kind::Removed;
            diff.push_back(line);
        }
        diff[placeAt] = place(beforeFrom, x - beforeFrom, afterFrom, y - afterFrom);
    }
    return diff;
}

LineDiff wholeDiff(const QStringList& lines, DiffLine::Kind kind)
{
    const qsizetype count = lines.size();
    const bool isAdded = kind == DiffLine::Kind::Added;
    LineDiff diff{place(0, isAdded ? 0 : count, 0, isAdded ? count : 0)};
    for (const QString& line : lines)
        diff.push_back({kind, line});
    return diff;
}

QString prefixOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Place:
        break;
    case DiffLine::Kind::Same:
        return QStringLiteral(" ");
    case DiffLine::Kind::Removed:
        return QStringLiteral("-");
    case DiffLine::Kind::Added:
        return QStringLiteral("+");
    }
    return {};
}

QString visibleText(const DiffLine& line)
{
    QStringList parts = line.text.split(u'\t');
    for (QString& part : parts)
        part = base::visible(part);
    return prefixOf(line.kind) + parts.join(u'\t');
}

QString unifiedText(const LineDiff& diff)
{
    QString text;
    for (const DiffLine& line : diff)
        text += prefixOf(line.kind) + line.text + u'\n';
    return text;
}

} // namespace catalogue
