#pragma once

#include "ui/models/Presence.h"
#include "ui/presenters/TeamFloor.h"

#include <QObject>

namespace wederhoor {

/// Colleagues around the cases of this inbox: who is where, what this member may do. Without a team nobody is anywhere
/// and nothing is asked. GUI thread, no widgets.
class FloorPresenter : public QObject
{
    Q_OBJECT

public:
    explicit FloorPresenter(TeamFloor floor, QObject *parent = nullptr);

    /// Nothing: this desk works alone.
    [[nodiscard]] const std::optional<TeamState> &state() const { return m_state; }
    [[nodiscard]] bool isSupervisor() const;
    [[nodiscard]] const CasePresence &presence() const { return m_presence; }

    /// This case is in front of the agent; a null id: none.
    void open(const CaseId &id, const ChannelId &channel);
    void typed();

    [[nodiscard]] const TeamFloor &floor() const { return m_floor; }

    /// Replies in this case whose end nobody knows, for supervisors; unsettledChanged() follows.
    void readUnsettled(const CaseId &id);
    [[nodiscard]] const QList<TeamUnsettled> &unsettled() const { return m_unsettled; }
    /// Each is recorded with its reason.
    void settle(const TeamUnsettled &reply, bool wasSent, const QString &why);
    void takeOver(const CaseId &id, const QString &why, std::function<void()> then);
    void holdSending(const QString &why);

    /// Open ones between hubs: ours to others, and others' to us.
    [[nodiscard]] const QList<TeamQuestion> &questions() const { return m_questions; }
    [[nodiscard]] int questionsToUs() const;
    /// Why an act on one was not done.
    [[nodiscard]] static QString questionTrouble(const Error &error);

Q_SIGNALS:
    void presenceChanged();
    void stateChanged();
    void unsettledChanged();
    void questionsChanged();
    void failed(const QString &text);

private:
    void setUnsettled(const QList<TeamUnsettled> &unsettled);

    TeamFloor m_floor;
    std::optional<TeamState> m_state;
    CasePresence m_presence;
    QList<TeamUnsettled> m_unsettled;
    QList<TeamQuestion> m_questions;
    CaseId m_asked; ///< whose unsettled replies were asked for last
};

} // namespace wederhoor
