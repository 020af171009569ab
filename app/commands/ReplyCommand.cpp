#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ErrorWords.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/ReplyGuardWords.h"
#include "app/commands/SendParts.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include "app/Engine.h"
#include "core/desk/GuestDesk.h"
#include "core/text/TemplateText.h"
#include "core/text/guard/HiddenCharacters.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReplyCommand)
};

/// An argument that is wrong, or why it stops: what was said is said already.
using Stopped = tl::unexpected<Exit>;

tl::expected<Template, Exit> templateNamed(const QString &name, Session &session, Inbox &inbox)
{
    const Result<QList<Template>> templates = await(inbox.store().templates());
    if (!templates) {
        return Stopped(session.out().failed(templates.error()));
    }
    QStringList names;
    for (const Template &candidate : *templates) {
        if (candidate.name == name) {
            return candidate;
        }
        names += candidate.name;
    }
    const QString known = names.isEmpty() ? Words::tr("there is none yet.")
                                          : Words::tr("there is %1.").arg(names.join(QStringLiteral(", ")));
    return Stopped(session.out().wrong(QStringLiteral("--template"), known));
}

/// A template is a start; what the agent wrote goes on from it. Its wordings take turns.
void beginWith(ReplyRequest &request, const Template &found, const QList<TemplateUse> &uses)
{
    const QStringList wordings = wordingsOf(found.text);
    const auto use
        = std::find_if(uses.begin(), uses.end(), [&found](const TemplateUse &each) { return each.id == found.id; });
    const TemplateUse known = use == uses.end() ? TemplateUse() : *use;
    request.usedTemplate = found.id;
    request.usedWording = wordingInTurn(static_cast<int>(wordings.size()), known.lastWording, known.hadByCustomer);
    const QString beginning = wordings.at(request.usedWording);
    request.body = beginning + QLatin1Char(beginning.contains(u'\n') ? '\n' : ' ') + request.body;
    if (!request.parts.isEmpty()) {
        request.parts.first().body = request.body;
    }
}

/// Nothing: there is no such guest, which has been said.
tl::expected<QUuid, Exit> guestNamed(const QString &name, Session &session, Inbox &inbox)
{
    const Result<QList<Guest>> guests = await(readGuests(inbox.store()));
    if (!guests) {
        return Stopped(session.out().failed(guests.error()));
    }
    for (const Guest &guest : *guests) {
        if (guest.name == name) {
            return guest.id;
        }
    }
    return Stopped(session.out().wrong(QStringLiteral("--guest"), Words::tr("there is no guest of this name.")));
}

tl::expected<QList<ReplyAttachment>, Exit> attachments(const QStringList &files, Session &session)
{
    QList<ReplyAttachment> list;
    const QMimeDatabase types;
    for (const QString &file : files) {
        const QString type = types.mimeTypeForFile(file).name();
        if (!type.startsWith(QLatin1String("image/"))) {
            return Stopped(session.out().wrong(QStringLiteral("--attach"), Words::tr("%1 is no picture.").arg(file)));
        }
        list += {QFileInfo(file).absoluteFilePath(), type, {}};
    }
    return list;
}

/// What the arguments say, before the inbox is opened.
tl::expected<ReplyRequest, Exit> requestOf(const Invocation &invocation, Session &session)
{
    ReplyRequest request;
    request.caseId = CaseId::fromString(invocation.operand("ID"));
    request.kind = invocation.has("private") ? ReplyKind::Private : ReplyKind::Public;
    if (invocation.has("at")) {
        request.sendAt = fromIso(invocation.value("at"));
        if (*request.sendAt <= SystemClock().now()) {
            return Stopped(session.out().wrong(QStringLiteral("--at"), Words::tr("is in the past.")));
        }
    }
    const Result<QString> text = readWords(invocation.value("text-file"));
    if (!text) {
        return Stopped(session.out().wrong(QStringLiteral("--text-file"), text.error().detail + QLatin1Char('.')));
    }
    request.body = *text;
    if (invocation.has("invite")) {
        const Result<QString> invitation = readWords(invocation.value("invite"));
        if (!invitation) {
            return Stopped(
                session.out().wrong(QStringLiteral("--invite"), invitation.error().detail + QLatin1Char('.')));
        }
        // Private first: where it cannot be delivered, nobody is told of it.
        request.kind = ReplyKind::Private;
        request.parts = {{ReplyKind::Private, request.body}, {ReplyKind::Public, *invitation}};
    }
    const auto pictures = attachments(invocation.values("attach"), session);
    if (!pictures) {
        return Stopped(pictures.error());
    }
    request.attachments = *pictures;
    if (invocation.has("sign")) {
        request.signature = invocation.value("sign");
    }
    request.mayBeSplit = invocation.has("split");
    request.seen = RemoteId{invocation.value("seen")};
    request.acceptNewer = invocation.values("accept").contains(QLatin1String("newer"));
    request.accepted = acceptedKinds(invocation.values("accept"));
    request.acceptUnchecked = invocation.values("accept").contains(QLatin1String("identity"));
    request.released = invocation.values("accept").contains(QLatin1String("release"));
    return request;
}

void printText(Output &out, const QString &text, const LengthCheck &length)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        out.text(printable(line) + QLatin1Char('\n'));
    }
    out.text(length.limit > 0 ? Words::tr("%1 of %2").arg(length.length).arg(length.limit)
                              : QString::number(length.length));
}

void printCheck(Output &out, const ReplyCheck &check)
{
    if (out.isJson()) {
        QJsonObject value{{QStringLiteral("text"), check.text},
                          {QStringLiteral("signature"), json::text(check.signature)},
                          {QStringLiteral("unresolved"), json::unresolved(check.unresolved)},
                          {QStringLiteral("personal_data"), json::personalData(check.personalData)},
                          {QStringLiteral("identity_unchecked"),
                           check.unchecked ? QJsonValue(guardLevelName(*check.unchecked)) : QJsonValue()},
                          {QStringLiteral("newer_message"),
                           check.newerThanSeen ? QJsonValue(json::message(*check.newerThanSeen)) : QJsonValue()}};
        json::merge(value, json::length(check.length));
        QJsonArray parts;
        for (const ReplyPart &part : check.parts) {
            QJsonObject each{{QStringLiteral("text"), part.text}};
            json::merge(each, json::length(part.length));
            parts.append(each);
        }
        value.insert(QStringLiteral("parts"), parts);
        out.value(value);
        return;
    }
    for (const ReplyPart &part : check.parts) {
        printText(out, part.text, part.length);
    }
    if (check.parts.isEmpty()) {
        printText(out, check.text, check.length);
    }
}

/// Says what stands in its way; Done when nothing does. `inParts`: as how many parts it could go.
Exit guard(Output &out, const ReplyCheck &check, const ReplyRequest &request, bool mayOverride, int inParts)
{
    if (unreadableAt(check.text) >= 0) {
        out.say(Words::tr("not sent: it holds characters of an unknown encoding."));
        return Exit::Refused;
    }
    QStringList names;
    // A signature's variables are looked at too: they would leave as they stand.
    for (const Rendered::Unresolved &variable : check.unresolved + renderTemplate(check.signature, {}).unresolved) {
        names += QStringLiteral("{{%1}}").arg(variable.name);
    }
    if (!names.isEmpty()) {
        out.say(Words::tr("not sent: there is nothing to put for %1.").arg(names.join(QStringLiteral(", "))));
        return Exit::Refused;
    }
    if (!check.empty && check.length.isTooShort()) {
        out.say(Words::tr("not sent: with its signature the text counts %1, and %2 is the least.")
                    .arg(check.length.length)
                    .arg(check.length.least));
        return Exit::Refused;
    }
    if (!check.empty && check.parts.size() > mostParts) {
        out.say(Words::tr("not sent: it would be %n parts, and by our own rule %1 are the most.", nullptr,
                          static_cast<int>(check.parts.size()))
                    .arg(mostParts));
        return Exit::Refused;
    }
    if (!check.empty && !check.fits() && inParts > 1) {
        out.say(
            Words::tr("not sent: with its signature the text counts %1, and %2 is the most; with --split it goes as "
                      "%n parts.",
                      nullptr, inParts)
                .arg(check.length.length)
                .arg(check.length.limit));
        return Exit::Refused;
    }
    if (!check.empty && !check.fits()) {
        out.say(Words::tr("not sent: with its signature the text counts %1, and %2 is the most.")
                    .arg(check.length.length)
                    .arg(check.length.limit));
        return Exit::Refused;
    }
    if (check.empty) {
        out.say(Words::tr("not sent: the text is empty."));
        return Exit::Refused;
    }
    if (const Exit guarded = guardPersonalData(out, check, request.accepted, mayOverride); guarded != Exit::Done) {
        return guarded;
    }
    if (const Exit checked = guardIdentity(out, check, request.acceptUnchecked, mayOverride); checked != Exit::Done) {
        return checked;
    }
    if (check.waitsBehind) {
        out.say(Words::tr("not sent: your earlier reply in this case still waits for a colleague's word, and one at a "
                          "time is judged. To add to it, take it back: outbox cancel %1.")
                    .arg(check.waitsBehind->toString()));
        return Exit::Conflict;
    }
    if (const Exit released = guardRelease(out, check, request.released); released != Exit::Done) {
        return released;
    }
    if (check.newerThanSeen && !request.acceptNewer) {
        const Message &newer = *check.newerThanSeen;
        out.say(Words::tr("not sent: %1 wrote something newer, %2: \"%3\". To send all the same: --accept newer.")
                    .arg(newer.author.handle, newer.ref.remote.value, elided(printable(newer.text), 120)));
        return Exit::Conflict;
    }
    return Exit::Done;
}

Exit explained(Output &out, const Error &error)
{
    if (error.kind == ErrorKind::NotFound) {
        return out.wrong(QStringLiteral("ID"), Words::tr("there is no such case (%1).").arg(error.detail));
    }
    if (error.kind == ErrorKind::Rejected) {
        (void)out.failed(error);
        return Exit::Refused;
    }
    return out.failed(error);
}

/// Queues and sends within the command: leave to send is taken first, so that a refusal leaves nothing queued.
Exit sendNow(Session &session, Inbox &inbox, const ReplyRequest &request)
{
    Output &out = session.out();
    const Result<void> taken = session.ask<void>([](Engine &engine) { return engine.takeSender(); });
    if (!taken && taken.error().kind == ErrorKind::Conflict) {
        out.say(Words::tr("--now: another process sends for this profile (%1); without --now it sends this reply too.")
                    .arg(taken.error().detail));
        return Exit::Conflict;
    }
    if (!taken) {
        return out.failed(taken.error());
    }
    const Result<OutboxEntry> queued = await(inbox.desk().reply(request));
    if (!queued) {
        return explained(out, queued.error());
    }
    if (queued->state == OutboxState::AwaitingApproval) {
        session.tellTeam();
        return tellOutcome(out, *queued);
    }
    return sendParts(session, inbox, queued->replyId());
}

Exit reply(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    tl::expected<ReplyRequest, Exit> request = requestOf(invocation, session);
    if (!request) {
        return request.error();
    }
    const bool now = invocation.has("now");
    const Result<Inbox *> inbox = now ? session.startedInbox() : session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    if (invocation.has("template")) {
        const auto found = templateNamed(invocation.value("template"), session, **inbox);
        if (!found) {
            return found.error();
        }
        const Result<QList<TemplateUse>> uses = await((*inbox)->store().templateUses(request->caseId));
        if (!uses) {
            return out.failed(uses.error());
        }
        beginWith(*request, *found, *uses);
    }
    if (invocation.has("guest")) {
        const auto guest = guestNamed(invocation.value("guest"), session, **inbox);
        if (!guest) {
            return guest.error();
        }
        request->guest = *guest;
    }
    const Result<ReplyCheck> check = await((*inbox)->desk().checkReply(*request));
    if (!check) {
        return explained(out, check.error());
    }
    const bool isDryRun = invocation.has("dry-run");
    if (isDryRun) {
        printCheck(out, *check);
    }
    int inParts = 0;
    if (!check->fits() && !request->mayBeSplit) {
        ReplyRequest cut = *request;
        cut.mayBeSplit = true;
        const Result<ReplyCheck> asThread = await((*inbox)->desk().checkReply(cut));
        inParts = asThread ? static_cast<int>(asThread->parts.size()) : 0;
    }
    const Exit guarded = guard(out, *check, *request, (*inbox)->desk().mayOverride(), inParts);
    if (guarded != Exit::Done || isDryRun) {
        return guarded;
    }
    if (now) {
        return sendNow(session, **inbox, *request);
    }
    const Result<OutboxEntry> queued = await((*inbox)->desk().reply(*request));
    if (!queued) {
        return explained(out, queued.error());
    }
    if (queued->state == OutboxState::AwaitingApproval) {
        session.tellTeam();
    }
    return tellOutcome(out, *queued);
}

} // namespace

CommandSpec replyCommand()
{
    return {
        {QStringLiteral("reply")},
        Words::tr("check a reply and queue it; a running poll or window sends it"),
        {{QStringLiteral("ID"), checks::id()}},
        {{QStringLiteral("text-file"), QStringLiteral("F|-"), Words::tr("the reply's words; - reads standard input"),
          checks::readableFile(true), true},
         {QStringLiteral("private"), {}, Words::tr("as a private message")},
         {QStringLiteral("invite"), QStringLiteral("F"),
          Words::tr("as a private message, and then these words in public: one reply"), checks::readableFile(false)},
         {QStringLiteral("split"), {}, Words::tr("send what is too long as a numbered thread")},
         {QStringLiteral("template"), QStringLiteral("T"), Words::tr("begin with this template"), checks::line(80)},
         {QStringLiteral("sign"), QStringLiteral("S"),
          Words::tr("another signature than your own; an empty one signs nothing"), checks::optionalLine(80)},
         {QStringLiteral("guest"), QStringLiteral("NAME"),
          Words::tr("the words of a colleague who answers in person, who signs them"), checks::line(60)},
         {QStringLiteral("attach"), QStringLiteral("F"), Words::tr("a picture; may be given again"),
          checks::readableFile(false), false, true},
         {QStringLiteral("at"), QStringLiteral("TIME"), Words::tr("send it then, not at once"), checks::instant()},
         {QStringLiteral("seen"), QStringLiteral("MESSAGE"),
          Words::tr("the newest message you have seen: a newer one stops the reply"), checks::line(2048)},
         {QStringLiteral("accept"), QStringLiteral("KIND"),
          Words::tr("send in spite of: newer (messages you have not seen), identity (nobody checked who they are), "
                    "release (a spokesperson released it), or a kind of personal data that may stand in public on "
                    "purpose; may be given again"),
          checks::oneOf(acceptNames()), false, true},
         {QStringLiteral("now"), {}, Words::tr("send within this command")},
         {QStringLiteral("dry-run"), {}, Words::tr("check only: nothing is queued")}},
        {{QStringLiteral("at"), QStringLiteral("now")},
         {QStringLiteral("guest"), QStringLiteral("sign")},
         {QStringLiteral("invite"), QStringLiteral("split")}},
        reply};
}

} // namespace wederhoor
