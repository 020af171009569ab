#include "core/domain/ClockBook.h"
#include "core/domain/ServiceClock.h"
#include "tests/bench/Report.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <iostream>

using namespace wederhoor;
using namespace wederhoor::bench;
using namespace std::chrono_literals;

namespace {

constexpr int openCases = 10'000;
constexpr int rounds = 50;

/// Seconds a call, the median.
template <class Act> double secondsOf(Act act)
{
    QList<double> seconds;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        act();
        seconds.append(watch.threadCpuSeconds());
    }
    return median(seconds);
}

ClockBook bookAt(Instant now)
{
    OpeningHours hours;
    hours.name = QStringLiteral("Telephone");
    hours.week.fill({{8h, 12h + 30min}, {13h, 21h}});
    hours.week[6] = {};
    hours.holidays = {DutchHoliday::Christmas, DutchHoliday::BoxingDay, DutchHoliday::KingsDay};
    QList<ServiceTarget> targets;
    for (int i = 0; i < 10; ++i) {
        ServiceTarget target;
        target.topic = QStringLiteral("topic %1").arg(i);
        targets.append(target);
    }
    return {{hours}, targets, now};
}

} // namespace

/// The clocks of 10,000 open cases: due times and the state of each pill. Exit 1: the bar was not met.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Instant now = fromMilliseconds(1'796'083'200'000);
    const ServiceTraits traits{{}, QStringLiteral("topic 7"), Priority::Normal};
    volatile std::int64_t kept = 0;
    Report report;
    // All of it, laying out the hours included: what a change of hours costs.
    const double evaluated = secondsOf([&] {
        const ClockBook book = bookAt(now);
        for (int i = 0; i < openCases; ++i) {
            const Due due = book.due(Measure::NextReply, traits, now - i * 7min);
            kept = kept + static_cast<int>(clockState(due.at, due.soonAt, now));
        }
    });
    const double added = secondsOf([&] {
        for (int i = 0; i < openCases; ++i) {
            kept = kept + toMilliseconds(now - i * 7min + 15min);
        }
    });
    Row row;
    row.name = QStringLiteral("clocks of 10,000 open cases");
    row.value = evaluated * 1000;
    row.unit = QStringLiteral("ms");
    row.floor = added * 1000;
    row.floorName = QStringLiteral("fifteen minutes added to each");
    row.ratio = evaluated / added;
    row.bar = QStringLiteral("under 20 ms");
    row.met = evaluated * 1000 < 20;
    report.add(row);
    const QTimeZone zone("Europe/Amsterdam");
    const QDateTime moment = toDateTime(now);
    Row offsets;
    offsets.name = QStringLiteral("QTimeZone::offsetFromUtc, 10,000 times");
    offsets.value = 1000 * secondsOf([&] {
                        for (int i = 0; i < openCases; ++i) {
                            kept = kept + zone.offsetFromUtc(moment.addSecs(-420LL * i));
                        }
                    });
    offsets.unit = QStringLiteral("ms");
    report.add(offsets);
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
