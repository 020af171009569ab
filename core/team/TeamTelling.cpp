#include "core/team/TeamTelling.h"

#include "core/team/TeamErrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = TeamChangeOutcome::Kind;

bool isReplysEnd(const TeamChange &change)
{
    return change.kind == u"sent" || change.kind == u"not_sent";
}

bool isSubmission(const TeamChange &change)
{
    return change.kind == u"submit";
}

bool isOverride(const TeamChange &change)
{
    return change.kind == u"override";
}

bool isDecision(const TeamChange &change)
{
    return change.kind == u"decision";
}

/// Whether it was heard and judged; else it must be told again.
bool wasJudged(const Error &error)
{
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::Invalid;
}

TeamReplyRequest replyOf(const TeamChange &change, const QJsonObject &value)
{
    TeamReplyRequest reply;
    reply.reply = OutboxId::fromString(value.value(QStringLiteral("reply")).toString());
    reply.caseId = change.caseId;
    reply.isPrivate = value.value(QStringLiteral("private")).toBool();
    reply.part = value.value(QStringLiteral("part")).toInt();
    for (const QJsonValue &key : value.value(QStringLiteral("keys")).toArray()) {
        reply.keys.append(key.toString());
    }
    if (reply.keys.isEmpty()) {
        reply.keys.append(value.value(QStringLiteral("key")).toString());
    }
    reply.afterwards = value.value(QStringLiteral("afterwards")).toString();
    return reply;
}

/// One walk over the changes, with what came of them.
class Telling
{
public:
    Telling(TeamCalls &calls, const QHash<CaseId, QJsonObject> &openings, const QHash<QUuid, QJsonObject> &words,
            const QHash<QUuid, TeamSubmission> &submissions)
        : m_calls(calls)
        , m_openings(openings)
        , m_words(words)
        , m_submissions(submissions)
    {
    }

    Result<void> tellActs(const QList<TeamChange> &acts)
    {
        if (acts.isEmpty()) {
            return {};
        }
        Result<QList<TeamChangeOutcome>> outcomes = m_calls.apply(acts);
        if (outcomes && openMissing(*outcomes)) {
            outcomes = m_calls.apply(acts); // what was done the first time is done already
        }
        if (!outcomes) {
            return failure(outcomes.error());
        }
        QHash<QUuid, TeamChangeOutcome> byChange;
        for (const TeamChangeOutcome &outcome : *outcomes) {
            byChange.insert(outcome.change, outcome);
        }
        for (const TeamChange &act : acts) {
            note(act, byChange.value(act.id, {act.id, Kind::Unknown, 0, {}}));
        }
        return {};
    }

    Result<void> tellReplysEnd(const TeamChange &change)
    {
        const QJsonObject value = QJsonDocument::fromJson(change.value.toUtf8()).object();
        const TeamReplyRequest reply = replyOf(change, value);
        const MessageRef message{{value.value(QStringLiteral("instance")).toString()},
                                 {value.value(QStringLiteral("remote")).toString()}};
        Result<void> told;
        if (change.kind == u"sent") {
            told = tellSent(reply, message, value.value(QStringLiteral("alone")).toString());
            if (const QJsonObject words = m_words.value(change.id); told && !words.isEmpty()) {
                // Colleagues read it before a poller has seen it; without, they do when one has.
                static_cast<void>(m_calls.putOwnWords(reply.keys.value(reply.part), words));
            }
        } else {
            told = m_calls.releaseReply(reply.keys.value(reply.part));
        }
        if (!told && !wasJudged(told.error())) {
            return told;
        }
        // Whose it is meanwhile, or that it was settled by hand, is in the team's state.
        note(change, {change.id, Kind::Already, 0, {}});
        return {};
    }

    Result<void> tellOverride(const TeamChange &change)
    {
        const Result<void> told
            = m_calls.recordOverride(change.id, change.caseId, change.value.section(QStringLiteral(": "), 0, 0),
                                     change.value.section(QStringLiteral(": "), 1));
        if (!told && !wasJudged(told.error())) {
            return told;
        }
        const bool isMissing = !told && told.error().kind == ErrorKind::NotFound;
        note(change, {change.id, told ? Kind::Already : isMissing ? Kind::Missing : Kind::Forbidden, 0, {}});
        return {};
    }

    /// The team knows mandates and the case's topic as they are now, and may not take it over.
    Result<void> tellDecision(const TeamChange &change)
    {
        const std::optional<Decision> decision = Decision::fromText(change.value);
        const Result<void> told
            = decision ? m_calls.decide(change.id, change.caseId, *decision) : failure(ErrorKind::Invalid);
        if (!told && !wasJudged(told.error())) {
            return told;
        }
        const bool isMissing = !told && told.error().kind == ErrorKind::NotFound;
        note(change, {change.id, told ? Kind::Already : isMissing ? Kind::Missing : Kind::Forbidden, 0, {}});
        return {};
    }

    /// One that is refused does not wait there: why not is the outcome's detail.
    Result<void> tellSubmission(const TeamChange &change)
    {
        const auto submission = m_submissions.constFind(change.id);
        if (submission == m_submissions.constEnd()) {
            note(change, {change.id, Kind::Invalid, 0, QStringLiteral("its texts or pictures cannot be read here")});
            return {};
        }
        const Result<void> told = m_calls.submit(*submission);
        if (!told && !wasJudged(told.error())) {
            return told;
        }
        const bool isMissing = !told && told.error().kind == ErrorKind::NotFound;
        note(change,
             {change.id,
              told            ? Kind::Already
                  : isMissing ? Kind::Missing
                              : Kind::Refused,
              0, told ? QString() : told.error().detail});
        return {};
    }

    Result<TeamTold> finish()
    {
        if (!m_stale.isEmpty()) {
            const Result<QList<QJsonObject>> rows = m_calls.casesNow(m_stale.values());
            if (!rows) {
                return failure(rows.error());
            }
            m_told.cases = *rows;
        }
        QList<QUuid> hinted;
        for (const CaseId &id : std::as_const(m_touched)) {
            hinted.append(id.value);
        }
        // One that is lost costs colleagues the time until they look by themselves.
        static_cast<void>(m_calls.sendHint(QStringLiteral("cases"), hinted));
        return m_told;
    }

private:
    /// Sent while the database was away, or its reservation was lost in a restore: it stands there.
    Result<void> tellSent(const TeamReplyRequest &reply, const MessageRef &message, const QString &alone)
    {
        const Result<void> confirmed
            = alone.isEmpty() ? m_calls.confirm(reply.keys.value(reply.part), message) : failure(ErrorKind::NotFound);
        if (confirmed || confirmed.error().kind != ErrorKind::NotFound) {
            return confirmed;
        }
        const QString why = alone.isEmpty() ? QStringLiteral("no reservation") : alone;
        const Result<void> recorded = m_calls.recordSentAlone(reply, message, why);
        if (recorded || recorded.error().kind != ErrorKind::NotFound || !m_openings.contains(reply.caseId)) {
            return recorded;
        }
        const Result<std::int64_t> opened = m_calls.openCases(QJsonArray{m_openings.value(reply.caseId)});
        return opened ? m_calls.recordSentAlone(reply, message, why) : failure(opened.error());
    }
    /// True: some case is there now that was not.
    bool openMissing(const QList<TeamChangeOutcome> &outcomes)
    {
        const bool missing = std::any_of(outcomes.begin(), outcomes.end(), [](const TeamChangeOutcome &outcome) {
            return outcome.kind == Kind::Missing;
        });
        QJsonArray cases;
        for (const QJsonObject &opening : m_openings) {
            cases.append(opening);
        }
        return missing && !cases.isEmpty() && m_calls.openCases(cases).value_or(0) > 0;
    }
    void note(const TeamChange &change, const TeamChangeOutcome &outcome)
    {
        m_told.outcomes.append(outcome);
        m_touched.insert(change.caseId);
        if (outcome.kind != Kind::Done && outcome.kind != Kind::Unknown && outcome.kind != Kind::Missing) {
            m_stale.insert(change.caseId);
        }
    }

    TeamCalls &m_calls;
    const QHash<CaseId, QJsonObject> &m_openings;
    const QHash<QUuid, QJsonObject> &m_words;
    const QHash<QUuid, TeamSubmission> &m_submissions;
    TeamTold m_told;
    QSet<CaseId> m_touched;
    QSet<CaseId> m_stale;
};

} // namespace

Result<TeamTold> tellTeam(TeamCalls &calls, const QList<TeamChange> &changes,
                          const QHash<CaseId, QJsonObject> &openings, const QHash<QUuid, QJsonObject> &words,
                          const QHash<QUuid, TeamSubmission> &submissions)
{
    Telling telling(calls, openings, words, submissions);
    QList<TeamChange> acts;
    Result<void> told;
    for (const TeamChange &change : changes) {
        if (!isReplysEnd(change) && !isOverride(change) && !isDecision(change) && !isSubmission(change)) {
            acts.append(change);
            continue;
        }
        told = told ? telling.tellActs(acts) : told;
        acts.clear();
        told = !told               ? told
            : isOverride(change)   ? telling.tellOverride(change)
            : isDecision(change)   ? telling.tellDecision(change)
            : isSubmission(change) ? telling.tellSubmission(change)
                                   : telling.tellReplysEnd(change);
    }
    told = told ? telling.tellActs(acts) : told;
    return told ? telling.finish() : failure(told.error());
}

} // namespace wederhoor
