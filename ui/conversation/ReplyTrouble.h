#pragma once

#include "ui/presenters/TeamFloor.h"
#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class ConversationPresenter;

/// Says what became of a reply that needs a person, and offers every way on: unknown, refused, or too late to go by
/// itself. Nothing here is sent twice without a question.
class ReplyTrouble : public NoticeBar
{
    Q_OBJECT

public:
    explicit ReplyTrouble(ConversationPresenter &presenter, QWidget *parent = nullptr);

    /// How the desk stands with its team, which a reply may wait for.
    void setTeam(const std::optional<TeamState> &state);

Q_SIGNALS:
    void originalWanted(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void askToSendAgain();
    void askToSendAlone();
    void refreshHeld();
    [[nodiscard]] bool mayGoAlone() const;
    [[nodiscard]] QString heldText() const;

    ConversationPresenter &m_presenter;
    QPushButton *m_retry;
    QPushButton *m_original;
    QPushButton *m_again;
    QPushButton *m_discard;
    QPushButton *m_alone;
    std::optional<TeamState> m_team;
};

} // namespace wederhoor
