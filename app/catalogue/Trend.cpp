// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Trend.h"

#include <algorithm>

namespace catalogue {
namespace {

constexpr qint64 clockToleranceSeconds = 3600;
constexpr qint64 secondsPerDay = 24 * 3600;
constexpr double secondsPerMonth = 365.2425 / 12 * secondsPerDay;
constexpr qint64 longestSeconds = 180 * secondsPerDay;
constexpr qint64 shortestSeconds = 7 * secondsPerDay;
constexpr size_t fewestPoints = 5;
constexpr size_t mostPoints = 120; // 7140 slopes

template <class Number>
Number median(std::vector<Number> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Seconds before the newest (so negative), and bytes.
struct Place
{
    double x;
    double y;
};

std::vector<Place> evenlyTaken(const std::vector<SizePoint>& points, size_t first)
{
    const size_t count = points.size() - first;
    const size_t taken = std::min(count, mostPoints);
    std::vector<Place> places;
    for (size_t i = 0; i < taken; ++i) {
        const SizePoint& point = points[first + i * (count - 1) / (taken - 1)];
        places.push_back(
            {static_cast<double>(points.back().at.secsTo(point.at)), static_cast<double>(point.bytes)});
    }
    return places;
}

double slopeOf(const std::vector<Place>& places)
{
    std::vector<double> slopes;
    for (size_t i = 0; i < places.size(); ++i)
        for (size_t j = i + 1; j < places.size(); ++j)
            if (places[j].x > places[i].x)
                slopes.push_back((places[j].y - places[i].y) / (places[j].x - places[i].x));
    return median(std::move(slopes)); // two lie 7 days apart at least
}

} // namespace

std::vector<SizePoint> sizesOf(const std::vector<Dump>& dumps, const QDateTime& now)
{
    const QDateTime last = now.addSecs(clockToleranceSeconds);
    std::vector<SizePoint> points;
    for (const Dump& dump : dumps)
        if (dump.state == DumpState::Good && !dump.isOfAnotherServer && dump.createdAt <= last)
            points.push_back({dump.createdAt, dump.bytes, &dump});
    std::stable_sort(points.begin(), points.end(),
                     [](const SizePoint& a, const SizePoint& b) { return a.at < b.at; });
    return points;
}

double Trend::bytesPerMonth() const
{
    return bytesPerSecond * secondsPerMonth;
}

double Trend::bytesAt(qint64 secondsAfterNewest) const
{
    return std::max(0.0, bytesAtNewest + bytesPerSecond * static_cast<double>(secondsAfterNewest));
}

std::optional<Trend> trendOf(const std::vector<SizePoint>& points)
{
    if (points.size() < fewestPoints)
        return std::nullopt;
    const QDateTime from = points.back().at.addSecs(-longestSeconds);
    size_t first = 0;
    while (points[first].at < from)
        ++first;
    if (points.size() - first < fewestPoints || points[first].at.secsTo(points.back().at) < shortestSeconds)
        return std::nullopt;

    const std::vector<Place> places = evenlyTaken(points, first);
    Trend trend;
    trend.newest = points.back().at;
    trend.bytesPerSecond = slopeOf(places);
    std::vector<double> heights;
    for (const Place& place : places)
        heights.push_back(place.y - trend.bytesPerSecond * place.x);
    trend.bytesAtNewest = median(std::move(heights));
    std::vector<qint64> intervals;
    for (size_t i = first + 1; i < points.size(); ++i)
        intervals.push_back(points[i - 1].at.secsTo(points[i].at));
    trend.medianIntervalSeconds = std::max<qint64>(1, median(std::move(intervals)));
    return trend;
}

} // namespace catalogue
