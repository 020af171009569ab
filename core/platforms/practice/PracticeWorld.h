#pragma once

#include "core/platforms/PlatformConnector.h"
#include "core/platforms/practice/PracticeScript.h"

#include <QSet>

namespace wederhoor {

/// Something that happened, or will happen, on the practice platform: a message, or the rewriting of one.
struct PracticeEvent
{
    bool isEdit = false; ///< `id` then names the message that gets new words
    RemoteId id;
    RemoteId root;
    RemoteId parent;
    QString script;
    QString person; ///< name in the script's cast; empty: our own account
    Author author;
    ProfileId rootAuthor;
    QString text;
    QString language;
    Instant at{};
    SeenByFlags seenBy;
    bool isPrivate = false;
    bool isAnswer = false; ///< to a reply of ours
    QString key; ///< of our own replies

    friend bool operator==(const PracticeEvent &, const PracticeEvent &) = default;
};

/// Everything the practice platform knows: what happened, in order, and what is still to come. A plain value.
struct PracticeState
{
    Instant startedAt{}; ///< also tells one world from the next in ids and cursors
    Instant lastSeen{};
    QList<PracticeEvent> log;
    QList<PracticeEvent> pending;
    QHash<QString, int> turnsTaken; ///< "script/person" -> answers given
    QSet<RemoteId> likes;
    QSet<RemoteId> deleted; ///< of our own replies

    friend bool operator==(const PracticeState &, const PracticeState &) = default;
};

/// The rules of the practice platform over one state: no files, no clock of its own.
class PracticeWorld
{
public:
    PracticeWorld(const QList<PracticeScript> &scripts, PracticeState state);
    /// A world in which practising begins now.
    [[nodiscard]] static PracticeState begin(const QList<PracticeScript> &scripts, Instant now);

    /// What is due by now happens. Of a pause longer than two minutes only two minutes count: nobody finds a day-old
    /// question because the program was closed. True when the state is worth keeping.
    bool advance(Instant now);

    [[nodiscard]] FetchPage fetchSince(const Cursor &cursor) const;
    [[nodiscard]] QList<MessageChange> reread(const QList<Message> &messages) const;
    [[nodiscard]] Result<Published> publish(const PublishRequest &request, Instant now);
    [[nodiscard]] std::optional<Published> findPublished(const QString &key) const;
    [[nodiscard]] Result<void> act(PlatformAct act, const RemoteId &id);

    [[nodiscard]] const PracticeState &state() const { return m_state; }

private:
    [[nodiscard]] const PracticeEvent *find(const RemoteId &id) const;
    [[nodiscard]] const PracticePerson *person(const PracticeEvent &event) const;
    [[nodiscard]] RemoteId newId(const QString &script, const QString &suffix) const;
    void scheduleAnswer(const PracticeEvent &asked, const PracticeEvent &reply);

    const QList<PracticeScript> &m_scripts;
    PracticeState m_state;
};

/// The organisation's account on the practice platform.
[[nodiscard]] Author practiceAccount();
inline const PlatformId practicePlatform{QStringLiteral("practice")};
inline const InstanceId practiceInstance{QStringLiteral("practice")};

} // namespace wederhoor
