#include "core/domain/CaseQuery.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

constexpr NameTable<CaseView, 11> viewNames{{{{CaseView::Unclaimed, "unclaimed"},
                                              {CaseView::Mine, "mine"},
                                              {CaseView::Due, "due"},
                                              {CaseView::WaitingCustomer, "waiting_customer"},
                                              {CaseView::WaitingSpoc, "waiting_spoc"},
                                              {CaseView::Conversations, "conversations"},
                                              {CaseView::Resolved, "resolved"},
                                              {CaseView::Dismissed, "dismissed"},
                                              {CaseView::AwaitingApproval, "awaiting_approval"},
                                              {CaseView::Active, "active"},
                                              {CaseView::All, "all"}}}};

} // namespace

QString caseViewName(CaseView view)
{
    return viewNames.name(view);
}

std::optional<CaseView> caseViewFromName(const QString &name)
{
    return viewNames.value(name);
}

QString CaseKey::toString() const
{
    return QString::number(order) + QLatin1Char('.') + id.toString();
}

std::optional<CaseKey> CaseKey::fromString(const QString &text)
{
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    bool ok = false;
    const qlonglong order = text.left(dot).toLongLong(&ok);
    const CaseId id = CaseId::fromString(text.mid(dot + 1));
    if (dot < 1 || !ok || id.isNull()) {
        return std::nullopt;
    }
    return CaseKey{order, id};
}

} // namespace wederhoor
