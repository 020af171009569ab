#include "core/domain/ServiceClock.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
using Kind = ClockEvent::Kind;
using State = ClockRun::State;

/// A run while its events are read: the stretches in which it ran, the last one open while it does.
struct Track
{
    struct Stretch
    {
        Instant from{};
        std::optional<Instant> to;
    };
    ClockRun run;
    std::vector<Stretch> stretches;

    [[nodiscard]] bool goesOn() const { return run.state == State::Running || run.state == State::Paused; }
    void carryOn(Instant at)
    {
        run.state = State::Running;
        run.until.reset();
        stretches.push_back({at, std::nullopt});
    }
    void halt(State state, Instant at)
    {
        if (!stretches.back().to) {
            stretches.back().to = std::max(at, stretches.back().from);
        }
        run.state = state;
        if (state != State::Paused) {
            run.until = at;
        }
    }
};

class ClockReader
{
public:
    ClockReader(const ClockBook &book, ServiceTraits traits)
        : m_book(book)
        , m_traits(std::move(traits))
    {
    }

    void take(const ClockEvent &event);
    [[nodiscard]] QList<ClockRun> runs(Instant now);

private:
    [[nodiscard]] Track *running(Measure measure, const QString &question = {});
    [[nodiscard]] Track *waitForReply();
    [[nodiscard]] Track *resolution();
    void start(Measure measure, Instant at, const QString &question = {});
    void stop(Track *track, State state, Instant at);
    void customerWrote(Instant at);
    void close(Instant at);
    void reopen(Instant at, bool revives);
    void measure(Track &track, Instant now) const;
    [[nodiscard]] Instant momentOf(const Track &track, std::chrono::milliseconds amount) const;

    const ClockBook &m_book;
    ServiceTraits m_traits;
    std::vector<Track> m_tracks;
    bool m_isReplied = false;
    std::optional<Instant> m_closedAt;
};

void ClockReader::take(const ClockEvent &event)
{
    switch (event.kind) {
    case Kind::CustomerWrote:
        customerWrote(event.at);
        break;
    case Kind::ReplyAccepted:
        m_isReplied = true;
        stop(waitForReply(), State::Met, event.at);
        break;
    case Kind::WaitsForCustomer:
        stop(running(Measure::Resolution), State::Paused, event.at);
        break;
    case Kind::WaitsNoMore:
        if (Track *track = running(Measure::Resolution); track != nullptr && track->run.state == State::Paused) {
            track->carryOn(event.at);
        }
        break;
    case Kind::SpocAsked:
        start(Measure::SecondLine, event.at, event.value);
        break;
    case Kind::SpocAnswered:
        stop(running(Measure::SecondLine, event.value), State::Met, event.at);
        break;
    case Kind::QuestionWithdrawn:
        stop(running(Measure::SecondLine, event.value), State::Ended, event.at);
        break;
    case Kind::Closed:
        close(event.at);
        break;
    case Kind::Reopened:
        reopen(event.at, true);
        break;
    case Kind::TopicSet:
        m_traits.topic = event.value;
        break;
    case Kind::PrioritySet:
        m_traits.priority = priorityFromName(event.value).value_or(m_traits.priority);
        break;
    }
    // What runs has the target that its case has now; what has stopped keeps the one it had.
    const ServiceTarget target = m_book.target(m_traits);
    for (Track &track : m_tracks) {
        if (track.goesOn()) {
            track.run.target = target.of(track.run.measure);
        }
    }
}

Track *ClockReader::running(Measure measure, const QString &question)
{
    const auto found = std::find_if(m_tracks.begin(), m_tracks.end(), [&](const Track &track) {
        return track.run.measure == measure && track.run.question == question && track.goesOn();
    });
    return found == m_tracks.end() ? nullptr : &*found;
}

Track *ClockReader::waitForReply()
{
    Track *first = running(Measure::FirstReply);
    return first == nullptr ? running(Measure::NextReply) : first;
}

Track *ClockReader::resolution()
{
    const auto found = std::find_if(m_tracks.begin(), m_tracks.end(),
                                    [](const Track &track) { return track.run.measure == Measure::Resolution; });
    return found == m_tracks.end() ? nullptr : &*found;
}

void ClockReader::start(Measure measure, Instant at, const QString &question)
{
    if (running(measure, question) != nullptr) {
        return;
    }
    Track track;
    track.run.measure = measure;
    track.run.question = question;
    track.run.since = at;
    track.run.target = m_book.target(m_traits).of(measure);
    track.carryOn(at);
    m_tracks.push_back(std::move(track));
}

void ClockReader::stop(Track *track, State state, Instant at)
{
    if (track != nullptr) {
        track->halt(state, at);
    }
}

void ClockReader::customerWrote(Instant at)
{
    if (m_closedAt) {
        reopen(at, false);
    }
    if (waitForReply() == nullptr) {
        start(m_isReplied ? Measure::NextReply : Measure::FirstReply, at);
    }
    if (Track *track = resolution(); track == nullptr) {
        start(Measure::Resolution, at);
    } else if (track->run.state == State::Paused) {
        track->carryOn(at);
    }
}

void ClockReader::close(Instant at)
{
    m_closedAt = at;
    for (Track &track : m_tracks) {
        if (track.goesOn()) {
            track.halt(track.run.measure == Measure::Resolution ? State::Met : State::Ended, at);
        }
    }
}

/// revives: the waits that the closing ended go on.
void ClockReader::reopen(Instant at, bool revives)
{
    const std::optional<Instant> closedAt = std::exchange(m_closedAt, std::nullopt);
    if (!closedAt) {
        return;
    }
    for (Track &track : m_tracks) {
        const bool isWait = track.run.measure == Measure::FirstReply || track.run.measure == Measure::NextReply;
        if (revives && isWait && track.run.state == State::Ended && track.run.until == closedAt) {
            // It never pauses: as if the case had not been closed.
            track.stretches.back().to.reset();
            track.run.state = State::Running;
            track.run.until.reset();
        } else if (track.run.measure == Measure::Resolution && track.run.state == State::Met) {
            track.carryOn(at);
        }
    }
}

/// The moment at which it had run for that much opening time, were it to go on.
Instant ClockReader::momentOf(const Track &track, std::chrono::milliseconds amount) const
{
    const OpenTime &open = m_book.openTime(m_traits.channel);
    std::chrono::milliseconds left = amount;
    for (const Track::Stretch &stretch : track.stretches) {
        const bool isLast = &stretch == &track.stretches.back();
        const std::chrono::milliseconds here = isLast ? 0ms : open.between(stretch.from, *stretch.to);
        if (isLast || here >= left) {
            return open.after(stretch.from, left);
        }
        left -= here;
    }
    return track.run.since;
}

void ClockReader::measure(Track &track, Instant now) const
{
    ClockRun &run = track.run;
    const OpenTime &open = m_book.openTime(m_traits.channel);
    for (const Track::Stretch &stretch : track.stretches) {
        const Instant to = std::max(stretch.to.value_or(now), stretch.from);
        run.open += open.between(stretch.from, to);
        run.wall += to - stretch.from;
    }
    if (run.state != State::Paused) {
        run.due = Due{momentOf(track, run.target), momentOf(track, run.target - run.target / 5)};
    }
}

QList<ClockRun> ClockReader::runs(Instant now)
{
    QList<ClockRun> all;
    for (Track &track : m_tracks) {
        measure(track, now);
        all.append(track.run);
    }
    return all;
}

} // namespace

std::optional<Instant> dueAfter(std::optional<Instant> awaitingSince, CaseKind kind)
{
    if (!awaitingSince || kind == CaseKind::Conversation) {
        return std::nullopt;
    }
    return *awaitingSince + firstReplyTarget;
}

ClockState clockState(std::optional<Instant> dueAt, Instant now, std::chrono::milliseconds target)
{
    return clockState(dueAt, dueAt ? std::optional(*dueAt - target / 5) : std::nullopt, now);
}

ClockState clockState(std::optional<Instant> dueAt, std::optional<Instant> soonAt, Instant now)
{
    if (!dueAt) {
        return ClockState::None;
    }
    if (now >= *dueAt) {
        return ClockState::Late;
    }
    return soonAt && now >= *soonAt ? ClockState::Soon : ClockState::Good;
}

QList<ClockRun> clockRuns(QList<ClockEvent> events, const ClockBook &book, ServiceTraits traits, Instant now)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const ClockEvent &a, const ClockEvent &b) { return a.at < b.at; });
    ClockReader reader(book, std::move(traits));
    for (const ClockEvent &event : events) {
        if (event.at <= now) {
            reader.take(event);
        }
    }
    return reader.runs(now);
}

} // namespace wederhoor
