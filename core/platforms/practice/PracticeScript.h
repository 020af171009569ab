#pragma once

#include "core/domain/Message.h"
#include "core/domain/Result.h"

#include <QHash>
#include <QStringList>

#include <chrono>

namespace wederhoor {

/// Somebody in a sample conversation. Handles end in ".practice.example": no such account exists anywhere.
struct PracticePerson
{
    ProfileId id;
    QString handle;
    QString name;
    bool takesPrivate = false;
};

/// A message that comes by itself, some time before or after practising began.
struct PracticePost
{
    QString id; ///< unique in its script
    QString by; ///< a name in the cast
    QString text;
    std::chrono::seconds at{0}; ///< from the beginning of practice; negative: stands there already
    QString replyTo; ///< a post's id; empty: starts the thread
    bool isPrivate = false;
    SeenByFlags seenBy = SeenBy::Mention;
    /// The author rewrites it this long after posting it; empty text: never.
    QString editedText;
    std::chrono::seconds editedAfter{0};
};

/// What a person says to one of our replies.
struct PracticeAnswer
{
    QStringList words; ///< fits when our reply holds one of these, case and accents folded; empty: always fits
    std::chrono::seconds after{30};
    QString text;
    bool isPrivate = false;
};

/// One sample conversation. A person's n-th turn is answered by the first of its answers that fits.
struct PracticeScript
{
    QString id;
    QString language;
    QHash<QString, PracticePerson> cast;
    QList<PracticePost> posts; ///< a parent before its answers
    QHash<QString, QList<QList<PracticeAnswer>>> turns; ///< by cast name
};

/// Error::BadResponse names the place and what is wrong with it.
[[nodiscard]] Result<PracticeScript> readPracticeScript(const QByteArray &json);

/// The conversations that come with the program, in the order of their file names.
[[nodiscard]] const QList<PracticeScript> &practiceScripts();

} // namespace wederhoor
