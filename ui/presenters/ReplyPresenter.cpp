#include "ui/presenters/ReplyPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/Invitation.h"
#include "core/desk/ReplyGuard.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <utility>

namespace wederhoor {

namespace {

constexpr std::chrono::milliseconds checkAfter{60};

} // namespace

ReplyPresenter::ReplyPresenter(const InboxDoor &door, const Clock &clock, CapabilitiesOf capabilities, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_capabilitiesOf(std::move(capabilities))
    , m_drafts(door, clock)
    , m_pictures(m_drafts)
    , m_atHand(door, clock)
{
    m_checkDelay.setSingleShot(true);
    m_checkDelay.setInterval(checkAfter);
    connect(&m_checkDelay, &QTimer::timeout, this, &ReplyPresenter::runCheck);
    connect(&m_drafts, &DraftKeeper::saved, this, &ReplyPresenter::saved);
    connect(&m_drafts, &DraftKeeper::allSaved, this, &ReplyPresenter::allSaved);
    connect(&m_drafts, &DraftKeeper::failed, this, &ReplyPresenter::failed);
    connect(&m_pictures, &ReplyPictures::changed, this, &ReplyPresenter::checked);
    connect(&m_pictures, &ReplyPictures::refused, this, &ReplyPresenter::failed);
    connect(&m_pictures, &ReplyPictures::described, this, &ReplyPresenter::checked);
    connect(&door.store, &Store::settingsChanged, this, &ReplyPresenter::readGuests);
    connect(&door.store, &Store::sharedChanged, this, &ReplyPresenter::readGuests);
    readGuests();
    connect(&m_atHand, &AtHand::failed, this, &ReplyPresenter::failed);
    connect(&m_atHand, &AtHand::changed, this, &ReplyPresenter::checkSoon);
}

ReplyPresenter::~ReplyPresenter() = default;

void ReplyPresenter::attach(const Conversation &conversation)
{
    m_case = conversation.caseRow.value;
    m_atHand.setCase(m_case);
    m_ownerName = conversation.caseRow.ownerName;
    m_drafts.open(m_case.id, conversation.drafts);
    m_capabilities = m_capabilitiesOf ? m_capabilitiesOf(m_case.platform) : Capabilities();
    m_original.clear();
    bool isPrivate = false;
    m_wroteInPublic = false;
    for (const Message &message : conversation.messages) {
        if (message.author.id == m_case.customer.id) {
            isPrivate = message.kind == MessageKind::PrivateMessage;
            m_original = message.permalink;
            m_wroteInPublic = m_wroteInPublic || !isPrivate;
        }
    }
    m_seen = m_case.newestMessage;
    m_hasNewer = false;
    m_sending = false;
    showDraft(isPrivate && canBe(DraftKind::Private) ? DraftKind::Private
                  : canBe(DraftKind::Public)         ? DraftKind::Public
                                                     : DraftKind::Note);
    Q_EMIT newerChanged();
}

/// Another kind is what is written from here on.
void ReplyPresenter::showDraft(DraftKind kind)
{
    m_kind = kind;
    m_check.reset();
    ++m_checkNumber; // what is being checked is about something else
    m_parts.forget();
    m_isInviting = false;
    m_released = false;
    m_accepted.clear();
    m_acceptedUnchecked = false;
    m_resolvesWhenSent = false;
    const bool takesPictures = kind == DraftKind::Public && m_capabilities.testFlag(Capability::Pictures);
    m_pictures.show(kind, takesPictures ? pictureRule(m_case.platform, ReplyKind::Public) : PictureRule());
    Q_EMIT textReplaced();
    checkSoon();
}

void ReplyPresenter::follow(const Conversation &conversation)
{
    m_case = conversation.caseRow.value;
    m_atHand.setCase(m_case);
    m_ownerName = conversation.caseRow.ownerName;
    // What one is not writing about needs no warning: it has been read by being shown. Else the check tells.
    if (text().trimmed().isEmpty() || m_kind == DraftKind::Note) {
        m_seen = m_case.newestMessage;
        setNewer(false);
    }
    checkSoon();
}

void ReplyPresenter::detach()
{
    m_case = {};
    m_atHand.setCase(m_case);
    m_drafts.open({}, {});
    m_hasNewer = false;
    showDraft(DraftKind::Public);
}

std::optional<Instant> ReplyPresenter::savedAt() const
{
    const Draft &draft = m_drafts.draft(m_kind);
    return draft.isEmpty() || draft.savedAt == Instant() ? std::nullopt : std::optional(draft.savedAt);
}

void ReplyPresenter::restore(const OutboxEntry &entry)
{
    if (entry.caseId != m_case.id) {
        return;
    }
    const DraftKind kind = entry.kind == ReplyKind::Private ? DraftKind::Private : DraftKind::Public;
    const Draft typed = m_drafts.draft(kind);
    // Words typed meanwhile are kept under those that came back.
    const bool keep = !typed.text.trimmed().isEmpty() && typed.text != entry.body;
    QList<ReplyAttachment> pictures = entry.attachments;
    for (const ReplyAttachment &picture : typed.attachments) {
        if (!pictures.contains(picture)) {
            pictures.append(picture);
        }
    }
    const Draft left = m_drafts.left(kind);
    m_drafts.set(kind, keep ? entry.body + QStringLiteral("\n\n") + typed.text : entry.body, pictures);
    m_drafts.setGuest(kind, left.guest);
    if (!left.usedTemplate.isNull()) {
        m_drafts.setTemplate(kind, left.usedTemplate, left.usedWording);
    }
    showDraft(kind);
}

void ReplyPresenter::takeDrafts(const Conversation &conversation)
{
    for (const Draft &draft : conversation.drafts) {
        const QString typed = m_drafts.draft(draft.kind).text;
        const bool isKept = typed.trimmed().isEmpty() || draft.text.endsWith(typed);
        m_drafts.set(draft.kind, isKept ? draft.text : draft.text + QStringLiteral("\n\n") + typed, draft.attachments);
    }
    showDraft(m_kind);
}

void ReplyPresenter::keepText()
{
    const Draft &draft = m_drafts.draft(DraftKind::Public);
    if (!draft.isEmpty()) {
        m_drafts.set(DraftKind::Public, QString(draft.text), QList<ReplyAttachment>(draft.attachments));
    }
}

bool ReplyPresenter::waits() const
{
    return m_check && m_check->waits && m_kind != DraftKind::Note;
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
    if (kind != m_kind && canBe(kind)) {
        m_drafts.flush();
        showDraft(kind);
    }
}

void ReplyPresenter::setText(const QString &text)
{
    if (!m_case.id.isNull() && this->text() != text) {
        m_parts.follow(this->text(), text);
        m_drafts.setText(m_kind, text);
        Q_EMIT typed();
        checkSoon();
    }
}

void ReplyPresenter::setPart(int part, const QString &body)
{
    const QString after = m_parts.withPart(part, body, text());
    if (!m_case.id.isNull() && after != text()) {
        m_drafts.setText(m_kind, after);
        Q_EMIT textReplaced();
        checkSoon();
    }
}

void ReplyPresenter::moveSentence(int part, bool up)
{
    if (up ? m_parts.moveUp(part, text()) : m_parts.moveDown(part, text())) {
        runCheck();
    }
}

bool ReplyPresenter::mayInvite() const
{
    return m_kind == DraftKind::Private && m_wroteInPublic && canBe(DraftKind::Public);
}

void ReplyPresenter::setInviting(bool inviting)
{
    if (inviting == m_isInviting || (inviting && !mayInvite())) {
        return;
    }
    m_isInviting = inviting;
    m_parts.forget();
    Q_EMIT checked();
    checkSoon();
    if (!inviting) {
        return;
    }
    onResult(this, m_door.store.setting(invitationSetting(m_case.language)),
             [this, id = m_case.id](const Result<QString> &own) {
                 if (id == m_case.id && m_isInviting) {
                     setInvitation(own && !own->isEmpty() ? *own : standardInvitation(m_case.language));
                 }
             });
}

void ReplyPresenter::setInvitation(const QString &words)
{
    m_invitation = words;
    Q_EMIT checked();
    checkSoon();
}

void ReplyPresenter::invite()
{
    if (m_case.id.isNull()) {
        return;
    }
    if (!canBe(DraftKind::Private)) {
        Q_EMIT failed(
            tr("No private messages go from this channel. Answer in public, or ask them to call: never ask for "
               "personal data here."));
        return;
    }
    setKind(DraftKind::Private);
    if (!mayInvite()) {
        Q_EMIT failed(tr("Nothing to tell in public: they wrote in private, or this channel only reads."));
        return;
    }
    setInviting(true);
}

/// The words are the next invitation's, in this language.
void ReplyPresenter::keepInvitation(const QString &words)
{
    const QString own = words == standardInvitation(m_case.language) ? QString() : words;
    onResult(this, m_door.store.setSetting(invitationSetting(m_case.language), own), [this](const Result<void> &kept) {
        if (!kept) {
            Q_EMIT failed(errorText(kept.error()));
        }
    });
}

ReplyRequest ReplyPresenter::request() const
{
    ReplyRequest request;
    request.caseId = m_case.id;
    request.kind = m_kind == DraftKind::Private ? ReplyKind::Private : ReplyKind::Public;
    request.body = text();
    request.mayBeSplit = true;
    for (const QString &body : m_parts.cut(text())) {
        request.parts.append({request.kind, body});
    }
    if (m_isInviting) {
        // Private first: where it cannot be delivered, nobody is told of it.
        request.parts = {{ReplyKind::Private, text()}, {ReplyKind::Public, m_invitation}};
    }
    const Draft &draft = m_drafts.draft(m_kind);
    request.usedTemplate = draft.usedTemplate;
    request.usedWording = draft.usedWording;
    request.attachments = draft.attachments;
    request.language = m_case.language;
    request.seen = m_seen.remote;
    request.accepted = m_accepted;
    request.acceptUnchecked = m_acceptedUnchecked;
    request.guest = draft.guest;
    request.released = m_released;
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
    if (m_case.id.isNull() || m_kind == DraftKind::Note) {
        ++m_checkNumber;
        m_check.reset();
        Q_EMIT checked();
        return;
    }
    if (m_isChecking) {
        m_checkAgain = true; // a very long text takes longer than the next key: they do not queue up
        return;
    }
    m_isChecking = true;
    const int number = ++m_checkNumber;
    const ReplyRequest asked = request();
    onResult(this, m_door.desk.checkReply(asked), [this, number, text = asked.body](const Result<ReplyCheck> &check) {
        m_isChecking = false;
        if (std::exchange(m_checkAgain, false)) {
            checkSoon();
        }
        if (number != m_checkNumber) {
            return;
        }
        m_checkedText = text;
        m_check = check ? std::make_unique<ReplyCheck>(*check) : nullptr;
        if (m_check && m_check->length.fits && m_parts.isCutByHand()) {
            m_parts.forget(); // shortened since: it fits again
            runCheck();
            return;
        }
        m_parts.take(m_check && !m_isInviting ? *m_check : ReplyCheck(), text);
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

std::optional<ReplyBlock> ReplyPresenter::block() const
{
    if (!m_check || m_kind == DraftKind::Note) {
        return std::nullopt;
    }
    return blockOf(*m_check, m_drafts.draft(m_kind), {m_case, {}, false, m_ownerName}, m_door.desk.me(),
                   m_pictures.rule());
}

bool ReplyPresenter::isNearlyTheTemplate() const
{
    return m_check && m_check->isNearlyTheTemplate && m_kind != DraftKind::Note && !block();
}

bool ReplyPresenter::maySend() const
{
    return !m_case.id.isNull() && !m_sending && !text().trimmed().isEmpty() && canBe(m_kind) && !block()
        && (!m_check || kindsInTheWay(m_check->personalData, m_accepted).isEmpty()) && !isIdentityInTheWay();
}

void ReplyPresenter::acknowledgeNewer()
{
    m_seen = m_case.newestMessage;
    setNewer(false);
    checkSoon();
}

QString ReplyPresenter::newerWords() const
{
    if (!m_hasNewer) {
        return {};
    }
    if (!m_check || !m_check->newerThanSeen) {
        return tr("Something new was written in this conversation since you began.");
    }
    const Message &newer = *m_check->newerThanSeen;
    const QString who = newer.author.name.isEmpty() ? newer.author.handle : newer.author.name;
    return newer.outbound ? tr("%1 answered in this conversation since you began.").arg(who)
                          : tr("%1 wrote something new since you began.").arg(who);
}

void ReplyPresenter::setNewer(bool newer)
{
    if (newer != m_hasNewer) {
        m_hasNewer = newer;
        Q_EMIT newerChanged();
    }
}

} // namespace wederhoor
