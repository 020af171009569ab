#include "core/domain/CaseAssignment.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// The namespace of this program's derived case ids: fixed for ever, since two desks must derive the same.
const QUuid caseNamespace = QUuid::fromString(QLatin1String("6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90"));

/// The customer's case that a further message belongs to: one that is being worked on before one that is closed (a
/// private conversation may be tied to a new public case beside an old one of its own), then the latest episode. The id
/// settles what is left, so that the order of the list does not matter.
bool goesBefore(const ThreadCase &a, const ThreadCase &b)
{
    if (isActive(a.status) != isActive(b.status)) {
        return isActive(a.status);
    }
    return a.episode != b.episode ? a.episode > b.episode : a.id < b.id;
}

const ThreadCase *latestOf(const QList<ThreadCase> &cases, const ProfileId &customer)
{
    const ThreadCase *latest = nullptr;
    for (const ThreadCase &candidate : cases) {
        if (candidate.customer == customer && (!latest || goesBefore(candidate, *latest))) {
            latest = &candidate;
        }
    }
    return latest;
}

bool isOurs(const Message &message, const Channel &channel)
{
    return message.outbound || message.author.id == channel.profile || channel.ownProfiles.contains(message.author.id);
}

bool isAskedOfUs(const AssignmentInput &input)
{
    const Message &message = input.message;
    if (message.seenBy.testAnyFlags(SeenBy::Mention | SeenBy::ReplyToUs | SeenBy::Quote | SeenBy::Private)) {
        return true;
    }
    return input.parentIsOurs || message.kind == MessageKind::PrivateMessage || message.kind == MessageKind::Review
        || (message.seenBy.testFlag(SeenBy::Imported) && message.inReplyTo.isEmpty());
}

Assignment contextOrNothing(const AssignmentInput &input)
{
    if (input.parentCase) {
        return {Assignment::Action::Context, *input.parentCase};
    }
    if (input.threadCases.size() == 1) {
        return {Assignment::Action::Context, input.threadCases.first().id};
    }
    return {};
}

/// Ours goes where it answers; a reply adopted from elsewhere finds its case by the message above it.
Assignment assignOurs(const AssignmentInput &input)
{
    if (input.parentCase) {
        return {Assignment::Action::Attach, *input.parentCase};
    }
    const bool starts = input.message.inReplyTo.isEmpty();
    if (!starts && input.threadCases.size() == 1) {
        return {Assignment::Action::Attach, input.threadCases.first().id};
    }
    return {};
}

Assignment openEpisode(const AssignmentInput &input, int episode, CaseKind kind)
{
    const Message &message = input.message;
    return {Assignment::Action::Open, caseId(message.ref.instance, message.threadRoot, message.author.id, episode),
            episode, kind};
}

/// The customer of an existing case writes in its thread again.
Assignment continueCase(const AssignmentInput &input, const ThreadCase &known, bool asked)
{
    const bool becomesService = known.kind == CaseKind::Conversation && asked;
    if (isActive(known.status)) {
        return {Assignment::Action::Attach, known.id, known.episode, known.kind, becomesService};
    }
    const bool late = known.resolvedAt && input.message.createdAt - *known.resolvedAt > reopenWindow;
    if (late) {
        return openEpisode(input, known.episode + 1, asked ? CaseKind::Service : known.kind);
    }
    // History arriving late (a back-fill) is older than the resolution: it belongs to the case and reopens nothing.
    if (known.resolvedAt && input.message.createdAt <= *known.resolvedAt) {
        return {Assignment::Action::Attach, known.id, known.episode, known.kind, false};
    }
    return {Assignment::Action::Reopen, known.id, known.episode, known.kind, becomesService};
}

} // namespace

Assignment assignMessage(const AssignmentInput &input)
{
    if (isOurs(input.message, input.channel)) {
        return assignOurs(input);
    }
    const bool asked = isAskedOfUs(input);
    if (const ThreadCase *known = latestOf(input.threadCases, input.message.author.id)) {
        return continueCase(input, *known, asked);
    }
    if (asked) {
        return openEpisode(input, 1, CaseKind::Service);
    }
    // Found by listening only: talk that nobody asked us about, one case for the one who began it.
    const bool listened = input.message.seenBy.testFlag(SeenBy::Query);
    if (listened && !input.rootIsOurs && input.threadCases.isEmpty()) {
        return openEpisode(input, 1, CaseKind::Conversation);
    }
    return contextOrNothing(input);
}

CaseId caseId(const InstanceId &instance, const RemoteId &threadRoot, const ProfileId &customer, int episode)
{
    // The unit separator cannot occur in ids, so that no two different tuples read alike.
    const QString name
        = QStringList{instance.value, threadRoot.value, customer.value, QString::number(episode)}.join(QChar(0x1f));
    return {QUuid::createUuidV5(caseNamespace, name)};
}

Instant clampPostTime(Instant claimed, bool isClaimed, std::optional<Instant> previousPoll, Instant now)
{
    constexpr std::chrono::hours wildly{24};
    const Instant latest = isClaimed ? now : now + wildly;
    if (claimed > latest) {
        return now;
    }
    if (isClaimed && previousPoll && claimed < *previousPoll) {
        return std::min(*previousPoll, now);
    }
    return claimed;
}

} // namespace wederhoor
