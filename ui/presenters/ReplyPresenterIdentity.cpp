#include "core/desk/CaseDesk.h"
#include "core/desk/ReplyIdentity.h"
#include "ui/presenters/ReplyPresenter.h"

namespace wederhoor {

std::optional<IdentityNotice> ReplyPresenter::identityNotice() const
{
    if (!m_check || !m_check->unchecked || m_kind == DraftKind::Note || text().trimmed().isEmpty()) {
        return std::nullopt;
    }
    const bool isAsked = *m_check->unchecked == GuardLevel::Confirm;
    return IdentityNotice{*m_check->unchecked, isAsked && m_acceptedUnchecked,
                          isAsked && !m_acceptedUnchecked && m_door.desk.mayOverride()};
}

void ReplyPresenter::acceptUnchecked()
{
    if (const std::optional<IdentityNotice> notice = identityNotice(); notice && notice->mayAccept) {
        m_acceptedUnchecked = true;
        Q_EMIT checked();
    }
}

bool ReplyPresenter::isIdentityInTheWay() const
{
    return m_check && m_kind != DraftKind::Note
        && !requireIdentity(*m_check, m_acceptedUnchecked, m_door.desk.mayOverride());
}

void ReplyPresenter::insert(const QString &words)
{
    if (!m_case.id.isNull() && m_kind != DraftKind::Note) {
        const bool joins = text().isEmpty() || text().back().isSpace();
        Q_EMIT templateReady(joins ? words : QLatin1Char(' ') + words);
    }
}

} // namespace wederhoor
