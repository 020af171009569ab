#include "core/desk/CaseDesk.h"
#include "core/text/PersonalDataGuard.h"
#include "core/text/guard/HiddenCharacters.h"
#include "ui/presenters/ReplyPresenter.h"

namespace wederhoor {

bool ReplyPresenter::isCheckCurrent() const
{
    return m_kind == DraftKind::Note || (m_check ? m_checkedText == text() : text().isEmpty());
}

std::optional<GuardNotice> ReplyPresenter::guardNotice() const
{
    if (!m_check || m_kind == DraftKind::Note) {
        return std::nullopt;
    }
    return guardNoticeOf(
        *m_check,
        {m_kind == DraftKind::Public, canBe(DraftKind::Private), m_door.desk.mayOverride(), m_accepted, m_checkedText});
}

QList<GuardedFinding> ReplyPresenter::personalDataTyped() const
{
    return m_check && m_kind != DraftKind::Note ? m_check->personalDataTyped : QList<GuardedFinding>();
}

QStringList ReplyPresenter::gaps() const
{
    QStringList gaps;
    if (m_check && m_kind != DraftKind::Note) {
        for (const Rendered::Unresolved &each : m_check->unresolved) {
            if (each.name.startsWith(u'[') && !gaps.contains(each.name)) {
                gaps.append(each.name);
            }
        }
    }
    return gaps;
}

QString ReplyPresenter::textAfter(GuardRemedy remedy) const
{
    const std::optional<GuardNotice> notice = isCheckCurrent() ? guardNotice() : std::nullopt;
    if (notice && notice->holdsHidden) {
        return withoutHiddenCharacters(text());
    }
    if (!notice || !notice->place) {
        return text();
    }
    return remedy == GuardRemedy::Remove ? textWithout(text(), *notice->place) : textWithMasked(text(), *notice->place);
}

void ReplyPresenter::acceptPersonalData()
{
    const std::optional<GuardNotice> notice = guardNotice();
    if (notice && notice->mayAccept) {
        m_accepted.append(notice->kind);
        Q_EMIT checked();
    }
}

void ReplyPresenter::sendPrivately()
{
    if (m_kind != DraftKind::Public || !canBe(DraftKind::Private)) {
        return;
    }
    const Draft written = m_drafts.draft(DraftKind::Public);
    const Draft begun = m_drafts.draft(DraftKind::Private);
    const QString both
        = begun.text.trimmed().isEmpty() ? written.text : written.text + QStringLiteral("\n\n") + begun.text;
    m_drafts.set(DraftKind::Private, both, begun.attachments);
    if (!written.usedTemplate.isNull()) {
        m_drafts.setTemplate(DraftKind::Private, written.usedTemplate, written.usedWording);
    }
    // Pictures stay where they can go from.
    m_drafts.set(DraftKind::Public, {}, written.attachments);
    showDraft(DraftKind::Private);
}

} // namespace wederhoor
