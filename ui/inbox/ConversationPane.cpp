#include "ui/inbox/ConversationPane.h"

#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationView.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/presenters/ReplyPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NoticeBar.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr std::chrono::seconds saidFor{12};
} // namespace

ConversationPane::ConversationPane(ConversationPresenter &conversation, ReplyPresenter &reply, const Clock &clock,
                                   const Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_conversation(conversation)
    , m_empty(new EmptyState(theme, QStringLiteral("conversationEmpty"), this))
    , m_case(new QWidget(this))
    , m_header(new ConversationHeader(conversation, clock, theme, m_case))
    , m_said(new NoticeBar(QStringLiteral("actNotice"), m_case))
    , m_trouble(new NoticeBar(QStringLiteral("troubleNotice"), m_case))
    , m_view(new ConversationView(conversation.model(), theme, m_case))
    , m_composer(new Composer(reply, theme, m_case))
{
    addWidget(m_empty);
    addWidget(m_case);
    makeTrouble();
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(sizes::gapLarge, 0, sizes::gapLarge, 0);
    notices->setSpacing(sizes::gapTiny);
    notices->addWidget(m_said);
    notices->addWidget(m_trouble);
    auto *layout = new QVBoxLayout(m_case);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    layout->addLayout(notices);
    layout->addWidget(m_composer);

    m_quiet.setSingleShot(true);
    m_quiet.setInterval(saidFor);
    connect(&m_quiet, &QTimer::timeout, m_said, &NoticeBar::clear);
    connect(m_view, &ConversationView::linkOpened, this, &ConversationPane::linkOpened);
    connect(m_composer, &Composer::originalWanted, this, &ConversationPane::linkOpened);
    connect(m_composer, &Composer::newerWanted, m_view, &ConversationView::scrollToEnd);
    connect(&conversation, &ConversationPresenter::opened, this, &ConversationPane::showCase);
    connect(&conversation, &ConversationPresenter::refreshed, this, &ConversationPane::showTrouble);
    connect(&conversation, &ConversationPresenter::closed, this, [this] { setCurrentWidget(m_empty); });
    setCurrentWidget(m_empty);
    retranslate();
}

void ConversationPane::retranslate()
{
    setButtonText(m_again, tr("Send once more"));
    setButtonText(m_discard, tr("Back to draft"));
    showTrouble();
}

void ConversationPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QStackedWidget::changeEvent(event);
}

void ConversationPane::makeTrouble()
{
    m_retry = m_trouble->addRemedy(QStringLiteral("retryButton"));
    m_again = m_trouble->addRemedy(QStringLiteral("sendAgainButton"));
    m_discard = m_trouble->addRemedy(QStringLiteral("discardButton"));
    m_discard->show();
    connect(m_retry, &QPushButton::clicked, &m_conversation, &ConversationPresenter::retryTrouble);
    connect(m_discard, &QPushButton::clicked, &m_conversation, &ConversationPresenter::discardTrouble);
    connect(m_again, &QPushButton::clicked, this, [this] {
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Send once more"),
                                    tr("The first one may have arrived. Sent again, the customer may read it twice."),
                                    QMessageBox::NoButton, window());
        box->setObjectName(QStringLiteral("sendAgainQuestion"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton *send = box->addButton(tr("Send once more"), QMessageBox::AcceptRole);
        box->setDefaultButton(box->addButton(tr("Do not send"), QMessageBox::RejectRole));
        connect(send, &QPushButton::clicked, &m_conversation, &ConversationPresenter::sendTroubleAgain);
        box->open();
    });
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

void ConversationPane::setWelcome(const QString &title, const QString &text)
{
    m_empty->setState(Icon::Inbox, title, text);
}

void ConversationPane::showCase()
{
    setCurrentWidget(m_case);
    m_said->clear();
    showTrouble();
    m_view->scrollToEnd();
}

void ConversationPane::showTrouble()
{
    const QString text = m_conversation.troubleText();
    if (text.isEmpty()) {
        m_trouble->clear();
        return;
    }
    const bool unknown = m_conversation.trouble()->state == OutboxState::Unknown;
    setButtonText(m_retry, unknown ? tr("Check again") : tr("Try again"));
    m_retry->show();
    m_again->setVisible(unknown);
    m_trouble->setNotice(unknown ? Tone::Soon : Tone::Late, text);
}

} // namespace wederhoor
