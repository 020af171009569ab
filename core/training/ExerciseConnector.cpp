#include "core/training/ExerciseConnector.h"

#include "core/domain/Async.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

using namespace Qt::StringLiterals;

constexpr Capabilities canDo = Capability::PublicReply | Capability::PrivateMessage | Capability::PublicKeyEnforced
    | Capability::PrivateKeyEnforced | Capability::Like | Capability::Hide;
/// What comes is asked for when it is due; this is only how long a stray look may wait.
constexpr std::chrono::seconds seldom{60};

Author account()
{
    return {ProfileId{u"voorbeeldbank.practice.example"_s}, u"@voorbeeldbank.practice.example"_s,
            u"Voorbeeldbank Webcare"_s};
}

/// A person without a handle is told apart by the name.
Author authorOf(const ScenarioPerson &person)
{
    const QString handle = person.handle.isEmpty() ? u'@' + person.name : person.handle;
    return {ProfileId{handle.mid(1)}, handle, person.name};
}

ScenarioPerson speakerOf(const PlayedLine &line, const ScenarioConversation &script)
{
    if (line.from == PlayedLine::From::Customer) {
        return script.customer;
    }
    const auto other = std::find_if(script.cast.begin(), script.cast.end(),
                                    [&line](const ScenarioPerson &person) { return person.name == line.author; });
    return other == script.cast.end() ? ScenarioPerson{line.author, {}} : *other;
}

SeenByFlags seenBy(const PlayedLine &line)
{
    if (line.isPrivate) {
        return SeenBy::Private;
    }
    if (line.from == PlayedLine::From::Other) {
        return SeenBy::Thread;
    }
    return line.turn == u"opening" ? SeenBy::Mention : SeenBy::ReplyToUs;
}

Message messageOf(const PlayedLine &line, const ScenarioConversation &script, const Exercise &exercise)
{
    const RemoteId opening = exercise.lineId(script.id, u"opening"_s);
    Message message;
    message.ref = {exerciseChannel(exercise.scenario()).instance, exercise.lineId(script.id, line.turn)};
    message.kind = line.isPrivate ? MessageKind::PrivateMessage : MessageKind::Post;
    message.threadRoot = opening;
    message.threadRootAuthor = authorOf(script.customer).id;
    message.inReplyTo = message.ref.remote == opening ? RemoteId() : opening;
    message.author = authorOf(speakerOf(line, script));
    message.text = line.text;
    message.createdAt = exercise.clock().startedAt() + line.at;
    message.seenBy = seenBy(line);
    // Who is answered in another language wrote in another: the inbox finds out which.
    message.language = script.replyLanguages.isEmpty() ? exercise.scenario().language : QString();
    return message;
}

} // namespace

ExerciseConnector::ExerciseConnector(std::shared_ptr<Exercise> exercise)
    : m_exercise(std::move(exercise))
{
}

PlatformId ExerciseConnector::platform() const
{
    return m_exercise->scenario().platform;
}

Capabilities ExerciseConnector::capabilities() const
{
    return canDo;
}

QFuture<Result<SignInResult>> ExerciseConnector::beginSignIn(const SignInRequest &)
{
    const Author us = account();
    return ready<SignInResult>(SignInResult{us.id, us.handle, us.name});
}

QFuture<Result<FetchPage>> ExerciseConnector::fetchSince(const Cursor &)
{
    // All of it each time: an exercise is short, and what is known already changes nothing.
    const Playthrough played = m_exercise->soFar();
    const Scenario &scenario = m_exercise->scenario();
    FetchPage page;
    for (std::size_t i = 0; i < scenario.conversations.size(); ++i) {
        for (const PlayedLine &line : played.conversations[i].lines) {
            if (line.from == PlayedLine::From::Customer || line.from == PlayedLine::From::Other) {
                page.messages.append(messageOf(line, scenario.conversations[i], *m_exercise));
            }
        }
    }
    std::stable_sort(page.messages.begin(), page.messages.end(),
                     [](const Message &a, const Message &b) { return a.createdAt < b.createdAt; });
    page.next.value = QByteArrayLiteral("exercise");
    return ready<FetchPage>(std::move(page));
}

QFuture<Result<QList<MessageChange>>> ExerciseConnector::reread(const RereadRequest &)
{
    return ready<QList<MessageChange>>(QList<MessageChange>()); // nobody edits or deletes anything here
}

Published ExerciseConnector::published(const Exercise::Sent &sent, const PublishRequest &request) const
{
    const QString conversation = m_exercise->conversationOf(request.inReplyTo.ref.remote);
    const bool isPrivate = request.kind == ReplyKind::Private;
    return {m_exercise->lineId(conversation, u"own"_s + QString::number(sent.number)),
            m_exercise->clock().startedAt() + sent.at,
            {},
            {},
            isPrivate ? m_exercise->lineId(conversation, u"opening"_s) : RemoteId()};
}

QFuture<Result<Published>> ExerciseConnector::publish(const PublishRequest &request)
{
    const QString conversation = m_exercise->conversationOf(request.inReplyTo.ref.remote);
    if (conversation.isEmpty()) {
        return ready<Published>(failure(ErrorKind::NotFound, u"the message is not of this exercise"_s));
    }
    if (!request.attachments.isEmpty()) {
        return ready<Published>(failure(ErrorKind::Rejected, u"no pictures in an exercise"_s));
    }
    const ExerciseAct act = request.kind == ReplyKind::Private ? ExerciseAct::Private : ExerciseAct::Reply;
    return ready<Published>(published(m_exercise->reply(request.key, act, conversation, request.text), request));
}

QFuture<Result<std::optional<Published>>> ExerciseConnector::findPublished(const PublishRequest &request)
{
    const std::optional<Exercise::Sent> sent = m_exercise->sent(request.key);
    return ready<std::optional<Published>>(sent ? std::optional(published(*sent, request)) : std::nullopt);
}

QFuture<Result<void>> ExerciseConnector::act(PlatformAct act, const Message &message)
{
    const QString conversation = m_exercise->conversationOf(message.ref.remote);
    if (conversation.isEmpty()) {
        return ready<void>(failure(ErrorKind::NotFound, u"the message is not of this exercise"_s));
    }
    switch (act) {
    case PlatformAct::Like:
        m_exercise->add(ExerciseAct::Like, conversation);
        return ready<void>({});
    case PlatformAct::Hide:
        m_exercise->add(ExerciseAct::Hide, conversation);
        return ready<void>({});
    case PlatformAct::Unlike:
    case PlatformAct::Delete:
        break;
    }
    return ready<void>(failure(ErrorKind::Forbidden, u"not in an exercise"_s));
}

Result<FetchPage> ExerciseConnector::readAgain(const UnreadableItem &item) const
{
    return failure(ErrorKind::BadResponse, item.reason); // nothing is ever set aside
}

Capabilities exerciseCapabilities()
{
    return canDo;
}

Channel exerciseChannel(const Scenario &scenario)
{
    const Author us = account();
    Channel channel;
    channel.platform = scenario.platform;
    channel.instance = {u"exercise"_s};
    channel.name = us.handle;
    channel.account = us.id.value;
    channel.id = channelId(channel.platform, channel.server, channel.account);
    channel.profile = us.id;
    channel.pollInterval = seldom;
    return channel;
}

ConnectorRegistry::Entry exerciseEntry(const std::shared_ptr<Exercise> &exercise)
{
    return {u"Exercise"_s, {}, canDo, [exercise](const Channel &) {
                return std::make_unique<ExerciseConnector>(exercise);
            }};
}

} // namespace wederhoor::training
