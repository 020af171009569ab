#pragma once

#include "core/domain/Ids.h"

#include <QList>
#include <QString>

namespace wederhoor {

/// A start for a reply: text with {{variables}}, which the agent makes personal.
struct Template
{
    TemplateId id;
    QString name; ///< unique; what `/` and --template find
    QString language; ///< "nl", "en" or empty: any
    PlatformId platform; ///< empty: any
    QString topic;
    QString text;

    friend bool operator==(const Template &, const Template &) = default;
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
