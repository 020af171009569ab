#include "ui/presenters/DraftKeeper.h"

#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <utility>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// With the write itself this stays well under the second in which a draft is durable.
constexpr auto saveAfter = 400ms;

} // namespace

DraftKeeper::DraftKeeper(const InboxDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(saveAfter);
    connect(&m_delay, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::open(const CaseId &id, const QList<Draft> &drafts)
{
    flush();
    m_id = id;
    m_drafts.clear();
    m_left.clear();
    // A case that was merged into this one may have drafts of its own: they are shown where this one has none.
    for (const Draft &draft : drafts) {
        if (draft.caseId == id || !m_drafts.contains(draft.kind)) {
            m_drafts.insert(draft.kind, draft);
        }
    }
}

const Draft &DraftKeeper::draft(DraftKind kind) const
{
    static const Draft nothing;
    const auto found = m_drafts.constFind(kind);
    return found == m_drafts.constEnd() ? nothing : *found;
}

void DraftKeeper::setText(DraftKind kind, const QString &text)
{
    if (draft(kind).text != text) {
        Draft &changed = m_drafts[kind];
        changed.text = text;
        if (text.isEmpty()) {
            changed.usedTemplate = {};
            changed.usedWording = 0;
        }
        touch(kind);
    }
}

void DraftKeeper::setTemplate(DraftKind kind, const TemplateId &id, int wording)
{
    m_drafts[kind].usedTemplate = id;
    m_drafts[kind].usedWording = wording;
    touch(kind);
}

void DraftKeeper::setGuest(DraftKind kind, const QUuid &guest)
{
    m_drafts[kind].guest = guest;
    touch(kind);
}

void DraftKeeper::setPictures(DraftKind kind, const QList<ReplyAttachment> &pictures)
{
    if (draft(kind).attachments != pictures) {
        m_drafts[kind].attachments = pictures;
        touch(kind);
    }
}

void DraftKeeper::set(DraftKind kind, const QString &text, const QList<ReplyAttachment> &pictures)
{
    m_drafts[kind].text = text;
    m_drafts[kind].attachments = pictures;
    touch(kind);
    flush();
}

void DraftKeeper::forget(DraftKind kind)
{
    m_left.insert(kind, m_drafts.take(kind));
    m_dirty.remove(kind);
}

void DraftKeeper::touch(DraftKind kind)
{
    m_dirty.insert(kind);
    // Not restarted by the next key: who types without pause is saved too.
    if (!m_delay.isActive()) {
        m_delay.start();
    }
}

void DraftKeeper::flush()
{
    m_delay.stop();
    const QSet<DraftKind> dirty = std::exchange(m_dirty, {});
    for (const DraftKind kind : dirty) {
        save(kind);
    }
}

void DraftKeeper::save(DraftKind kind)
{
    if (m_id.isNull()) {
        return;
    }
    Draft value = draft(kind);
    value.caseId = m_id;
    value.kind = kind;
    value.savedAt = m_clock.now();
    begin();
    onResult(this, m_door.store.saveDraft(value), [this, value](const Result<void> &result) {
        if (!result) {
            Q_EMIT failed(tr("The draft could not be saved. %1").arg(errorText(result.error())));
        } else if (value.caseId == m_id && m_drafts.contains(value.kind)) {
            m_drafts[value.kind].savedAt = value.savedAt;
            Q_EMIT saved();
        }
        end();
    });
}

void DraftKeeper::end()
{
    if (--m_saving == 0) {
        Q_EMIT allSaved();
    }
}

} // namespace wederhoor
