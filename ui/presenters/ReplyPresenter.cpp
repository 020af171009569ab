#include "ui/presenters/ReplyPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// With the write itself this stays well under the second in which a draft is durable.
constexpr auto saveAfter = 400ms;
constexpr auto checkAfter = 60ms;

} // namespace

ReplyPresenter::ReplyPresenter(const InboxDoor &door, const Clock &clock, CapabilitiesOf capabilities, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_capabilitiesOf(std::move(capabilities))
{
    m_saveDelay.setSingleShot(true);
    m_saveDelay.setInterval(saveAfter);
    connect(&m_saveDelay, &QTimer::timeout, this, &ReplyPresenter::flush);
    m_checkDelay.setSingleShot(true);
    m_checkDelay.setInterval(checkAfter);
    connect(&m_checkDelay, &QTimer::timeout, this, &ReplyPresenter::runCheck);
}

ReplyPresenter::~ReplyPresenter()
{
    flush();
}

void ReplyPresenter::attach(const Conversation &conversation)
{
    flush();
    m_case = conversation.caseRow.value;
    m_capabilities = m_capabilitiesOf ? m_capabilitiesOf(m_case.platform) : Capabilities();
    m_texts.clear();
    m_original.clear();
    for (const Draft &draft : conversation.drafts) {
        m_texts.insert(draft.kind, draft.text);
    }
    bool isPrivate = false;
    for (const Message &message : conversation.messages) {
        if (message.author.id == m_case.customer.id) {
            isPrivate = message.kind == MessageKind::PrivateMessage;
            m_original = message.permalink;
        }
    }
    m_seen = m_case.newestMessage;
    m_hasNewer = false;
    m_sending = false;
    m_kind = isPrivate && canBe(DraftKind::Private) ? DraftKind::Private
        : canBe(DraftKind::Public)                  ? DraftKind::Public
                                                    : DraftKind::Note;
    m_check.reset();
    Q_EMIT textReplaced();
    Q_EMIT newerChanged();
    checkSoon();
}

void ReplyPresenter::follow(const Conversation &conversation)
{
    m_case = conversation.caseRow.value;
    // What one is not writing about needs no warning: it has been read by being shown. Else the check tells.
    if (text().trimmed().isEmpty() || m_kind == DraftKind::Note) {
        m_seen = m_case.newestMessage;
        setNewer(false);
    }
    checkSoon();
}

void ReplyPresenter::detach()
{
    flush();
    m_case = {};
    m_texts.clear();
    m_check.reset();
    m_hasNewer = false;
    Q_EMIT textReplaced();
}

void ReplyPresenter::flush()
{
    m_saveDelay.stop();
    const QSet<DraftKind> dirty = std::exchange(m_dirty, {});
    for (const DraftKind kind : dirty) {
        save(kind);
    }
}

void ReplyPresenter::save(DraftKind kind)
{
    if (m_case.id.isNull()) {
        return;
    }
    const Draft draft{m_case.id, kind, m_texts.value(kind), {}, m_clock.now()};
    ++m_saving;
    onResult(this, m_door.store.saveDraft(draft), [this](const Result<void> &saved) {
        if (saved) {
            Q_EMIT this->saved();
        } else {
            Q_EMIT failed(tr("The draft could not be saved. %1").arg(errorText(saved.error())));
        }
        oneSaved();
    });
}

void ReplyPresenter::restore(const OutboxEntry &entry)
{
    if (entry.caseId != m_case.id) {
        return;
    }
    const DraftKind kind = entry.kind == ReplyKind::Private ? DraftKind::Private : DraftKind::Public;
    const QString typed = m_texts.value(kind);
    // Words typed meanwhile are kept under those that came back.
    const bool keep = !typed.trimmed().isEmpty() && typed != entry.body;
    m_texts.insert(kind, keep ? entry.body + QStringLiteral("\n\n") + typed : entry.body);
    m_dirty.insert(kind);
    m_kind = kind;
    flush();
    Q_EMIT textReplaced();
    checkSoon();
}

bool ReplyPresenter::canBe(DraftKind kind) const
{
    switch (kind) {
    case DraftKind::Public:
        return m_capabilities.testFlag(Capability::PublicReply);
    case DraftKind::Private:
        return m_capabilities.testFlag(Capability::PrivateMessage);
    case DraftKind::Note:
        return true;
    }
    Q_UNREACHABLE();
}

void ReplyPresenter::setKind(DraftKind kind)
{
    if (kind == m_kind || !canBe(kind)) {
        return;
    }
    flush();
    m_kind = kind;
    m_check.reset();
    Q_EMIT textReplaced();
    checkSoon();
}

void ReplyPresenter::setText(const QString &text)
{
    if (m_case.id.isNull() || m_texts.value(m_kind) == text) {
        return;
    }
    m_texts.insert(m_kind, text);
    m_dirty.insert(m_kind);
    // Not restarted by the next key: who types without pause is saved too.
    if (!m_saveDelay.isActive()) {
        m_saveDelay.start();
    }
    checkSoon();
}

ReplyRequest ReplyPresenter::request() const
{
    ReplyRequest request;
    request.caseId = m_case.id;
    request.kind = m_kind == DraftKind::Private ? ReplyKind::Private : ReplyKind::Public;
    request.body = text();
    request.language = m_case.language;
    request.seen = m_seen.remote;
    return request;
}

void ReplyPresenter::checkSoon()
{
    if (!m_checkDelay.isActive()) {
        m_checkDelay.start();
    }
}

void ReplyPresenter::runCheck()
{
    const int number = ++m_checkNumber;
    if (m_case.id.isNull() || m_kind == DraftKind::Note) {
        m_check.reset();
        Q_EMIT checked();
        return;
    }
    onResult(this, m_door.desk.checkReply(request()), [this, number](const Result<ReplyCheck> &check) {
        if (number != m_checkNumber) {
            return;
        }
        m_check = check ? std::make_unique<ReplyCheck>(*check) : nullptr;
        setNewer(m_check && m_check->newerThanSeen && !m_check->empty);
        Q_EMIT checked();
    });
}

std::optional<LengthCheck> ReplyPresenter::length() const
{
    return m_check ? std::optional(m_check->length) : std::nullopt;
}

QString ReplyPresenter::signature() const
{
    return m_check ? m_check->signature : QString();
}

std::optional<ReplyPresenter::Block> ReplyPresenter::block() const
{
    if (!m_check || m_kind == DraftKind::Note || text().trimmed().isEmpty()) {
        return std::nullopt;
    }
    if (!m_check->unresolved.isEmpty()) {
        const QString name = m_check->unresolved.constFirst().name;
        // The check counts in the filled text; the remedy points into what was typed.
        const qsizetype open = text().indexOf(QStringLiteral("{{"));
        const qsizetype named = text().indexOf(name);
        const qsizetype start = std::max<qsizetype>(0, text().lastIndexOf(QStringLiteral("{{"), named));
        const qsizetype close = text().indexOf(QStringLiteral("}}"), start);
        return Block{tr("{{%1}} has no value here: write it yourself, or take it out.").arg(name),
                     static_cast<int>(named < 0 ? open : start),
                     static_cast<int>(close < 0 ? text().size() : close + 2)};
    }
    if (!m_check->length.fits) {
        const int over = m_check->length.length - m_check->length.limit;
        return Block{over > 0 ? tr("%n character(s) too long, with the signature.", nullptr, over)
                              : tr("Too long for the platform, with the signature.")};
    }
    return std::nullopt;
}

bool ReplyPresenter::maySend() const
{
    return !m_case.id.isNull() && !m_sending && !text().trimmed().isEmpty() && canBe(m_kind) && !block();
}

void ReplyPresenter::send(CaseEvent afterwards, bool acceptNewer)
{
    if (!maySend()) {
        return;
    }
    if (m_kind == DraftKind::Note) {
        addNote();
    } else {
        sendReply(afterwards, acceptNewer);
    }
}

void ReplyPresenter::addNote()
{
    const CaseId id = m_case.id;
    m_sending = true;
    onResult(this, m_door.desk.note(id, text().trimmed()), [this, id](const Result<Case> &noted) {
        m_sending = false;
        if (!noted) {
            Q_EMIT failed(errorText(noted.error()));
        } else if (id == m_case.id) {
            m_texts.remove(DraftKind::Note);
            m_dirty.insert(DraftKind::Note);
            flush();
            Q_EMIT textReplaced();
            Q_EMIT this->noted();
        }
        Q_EMIT checked();
    });
}

void ReplyPresenter::sendReply(CaseEvent afterwards, bool acceptNewer)
{
    ReplyRequest reply = request();
    reply.afterwards = afterwards;
    reply.acceptNewer = acceptNewer;
    reply.sendAt = m_clock.now() + undoWindow;
    const DraftKind kind = m_kind;
    flush();
    m_sending = true;
    ++m_saving;
    Q_EMIT checked();
    onResult(this, m_door.desk.reply(reply),
             [this, kind, afterwards, id = m_case.id](const Result<OutboxEntry> &entry) {
                 m_sending = false;
                 if (entry) {
                     forget(kind, id);
                     Q_EMIT sent(*entry);
                 } else {
                     explainConflict(entry.error(), afterwards);
                 }
                 Q_EMIT checked();
                 oneSaved();
             });
}

void ReplyPresenter::forget(DraftKind kind, const CaseId &id)
{
    if (id == m_case.id) {
        // The desk removed the draft with the same stroke.
        m_texts.remove(kind);
        m_dirty.remove(kind);
        Q_EMIT textReplaced();
        checkSoon();
    }
}

void ReplyPresenter::oneSaved()
{
    if (--m_saving == 0) {
        Q_EMIT allSaved();
    }
}

void ReplyPresenter::explainConflict(const Error &error, CaseEvent afterwards)
{
    if (error.kind != ErrorKind::Conflict) {
        Q_EMIT failed(errorText(error));
        return;
    }
    onResult(this, m_door.desk.checkReply(request()), [this, error, afterwards](const Result<ReplyCheck> &check) {
        if (check && check->newerThanSeen) {
            const Message &newer = *check->newerThanSeen;
            Q_EMIT newerFound(newer.author.name.isEmpty() ? newer.author.handle : newer.author.name, newer.text,
                              afterwards);
        } else {
            Q_EMIT failed(errorText(error));
        }
    });
}

void ReplyPresenter::acknowledgeNewer()
{
    m_seen = m_case.newestMessage;
    setNewer(false);
    checkSoon();
}

void ReplyPresenter::setNewer(bool newer)
{
    if (newer != m_hasNewer) {
        m_hasNewer = newer;
        Q_EMIT newerChanged();
    }
}

void ReplyPresenter::readTemplates()
{
    onResult(this, m_door.store.templates(), [this](const Result<QList<Template>> &all) {
        if (!all) {
            Q_EMIT failed(errorText(all.error()));
            return;
        }
        QList<Template> fitting;
        for (const Template &candidate : *all) {
            const bool platformFits = candidate.platform.isEmpty() || candidate.platform == m_case.platform;
            const bool languageFits
                = candidate.language.isEmpty() || m_case.language.isEmpty() || candidate.language == m_case.language;
            if (platformFits && languageFits) {
                fitting.append(candidate);
            }
        }
        Q_EMIT templatesRead(fitting);
    });
}

void ReplyPresenter::useTemplate(const Template &chosen)
{
    ReplyRequest probe = request();
    probe.body = chosen.text;
    onResult(this, m_door.desk.checkReply(probe), [this, chosen, id = m_case.id](const Result<ReplyCheck> &check) {
        if (id != m_case.id) {
            return;
        }
        QString filled = chosen.text;
        if (check) {
            filled = check->text;
            // The signature is a field of its own, added when the reply leaves.
            if (!check->signature.isEmpty() && filled.endsWith(check->signature)) {
                filled.chop(check->signature.size());
            }
            filled = filled.trimmed();
        }
        Q_EMIT templateReady(filled);
    });
}

} // namespace wederhoor
