#include "ui/models/CareWords.h"

#include "core/domain/Clock.h"
#include "ui/models/TimeText.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CareWords)
};

using State = CallbackRequest::State;

QString hourOf(Instant at)
{
    return toDateTime(at).toLocalTime().toString(QStringLiteral("HH:mm"));
}

} // namespace

QString identityWayWord(const QString &name)
{
    if (name == u"callback") {
        return Words::tr("Called back on a known number");
    }
    if (name == u"questions") {
        return Words::tr("Control questions");
    }
    if (name == u"app") {
        return Words::tr("Confirmed in the app");
    }
    return name == u"branch" ? Words::tr("In a branch, with a document") : name;
}

QString accountTalkWord(AccountTalk talk)
{
    switch (talk) {
    case AccountTalk::Never:
        return Words::tr("Never");
    case AccountTalk::Topics:
        return Words::tr("In private, about the topics below");
    case AccountTalk::Private:
        return Words::tr("In every private message");
    }
    Q_UNREACHABLE();
}

QString identityShort(const IdentityStanding &standing, Instant now)
{
    if (standing.valid) {
        return Words::tr("Identity checked until %1").arg(momentText(standing.valid->until, now));
    }
    return standing.ended ? Words::tr("Identity check ended %1").arg(momentText(standing.ended->until, now))
                          : QString();
}

QString identitySentence(const IdentityCheck &check, Instant now)
{
    const QString words = check.until > now
        ? Words::tr("%1, by %2, until %3.")
              .arg(identityWayWord(check.how), check.by.value, momentText(check.until, now))
        : Words::tr("%1, by %2, ended %3.")
              .arg(identityWayWord(check.how), check.by.value, momentText(check.until, now));
    return check.note.isEmpty() ? words : words + QLatin1Char('\n') + check.note;
}

QString callbackStateWord(State state)
{
    switch (state) {
    case State::Asked:
        return Words::tr("to be called");
    case State::NotReached:
        return Words::tr("not reached, to be called again");
    case State::Called:
        return Words::tr("called");
    case State::Cancelled:
        return Words::tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString callbackWhen(const CallbackRequest &request, Instant now)
{
    const QDate from = toDateTime(request.from).toLocalTime().date();
    const bool sameDay = from == toDateTime(request.until).toLocalTime().date();
    return Words::tr("%1 to %2", "from when to when")
        .arg(momentText(request.from, now), sameDay ? hourOf(request.until) : momentText(request.until, now));
}

QString identityLine(const CaseHistoryEntry &entry, const QString &who)
{
    const std::optional<IdentityCheck> check = IdentityCheck::fromEntry(entry);
    if (!check || check->isWithdrawal()) {
        return Words::tr("%1 withdrew the identity check").arg(who);
    }
    const QString line = Words::tr("%1 checked who the customer is: %2, until %3")
                             .arg(who, identityWayWord(check->how), momentText(check->until, entry.at));
    return check->note.isEmpty() ? line : line + QStringLiteral(" \u00b7 ") + check->note;
}

QString callbackLine(const CaseHistoryEntry &entry, const QString &who)
{
    const QString reference = callbackReferenceOf(entry);
    switch (callbackStateOf(entry).value_or(State::Asked)) {
    case State::Asked:
        return Words::tr("%1 asked for a telephone call: %2").arg(who, reference);
    case State::NotReached:
        return Words::tr("%1: call %2, nobody reached").arg(who, reference);
    case State::Called:
        return Words::tr("%1: call %2 was made").arg(who, reference);
    case State::Cancelled:
        return Words::tr("%1 cancelled call %2").arg(who, reference);
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
