#include "ui/presenters/TeamLine.h"

#include "core/team/TeamErrors.h"
#include "core/team/TeamProbe.h"
#include "ui/models/TeamAdvice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamLine)
};

using Link = TeamState::Link;
using Line = ShellPresenter::Line;
using Mood = ShellPresenter::Mood;

const QString separator = QStringLiteral(" \u00b7 ");

/// The time of day; with the day when that is not today's.
QString momentText(Instant moment)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment));
    const QLocale locale;
    return at.date() == QDate::currentDate() ? locale.toString(at.time(), QLocale::ShortFormat)
                                             : locale.toString(at, QLocale::ShortFormat);
}

/// A status bar has room for a reason's beginning; the whole of it is in what explains the line.
QString shortened(const QString &words)
{
    constexpr int most = 60;
    return words.size() > most ? words.left(most - 1).trimmed() + QChar(0x2026) : words;
}

QString waitingText(const TeamState &state)
{
    return Words::tr("%n change(s) wait", nullptr, state.pendingChanges);
}

QStringList troubleParts(const TeamState &state)
{
    QStringList parts{state.since ? Words::tr("Team away since %1").arg(momentText(*state.since))
                                  : Words::tr("Team not reached")};
    if (state.trouble && isRemovedFromTeam(*state.trouble)) {
        return {Words::tr("You are no member of the team any more")};
    }
    if (state.link == Link::Refused) {
        parts = QStringList{Words::tr("The team does not let you in")};
    }
    if (state.pendingChanges > 0) {
        parts.append(waitingText(state));
    }
    if (state.heldReplies > 0) {
        parts.append(Words::tr("%n reply(s) held", nullptr, state.heldReplies));
    } else {
        parts.append(Words::tr("replies are held"));
    }
    return parts;
}

QString syncText(const TeamState::Progress &sync)
{
    const QLocale locale;
    return sync.total > 0
        ? Words::tr("Team: reading %1 of %2").arg(locale.toString(sync.done), locale.toString(sync.total))
        : Words::tr("Team: reading, %1 so far").arg(locale.toString(sync.done));
}

Line connectedLine(const TeamState &state, bool isPlain)
{
    QStringList parts{state.reading ? syncText(*state.reading) : Words::tr("Team connected")};
    Mood mood = state.reading ? Mood::Quiet : Mood::Good;
    if (state.pendingChanges > 0) {
        parts.append(waitingText(state));
    }
    if (!state.sendingHeld.isEmpty()) {
        parts.append(Words::tr("sending held: %1").arg(shortened(state.sendingHeld)));
        mood = Mood::Care;
    }
    if (isPlain) {
        parts.append(Words::tr("not encrypted"));
        mood = Mood::Care;
    }
    return {parts.join(separator), mood};
}

/// The server's name is told where the connection is set up; in the status bar it is "the team" to everybody.
QStringList whyAway(const TeamState &state)
{
    QStringList sentences;
    if (state.trouble && isRemovedFromTeam(*state.trouble)) {
        return {Words::tr("The team's cases, messages and secrets were removed from this computer.")};
    }
    if (state.trouble) {
        const TeamVerdict verdict = verdictOfHello(*state.trouble);
        const TeamAdvice advice = teamAdvice({verdict, std::nullopt, {}}, {});
        if (!teamAdviceNamesAddress(verdict)) {
            sentences.append(advice.what);
        }
        sentences.append(advice.remedy);
    }
    sentences.append(Words::tr("Reading, drafting and noting go on, and it is tried again by itself."));
    sentences.append(Words::tr("Replies wait, so that no customer is answered twice."));
    return sentences;
}

QStringList whatConnected(const TeamState &state, bool isPlain)
{
    QStringList sentences;
    if (state.reading) {
        sentences.append(Words::tr("The team's cases are being read into this inbox; you can work meanwhile."));
    }
    if (!state.sendingHeld.isEmpty()) {
        sentences.append(Words::tr("A supervisor lets nobody send: %1").arg(state.sendingHeld));
    }
    if (isPlain) {
        sentences.append(Words::tr("Who can listen in on the network can read what is said."));
    }
    return sentences;
}

} // namespace

TeamLine teamLine(const TeamState &state, bool isLocal)
{
    const bool isPlain = !state.encrypted && !isLocal;
    switch (state.link) {
    case Link::Connecting:
        return {{Words::tr("Team: connecting"), Mood::Quiet}, {}};
    case Link::Connected:
        return {connectedLine(state, isPlain), whatConnected(state, isPlain).join(QLatin1Char(' '))};
    case Link::Away:
    case Link::Refused:
        return {{troubleParts(state).join(separator), Mood::Trouble}, whyAway(state).join(QLatin1Char(' '))};
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
