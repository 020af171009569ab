#include "core/platforms/practice/PracticeWorld.h"

#include <algorithm>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;
constexpr std::chrono::minutes longestPause{2};
constexpr std::chrono::seconds keepEvery{30};
constexpr int longestReply = 10'000;

QString epoch(const PracticeState &state)
{
    return QString::number(toMilliseconds(state.startedAt), 36);
}

/// Lower case without accents, so that "Prive" finds "privé".
QString folded(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.category() != QChar::Mark_NonSpacing) {
            plain.append(character.toLower());
        }
    }
    return plain;
}

bool fits(const PracticeAnswer &answer, const QString &foldedReply)
{
    return answer.words.isEmpty() || std::any_of(answer.words.begin(), answer.words.end(), [&](const QString &word) {
               return foldedReply.contains(folded(word));
           });
}

Author author(const PracticePerson &person)
{
    return {person.id, person.handle, person.name};
}

Message message(const PracticeEvent &event)
{
    Message result;
    result.ref = {practiceInstance, event.id};
    result.kind = event.isPrivate ? MessageKind::PrivateMessage : MessageKind::Post;
    result.threadRoot = event.root;
    result.threadRootAuthor = event.rootAuthor;
    result.inReplyTo = event.parent;
    result.author = event.author;
    result.text = event.text;
    result.createdAt = event.at;
    result.seenBy = event.seenBy;
    result.language = event.language;
    result.outbound = event.seenBy.testFlag(SeenBy::Own);
    return result;
}

MessageChange change(const PracticeEvent &edit)
{
    return {{practiceInstance, edit.id}, MessageChange::Kind::Edited, edit.text, {}, edit.at};
}

void sortByTime(QList<PracticeEvent> &events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const PracticeEvent &a, const PracticeEvent &b) { return a.at < b.at; });
}

PracticeEvent scripted(const PracticeScript &script, const PracticePost &post, Instant startedAt)
{
    PracticeEvent event;
    event.script = script.id;
    event.person = post.by;
    event.author = author(script.cast.value(post.by));
    event.text = post.text;
    event.language = script.language;
    event.at = startedAt + post.at;
    event.seenBy = post.seenBy;
    event.isPrivate = post.isPrivate;
    return event;
}

void appendScript(PracticeState &state, const PracticeScript &script)
{
    const QString prefix = epoch(state) + u'.' + script.id + u'.';
    QHash<QString, PracticeEvent> byPost;
    for (const PracticePost &post : script.posts) {
        PracticeEvent event = scripted(script, post, state.startedAt);
        event.id = {prefix + post.id};
        event.root = post.replyTo.isEmpty() ? event.id : byPost.value(post.replyTo).root;
        event.rootAuthor = post.replyTo.isEmpty() ? event.author.id : byPost.value(post.replyTo).rootAuthor;
        event.parent = post.replyTo.isEmpty() ? RemoteId{} : byPost.value(post.replyTo).id;
        byPost.insert(post.id, event);
        state.pending.append(event);
        if (!post.editedText.isEmpty()) {
            event.isEdit = true;
            event.text = post.editedText;
            event.at += post.editedAfter;
            state.pending.append(event);
        }
    }
}

} // namespace

Author practiceAccount()
{
    return {ProfileId{QStringLiteral("voorbeeldbank.practice.example")},
            QStringLiteral("@voorbeeldbank.practice.example"), QStringLiteral("Voorbeeldbank Webcare")};
}

PracticeWorld::PracticeWorld(const QList<PracticeScript> &scripts, PracticeState state)
    : m_scripts(scripts)
    , m_state(std::move(state))
{
}

PracticeState PracticeWorld::begin(const QList<PracticeScript> &scripts, Instant now)
{
    PracticeState state;
    state.startedAt = now;
    state.lastSeen = now;
    for (const PracticeScript &script : scripts) {
        appendScript(state, script);
    }
    sortByTime(state.pending);
    return state;
}

bool PracticeWorld::advance(Instant now)
{
    const auto passed = now - m_state.lastSeen;
    // A clock that was set back moves what is to come with it, else it would be waited for in vain.
    const auto shift = passed > longestPause ? passed - longestPause : std::min(passed, Instant::duration::zero());
    for (PracticeEvent &event : m_state.pending) {
        event.at += shift;
    }
    const auto firstLater = std::find_if(m_state.pending.begin(), m_state.pending.end(),
                                         [now](const PracticeEvent &event) { return event.at > now; });
    const bool happened = firstLater != m_state.pending.begin();
    std::move(m_state.pending.begin(), firstLater, std::back_inserter(m_state.log));
    m_state.pending.erase(m_state.pending.begin(), firstLater);
    if (!happened && shift == shift.zero() && passed < keepEvery) {
        return false;
    }
    m_state.lastSeen = now;
    return true;
}

FetchPage PracticeWorld::fetchSince(const Cursor &cursor) const
{
    // A cursor of another world begins anew; its messages had other ids, so nothing is mistaken for them.
    const QByteArray prefix = epoch(m_state).toLatin1() + ':';
    const qsizetype taken = cursor.value.startsWith(prefix) ? cursor.value.mid(prefix.size()).toLongLong() : 0;
    FetchPage page;
    for (qsizetype i = std::clamp<qsizetype>(taken, 0, m_state.log.size()); i < m_state.log.size(); ++i) {
        const PracticeEvent &event = m_state.log.at(i);
        if (event.isEdit) {
            page.changes.append(change(event));
        } else if (!m_state.deleted.contains(event.id)) {
            page.messages.append(message(event));
        }
    }
    page.next.value = prefix + QByteArray::number(m_state.log.size());
    return page;
}

QList<MessageChange> PracticeWorld::reread(const QList<Message> &messages) const
{
    QList<MessageChange> changes;
    for (const Message &asked : messages) {
        if (m_state.deleted.contains(asked.ref.remote)) {
            changes.append({asked.ref, MessageChange::Kind::Deleted, {}, {}, m_state.lastSeen});
            continue;
        }
        const auto edit = std::find_if(m_state.log.rbegin(), m_state.log.rend(), [&](const PracticeEvent &event) {
            return event.isEdit && event.id == asked.ref.remote;
        });
        if (edit != m_state.log.rend() && edit->text != asked.text) {
            changes.append(change(*edit));
        }
    }
    return changes;
}

Result<Published> PracticeWorld::publish(const PublishRequest &request, Instant now)
{
    if (const auto earlier = findPublished(request.key)) {
        return *earlier;
    }
    if (request.key.isEmpty() || request.text.trimmed().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a reply needs a key and a text"));
    }
    if (request.text.size() > longestReply || !request.attachments.isEmpty()) {
        return failure(ErrorKind::Rejected,
                       request.attachments.isEmpty() ? QStringLiteral("at most 10,000 characters")
                                                     : QStringLiteral("no pictures in practice"));
    }
    const PracticeEvent *asked = find(request.inReplyTo.ref.remote);
    if (!asked) {
        return failure(ErrorKind::NotFound, QStringLiteral("the message is not there"));
    }
    const PracticePerson *receiver = person(*asked);
    const bool isPrivate = request.kind == ReplyKind::Private;
    if (isPrivate && !(receiver && receiver->takesPrivate)) {
        return failure(ErrorKind::Forbidden, QStringLiteral("this person takes no private messages"));
    }
    if (!isPrivate && asked->isPrivate) {
        return failure(ErrorKind::Forbidden, QStringLiteral("a private message cannot be answered in public"));
    }
    PracticeEvent reply;
    reply.id = newId(asked->script, "own"_L1 + QString::number(m_state.log.size()));
    reply.root = asked->root;
    reply.rootAuthor = asked->rootAuthor;
    reply.parent = asked->id;
    reply.script = asked->script;
    reply.author = practiceAccount();
    reply.text = request.text;
    reply.language = request.language;
    reply.at = now;
    reply.seenBy = isPrivate ? SeenBy::Own | SeenBy::Private : SeenByFlags(SeenBy::Own);
    reply.isPrivate = isPrivate;
    reply.key = request.key;
    const PracticeEvent answered = *asked; // the log moves when it grows
    m_state.log.append(reply);
    scheduleAnswer(answered, reply);
    return *findPublished(request.key);
}

std::optional<Published> PracticeWorld::findPublished(const QString &key) const
{
    const auto found = std::find_if(m_state.log.begin(), m_state.log.end(), [&key](const PracticeEvent &event) {
        return !event.key.isEmpty() && event.key == key;
    });
    if (found == m_state.log.end()) {
        return std::nullopt;
    }
    return Published{found->id, found->at, {}, {}, found->isPrivate ? found->root : RemoteId{}};
}

Result<void> PracticeWorld::act(PlatformAct act, const RemoteId &id)
{
    if (!find(id)) {
        return failure(ErrorKind::NotFound, QStringLiteral("the message is not there"));
    }
    switch (act) {
    case PlatformAct::Like:
        m_state.likes.insert(id);
        return {};
    case PlatformAct::Unlike:
        m_state.likes.remove(id);
        return {};
    case PlatformAct::Delete:
        if (find(id)->key.isEmpty()) {
            return failure(ErrorKind::Forbidden, QStringLiteral("not our own message"));
        }
        m_state.deleted.insert(id); // its key stays used: under it nothing is published again
        return {};
    case PlatformAct::Hide:
        return failure(ErrorKind::Forbidden, QStringLiteral("nothing is hidden in practice"));
    }
    Q_UNREACHABLE();
}

const PracticeEvent *PracticeWorld::find(const RemoteId &id) const
{
    const auto found = std::find_if(m_state.log.begin(), m_state.log.end(),
                                    [&id](const PracticeEvent &event) { return !event.isEdit && event.id == id; });
    return found == m_state.log.end() ? nullptr : &*found;
}

const PracticePerson *PracticeWorld::person(const PracticeEvent &event) const
{
    const auto script = std::find_if(m_scripts.begin(), m_scripts.end(),
                                     [&event](const PracticeScript &each) { return each.id == event.script; });
    if (script == m_scripts.end()) {
        return nullptr; // the conversation came with another version of the program
    }
    const auto found = script->cast.constFind(event.person);
    return found == script->cast.constEnd() ? nullptr : &*found;
}

RemoteId PracticeWorld::newId(const QString &script, const QString &suffix) const
{
    return {epoch(m_state) + u'.' + script + u'.' + suffix};
}

void PracticeWorld::scheduleAnswer(const PracticeEvent &asked, const PracticeEvent &reply)
{
    const PracticePerson *speaker = person(asked);
    const bool answering = std::any_of(m_state.pending.begin(), m_state.pending.end(), [&](const PracticeEvent &event) {
        return event.isAnswer && event.script == asked.script && event.person == asked.person;
    });
    if (!speaker || answering) {
        return;
    }
    const auto script = std::find_if(m_scripts.begin(), m_scripts.end(),
                                     [&asked](const PracticeScript &each) { return each.id == asked.script; });
    const QList<QList<PracticeAnswer>> turns = script->turns.value(asked.person);
    int &taken = m_state.turnsTaken[asked.script + u'/' + asked.person];
    if (taken >= turns.size()) {
        return;
    }
    const QList<PracticeAnswer> &turn = turns.at(taken);
    const QString ours = folded(reply.text);
    const auto answer
        = std::find_if(turn.begin(), turn.end(), [&ours](const PracticeAnswer &each) { return fits(each, ours); });
    PracticeEvent event = asked;
    event.id = newId(asked.script, asked.person + QString::number(++taken));
    event.parent = reply.id;
    event.text = answer->text;
    event.at = reply.at + answer->after;
    event.isPrivate = answer->isPrivate || reply.isPrivate;
    event.seenBy = event.isPrivate ? SeenByFlags(SeenBy::Private) : SeenByFlags(SeenBy::ReplyToUs);
    event.isAnswer = true;
    m_state.pending.append(event);
    sortByTime(m_state.pending);
}

} // namespace wederhoor
