#include "core/training/ExerciseWatch.h"

#include "core/domain/Callback.h"
#include "core/domain/Contact.h"
#include "core/domain/Identity.h"
#include "core/store/Store.h"

namespace wederhoor::training {

namespace {

using Kind = CaseHistoryEntry::Kind;

QList<ExerciseEvent> tagsOf(const QString &changes)
{
    QList<ExerciseEvent> acts;
    for (const QString &change : changes.split(u' ', Qt::SkipEmptyParts)) {
        if (change.startsWith(u'+')) {
            acts.append({{}, ExerciseAct::Tag, {}, {}, change.mid(1)});
        }
    }
    return acts;
}

bool isCall(const CaseHistoryEntry &entry)
{
    if (entry.kind == Kind::Callback) {
        return callbackStateOf(entry) == CallbackRequest::State::Called;
    }
    const std::optional<ContactNote> note = ContactNote::fromText(entry.text);
    return note && note->kind == ContactKind::Telephone;
}

} // namespace

QList<ExerciseEvent> actsOf(const CaseHistoryEntry &entry)
{
    if (entry.by.isEmpty()) {
        return {}; // the program's own
    }
    switch (entry.kind) {
    case Kind::Tags:
        return tagsOf(entry.text);
    case Kind::Dismiss:
        return {{{}, ExerciseAct::Dismiss, {}, {}, entry.text}};
    case Kind::Note:
        return {{{}, ExerciseAct::Note, {}, entry.text, {}}};
    case Kind::Identity: {
        const std::optional<IdentityCheck> check = IdentityCheck::fromEntry(entry);
        return check && !check->isWithdrawal() ? QList<ExerciseEvent>{{{}, ExerciseAct::CheckIdentity, {}, {}, {}}}
                                               : QList<ExerciseEvent>();
    }
    case Kind::Contact:
    case Kind::Callback:
        return isCall(entry) ? QList<ExerciseEvent>{{{}, ExerciseAct::Call, {}, {}, {}}} : QList<ExerciseEvent>();
    case Kind::Status:
    case Kind::Claim:
    case Kind::Release:
    case Kind::Topic:
    case Kind::Merge:
    case Kind::Unmerge:
    case Kind::Reply:
    case Kind::Opened:
    case Kind::Reopened:
    case Kind::Link:
    case Kind::Clash:
    case Kind::Override:
    case Kind::PlatformAct:
    case Kind::CallbackNumber:
    case Kind::Guest:
    case Kind::Decision:
    case Kind::Approval:
    case Kind::Question:
    case Kind::Answer:
    case Kind::QuestionWithdrawn:
        return {};
    }
    Q_UNREACHABLE();
}

ExerciseWatch::ExerciseWatch(Store &store, std::shared_ptr<Exercise> exercise, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_exercise(std::move(exercise))
{
    connect(&store, &Store::casesChanged, this, [this](const QList<CaseId> &ids) {
        for (const CaseId &id : ids) {
            look(id);
        }
    });
}

void ExerciseWatch::look(const CaseId &id)
{
    onResult(this, m_store.conversation(id), [this](const Result<Conversation> &conversation) {
        if (conversation) {
            take(*conversation); // one that cannot be read now is read with its next change
        }
    });
}

void ExerciseWatch::take(const Conversation &conversation)
{
    const CaseId id = conversation.caseRow.value.id;
    const QString name = m_exercise->conversationOf(conversation.caseRow.value.threadRoot);
    bool isNews = !name.isEmpty() && m_conversations.value(id) != name;
    m_conversations.insert(id, name);
    qsizetype &told = m_told[id];
    for (; told < conversation.history.size(); ++told) {
        isNews = tell(conversation.history.at(told), name) || isNews;
    }
    if (isNews) {
        Q_EMIT changed();
    }
}

bool ExerciseWatch::tell(const CaseHistoryEntry &entry, const QString &conversation)
{
    const QList<ExerciseEvent> acts = actsOf(entry);
    for (const ExerciseEvent &act : acts) {
        m_exercise->add(act.act, conversation, act.text, act.value);
    }
    return !acts.isEmpty();
}

} // namespace wederhoor::training
