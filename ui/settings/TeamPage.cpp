#include "ui/settings/TeamPage.h"

#include "ui/presenters/TeamPresenter.h"
#include "ui/settings/FactList.h"
#include "ui/settings/TeamForm.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

using Task = TeamPresenter::Task;

QVBoxLayout *layoutOf(QFrame *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    return layout;
}

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(sizes::gap);
    for (QWidget *widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    return layout;
}

QString encryptionWord(const TeamAddress &address)
{
    if (address.isLocalSocket()) {
        return TeamPage::tr("not needed: it does not leave this computer");
    }
    return address.encryption == TeamAddress::Encryption::Plain ? TeamPage::tr("none: the connection is plain")
                                                                : TeamPage::tr("TLS, fully checked");
}

QString sourceWord(const TeamSettings &settings)
{
    switch (settings.source) {
    case TeamSettings::Source::Nobody:
        return settings.hasManaged ? TeamPage::tr("you, in place of your organisation's settings") : QString();
    case TeamSettings::Source::Profile:
        return settings.hasManaged ? TeamPage::tr("you, in place of your organisation's settings")
                                   : TeamPage::tr("you");
    case TeamSettings::Source::Administrator:
        return settings.isLocked ? TeamPage::tr("your organisation, locked (%1)").arg(settings.managedFile)
                                 : TeamPage::tr("your organisation (%1)").arg(settings.managedFile);
    }
    Q_UNREACHABLE();
}

} // namespace

TeamPage::TeamPage(TeamPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("teamPage"), parent)
    , m_presenter(presenter)
    , m_facts(new FactList(this))
    , m_disconnect(new QPushButton(this))
    , m_followOrganisation(new QPushButton(this))
    , m_form(new TeamForm(this))
    , m_test(new QPushButton(this))
    , m_connect(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_verdict(new NoticeBar(QStringLiteral("teamVerdict"), this))
    , m_allTheSame(m_verdict->addRemedy(QStringLiteral("connectAllTheSameButton")))
    , m_words(makeHint(this))
{
    m_facts->setObjectName(QStringLiteral("teamFacts"));
    m_disconnect->setObjectName(QStringLiteral("disconnectTeamButton"));
    m_followOrganisation->setObjectName(QStringLiteral("followOrganisationButton"));
    m_test->setObjectName(QStringLiteral("testTeamButton"));
    m_connect->setObjectName(QStringLiteral("connectTeamButton"));
    m_cancel->setObjectName(QStringLiteral("cancelTeamTestButton"));
    m_words->setObjectName(QStringLiteral("teamVerdictWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    markPrimary(m_connect);
    makeCards();
    connect(m_test, &QPushButton::clicked, this, [this] { m_presenter.test(m_form->form()); });
    connect(m_connect, &QPushButton::clicked, this, [this] { m_presenter.connectTo(m_form->form()); });
    connect(m_cancel, &QPushButton::clicked, &presenter, &TeamPresenter::cancelTest);
    connect(m_allTheSame, &QPushButton::clicked, &presenter, &TeamPresenter::connectAllTheSame);
    connect(m_disconnect, &QPushButton::clicked, &presenter, &TeamPresenter::disconnectFromTeam);
    connect(m_followOrganisation, &QPushButton::clicked, &presenter, &TeamPresenter::followAdministrator);
    connect(m_form, &TeamForm::edited, this, [this] {
        m_isEdited = true;
        tellNothing(); // what was wrong is being mended
        m_presenter.forgetOutcome();
    });
    connect(&presenter, &TeamPresenter::read, this, &TeamPage::fill);
    connect(&presenter, &TeamPresenter::changed, this, &TeamPage::follow);
    connect(&presenter, &TeamPresenter::stateChanged, this, &TeamPage::tellFacts);
    connect(&presenter, &TeamPresenter::done, this, [this](const QString &text) {
        m_isEdited = false; // what counts now is read next
        tellDone(text);
    });
    connect(&presenter, &TeamPresenter::failed, this, &TeamPage::tellFailed);
    retranslate();
}

void TeamPage::makeCards()
{
    QFrame *now = makeCard(this);
    QVBoxLayout *nowInside = layoutOf(now);
    nowInside->addWidget(m_facts);
    nowInside->addLayout(row({m_disconnect, m_followOrganisation}));
    QFrame *assistant = makeCard(this);
    QVBoxLayout *inside = layoutOf(assistant);
    inside->addWidget(m_form);
    inside->addLayout(row({m_test, m_connect, m_cancel}));
    inside->addWidget(m_verdict);
    inside->addWidget(m_words);
    body()->addWidget(now);
    body()->addWidget(assistant);
    body()->addStretch();
}

void TeamPage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    if (seen) {
        m_presenter.load();
    } else {
        m_isEdited = false;
        m_presenter.cancelTest();
        m_presenter.forgetOutcome();
    }
}

void TeamPage::retranslate()
{
    setHeading(tr("Team database"),
               tr("With a team database, colleagues share one inbox: what one claims or answers, the others see."));
    setButtonText(m_disconnect, tr("Work alone"));
    setButtonText(m_followOrganisation, tr("Follow your organisation's settings"));
    setButtonText(m_test, tr("Test"));
    setButtonText(m_connect, tr("Connect"));
    setButtonText(m_cancel, tr("Stop"));
    setButtonText(m_allTheSame, tr("Keep it and go on trying"));
    tellFacts();
    follow();
}

void TeamPage::fill()
{
    const TeamSettings &settings = m_presenter.settings();
    if (!m_isEdited) { // what is being typed is not taken away by what is read late
        m_form->setForm(m_presenter.form());
    }
    // The login that a locked address leaves open stays open, also once one was filled in.
    m_form->setLocked(settings.isLocked, settings.managedLogin);
    m_disconnect->setVisible(settings.access && !settings.isLocked);
    m_followOrganisation->setVisible(settings.hasManaged && settings.source != TeamSettings::Source::Administrator);
    if (!settings.wrong.isEmpty()) {
        tellFailed(tr("The settings of the team database cannot be used: %1").arg(settings.wrong));
    }
    tellFacts();
}

void TeamPage::tellFacts()
{
    const TeamSettings &settings = m_presenter.settings();
    if (!settings.access) {
        m_facts->setFacts({{tr("This desk"), tr("works alone")}, {tr("Set by"), sourceWord(settings)}});
        return;
    }
    const TeamAddress &address = settings.access->address;
    const TeamLine now = m_presenter.line();
    const QString role = m_presenter.state() ? m_presenter.state()->role : QString();
    m_facts->setFacts({{tr("This desk"), tr("works with %1 on %2").arg(address.database, address.host)},
                       {tr("Set by"), sourceWord(settings)},
                       {tr("Login"), address.member.isEmpty() ? tr("as at this computer") : address.member},
                       {tr("Role"), teamRoleWord(role)},
                       {tr("Signs in with"), teamSignInWord(settings.access->signIn)},
                       {tr("Encryption"), encryptionWord(address)},
                       {tr("Now"), now.line.text},
                       {tr("What that means"), now.explanation}});
}

void TeamPage::follow()
{
    const Task task = m_presenter.task();
    const bool isBusy = task != Task::Nothing;
    m_form->setEnabled(!isBusy);
    m_test->setEnabled(!isBusy);
    m_connect->setEnabled(!isBusy);
    m_cancel->setVisible(isBusy);
    sayVerdict();
}

void TeamPage::sayVerdict()
{
    const std::optional<TeamTest> &outcome = m_presenter.outcome();
    m_allTheSame->setVisible(m_presenter.mayConnectAllTheSame());
    m_words->setVisible(outcome && !outcome->words.isEmpty());
    if (m_presenter.task() != Task::Nothing) {
        m_verdict->setNotice(Tone::Soon, tr("Trying to reach it; at most ten seconds."));
        return;
    }
    if (!outcome) {
        m_verdict->clear();
        return;
    }
    if (outcome->works()) {
        const TeamWelcome &welcome = *outcome->welcome;
        m_verdict->setNotice(
            Tone::Good,
            tr("It works: you are %1, %2, with %n channel(s).", nullptr, static_cast<int>(welcome.channels.size()))
                .arg(welcome.member, teamRoleWord(welcome.role)));
        return;
    }
    const TeamAdvice advice = m_presenter.advice();
    m_verdict->setNotice(Tone::Late, advice.what + QLatin1Char('\n') + advice.remedy);
    m_words->setText(tr("The server said: %1").arg(outcome->words));
}

} // namespace wederhoor
