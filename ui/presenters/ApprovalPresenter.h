#pragma once

#include "core/desk/ApprovalDesk.h"
#include "core/text/TextDifference.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace wederhoor {

class FloorPresenter;
struct Conversation;

/// What was made of a reply before it was sent.
[[nodiscard]] QList<DifferentWords> lessonOf(const WaitingReply &reply);

/// Replies under four eyes in the open case: what a supervisor judges, with the words as they are being changed, and
/// what a writer is told. GUI thread, no widgets.
class ApprovalPresenter : public QObject
{
    Q_OBJECT

public:
    ApprovalPresenter(const InboxDoor &door, const Clock &clock, FloorPresenter &floor, QObject *parent = nullptr);
    ~ApprovalPresenter() override;

    /// The open case as it was read last.
    void follow(const Conversation &conversation);
    void detach();

    /// The reply that this desk's supervisor may judge; null: none.
    [[nodiscard]] const WaitingReply *toJudge() const;
    /// Approved by a colleague and not heard of since; null: none.
    [[nodiscard]] const WaitingReply *stuck() const;
    /// The writer's own whose end is still to be read, or that waits; null: none.
    [[nodiscard]] const WaitingReply *own() const;
    /// The case that it is about.
    [[nodiscard]] const Case &value() const { return m_case; }

    [[nodiscard]] const QStringList &bodies() const { return m_bodies; }
    void setBody(int part, const QString &body);
    [[nodiscard]] bool isChanged() const;
    /// Nothing until it was checked.
    [[nodiscard]] const std::optional<ApprovalCheck> &check() const { return m_check; }
    /// What stands in the way of approving; empty: nothing.
    [[nodiscard]] QString block() const;
    [[nodiscard]] bool mayApprove() const;
    /// Kinds of personal data that are let stand by approving again.
    [[nodiscard]] QList<PersonalDataKind> toAccept() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Where its pictures lie here; empty until they were fetched.
    [[nodiscard]] const QStringList &pictures() const { return m_pictures; }

    /// `knowingly`: what was written since was read, and what of personal data stands in it is meant.
    void approve(const QString &remark, bool knowingly = false);
    void giveBack(const QString &remark);
    void takeOver();
    void acknowledge();
    /// The writer's: back into the draft.
    void takeBack();

Q_SIGNALS:
    /// What there is to judge or to tell, or what stands in its way.
    void changed();
    /// Another text than was shown: show bodies() anew.
    void textReplaced();
    void failed(const QString &text);
    void done(const QString &text);
    /// Approving asks first: `words` were written meanwhile by `author`.
    void newerFound(const QString &author, const QString &words);
    void takenBack(const wederhoor::OutboxEntry &entry);
    /// The writer's reply came back while its case is open: its text is in the drafts of the conversation.
    void textReturned();

private:
    void show(const WaitingReply *reply);
    void checkSoon();
    void runCheck();
    void fetchPictures();
    [[nodiscard]] Judgement judgement() const;
    void end(const Error &error);

    InboxDoor m_door;
    const Clock &m_clock;
    FloorPresenter &m_floor;
    Case m_case;
    QList<WaitingReply> m_replies;
    OutboxId m_shown;
    int m_shownRevision = 0;
    QStringList m_bodies;
    QStringList m_pictures;
    std::optional<ApprovalCheck> m_check;
    QTimer m_checkDelay;
    int m_number = 0;
    bool m_busy = false;
};

} // namespace wederhoor
