#include "ui/conversation/ConversationHeader.h"

#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/style/Part.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace wederhoor {

namespace {
constexpr int avatarPixels = 34;
constexpr int headerHeight = 58;
} // namespace

ConversationHeader::ConversationHeader(ConversationPresenter &presenter, const Clock &clock, const Theme &theme,
                                       QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_avatar(new Avatar(avatarPixels, this))
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_presence(new ElidedLabel(this))
    , m_identity(new ElidedLabel(this))
    , m_pill(new Pill(theme, this))
{
    setObjectName(QStringLiteral("conversationHeader"));
    setMinimumHeight(headerHeight);
    m_title->setObjectName(QStringLiteral("conversationTitle"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_subtitle->setObjectName(QStringLiteral("conversationSubtitle"));
    m_subtitle->setProperty("role", QStringLiteral("small"));
    m_presence->setObjectName(QStringLiteral("presenceLabel"));
    m_presence->setProperty("chip", QStringLiteral("accent"));
    m_presence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_presence->setAlignment(Qt::AlignCenter);
    m_presence->hide();
    m_identity->setObjectName(QStringLiteral("identityLabel"));
    m_identity->setProperty("chip", QStringLiteral("plain"));
    m_identity->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_identity->setAlignment(Qt::AlignCenter);
    m_identity->hide();
    m_pill->setObjectName(QStringLiteral("clockPill"));
    makeButtons();

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    // Beside what is said of the case, never in the place of its name.
    auto *facts = new QHBoxLayout;
    facts->setSpacing(sizes::gapTiny);
    facts->addWidget(m_presence);
    facts->addWidget(m_identity);
    facts->addWidget(m_subtitle, 1);
    words->addLayout(facts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gap, sizes::gapLarge, sizes::gap);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_avatar);
    layout->addSpacing(2);
    layout->addLayout(words, 1);
    layout->addWidget(m_pill);
    for (QPushButton *button : {m_dismiss, m_release, m_resolve, m_reopen, m_takeOver, m_claim}) {
        layout->addWidget(button);
    }
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, this, &ConversationHeader::tick);
    m_tick.start();
    connect(&presenter, &ConversationPresenter::opened, this, &ConversationHeader::refresh);
    connect(&presenter, &ConversationPresenter::refreshed, this, &ConversationHeader::refresh);
    retranslate();
}

void ConversationHeader::retranslate()
{
    setButtonText(m_dismiss, tr("Dismiss"));
    setButtonText(m_release, tr("Release"));
    setButtonText(m_resolve, tr("Resolve"));
    setButtonText(m_reopen, tr("Reopen"));
    setButtonText(m_claim, tr("Claim"));
    setButtonText(m_takeOver, tr("Take over"));
    m_takeOver->setToolTip(tr("A colleague has the case: make it yours"));
    m_claim->setToolTip(tr("Claim and write (C)"));
    m_dismiss->setToolTip(tr("No reply is needed (D)"));
    m_resolve->setToolTip(tr("The case is done (E)"));
    refresh();
}

void ConversationHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

KeyButton *ConversationHeader::makeButton(const QString &objectName)
{
    return new KeyButton(objectName, this);
}

void ConversationHeader::makeButtons()
{
    m_dismiss = makeButton(QStringLiteral("dismissButton"));
    m_release = makeButton(QStringLiteral("releaseButton"));
    m_resolve = makeButton(QStringLiteral("resolveButton"));
    m_reopen = makeButton(QStringLiteral("reopenButton"));
    m_claim = makeButton(QStringLiteral("claimButton"));
    m_takeOver = makeButton(QStringLiteral("takeOverButton"));
    // A key on every button would be noise: these are the two steps of most cases.
    m_claim->setCommand(QStringLiteral("case.claim"));
    m_claim->setKey(QKeySequence(Qt::Key_C));
    m_resolve->setCommand(QStringLiteral("case.resolve"));
    m_resolve->setKey(QKeySequence(Qt::Key_E));
    connect(m_dismiss, &QPushButton::clicked, this, &ConversationHeader::openDismissMenu);
    connect(m_claim, &QPushButton::clicked, this, &ConversationHeader::claimWanted);
    connect(m_takeOver, &QPushButton::clicked, this, &ConversationHeader::takeOverWanted);
    connect(m_release, &QPushButton::clicked, &m_presenter, &ConversationPresenter::release);
    connect(m_resolve, &QPushButton::clicked, this, &ConversationHeader::resolveWanted);
    connect(m_reopen, &QPushButton::clicked, &m_presenter, &ConversationPresenter::reopen);
}

void ConversationHeader::openDismissMenu()
{
    if (!m_dismiss->isVisible() || findChild<QMenu *>(QStringLiteral("dismissMenu")) != nullptr) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dismissMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addThanks(*menu);
    for (const DismissReason reason :
         {DismissReason::NoQuestion, DismissReason::Noise, DismissReason::Spam, DismissReason::Duplicate}) {
        QAction *action = menu->addAction(dismissWord(reason));
        action->setObjectName(QStringLiteral("dismiss.") + dismissReasonName(reason));
        connect(action, &QAction::triggered, this, [this, reason] { Q_EMIT dismissWanted(reason); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_dismiss->mapToGlobal(QPoint(0, m_dismiss->height() + 2)));
}

void ConversationHeader::addThanks(QMenu &menu)
{
    // A compliment is not noise.
    if (!m_presenter.isCompliment()) {
        return;
    }
    if (m_presenter.mayLike()) {
        QAction *like = menu.addAction(tr("A compliment: like it, and resolve"));
        like->setObjectName(QStringLiteral("thanks.like"));
        connect(like, &QAction::triggered, this, &ConversationHeader::likeWanted);
    }
    QAction *thank = menu.addAction(tr("A compliment: write a thank-you \u2026"));
    thank->setObjectName(QStringLiteral("thanks.write"));
    connect(thank, &QAction::triggered, this, &ConversationHeader::claimWanted);
    menu.addSeparator();
}

void ConversationHeader::setPresence(const QString &words)
{
    m_presence->setFullText(words);
    m_presence->setVisible(!words.isEmpty());
}

void ConversationHeader::setIdentity(bool isValid, const QString &words, const QString &more)
{
    m_identity->setFullText(words);
    m_identity->setToolTip(more);
    m_identity->setVisible(!words.isEmpty());
    setPartProperty(*m_identity, "chip", isValid ? QStringLiteral("accent") : QStringLiteral("plain"));
}

void ConversationHeader::setTakeOverOffered(bool offered)
{
    m_takeOverOffered = offered;
    refresh();
}

void ConversationHeader::refresh()
{
    const Case *value = m_presenter.value();
    if (value == nullptr) {
        return;
    }
    m_avatar->setName(m_presenter.title());
    m_title->setFullText(m_presenter.title());
    m_subtitle->setFullText(m_presenter.subtitle());
    const bool active = isActive(value->status);
    const bool mine = m_presenter.isMine();
    m_claim->setVisible(active && value->owner.isEmpty());
    m_takeOver->setVisible(m_takeOverOffered && active && !value->owner.isEmpty() && !mine);
    m_release->setVisible(active && mine);
    m_resolve->setVisible(active && mine);
    m_dismiss->setVisible(active);
    m_reopen->setVisible(!active);
    tick();
}

void ConversationHeader::tick()
{
    const Case *value = m_presenter.value();
    if (value == nullptr) {
        return;
    }
    const Instant now = m_clock.now();
    m_pill->setPill(clockText(value->dueAt, now), clockTone(clockState(value->dueAt, now)));
    m_pill->setToolTip(clockSentence(value->dueAt, now));
}

} // namespace wederhoor
