#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Template.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace wederhoor {

/// A team, or a hub with all teams below it, to which a shared thing may belong.
struct SharedScope
{
    QUuid id;
    QString name;
    bool isHub = false;
    int depth = 0; ///< how far below the organisation: a team's things come before its hub's

    friend bool operator==(const SharedScope &, const SharedScope &) = default;
};

/// Something that a team shares and its members edit in settings: a template, a tag, a saved view, whatever comes
/// later. Its kind says what the fields mean; those that this program does not know are preserved.
struct SharedThing
{
    enum class State {
        Team, ///< as the team has it
        Waiting, ///< changed here, the team has not heard of it
        Clash, ///< changed here and by a colleague: this one shows theirs
        NameTaken, ///< the team has another one of this name
        Refused, ///< the team does not let this desk
        Proposed, ///< waits for somebody who may edit
        Returned, ///< was proposed and not taken over
        TooLate, ///< this desk took its proposal back, which had been approved before
        TakenBack, ///< this desk judged a proposal that its author had taken back before
    };
    QUuid id;
    QString kind;
    QString name;
    QJsonObject fields;
    QUuid scope; ///< the team or hub that has it; null: the whole organisation
    std::int64_t version = 0; ///< the team's; 0: it has none yet
    AgentId owner;
    AgentId changedBy;
    AgentId approvedBy; ///< empty: nobody's word was needed
    State state = State::Team;
    /// What this desk wants of it in Clash, NameTaken, Refused, Proposed and Returned.
    QString ownName;
    QJsonObject ownFields;
    QUuid ownScope;
    bool ownDeletes = false;
    bool isDeleted = false; ///< by the team; still listed since this desk wants something else
    QString why; ///< of Returned
    AgentId judgedBy; ///< of Returned and TooLate; of TakenBack who took it back

    friend bool operator==(const SharedThing &, const SharedThing &) = default;
};

/// What somebody wants a shared thing to be.
struct SharedProposal
{
    QUuid id;
    QUuid thing; ///< that is there, or a new one
    QString kind;
    QString name;
    QJsonObject fields;
    QUuid scope;
    AgentId author;
    QString state = QStringLiteral("open"); ///< "open", "approved", "declined", "withdrawn"
    AgentId judgedBy;
    QString why;
    QString madeAt; ///< ISO 8601: for their order only

    friend bool operator==(const SharedProposal &, const SharedProposal &) = default;
};

/// Something done to a shared thing on this desk.
struct SharedAct
{
    enum class Kind { Put, Remove, Propose, Approve, Return, Withdraw };
    QUuid id; ///< of a proposal: the proposal's; of a judgement or a withdrawal: the one it is about
    QUuid thing;
    QString kind;
    Kind act = Kind::Put;
    QString name; ///< of Return: why
    QJsonObject fields;
    std::optional<std::int64_t> base; ///< the version that was changed; nothing: a new one
    QUuid scope = {};

    friend bool operator==(const SharedAct &, const SharedAct &) = default;
};

/// What a member may do with a kind, from less to more.
enum class SharedRight { None, Read, Propose, Own, Edit };

/// All that a desk knows of what its team shares.
struct SharedThings
{
    bool inTeam = false;
    AgentId me;
    QList<SharedThing> things; ///< by kind and name
    QList<SharedProposal> proposals; ///< that wait, the oldest first
    QHash<QString, SharedRight> rights;
    QHash<QString, QString> names; ///< of members, by login
    QList<SharedScope> scopes; ///< this member's teams and the hubs above them, the widest first

    [[nodiscard]] SharedRight right(const QString &kind) const;
    [[nodiscard]] const SharedThing *find(const QUuid &id) const;
    /// Null: everybody's, or one that this member does not belong to.
    [[nodiscard]] const SharedScope *scope(const QUuid &id) const;
    /// 0: everybody's.
    [[nodiscard]] int depthOf(const QUuid &scope) const;
    /// This member may write it by their own word.
    [[nodiscard]] bool mayEdit(const SharedThing &thing) const;
    [[nodiscard]] bool mayJudge(const QString &kind) const { return right(kind) == SharedRight::Edit; }
    [[nodiscard]] QString nameOf(const AgentId &member) const { return names.value(member.value, member.value); }

    friend bool operator==(const SharedThings &, const SharedThings &) = default;
};

/// The fields of the kinds that this program knows.
namespace sharedKind {
[[nodiscard]] QString templates();
[[nodiscard]] QString tags();
[[nodiscard]] QString savedViews();
[[nodiscard]] QString signatures();
} // namespace sharedKind
[[nodiscard]] QJsonObject sharedFields(const Template &value);
[[nodiscard]] Template sharedTemplate(const QUuid &id, const QString &name, const QJsonObject &fields);
[[nodiscard]] QJsonObject sharedFields(const SignatureRule &rule);
[[nodiscard]] SignatureRule sharedSignature(const QJsonObject &fields);
/// One rule a place and person has one id on every desk.
[[nodiscard]] QUuid sharedSignatureId(const SignatureRule &rule, const QUuid &scope = {});
[[nodiscard]] QString sharedSignatureName(const SignatureRule &rule);
/// That of this place and person in the narrowest scope that has one; null: none.
[[nodiscard]] const SharedThing *sharedSignatureOf(const SharedThings &all, const SignatureRule &rule);

/// `fields` laid over those of `base`; a null removes one.
[[nodiscard]] QJsonObject laidOver(QJsonObject base, const QJsonObject &fields);

} // namespace wederhoor
