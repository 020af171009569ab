#pragma once

#include "core/domain/Message.h"

namespace wederhoor {

/// One thing in a conversation as it is shown.
struct ConversationItem
{
    enum class Kind {
        Theirs, ///< the customer's
        Others, ///< a bystander's remark, or the post above
        Ours,
        Note, ///< for the team only
        Leaving, ///< a reply on its way, or one that did not arrive
        Event ///< a fine line
    };
    enum class Mood { Plain, Good, Bad };
    /// A piece of the line beside the author: "08:41", "negative".
    struct Fact
    {
        QString text;
        Mood mood = Mood::Plain;

        friend bool operator==(const Fact &, const Fact &) = default;
    };
    /// What it said before an edit or its deletion.
    struct Earlier
    {
        QString until; ///< when it was replaced
        QString text;

        friend bool operator==(const Earlier &, const Earlier &) = default;
    };

    Kind kind = Kind::Event;
    QString author;
    QList<Fact> facts;
    QString text;
    QString state; ///< of Leaving: what becomes of it
    bool trouble = false;
    bool deleted = false; ///< `text` says so; its words are in `earlier`
    QList<Earlier> earlier;
    QList<Attachment> pictures;
    Instant at{};
    PlatformId platform;
    QUrl permalink;
    MessageRef ref; ///< of a message on the platform

    /// "08:41 · Dutch · edited 09:02"
    [[nodiscard]] QString factLine() const;
    friend bool operator==(const ConversationItem &, const ConversationItem &) = default;
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::ConversationItem)
