#include "core/desk/ApprovalDesk.h"

#include "core/desk/Approvals.h"
#include "core/desk/CaseAct.h"
#include "core/desk/GuardSettings.h"
#include "core/desk/ReplyGuard.h"
#include "core/desk/WrittenSince.h"
#include "core/ports/ApprovalGate.h"
#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"
#include "core/store/WaitingReplyTable.h"
#include "core/text/guard/HiddenCharacters.h"

#include <QDir>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

/// Longer than a judge looks at a reply; those of what is approved stay until it has left.
constexpr int keepPicturesDays = 7;

Error notInTeam()
{
    return {ErrorKind::NotFound, QStringLiteral("this inbox belongs to no team")};
}

QStringList unresolvedIn(const QString &text)
{
    QStringList names;
    for (const Rendered::Unresolved &variable : renderTemplate(text, {}).unresolved) {
        names.append(variable.name);
    }
    return names;
}

Result<ApprovalCheck> checkOf(Connection &connection, const WaitingReply &reply, const Case &value,
                              const Channel &channel, const MessageRef &seen)
{
    const Result<PersonalDataGuard> guard = guardOf(connection);
    Result<std::optional<Message>> newer = writtenSince(connection, value, seen, reply.author, reply.submittedAt);
    if (!guard || !newer) {
        return failure(guard ? newer.error() : guard.error());
    }
    ApprovalCheck check;
    check.newerThanSeen = std::move(*newer);
    for (const WaitingPart &part : reply.parts) {
        const QString text = part.fullText();
        check.empty = check.empty || part.body.trimmed().isEmpty();
        check.lengths.append(checkLength(value.platform, part.kind, text, lengthSetting(channel.options)));
        check.unresolved += unresolvedIn(text);
        for (const PersonalDataFinding &finding : guard->find(text)) {
            check.personalData.append(
                {finding, part.kind == ReplyKind::Private ? GuardLevel::Hint : guard->rules().levels.of(finding.kind)});
        }
    }
    return check;
}

Result<void> requireGood(const ApprovalCheck &check, const WaitingReply &reply, const Judgement &judgement)
{
    const auto refuse = [](const QString &why) { return failure(ErrorKind::Rejected, why); };
    if (check.empty) {
        return refuse(QStringLiteral("empty"));
    }
    for (const WaitingPart &part : reply.parts) {
        if (unreadableAt(part.body) >= 0) {
            return refuse(QStringLiteral("characters of an unknown encoding"));
        }
    }
    if (!check.unresolved.isEmpty()) {
        return refuse(QStringLiteral("unresolved: ") + check.unresolved.join(QStringLiteral(", ")));
    }
    for (const LengthCheck &length : check.lengths) {
        if (!length.fits) {
            return refuse(QStringLiteral("too long: %1 of %2").arg(length.length).arg(length.limit));
        }
    }
    if (check.newerThanSeen && !judgement.acceptNewer) {
        return failure(ErrorKind::Conflict,
                       QStringLiteral("written since: %1").arg(check.newerThanSeen->ref.remote.value));
    }
    ReplyCheck guarded;
    guarded.personalData = check.personalData;
    return requireGuarded(guarded, judgement.accepted, true);
}

QString wordsOf(const WaitingReply &reply)
{
    QStringList bodies;
    for (const WaitingPart &part : reply.parts) {
        bodies.append(part.body);
    }
    return bodies.join(QStringLiteral("\n\n"));
}

/// Those of replies that are long gone make room; one that is to leave in a month keeps its own.
Result<void> sweepPictures(Connection &connection, const QDir &folder)
{
    const Result<QList<OutboxEntry>> open = OutboxTable(connection).open();
    if (!open) {
        return failure(open.error());
    }
    QSet<QString> leaving;
    for (const OutboxEntry &entry : *open) {
        for (const ReplyAttachment &picture : entry.attachments) {
            leaving.insert(picture.path);
        }
    }
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-keepPicturesDays);
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
        if (file.lastModified() < old && !leaving.contains(file.filePath())) {
            QFile::remove(file.filePath());
        }
    }
    return {};
}

Result<QStringList> putPictures(Connection &connection, const WaitingReply &reply, const QString &folder,
                                const QList<QByteArray> &pictures)
{
    if (pictures.size() != reply.pictures.size()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("the team does not have all its pictures"));
    }
    if (!QDir().mkpath(folder)) {
        return failure(ErrorKind::Storage, QStringLiteral("cannot make %1").arg(folder));
    }
    if (const Result<void> swept = sweepPictures(connection, QDir(folder)); !swept) {
        return failure(swept.error());
    }
    QStringList paths;
    for (int n = 0; n < pictures.size(); ++n) {
        const QString path = waitingPicturePath(folder, reply, n);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pictures.at(n)) != pictures.at(n).size() || !file.commit()) {
            return failure(ErrorKind::Storage, file.errorString());
        }
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        paths.append(path);
    }
    return paths;
}

} // namespace

/// What is judged, with the judge's words in it.
struct ApprovalDesk::Prepared
{
    WaitingReply reply;
    Case value;
    ApprovalCheck check;
    MessageRef seen;
    bool isChanged = false; ///< otherwise than it was written, or than somebody changed it before
};

bool ApprovalCheck::fits() const
{
    return std::all_of(lengths.begin(), lengths.end(), [](const LengthCheck &length) { return length.fits; });
}

ApprovalDesk::ApprovalDesk(Store &store, const Clock &clock, CaseDesk &desk)
    : m_store(store)
    , m_clock(clock)
    , m_desk(desk)
{
}

QFuture<Result<ApprovalDesk::Prepared>> ApprovalDesk::prepare(const Judgement &judgement)
{
    return m_store.read<Prepared>([judgement](Snapshot &snapshot) -> Result<Prepared> {
        Connection &connection = snapshot.connection();
        const Result<std::optional<WaitingReply>> reply = WaitingReplyTable(connection).find(judgement.reply);
        if (!reply || !*reply || (*reply)->parts.isEmpty()) {
            return reply ? failure(ErrorKind::NotFound, QStringLiteral("no such reply waits")) : failure(reply.error());
        }
        Prepared prepared;
        prepared.reply = **reply;
        const Result<std::optional<Case>> value = CaseTable(connection).find(prepared.reply.caseId);
        const Result<std::optional<Channel>> channel = ChannelTable(connection).find(prepared.reply.channel);
        if (!value || !channel) {
            return failure(value ? channel.error() : value.error());
        }
        if (!*value || !*channel) {
            return failure(ErrorKind::NotFound, QStringLiteral("its case or its channel is not here"));
        }
        prepared.value = **value;
        if (!judgement.bodies.isEmpty() && judgement.bodies.size() != prepared.reply.parts.size()) {
            return failure(ErrorKind::Invalid,
                           QStringLiteral("the reply has %1 parts").arg(prepared.reply.parts.size()));
        }
        for (qsizetype n = 0; n < judgement.bodies.size(); ++n) {
            prepared.isChanged = prepared.isChanged || prepared.reply.parts.at(n).body != judgement.bodies.at(n);
            prepared.reply.parts[n].body = judgement.bodies.at(n);
        }
        prepared.seen = judgement.acceptNewer ? prepared.value.newestMessage
            : judgement.seen.isEmpty()        ? prepared.reply.seen
                                              : MessageRef{prepared.value.instance, judgement.seen};
        Result<ApprovalCheck> check = checkOf(connection, prepared.reply, prepared.value, **channel, prepared.seen);
        if (!check) {
            return failure(check.error());
        }
        prepared.check = std::move(*check);
        return prepared;
    });
}

QFuture<Result<ApprovalCheck>> ApprovalDesk::check(const Judgement &judgement)
{
    return andThen(&m_store, prepare(judgement),
                   [](const Prepared &prepared) { return Result<ApprovalCheck>(prepared.check); });
}

QFuture<Result<WaitingReply>> ApprovalDesk::approve(const Judgement &judgement)
{
    if (m_desk.approvalGate() == nullptr) {
        return ready<WaitingReply>(failure(notInTeam()));
    }
    return andThen(&m_store, prepare(judgement), [this, judgement](const Prepared &prepared) {
        const Result<void> good = requireGood(prepared.check, prepared.reply, judgement);
        return good ? approvePrepared(judgement, prepared) : ready<WaitingReply>(failure(good.error()));
    });
}

/// What is accepted is on the record before the reply can leave, its pictures are here, and then the team is asked.
QFuture<Result<WaitingReply>> ApprovalDesk::approvePrepared(const Judgement &judgement, const Prepared &prepared)
{
    const auto note = [judgement, prepared, me = m_desk.me(), now = m_clock.now()](Transaction &transaction) {
        CaseAct act(transaction, me, now);
        OutboxEntry entry;
        entry.id = prepared.reply.id;
        entry.caseId = prepared.value.id;
        ReplyCheck guarded;
        guarded.personalData = prepared.check.personalData;
        return recordAccepted(transaction, act, entry, guarded, judgement.accepted);
    };
    const auto noted = m_store.write<void>(note, Store::Durability::Full);
    const auto fetched = andThen(&m_store, noted, [this, reply = prepared.reply] { return fetchPictures(reply); });
    const auto approved = andThen(&m_store, fetched, [this, judgement, prepared](const QStringList &) {
        ApprovalGate::Approval approval;
        approval.reply = prepared.reply.id;
        approval.caseId = prepared.value.id;
        approval.revision = judgement.revision;
        approval.words = wordsOf(prepared.reply);
        approval.content = prepared.isChanged ? contentOf(prepared.reply) : QByteArray();
        approval.remark = judgement.remark.trimmed();
        approval.seen = prepared.seen;
        return m_desk.approvalGate() == nullptr ? ready<void>(failure(notInTeam()))
                                                : m_desk.approvalGate()->approve(approval);
    });
    return andThen(&m_store, approved, [this, id = judgement.reply] { return m_store.waitingReply(id); });
}

QFuture<Result<WaitingReply>> ApprovalDesk::giveBack(const Judgement &judgement)
{
    const QString remark = judgement.remark.trimmed();
    if (remark.isEmpty()) {
        return ready<WaitingReply>(failure(ErrorKind::Invalid, QStringLiteral("say why it is returned")));
    }
    return andThen(
        &m_store, m_store.waitingReply(judgement.reply), [this, judgement, remark](const WaitingReply &reply) {
            if (m_desk.approvalGate() == nullptr) {
                return ready<WaitingReply>(failure(notInTeam()));
            }
            const auto done = m_desk.approvalGate()->giveBack(reply.id, reply.caseId, judgement.revision, remark);
            return andThen(&m_store, done, [this, id = reply.id] { return m_store.waitingReply(id); });
        });
}

QFuture<Result<WaitingReply>> ApprovalDesk::takeOver(const OutboxId &id)
{
    return andThen(&m_store, m_store.waitingReply(id), [this](const WaitingReply &reply) {
        if (m_desk.approvalGate() == nullptr) {
            return ready<WaitingReply>(failure(notInTeam()));
        }
        const auto done = andThen(&m_store, fetchPictures(reply), [this, reply](const QStringList &) {
            return m_desk.approvalGate() == nullptr ? ready<void>(failure(notInTeam()))
                                                    : m_desk.approvalGate()->takeOver(reply.id, reply.caseId);
        });
        return andThen(&m_store, done, [this, id = reply.id] { return m_store.waitingReply(id); });
    });
}

QFuture<Result<void>> ApprovalDesk::acknowledge(const OutboxId &id)
{
    return m_store.write<void>([id](Transaction &transaction) -> Result<void> {
        WaitingReplyTable table(transaction.connection());
        Result<std::optional<WaitingReply>> reply = table.find(id);
        if (!reply || !*reply) {
            return reply ? Result<void>() : failure(reply.error());
        }
        (*reply)->acknowledged = true;
        return table.save(**reply);
    });
}

QFuture<Result<QStringList>> ApprovalDesk::pictures(const OutboxId &id)
{
    return andThen(&m_store, m_store.waitingReply(id),
                   [this](const WaitingReply &reply) { return fetchPictures(reply); });
}

QFuture<Result<QStringList>> ApprovalDesk::fetchPictures(const WaitingReply &reply)
{
    if (reply.pictures.isEmpty()) {
        return ready<QStringList>(QStringList());
    }
    if (m_desk.approvalGate() == nullptr) {
        return ready<QStringList>(failure(notInTeam()));
    }
    const QString folder = waitingPictureFolder(m_store.path());
    return andThen(&m_store, m_desk.approvalGate()->pictures(reply.id),
                   [this, reply, folder](const QList<QByteArray> &all) {
                       // On a thread of the store: the GUI's never touches files.
                       return m_store.read<QStringList>(
                           [reply, folder, all](Snapshot &snapshot) {
                               return putPictures(snapshot.connection(), reply, folder, all);
                           },
                           Store::Priority::Background);
                   });
}

} // namespace wederhoor
