#include "ui/models/CaseLink.h"

namespace wederhoor {

namespace {

QString scheme()
{
    return QStringLiteral("wederhoor:case/");
}

} // namespace

QString caseLink(const CaseId &id)
{
    return scheme() + id.toString();
}

CaseId caseFromLink(const QString &text)
{
    const QString link = text.trimmed();
    return link.startsWith(scheme()) ? CaseId::fromString(link.mid(scheme().size())) : CaseId{};
}

} // namespace wederhoor
