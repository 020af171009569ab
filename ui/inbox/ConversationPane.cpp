#include "ui/inbox/ConversationPane.h"

#include "ui/composer/ApprovalPanel.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ApprovalNotice.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/MaskBar.h"
#include "ui/conversation/ReplyTrouble.h"
#include "ui/conversation/ScheduledNotice.h"
#include "ui/conversation/UnsettledNotice.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/presenters/ReplyPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NoticeBar.h"

#include <QVBoxLayout>

#include <utility>

namespace wederhoor {

namespace {
constexpr std::chrono::seconds saidFor{12};

} // namespace

ConversationPane::ConversationPane(ConversationPresenter &conversation, ReplyPresenter &reply, const Clock &clock,
                                   const Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new EmptyState(theme, QStringLiteral("conversationEmpty"), this))
    , m_case(new QWidget(this))
    , m_header(new ConversationHeader(conversation, clock, theme, m_case))
    , m_said(new NoticeBar(QStringLiteral("actNotice"), m_case))
    , m_trouble(new ReplyTrouble(conversation, m_case))
    , m_unsettled(new UnsettledNotice(clock, m_case))
    , m_view(new ConversationView(conversation.model(), conversation.pictures(), theme, m_case))
    , m_composer(new Composer(reply, clock, theme, m_case))
    , m_approvalNotice(new ApprovalNotice(clock, theme, m_case))
    , m_approval(new ApprovalPanel(clock, theme, m_case))
{
    addWidget(m_empty);
    // The case takes its place with the first that is opened: a stack measures all its pages, shown or not.
    m_case->hide();
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(sizes::gapLarge, 0, sizes::gapLarge, 0);
    notices->setSpacing(sizes::gap);
    notices->addWidget(new MaskBar(conversation, m_case));
    notices->addWidget(m_said);
    notices->addWidget(m_trouble);
    notices->addWidget(new ScheduledNotice(conversation, clock, m_case));
    notices->addWidget(m_unsettled);
    notices->addWidget(m_approvalNotice);
    // Nothing by itself: below the last notice it leaves the same gap as between two.
    auto *end = new QWidget(m_case);
    end->setFixedHeight(0);
    notices->addWidget(end);
    auto *layout = new QVBoxLayout(m_case);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    layout->addLayout(notices);
    layout->addWidget(m_approval);
    layout->addWidget(m_composer);

    m_quiet.setSingleShot(true);
    m_quiet.setInterval(saidFor);
    connect(&m_quiet, &QTimer::timeout, m_said, &NoticeBar::clear);
    connect(m_view, &ConversationView::linkOpened, this, &ConversationPane::linkOpened);
    connect(m_view, &ConversationView::olderWanted, &conversation, &ConversationPresenter::readOlder);
    connect(m_trouble, &ReplyTrouble::originalWanted, this, &ConversationPane::linkOpened);
    connect(m_composer, &Composer::preferencesWanted, this, &ConversationPane::preferencesWanted);
    connect(m_composer, &Composer::originalWanted, this, &ConversationPane::linkOpened);
    connect(m_composer, &Composer::newerWanted, m_view, &ConversationView::scrollToEnd);
    connect(&conversation, &ConversationPresenter::opened, this, &ConversationPane::showCase);
    connect(&conversation, &ConversationPresenter::closed, this, [this] { setCurrentWidget(m_empty); });
    setCurrentWidget(m_empty);
}

void ConversationPane::followApprovals(ApprovalPresenter &presenter)
{
    m_approval->follow(presenter);
    m_approvalNotice->follow(presenter);
    connect(m_approval, &ApprovalPanel::wantedChanged, this, &ConversationPane::showJudging);
    connect(m_approvalNotice, &ApprovalNotice::judgingWanted, this, [this] {
        m_approval->setPutAway(false);
        m_approval->focusText();
    });
    showJudging();
}

void ConversationPane::showJudging()
{
    const bool wanted = m_approval->isWanted();
    m_approval->setVisible(wanted);
    m_composer->setVisible(!wanted);
    m_approvalNotice->setJudgingPutAway(m_approval->isPutAway());
}

Composer &ConversationPane::writing()
{
    if (m_approval->isWanted()) {
        m_approval->setPutAway(true);
    }
    return *m_composer;
}

void ConversationPane::say(Tone tone, const QString &text)
{
    if (text.isEmpty()) {
        m_said->clear();
        return;
    }
    m_said->setNotice(tone, text);
    m_quiet.start();
}

void ConversationPane::sayAcross(Tone tone, const QString &text)
{
    say(tone, text);
    m_isSaidAcross = true;
}

void ConversationPane::setWelcome(const QString &title, const QString &text)
{
    m_empty->setState(Icon::Inbox, title, text);
}

void ConversationPane::showCase()
{
    if (indexOf(m_case) < 0) {
        addWidget(m_case);
    }
    setCurrentWidget(m_case);
    if (!std::exchange(m_isSaidAcross, false)) {
        m_said->clear();
    }
    m_view->scrollToEnd();
}

} // namespace wederhoor
