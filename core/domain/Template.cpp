#include "core/domain/Template.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

using Act = TemplateAct::Kind;

constexpr NameTable<Act, 6> actNames{{{{Act::Tag, "tag"},
                                       {Act::Untag, "untag"},
                                       {Act::Topic, "topic"},
                                       {Act::Claim, "claim"},
                                       {Act::Resolve, "resolve"},
                                       {Act::Dismiss, "dismiss"}}}};

} // namespace

QString templateActName(Act kind)
{
    return actNames.name(kind);
}

std::optional<Act> templateActFromName(const QString &name)
{
    return actNames.value(name);
}

QString Agent::initials() const
{
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials;
    for (const QString &part : parts) {
        initials += part.front();
    }
    return initials;
}

} // namespace wederhoor
