#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/Template.h"
#include "ui/presenters/BatchPresenter.h"
#include "ui/presenters/InboxDoor.h"
#include "ui/presenters/TeamFloor.h"
#include "ui/presenters/WindowMemory.h"

#include <QWidget>

#include <memory>

namespace wederhoor {

class Clock;
class ConversationPresenter;
class InboxPresenter;
class PendingReplies;
class ReplyPresenter;
class Theme;

/// The screen of one inbox: views, list, conversation and composer, and the way from one case to the next.
class InboxScreen : public QWidget
{
    Q_OBJECT

public:
    struct Setup
    {
        InboxDoor door;
        bool isPractice = false;
        std::function<Capabilities(const PlatformId &)> capabilities;
        TeamFloor team = {};
    };

    InboxScreen(const Setup &setup, PendingReplies &pending, const Clock &clock, const Theme &theme,
                QWidget *parent = nullptr);
    ~InboxScreen() override;

    void nextCase();
    void previousCase();
    void claimAndWrite();
    void releaseCase();
    void dismissCase();
    void resolveCase();
    void reopenCase();
    void toggleMark();
    void markNext();
    void markPrevious();
    void markAll();
    void openBatchMenu();
    void toggleSide();
    void openOriginal();
    void copyLink();
    void noteContact();
    void checkIdentity();
    void askForCall();
    void takeOverCase();
    /// The marked ones, or the open one, to a colleague.
    void assignCases();
    /// About the open case.
    void askHub();
    void openQuestions();
    void undo();
    void focusSearch();
    void focusList();
    void openTemplates();
    void openAtHand();
    void openDecision();
    void writePublic();
    void writePrivate();
    void invite();
    void writeNote();
    void send();
    void sendAndResolve();
    void sendLater();
    void showView(CaseView view);
    void showDraftsAndOutbox();
    void openFilters();
    void saveView();
    void takeArrivals();
    /// Opens a case from elsewhere; its row is chosen when the list shows it.
    void showCase(const CaseId &id);
    [[nodiscard]] bool hasOpenCase() const;
    /// Into the text that is being written; nothing happens while no case is open.
    void insertTemplate(const Template &value);
    void searchFor(const QString &text);
    /// Where one is, but for the window's own geometry.
    [[nodiscard]] WindowMemory::Place place() const;
    /// Goes there as soon as the list has been read; a case that has left it is not opened.
    void restorePlace(const WindowMemory::Place &place);
    /// Counts and "mine" follow the agent's name.
    void agentChanged();

    /// Beside every case of this inbox, below who the customer is; the screen's from now on.
    void addBesideCase(QWidget *section);

    /// Starts saving what was typed; true when something is still on its way to the disk, allSaved() follows.
    [[nodiscard]] bool flush();

Q_SIGNALS:
    void countsChanged(const wederhoor::ViewCounts &counts);
    /// Another case is in front of the agent.
    void caseOpened(const wederhoor::CaseId &id);
    void allSaved();
    void linkOpened(const QUrl &url);
    void connectWanted();
    void preferencesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Parts;
    void retranslate();
    void sayTexts();
    void makeLayout();
    void connectPresenters();
    void connectWidgets();
    void connectFloor();
    void connectCare();
    void showIdentity();
    void showPresence();
    void showTeam();
    void connectApprovals();
    void connectOwnReplies();
    void deleteReply(const MessageRef &ref);
    void rewriteReply(const MessageRef &ref);
    void sayWhatBecomesOf(const OutboxEntry &entry);
    /// True: cases are marked, and the act is prepared for all of them.
    bool actOnMarked(BatchAct::Kind kind);
    void batchDone(const BatchAct &act, const QList<CaseId> &ids);
    void openCase(const CaseId &id);
    void openNext();
    void openLinked(const CaseId &id);
    void listLoaded();
    void showUndo();
    void renameView(const QString &id);
    void removeView(const QString &id);
    void takenBack(const OutboxEntry &entry);
    [[nodiscard]] bool replyIsLatest() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace wederhoor
