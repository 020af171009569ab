#include "tests/bench/WindowBenches.h"

#include <QHash>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace wederhoor::bench {

namespace {

constexpr int runs = 3;

/// What one run of the GUI tests told of its longest calls.
struct Watched
{
    QHash<QString, double> calls; ///< milliseconds by place and test
    double rest = 0; ///< what is not among them took no longer

    [[nodiscard]] double longest(const QString &call) const { return calls.value(call, rest); }
};

Watched watchedRun(const QString &program)
{
    static const QRegularExpression line(QStringLiteral(R"(^ *([\d.]+) ms  (.*?)(?:; \d+ over \d+ ms)?$)"));
    QProcess tests;
    tests.setProcessChannelMode(QProcess::MergedChannels);
    tests.start(program, {});
    tests.waitForFinished(-1);
    Watched watched;
    watched.rest = 1e9; // when nothing was told, nothing was met
    const QStringList lines = QString::fromUtf8(tests.readAll()).split(u'\n');
    for (const QString &each : lines) {
        if (const auto match = line.match(each); match.hasMatch()) {
            const double took = match.captured(1).toDouble();
            watched.calls.insert(match.captured(2), took);
            watched.rest = std::min(watched.rest, took);
        }
    }
    return watched;
}

/// The call that was long each time: one that was long once stood still for its machine, whose every first touch of a
/// page may take as long.
double longestEachTime(const QString &program)
{
    QList<Watched> all;
    for (int i = 0; i < runs; ++i) {
        all.append(watchedRun(program));
    }
    double longest = all.constFirst().rest;
    const QHash<QString, double> &first = all.constFirst().calls;
    for (auto call = first.begin(); call != first.end(); ++call) {
        double least = call.value();
        for (const Watched &run : all) {
            least = std::min(least, run.longest(call.key()));
        }
        longest = std::max(longest, least);
    }
    return longest;
}

} // namespace

void benchGuiTests(const QStringList &programs, Report &report)
{
    double value = 0;
    for (const QString &program : programs) {
        value = std::max(value, longestEachTime(program));
    }
    report.add({QStringLiteral("worst call on the GUI thread in the GUI tests, in each of %1 runs").arg(runs),
                value,
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under 16 ms"),
                value < 16});
}

} // namespace wederhoor::bench
