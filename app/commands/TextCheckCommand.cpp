#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"
#include "core/desk/GuardSettings.h"
#include "core/text/LengthRule.h"
#include "core/text/PersonalDataGuard.h"
#include "core/text/Signature.h"
#include "core/text/TemplateRenderer.h"
#include "core/text/ThreadSplitter.h"
#include "core/text/guard/HiddenCharacters.h"
#include "core/wording/PersonalDataWords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <variant>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextCheckCommand)
};

/// What happens to a reply that holds it.
QString guardLevelWords(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Hint:
        return Words::tr("may go out in public");
    case GuardLevel::Confirm:
        return Words::tr("in public only on purpose");
    case GuardLevel::Block:
        return Words::tr("never in public");
    }
    Q_UNREACHABLE();
}

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

/// All that can be said of one text.
struct Findings
{
    LengthCheck length;
    QStringList parts; ///< none: it cannot be cut so that it fits
    QList<PersonalDataFinding> personalData;
    QList<Rendered::Unresolved> unresolved;
    bool hidden = false; ///< of its characters some show nothing
    qsizetype unreadableAt = -1;
};

void printLength(Output &out, const Findings &findings)
{
    const LengthCheck &length = findings.length;
    const QString unit = unitWords(length.unit);
    if (length.isTooShort()) {
        out.text(Words::tr("%1 %2; the least is %3: too short").arg(length.length).arg(unit).arg(length.least));
    } else if (length.limit <= 0) {
        out.text(Words::tr("%1 %2; there is no limit").arg(length.length).arg(unit));
    } else {
        const QString verdict = length.fits ? Words::tr("fits") : Words::tr("too long");
        out.text(Words::tr("%1 of %2 %3: %4").arg(length.length).arg(length.limit).arg(unit, verdict));
    }
    if (findings.parts.size() > 1) {
        out.text(Words::tr("It would go in %n part(s):", nullptr, static_cast<int>(findings.parts.size())));
        for (const QString &part : findings.parts) {
            out.text(QStringLiteral("  ") + QString(part).replace(QLatin1Char('\n'), QStringLiteral("\n  ")));
        }
    }
}

void print(Output &out, const Findings &findings, const PersonalDataGuard &guard)
{
    if (out.isJson()) {
        QJsonObject value{{QStringLiteral("hidden_characters"), findings.hidden},
                          {QStringLiteral("unreadable_at"),
                           findings.unreadableAt < 0 ? QJsonValue() : QJsonValue(qint64{findings.unreadableAt})},
                          {QStringLiteral("unresolved"), json::unresolved(findings.unresolved)},
                          {QStringLiteral("personal_data"), json::personalData(findings.personalData)},
                          {QStringLiteral("parts"), QJsonArray::fromStringList(findings.parts)}};
        json::merge(value, json::length(findings.length));
        out.value(value);
        return;
    }
    printLength(out, findings);
    for (const PersonalDataFinding &finding : findings.personalData) {
        out.text(Words::tr("%1 at %2: %3, %4")
                     .arg(finding.masked)
                     .arg(finding.start)
                     .arg(personalDataWord(finding.kind), guardLevelWords(guard.rules().levels.of(finding.kind))));
    }
    for (const Rendered::Unresolved &variable : findings.unresolved) {
        out.text(Words::tr("{{%1}} at %2 needs a value").arg(variable.name).arg(variable.start));
    }
    if (findings.hidden) {
        out.text(Words::tr("some characters show nothing, or turn the direction in which it is read"));
    }
    if (findings.unreadableAt >= 0) {
        out.text(Words::tr("the character at %1 is of an unknown encoding").arg(findings.unreadableAt));
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

/// Who the text leaves from: what its length depends on beside itself.
struct Sender
{
    QString signature;
    LengthSetting setting;
};

/// The account that was named; an exit when that cannot be told.
std::variant<Sender, Exit> senderOf(const Invocation &invocation, Session &session)
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
    return Sender{signatureFor(*rules, (*inbox)->desk().me(), (*channel)->id), lengthSetting((*channel)->options)};
}

/// By the inbox's rules where there is an inbox: asking makes none.
Result<PersonalDataGuard> guardOf(Session &session)
{
    const Profile profile = Profile::locate(session.globals().profile);
    if (!QFile::exists(session.globals().practice ? profile.practicePath() : profile.inboxPath())) {
        return PersonalDataGuard();
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return failure(inbox.error());
    }
    const Result<GuardRules> rules = await(readGuardRules((*inbox)->store()));
    return rules ? PersonalDataGuard::make(*rules) : failure(rules.error());
}

Findings findingsIn(const QString &text, const Sender &sender, const LengthOf &lengthOf, const PersonalDataGuard &guard)
{
    OutboxEntry reply;
    reply.body = text;
    reply.signature = sender.signature;
    Findings findings{lengthOf(reply.fullText()), {},
                      guard.find(text),           renderTemplate(text, {}).unresolved,
                      hasHiddenCharacters(text),  unreadableAt(text)};
    const Result<QList<ThreadPart>> parts = splitThread(text, lengthOf, {sender.signature, ThreadSignature::Last});
    for (const ThreadPart &part : parts.value_or(QList<ThreadPart>())) {
        findings.parts.append(part.text);
    }
    return findings;
}

Exit check(const Invocation &invocation, Session &session)
{
    const QString file
        = invocation.operands.contains(QStringLiteral("FILE")) ? invocation.operand("FILE") : QStringLiteral("-");
    const Result<QString> text = readTextFile(file);
    if (!text) {
        return session.out().wrong(QStringLiteral("FILE"), text.error().detail + QLatin1Char('.'));
    }
    Sender sender;
    if (invocation.has("account")) {
        const std::variant<Sender, Exit> named = senderOf(invocation, session);
        if (const Exit *const exit = std::get_if<Exit>(&named)) {
            return *exit;
        }
        sender = std::get<Sender>(named);
    }
    const ReplyKind kind = invocation.has("private") ? ReplyKind::Private : ReplyKind::Public;
    const LengthOf lengthOf = [&](const QString &leaving) {
        return checkLength(PlatformId{invocation.value("platform")}, kind, leaving, sender.setting);
    };
    const Result<PersonalDataGuard> guard = guardOf(session);
    if (!guard) {
        return session.out().failed(guard.error());
    }
    const Findings findings = findingsIn(*text, sender, lengthOf, *guard);
    print(session.out(), findings, *guard);
    // Between two people nothing is public: what was found is told, and stands in nobody's way.
    const bool isGuarded = kind == ReplyKind::Public
        && guard->strictest(findings.personalData).value_or(GuardLevel::Hint) != GuardLevel::Hint;
    const bool mayGo = findings.length.fits && findings.unresolved.isEmpty() && findings.unreadableAt < 0;
    return mayGo && !isGuarded ? Exit::Done : Exit::Refused;
}

} // namespace

CommandSpec textCheckCommand()
{
    return {
        {QStringLiteral("text"), QStringLiteral("check")},
        Words::tr("how long a text is there, in which parts it would go, which personal data and variables it holds"),
        {{QStringLiteral("FILE"), checks::readableFile(true), false}},
        {{QStringLiteral("platform"), QStringLiteral("P"), Words::tr("whose rule counts"),
          checks::oneOf(platformsWithLengthRule()), true},
         {QStringLiteral("private"), {}, Words::tr("as a private message")},
         {QStringLiteral("account"), QStringLiteral("A"),
          Words::tr("as it leaves from this connected account: with your signature there"), checks::line(253)}},
        {},
        check};
}

} // namespace wederhoor
