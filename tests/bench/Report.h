#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace wederhoor::bench {

/// One measured figure beside its floor, both from this run.
struct Row
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> floor; ///< the same work done the barest way, in this run
    QString floorName;
    std::optional<double> ratio; ///< value / floor
    QString bar; ///< what was asked, in words
    std::optional<bool> met;
};

/// Collects rows; prints them as a table (standard error) and as one JSON value (standard output).
class Report
{
public:
    void add(Row row);
    [[nodiscard]] QString table() const;
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] bool allMet() const;

private:
    QList<Row> m_rows;
};

/// CPU time of this thread, of the whole process, and wall time, since construction.
class Stopwatch
{
public:
    Stopwatch();
    [[nodiscard]] double threadCpuSeconds() const;
    [[nodiscard]] double processCpuSeconds() const;
    [[nodiscard]] double wallSeconds() const;

private:
    double m_thread;
    double m_process;
    double m_wall;
};

[[nodiscard]] double median(QList<double> values);
[[nodiscard]] double percentile(QList<double> values, double share);
/// Resident set of this process now, in MiB (/proc/self/statm).
[[nodiscard]] double residentMiB();

} // namespace wederhoor::bench
