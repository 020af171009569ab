#include "ui/models/MacroWords.h"

#include "core/desk/MacroDesk.h"
#include "ui/models/Words.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MacroWords)
};

using Kind = TemplateAct::Kind;

} // namespace

QString macroActKindWord(Kind kind)
{
    switch (kind) {
    case Kind::Tag:
        return Words::tr("Add a tag");
    case Kind::Untag:
        return Words::tr("Take a tag off");
    case Kind::Topic:
        return Words::tr("Set the topic");
    case Kind::Claim:
        return Words::tr("Claim it");
    case Kind::Resolve:
        return Words::tr("Resolve it");
    case Kind::Dismiss:
        return Words::tr("Dismiss it");
    }
    Q_UNREACHABLE();
}

QString macroActWord(const TemplateAct &act)
{
    switch (act.kind) {
    case Kind::Tag:
        return Words::tr("tag %1").arg(act.value);
    case Kind::Untag:
        return Words::tr("tag %1 off").arg(act.value);
    case Kind::Topic:
        return Words::tr("topic %1").arg(act.value);
    case Kind::Claim:
        return Words::tr("claim");
    case Kind::Resolve:
        return Words::tr("resolve");
    case Kind::Dismiss: {
        const std::optional<DismissReason> reason = dismissReasonFromName(act.value);
        return Words::tr("dismiss: %1").arg(reason ? dismissWord(*reason).toLower() : act.value);
    }
    }
    Q_UNREACHABLE();
}

QString macroWords(const Template &macro)
{
    QStringList words;
    for (const TemplateAct &act : actsAtOnce(macro)) {
        words.append(macroActWord(act));
    }
    if (resolvesWhenSent(macro)) {
        words.append(Words::tr("resolve when it is sent"));
    }
    return words.join(QStringLiteral(" \u00b7 "));
}

} // namespace wederhoor
