#include "core/domain/Mandate.h"

#include "core/domain/Knowledge.h"

#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

const QUuid allMandates = QUuid::fromString(QStringLiteral("1d0c5a55-1b2f-4f1c-9f3e-0f6a2f1e7a42"));
const QUuid allTopics = QUuid::fromString(QStringLiteral("7d6b1f1a-3a4e-4a0d-8c55-2b7e6a9c1d13"));

bool isSameThing(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

/// The topic's own before that of any topic, then the wider one.
bool isNearer(const Mandate &one, const Mandate &other)
{
    return one.topic.isEmpty() != other.topic.isEmpty() ? other.topic.isEmpty() : one.most > other.most;
}

} // namespace

QString Decision::toText() const
{
    return QStringLiteral("%1: EUR %2: %3").arg(what, amount.toText(), words);
}

std::optional<Decision> Decision::fromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([^:]+): EUR (\\d+\\.\\d{2}): (.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(text);
    const std::optional<Money> amount = moneyFromText(match.captured(2));
    return match.hasMatch() && amount ? std::optional(Decision{match.captured(1), *amount, match.captured(3)})
                                      : std::nullopt;
}

QList<Mandate> mandatesFor(const QList<Mandate> &all, std::optional<Role> role, const QString &topic)
{
    QList<Mandate> found;
    for (const Mandate &one : all) {
        if ((role && one.role != *role) || (!one.topic.isEmpty() && !isSameTopic(one.topic, topic))) {
            continue;
        }
        const auto same = std::find_if(found.begin(), found.end(),
                                       [&one](const Mandate &other) { return isSameThing(one.what, other.what); });
        if (same == found.end()) {
            found.append(one);
        } else if (isNearer(one, *same)) {
            *same = one;
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Mandate &a, const Mandate &b) { return QString::localeAwareCompare(a.what, b.what) < 0; });
    return found;
}

std::optional<DecisionRefusal> refusalOf(const Decision &decision, const QList<Mandate> &mandates)
{
    if (decision.what.trimmed().isEmpty()) {
        return DecisionRefusal::Nothing;
    }
    const auto found = std::find_if(mandates.begin(), mandates.end(),
                                    [&decision](const Mandate &one) { return isSameThing(one.what, decision.what); });
    if (found == mandates.end()) {
        return DecisionRefusal::NoMandate;
    }
    if (decision.amount > found->most) {
        return DecisionRefusal::OverMandate;
    }
    return !found->most.isNothing() && decision.amount.isNothing() ? std::optional(DecisionRefusal::NoAmount)
                                                                   : std::nullopt;
}

QString sharedKind::mandates()
{
    return QStringLiteral("mandate");
}

QString sharedKind::topics()
{
    return QStringLiteral("topic");
}

SharedThing sharedThingOf(const Mandate &value)
{
    SharedThing thing;
    thing.kind = sharedKind::mandates();
    thing.name = QStringList{roleName(value.role), value.what.simplified(), value.topic.simplified()}.join(u'/');
    thing.id = QUuid::createUuidV5(allMandates, thing.name.toCaseFolded());
    thing.fields = {{QStringLiteral("role"), roleName(value.role)},
                    {QStringLiteral("topic"), value.topic.simplified()},
                    {QStringLiteral("what"), value.what.simplified()},
                    {QStringLiteral("currency"), QStringLiteral("EUR")},
                    {QStringLiteral("cents"), static_cast<qint64>(value.most.cents)}};
    return thing;
}

std::optional<Mandate> mandateOf(const SharedThing &thing)
{
    const auto text = [&thing](const char *key) { return thing.fields.value(QLatin1String(key)).toString(); };
    const std::optional<Role> role = roleFromName(text("role"));
    // In another currency it is a later program's.
    if (!role || text("what").isEmpty() || text("currency") != u"EUR") {
        return std::nullopt;
    }
    return Mandate{*role, text("topic"), text("what"), {thing.fields.value(QLatin1String("cents")).toInteger()}};
}

SharedThing sharedThingOf(const TopicRule &rule)
{
    SharedThing thing;
    thing.kind = sharedKind::topics();
    thing.name = rule.topic.simplified();
    thing.id = QUuid::createUuidV5(allTopics, thing.name.toCaseFolded());
    thing.fields = {{QStringLiteral("needs_release"), rule.needsRelease}};
    return thing;
}

TopicRule topicRuleOf(const SharedThing &thing)
{
    return {thing.name, thing.fields.value(QLatin1String("needs_release")).toBool()};
}

bool needsRelease(const QList<TopicRule> &rules, const QString &topic)
{
    return !topic.isEmpty() && std::any_of(rules.begin(), rules.end(), [&topic](const TopicRule &rule) {
        return rule.needsRelease && isSameTopic(rule.topic, topic);
    });
}

} // namespace wederhoor
