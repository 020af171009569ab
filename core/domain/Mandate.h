#pragma once

#include "core/domain/Money.h"
#include "core/domain/Role.h"
#include "core/domain/Shared.h"

#include <optional>

namespace wederhoor {

/// What a role may decide about a topic without asking anybody: "goodwill, up to EUR 25.00".
struct Mandate
{
    Role role = Role::Agent;
    QString topic; ///< empty: any that has none of its own
    QString what; ///< "goodwill"; no colon in it
    Money most; ///< nothing: it may be decided, and costs nothing

    friend bool operator==(const Mandate &, const Mandate &) = default;
};

/// One that was taken in a case: stands in its history, for the team too.
struct Decision
{
    QString what;
    Money amount;
    QString words; ///< why, or what was agreed

    /// "goodwill: EUR 25.00: card was late twice"
    [[nodiscard]] QString toText() const;
    /// Nothing: the text is no decision.
    [[nodiscard]] static std::optional<Decision> fromText(const QString &text);
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Those that hold for this role about this topic, one for each `what`: the topic's own before that of any topic. No
/// role: without a team the local user is everybody, and has the widest.
[[nodiscard]] QList<Mandate> mandatesFor(const QList<Mandate> &all, std::optional<Role> role, const QString &topic);

/// Why a decision may not be taken.
enum class DecisionRefusal {
    Nothing, ///< it says not what was decided
    NoMandate, ///< nobody gave this role a mandate for it
    NoAmount, ///< the mandate is about money
    OverMandate
};
/// Nothing: it may be taken. `mandates`: as mandatesFor() gave them.
[[nodiscard]] std::optional<DecisionRefusal> refusalOf(const Decision &decision, const QList<Mandate> &mandates);

// As the team shares them.
namespace sharedKind {
[[nodiscard]] QString mandates();
[[nodiscard]] QString topics();
} // namespace sharedKind
/// One mandate a role, topic and thing has one id on every desk.
[[nodiscard]] SharedThing sharedThingOf(const Mandate &value);
[[nodiscard]] std::optional<Mandate> mandateOf(const SharedThing &thing);

/// A topic of which something is laid down.
struct TopicRule
{
    QString topic;
    bool needsRelease = false; ///< answered only after a spokesperson's release

    friend bool operator==(const TopicRule &, const TopicRule &) = default;
};
[[nodiscard]] SharedThing sharedThingOf(const TopicRule &rule);
[[nodiscard]] TopicRule topicRuleOf(const SharedThing &thing);
[[nodiscard]] bool needsRelease(const QList<TopicRule> &rules, const QString &topic);

} // namespace wederhoor
