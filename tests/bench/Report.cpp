#include "tests/bench/Report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <unistd.h>

namespace wederhoor::bench {

namespace {

double seconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

QString figure(double value)
{
    return QString::number(value, 'f', value >= 1000 ? 0 : (value >= 10 ? 1 : 3));
}

} // namespace

void Report::add(Row row)
{
    m_rows.append(std::move(row));
}

QString Report::table() const
{
    QString text;
    QTextStream out(&text);
    for (const Row &row : m_rows) {
        out << row.name.leftJustified(58) << figure(row.value).rightJustified(10) << ' ' << row.unit.leftJustified(8);
        if (row.ratio) {
            out << figure(*row.ratio).rightJustified(8) << "x of " << figure(*row.floor) << ' ' << row.floorName;
        }
        if (!row.bar.isEmpty()) {
            out << "  [" << row.bar << ": " << (row.met.value_or(false) ? "met" : "NOT MET") << ']';
        }
        out << '\n';
    }
    return text;
}

QByteArray Report::json() const
{
    QJsonArray rows;
    for (const Row &row : m_rows) {
        QJsonObject object{{QStringLiteral("name"), row.name},
                           {QStringLiteral("value"), row.value},
                           {QStringLiteral("unit"), row.unit}};
        if (row.ratio) {
            object.insert(QStringLiteral("floor"), *row.floor);
            object.insert(QStringLiteral("floor_name"), row.floorName);
            object.insert(QStringLiteral("ratio"), *row.ratio);
        }
        if (row.met) {
            object.insert(QStringLiteral("bar"), row.bar);
            object.insert(QStringLiteral("met"), *row.met);
        }
        rows.append(object);
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Indented);
}

bool Report::allMet() const
{
    return std::all_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.met.value_or(true); });
}

Stopwatch::Stopwatch()
    : m_thread(seconds(CLOCK_THREAD_CPUTIME_ID))
    , m_process(seconds(CLOCK_PROCESS_CPUTIME_ID))
    , m_wall(seconds(CLOCK_MONOTONIC))
{
}

double Stopwatch::threadCpuSeconds() const
{
    return seconds(CLOCK_THREAD_CPUTIME_ID) - m_thread;
}

double Stopwatch::processCpuSeconds() const
{
    return seconds(CLOCK_PROCESS_CPUTIME_ID) - m_process;
}

double Stopwatch::wallSeconds() const
{
    return seconds(CLOCK_MONOTONIC) - m_wall;
}

double median(QList<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values.at(static_cast<qsizetype>(last * share + 0.5));
}

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? 0
                             : fields.at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

} // namespace wederhoor::bench
