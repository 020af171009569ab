#pragma once

#include "tests/bench/Report.h"
#include "tests/bench/WindowUnderBench.h"

namespace wederhoor::bench {

/// What a person does, from the key to the painted data: next case, status change, search, scrolling. `when` is said
/// behind each row's name.
void benchActs(WindowUnderBench &bench, Report &report, const QString &when);

/// From the program's start to the list on screen, beside the same with an empty inbox.
void benchStart(const QString &folder, Report &report);
/// New messages, from the platform's answer to the painted list.
void benchPoll(WindowUnderBench &bench, Report &report);
/// What the window costs while nobody touches it, its clocks running.
void benchIdle(WindowUnderBench &bench, Report &report);
/// The acts again beside an import and a long read.
void benchUnderLoad(WindowUnderBench &bench, Report &report);
/// The GUI tests, run several times: the call on the GUI thread that was long each time.
void benchGuiTests(const QStringList &programs, Report &report);

/// Messages of the bench set, written just now by people of their own.
[[nodiscard]] QList<Message> freshMessages(const Channel &channel, int count);

/// Wall milliseconds of a question or an act without any window.
template <class Ask> [[nodiscard]] double milliseconds(const Ask &ask)
{
    const Stopwatch watch;
    static_cast<void>(must(ask()));
    return watch.wallSeconds() * 1000;
}

} // namespace wederhoor::bench
