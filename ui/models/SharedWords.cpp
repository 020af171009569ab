#include "ui/models/SharedWords.h"

#include "core/domain/Guest.h"
#include "core/domain/Knowledge.h"
#include "core/domain/Mandate.h"
#include "ui/models/KnowledgeWords.h"
#include "ui/models/MacroWords.h"
#include "ui/models/MandateWords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace wederhoor {

namespace {

using State = SharedThing::State;

struct Shared
{
    Q_DECLARE_TR_FUNCTIONS(Shared)
};

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? Shared::tr("yes") : Shared::tr("no");
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    default:
        return value.toVariant().toString();
    }
}

} // namespace

QString sharedKindWord(const QString &kind)
{
    if (kind == sharedKind::templates()) {
        return Shared::tr("Template");
    }
    if (kind == sharedKind::tags()) {
        return Shared::tr("Tag");
    }
    if (kind == sharedKind::savedViews()) {
        return Shared::tr("Saved view");
    }
    if (kind == sharedKind::signatures()) {
        return Shared::tr("Signature");
    }
    if (kind == guestKind()) {
        return Shared::tr("Guest");
    }
    if (kind == namedMemberKind()) {
        return Shared::tr("Name on the team page");
    }
    if (kind == u"identity_way") {
        return Shared::tr("Way to check an identity");
    }
    if (kind == u"spoc") {
        return Shared::tr("SPOC");
    }
    if (kind == u"opening_hours") {
        return Shared::tr("Opening hours");
    }
    if (kind == u"target") {
        return Shared::tr("Target");
    }
    if (isKnowledge(kind)) {
        return knowledgeKindWord(*knowledgeKindFromName(kind));
    }
    if (kind == sharedKind::topics()) {
        return Shared::tr("Topic");
    }
    if (kind == sharedKind::mandates()) {
        return Shared::tr("Mandate");
    }
    return kind == u"listening_query" ? Shared::tr("Listening query") : kind;
}

QString sharedNameWord(const SharedThings &all, const QString &kind, const QString &name, const QJsonObject &fields)
{
    if (kind != sharedKind::signatures()) {
        return name;
    }
    const SignatureRule rule = sharedSignature(fields);
    if (rule.agent.isEmpty()) {
        return rule.channel.isNull() ? Shared::tr("Everybody's signature")
                                     : Shared::tr("Everybody's signature on one channel");
    }
    return Shared::tr("Signature of %1").arg(all.nameOf(rule.agent));
}

QString sharedScopeWord(const SharedScope *scope)
{
    if (scope == nullptr) {
        return Shared::tr("Everybody");
    }
    return scope->isHub ? Shared::tr("%1 (hub)").arg(scope->name) : scope->name;
}

QString sharedScopeWord(const SharedThings &all, const QUuid &scope)
{
    const SharedScope *known = all.scope(scope);
    return known == nullptr && !scope.isNull() ? Shared::tr("Another team") : sharedScopeWord(known);
}

QString sharedMark(State state)
{
    switch (state) {
    case State::Team:
        return Shared::tr("team");
    case State::Waiting:
        return Shared::tr("team, not told yet");
    case State::Clash:
    case State::NameTaken:
        return Shared::tr("clash");
    case State::Refused:
        return Shared::tr("refused");
    case State::Proposed:
        return Shared::tr("proposed");
    case State::Returned:
        return Shared::tr("returned");
    case State::TooLate:
        return Shared::tr("approved before");
    case State::TakenBack:
        return Shared::tr("taken back");
    }
    Q_UNREACHABLE();
}

QString sharedMakers(const SharedThings &all, const SharedThing &thing)
{
    if (thing.version == 0 || thing.changedBy.isEmpty()) {
        return {};
    }
    const QString maker = all.nameOf(thing.changedBy);
    return thing.approvedBy.isEmpty()
        ? Shared::tr("Made by %1.").arg(maker)
        : Shared::tr("Made by %1, approved by %2.").arg(maker, all.nameOf(thing.approvedBy));
}

QString sharedTrouble(const SharedThings &all, const SharedThing &thing)
{
    switch (thing.state) {
    case State::Team:
        return {};
    case State::Waiting:
        return Shared::tr("Changed on this desk; the team hears of it as soon as its database is there.");
    case State::Clash:
        return thing.isDeleted ? Shared::tr("%1 deleted it while you changed it.").arg(all.nameOf(thing.changedBy))
                               : Shared::tr("%1 changed it while you did.").arg(all.nameOf(thing.changedBy));
    case State::NameTaken:
        return Shared::tr("The team has another one of this name. Give yours another name, or leave it.");
    case State::Refused:
        return Shared::tr("The team database does not let you change it.");
    case State::Proposed:
        return Shared::tr("Your proposal waits for a supervisor.");
    case State::Returned:
        return thing.why.isEmpty()
            ? Shared::tr("%1 did not take over your proposal.").arg(all.nameOf(thing.judgedBy))
            : Shared::tr("%1 returned your proposal: %2").arg(all.nameOf(thing.judgedBy), thing.why);
    case State::TooLate:
        return Shared::tr("You took this proposal back, but %1 had approved it before: it is the team's now.")
            .arg(all.nameOf(thing.judgedBy));
    case State::TakenBack:
        return Shared::tr("%1 had taken this proposal back before your word came. Nothing was changed.")
            .arg(all.nameOf(thing.judgedBy));
    }
    Q_UNREACHABLE();
}

QString sharedText(const QString &kind, const QJsonObject &fields)
{
    const QString text = fields.value(QLatin1String("text")).toString();
    if (kind == sharedKind::templates()) {
        // Who approves a macro sees what it does.
        const QString acts = macroWords(sharedTemplate({}, {}, fields));
        return acts.isEmpty() ? text : text + QStringLiteral("\n\n") + Shared::tr("Does to the case: %1").arg(acts);
    }
    if (kind == sharedKind::signatures() || isKnowledge(kind)) {
        return text;
    }
    QStringList lines;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        lines.append(QStringLiteral("%1: %2").arg(field.key(), valueText(*field)));
    }
    return lines.join(u'\n');
}

} // namespace wederhoor
