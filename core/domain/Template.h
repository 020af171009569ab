#pragma once

#include "core/domain/Ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace wederhoor {

/// What a macro does to the case beside its text. None of it ever sends.
struct TemplateAct
{
    enum class Kind {
        Tag,
        Untag,
        Topic,
        Claim,
        Resolve, ///< of a macro with a text: when that is sent
        Dismiss
    };
    Kind kind = Kind::Tag;
    QString value = {}; ///< the tag, the topic, the reason of a dismissal

    friend bool operator==(const TemplateAct &, const TemplateAct &) = default;
};

[[nodiscard]] QString templateActName(TemplateAct::Kind kind);
[[nodiscard]] std::optional<TemplateAct::Kind> templateActFromName(const QString &name);

/// A start for a reply, which the agent makes personal: text with {{variables}}, [gaps] to fill in, and one or more
/// wordings with a line of --- between.
struct Template
{
    TemplateId id;
    QString name; ///< unique in its scope; what `/` and --template find
    QString language; ///< "nl", "en" or empty: any
    PlatformId platform; ///< empty: any
    QString topic;
    QString text;
    QString folder = {}; ///< empty: none
    QList<TemplateAct> acts = {}; ///< with any it is a macro
    QUuid scope = {}; ///< of a shared one: the team or hub that has it, or for which it is proposed; null: everybody

    [[nodiscard]] bool isMacro() const { return !acts.isEmpty(); }

    friend bool operator==(const Template &, const Template &) = default;
};

/// How a template has been used lately, as seen from a case.
struct TemplateUse
{
    TemplateId id;
    int count = 0;
    int onTopic = 0; ///< on cases of the same topic
    int lastWording = -1; ///< -1: never used
    QList<int> hadByCustomer = {}; ///< the wordings that this customer had, the latest last
};

/// How an agent signs; the most specific one that fits a reply is used (agent and channel, agent, channel, default).
struct SignatureRule
{
    AgentId agent; ///< empty: anyone
    ChannelId channel; ///< null: any
    QString text; ///< may hold {{agent.name}} and {{agent.initials}}

    friend bool operator==(const SignatureRule &, const SignatureRule &) = default;
};

/// Who works here, as the local settings say it.
struct Agent
{
    AgentId id;
    QString name;

    /// "Erik van Rijn" -> "EvR"
    [[nodiscard]] QString initials() const;
    friend bool operator==(const Agent &, const Agent &) = default;
};

} // namespace wederhoor
