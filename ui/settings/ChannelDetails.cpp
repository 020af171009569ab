#include "ui/settings/ChannelDetails.h"

#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/presenters/ChannelsPresenter.h"
#include "ui/settings/FactList.h"
#include "ui/settings/SetAsideCard.h"
#include "ui/settings/SettingsPage.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

Tone toneOf(ChannelMood mood)
{
    switch (mood) {
    case ChannelMood::Quiet:
        return Tone::Plain;
    case ChannelMood::Good:
        return Tone::Good;
    case ChannelMood::Care:
        return Tone::Soon;
    case ChannelMood::Trouble:
        return Tone::Late;
    }
    Q_UNREACHABLE();
}

} // namespace

ChannelDetails::ChannelDetails(ChannelsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_acts(new QHBoxLayout)
    , m_title(new QLabel(this))
    , m_advice(new NoticeBar(QStringLiteral("channelAdvice"), this))
    , m_exposure(new NoticeBar(QStringLiteral("channelExposure"), this))
    , m_facts(new FactList(this))
    , m_poll(makeButton("pollChannelButton"))
    , m_pause(makeButton("pauseChannelButton"))
    , m_edit(makeButton("editChannelButton"))
    , m_signIn(makeButton("signInAgainButton"))
    , m_remove(makeButton("removeChannelButton"))
    , m_setAside(new SetAsideCard(presenter, this))
{
    setObjectName(QStringLiteral("channelDetails"));
    makeLayout();
    connect(m_poll, &QPushButton::clicked, &presenter, &ChannelsPresenter::pollNow);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const ChannelStatus *status = m_presenter.selected()) {
            m_presenter.setPaused(status->channel.enabled);
        }
    });
    connect(m_edit, &QPushButton::clicked, this, &ChannelDetails::editWanted);
    connect(m_signIn, &QPushButton::clicked, this, &ChannelDetails::signInWanted);
    connect(m_remove, &QPushButton::clicked, this, &ChannelDetails::removeWanted);
    connect(m_setAside, &SetAsideCard::dropWanted, this, &ChannelDetails::dropWanted);
    connect(&presenter, &ChannelsPresenter::detailChanged, this, &ChannelDetails::refresh);
    connect(&presenter, &ChannelsPresenter::busyChanged, this, &ChannelDetails::showActs);
}

QPushButton *ChannelDetails::makeButton(const char *objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(objectName));
    m_acts->addWidget(button);
    return button;
}

void ChannelDetails::makeLayout()
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setObjectName(QStringLiteral("channelTitle"));
    m_acts->setSpacing(sizes::gap);
    m_acts->addStretch();
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(sizes::gapLarge, sizes::gapWide, sizes::gapLarge, sizes::gapLarge);
    inside->setSpacing(sizes::gapWide);
    inside->addWidget(m_title);
    inside->addWidget(m_exposure);
    inside->addWidget(m_advice);
    inside->addWidget(m_facts);
    inside->addLayout(m_acts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gapWide);
    layout->addWidget(card);
    layout->addWidget(m_setAside);
}

void ChannelDetails::focusActs()
{
    for (QPushButton *button : {m_signIn, m_poll, m_pause, m_edit}) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void ChannelDetails::retranslate()
{
    setButtonText(m_poll, tr("Fetch now"));
    setButtonText(m_edit, tr("Change \u2026"));
    setButtonText(m_signIn, tr("Sign in again \u2026"));
    setButtonText(m_remove, tr("Remove \u2026"));
    m_setAside->retranslate();
    refresh();
}

void ChannelDetails::refresh()
{
    const ChannelStatus *status = m_presenter.selected();
    setVisible(status != nullptr);
    if (status == nullptr) {
        return;
    }
    m_title->setText(tr("%1 \u00b7 %2").arg(platformWord(status->channel.platform), status->channel.name));
    showAdvice();
    showFacts();
    showActs();
    m_setAside->refresh();
}

void ChannelDetails::showAdvice()
{
    const ChannelStatus &status = *m_presenter.selected();
    const QString advice = channelAdvice(status, m_presenter.now());
    if (advice.isEmpty()) {
        m_advice->clear();
    } else {
        m_advice->setNotice(toneOf(channelMood(channelState(status, m_presenter.now()))), advice);
    }
    const QString exposure = channelExposureText(status, m_presenter.now());
    if (exposure.isEmpty()) {
        m_exposure->clear();
    } else {
        m_exposure->setNotice(Tone::Late, exposure);
    }
}

void ChannelDetails::showFacts()
{
    const ChannelStatus &status = *m_presenter.selected();
    const Channel &channel = status.channel;
    const ChannelHealth &health = status.health;
    const Instant now = m_presenter.now();
    const auto moment = [now](const std::optional<Instant> &at) { return at ? momentText(*at, now) : QString(); };
    const auto seconds = std::chrono::duration_cast<std::chrono::milliseconds>(channel.pollInterval);
    QList<FactList::Fact> facts{
        {tr("State"), channelStateWord(status, now)},
        {tr("Account"), channel.account},
        {tr("Address"), channel.server.toDisplayString()},
        {tr("Listens for"), channel.queries.join(QStringLiteral(", "))},
        {tr("Last tried"), moment(health.lastPoll)},
        {tr("Last fetched"), moment(health.lastSuccess)},
    };
    if (status.canConnect && channel.enabled) {
        facts.append({tr("Next fetch"), moment(health.nextPoll)});
        facts.append({tr("Fetched every"), ageText(seconds)});
    }
    if (health.rateLimit) {
        const QString until = health.rateReset
            ? tr("%1, new at %2").arg(limitLeftText(health), momentText(*health.rateReset, now))
            : limitLeftText(health);
        facts.append({tr("Limit left"), until});
    }
    facts.append({tr("Pictures"), channel.mediaAllowed ? tr("shown at once") : tr("fetched on a click")});
    m_facts->setFacts(facts);
}

void ChannelDetails::showActs()
{
    const ChannelStatus *status = m_presenter.selected();
    if (status == nullptr) {
        return;
    }
    const ChannelDoor &door = m_presenter.door();
    const PlatformOffer *offer = m_presenter.offerOf(status->channel.platform);
    const bool signsIn = offer != nullptr && offer->capabilities.testFlag(Capability::NeedsSignIn);
    const bool isOn = status->channel.enabled;
    setButtonText(m_pause, isOn ? tr("Pause") : tr("Resume"));
    m_poll->setVisible(status->canConnect && isOn && bool(door.pollNow));
    m_pause->setVisible(status->canConnect && bool(door.setEnabled));
    m_edit->setVisible(bool(door.change));
    m_signIn->setVisible(signsIn && bool(door.signInAgain));
    m_remove->setVisible(bool(door.remove));
    markPrimary(m_signIn,
                channelState(*status, m_presenter.now()) == ChannelState::SignedOut || status->health.exposure);
    for (QPushButton *button : {m_poll, m_pause, m_edit, m_signIn, m_remove}) {
        button->setEnabled(!m_presenter.isBusy());
    }
}

} // namespace wederhoor
