#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Shared.h"

#include <QDate>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace wederhoor {

/// What is at hand where one writes: a text that was agreed with the press office or the telephone, or a fact. Each has
/// somebody who answers for it and, mostly, a last day.
struct Knowledge
{
    enum class Kind { AgreedLine, Fact };

    QUuid id;
    Kind kind = Kind::AgreedLine;
    QString title; ///< unique among its kind
    QString topic; ///< empty: any
    QString text;
    QString owner; ///< a member's login, or a name: who answers for it
    QString agreedWith; ///< of an agreed line: "press_office", "telephone", or with whom else
    QDate from; ///< the first day on which it holds; of a fact the day it was established; invalid: always did
    QDate until; ///< the last day on which it holds; invalid: until further notice
    QString language; ///< "nl", "en" or empty: any
    QStringList platforms; ///< empty: any
    QUrl link; ///< where it stands

    friend bool operator==(const Knowledge &, const Knowledge &) = default;
};

[[nodiscard]] QString knowledgeKindName(Knowledge::Kind kind);
[[nodiscard]] std::optional<Knowledge::Kind> knowledgeKindFromName(const QString &name);

/// How it stands on a day.
enum class Holding { NotYet, Holds, EndsSoon, Ended };
/// Said this many days before the last one.
inline constexpr int endsSoonDays = 7;
[[nodiscard]] Holding holdingOn(const Knowledge &value, QDate day);
[[nodiscard]] QString holdingName(Holding holding);

/// Means the same topic; an empty one of knowledge means any.
[[nodiscard]] bool isSameTopic(const QString &one, const QString &other);

// As the team shares it: the kind is the knowledge's.
[[nodiscard]] bool isKnowledge(const QString &sharedKind);
[[nodiscard]] SharedThing sharedThingOf(const Knowledge &value);
[[nodiscard]] Knowledge knowledgeOf(const SharedThing &thing);

} // namespace wederhoor
