#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"
#include "core/text/LengthRule.h"
#include "core/text/Signature.h"
#include "core/text/TemplateRenderer.h"

#include <QCoreApplication>

#include <variant>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextCheckCommand)
};

QString unitWords(LengthCheck::Unit unit)
{
    switch (unit) {
    case LengthCheck::Unit::Characters:
    case LengthCheck::Unit::Graphemes:
        return Words::tr("characters");
    case LengthCheck::Unit::Weighted:
        return Words::tr("weighted characters");
    }
    Q_UNREACHABLE();
}

void print(Output &out, const LengthCheck &length, const QList<Rendered::Unresolved> &unresolved)
{
    if (out.isJson()) {
        QJsonObject value{{QStringLiteral("unresolved"), json::unresolved(unresolved)}};
        json::merge(value, json::length(length));
        out.value(value);
        return;
    }
    const QString unit = unitWords(length.unit);
    if (length.limit <= 0) {
        out.text(Words::tr("%1 %2; there is no limit").arg(length.length).arg(unit));
    } else {
        const QString verdict = length.fits ? Words::tr("fits") : Words::tr("too long");
        out.text(Words::tr("%1 of %2 %3: %4").arg(length.length).arg(length.limit).arg(unit, verdict));
    }
    for (const Rendered::Unresolved &variable : unresolved) {
        out.text(Words::tr("{{%1}} at %2 needs a value").arg(variable.name).arg(variable.start));
    }
}

QString bareHandle(const QString &account)
{
    return account.startsWith(QLatin1Char('@')) ? account.mid(1) : account;
}

/// The channel of this account on this platform; nothing when none is connected.
Result<std::optional<Channel>> channelOf(Store &store, const PlatformId &platform, const QString &account)
{
    const Result<QList<Channel>> channels = await(store.channels());
    if (!channels) {
        return failure(channels.error());
    }
    for (const Channel &channel : *channels) {
        const bool same = bareHandle(channel.account).compare(bareHandle(account), Qt::CaseInsensitive) == 0;
        if (channel.platform == platform && same) {
            return channel;
        }
    }
    return std::optional<Channel>();
}

/// What this agent's replies from the account end with, which counts in their length; an exit when that cannot be told.
std::variant<QString, Exit> signatureOf(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const PlatformId platform{invocation.value("platform")};
    const QString account = invocation.value("account");
    const Result<std::optional<Channel>> channel = channelOf((*inbox)->store(), platform, account);
    const Result<QList<SignatureRule>> rules = await((*inbox)->store().signatures());
    if (!channel || !rules) {
        return out.failed(channel ? rules.error() : channel.error());
    }
    if (!*channel) {
        return out.wrong(QStringLiteral("--account"),
                         Words::tr("%1 is not connected on %2 here.").arg(account, platform.value));
    }
    return signatureFor(*rules, (*inbox)->desk().me(), (*channel)->id);
}

Exit check(const Invocation &invocation, Session &session)
{
    const QString file
        = invocation.operands.contains(QStringLiteral("FILE")) ? invocation.operand("FILE") : QStringLiteral("-");
    const Result<QString> text = readTextFile(file);
    if (!text) {
        return session.out().wrong(QStringLiteral("FILE"), text.error().detail + QLatin1Char('.'));
    }
    OutboxEntry reply;
    reply.body = *text;
    if (invocation.has("account")) {
        const std::variant<QString, Exit> signature = signatureOf(invocation, session);
        if (const Exit *const exit = std::get_if<Exit>(&signature)) {
            return *exit;
        }
        reply.signature = std::get<QString>(signature);
    }
    const ReplyKind kind = invocation.has("private") ? ReplyKind::Private : ReplyKind::Public;
    const LengthCheck length = checkLength(PlatformId{invocation.value("platform")}, kind, reply.fullText());
    const QList<Rendered::Unresolved> unresolved = renderTemplate(*text, {}).unresolved;
    print(session.out(), length, unresolved);
    return length.fits && unresolved.isEmpty() ? Exit::Done : Exit::Refused;
}

} // namespace

CommandSpec textCheckCommand()
{
    return {
        {QStringLiteral("text"), QStringLiteral("check")},
        Words::tr("how long a text is there, and which variables it holds"),
        {{QStringLiteral("FILE"), checks::readableFile(true), false}},
        {{QStringLiteral("platform"), QStringLiteral("P"), Words::tr("whose rule counts"), checks::platform(), true},
         {QStringLiteral("private"), {}, Words::tr("as a private message")},
         {QStringLiteral("account"), QStringLiteral("A"),
          Words::tr("as it leaves from this connected account: with your signature there"), checks::line(253)}},
        {},
        check};
}

} // namespace wederhoor
