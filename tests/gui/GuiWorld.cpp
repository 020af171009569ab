#include "tests/gui/GuiWorld.h"

#include "app/Translations.h"
#include "core/domain/Async.h"
#include "core/net/NetworkHttpClient.h"
#include "core/platforms/feeds/FeedConnector.h"
#include "core/platforms/practice/PracticeConnector.h"
#include "tests/support/Await.h"
#include "ui/inbox/CaseListView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>

namespace wederhoor::test {

namespace {

Capabilities capabilitiesOf(const PlatformId &platform)
{
    if (platform.value == QLatin1String("feeds")) {
        return Capability::OpensOriginal;
    }
    const Capabilities both = Capability::PublicReply | Capability::PrivateMessage | Capability::Like;
    return platform.value == QLatin1String("bluesky") ? both | Capability::Pictures | Capability::Hide : both;
}

} // namespace

GuiWorld::GuiWorld()
    : m_ids(m_clock)
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("en")); // whatever the test before chose
    const Agent me{AgentId{QStringLiteral("erik")}, QStringLiteral("Erik")};
    m_inbox = std::make_unique<TestInbox>(m_folder.filePath(QStringLiteral("inbox")), m_clock, m_ids, me);
    m_practice = std::make_unique<TestInbox>(m_folder.filePath(QStringLiteral("practice")), m_clock, m_ids, me);
    m_practice->registry().add(practiceChannel().platform,
                               practiceEntry(m_folder.filePath(QStringLiteral("practice.json")), m_clock));
    m_network = std::move(*NetworkHttpClient::make({QStringLiteral("test")}));
    m_inbox->registry().add(feedsPlatform, feedsEntry(*m_network, m_clock));
    m_channels = std::make_unique<ChannelDesk>(
        m_inbox->store(), m_inbox->registry(), [](const ChannelId &) { return ready<void>({}); }, &m_context);
    m_quarantine = std::make_unique<Quarantine>(m_inbox->store(), m_inbox->registry(), m_clock, &m_context);
    m_training = std::make_unique<TrainingRoom>(Inbox::Parts{m_clock, m_ids, m_probe, nullptr, m_thread}, profile(),
                                                m_practice->desk(), m_practice->store());
    probeKeyring = [] { return ready(Result<KeyringState>(KeyringState::Ready)); };
}

GuiWorld::~GuiWorld() = default;

Profile GuiWorld::profile() const
{
    return Profile::locate(m_folder.path());
}

bool GuiWorld::open()
{
    return m_inbox->open() && m_practice->open() && isPastFirstRun() && m_practice->addChannel(practiceChannel())
        && m_practice->poll();
}

bool GuiWorld::isPastFirstRun()
{
    return isFirstRun
        || await(m_inbox->store().setSetting(QStringLiteral("ui.first_run"), QStringLiteral("done"))).has_value();
}

bool GuiWorld::show(bool startInPractice)
{
    WindowContext context{.clock = m_clock, .inbox = m_inbox->door(), .practice = m_practice->door()};
    context.capabilities = capabilitiesOf;
    context.startInPractice = startInPractice;
    context.platforms = {
        {PlatformId{QStringLiteral("bluesky")}, QStringLiteral("Bluesky"), QUrl(QStringLiteral("https://bsky.example")),
         Capability::NeedsSignIn | Capability::PublicReply | Capability::PrivateMessage | Capability::Listening},
        {PlatformId{QStringLiteral("feeds")},
         QStringLiteral("Feed"),
         {},
         Capability::OpensOriginal | Capability::Listening}};
    context.channels = channelDoor();
    context.probeKeyring = [this] { return probeKeyring(); };
    context.keepSecretsForThisRun = [this] { ++keptForThisRun; };
    context.setLanguage = [](const QString &language) { installTranslations(*QCoreApplication::instance(), language); };
    context.team = team;
    context.floor = floor;
    context.training = m_training->door();
    context.place = await(m_inbox->store().setting(QStringLiteral("ui.window"))).value_or(QString());
    m_window = std::make_unique<MainWindow>(std::move(context));
    m_window->show();
    m_window->activateWindow();
    return waitUntil([this] {
               const auto *list = find<CaseListView>("caseList");
               return list != nullptr && static_cast<const CaseListModel *>(list->model())->isLoaded();
           })
        && QTest::qWaitForWindowActive(m_window.get());
}

QFuture<Result<Channel>> GuiWorld::connectChannel(const ChannelForm &form)
{
    return addChannel
        ? addChannel(form)
        : m_channels->add({form.platform, form.name, form.server, form.account, form.queries, form.secret, {}});
}

ChannelDoor GuiWorld::channelDoor()
{
    ChannelDoor door;
    door.add = [this](const ChannelForm &form) { return connectChannel(form); };
    door.signInAgain
        = [this](const ChannelId &id, const QByteArray &secret) { return m_channels->renewSecret(id, secret); };
    door.change = [this](const ChannelId &id, const ChannelChange &change) { return m_channels->change(id, change); };
    door.setEnabled = [this](const ChannelId &id, bool enabled) { return m_channels->setEnabled(id, enabled); };
    door.remove = [this](const QString &name) { return m_channels->remove(name); };
    door.pollNow = [this](const ChannelId &id) {
        return andThen(&m_context, m_inbox->poller().pollOnce(id), [](const QList<PollReport> &reports) -> Result<int> {
            const PollReport &report = reports.constFirst();
            return report.error ? failure(*report.error) : Result<int>(report.outcome.newMessages);
        });
    };
    door.readAgain = [this](std::int64_t row) {
        return andThen(&m_context, m_quarantine->readAgain(row),
                       [](const IntakeOutcome &outcome) { return Result<int>(outcome.newMessages); });
    };
    door.dropSetAside = [this](std::int64_t row) { return m_quarantine->drop(row); };
    return door;
}

bool GuiWorld::openSettings(int section)
{
    if (!isShown("settingsScreen") && !click("settingsButton")) {
        return false;
    }
    auto *list = find<QListWidget>("settingsSections");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    // Those that are not offered here are passed over.
    for (int step = 0; step < section && list->currentRow() < section; ++step) {
        QTest::keyClick(list, Qt::Key_Down);
    }
    const char *const pages[]
        = {"channelsPage", "templatesPage", "signaturesPage", "agentPage",     "lookPage",    "notificationsPage",
           "dataPage",     "teamPage",      "membersPage",    "hubsPage",      "guardPage",   "sharedPage",
           "carePage",     "guestsPage",    "peoplePage",     "knowledgePage", "mandatesPage"};
    return list->currentRow() == section && waitUntil([this, &pages, section] { return isShown(pages[section]); });
}

void GuiWorld::choose(const char *comboBox, int row)
{
    auto *choice = find<QComboBox>(comboBox);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    for (int step = 0; step < row; ++step) {
        QTest::keyClick(choice, Qt::Key_Down);
    }
}

bool GuiWorld::click(const char *objectName)
{
    auto *button = find<QAbstractButton>(objectName);
    if (button == nullptr || !button->isVisible() || !button->isEnabled()) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

void GuiWorld::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? m_window.get() : focus, key, modifiers);
}

void GuiWorld::type(const char *objectName, const QString &text)
{
    auto *target = find<QWidget>(objectName);
    target->setFocus();
    QTest::keyClicks(target, text);
}

QString GuiWorld::textOf(const char *objectName) const
{
    const QObject *object = find<QObject>(objectName);
    if (object == nullptr) {
        return {};
    }
    const QVariant plain = object->property("plainText");
    return plain.isValid() ? plain.toString() : object->property("text").toString();
}

bool GuiWorld::isShown(const char *objectName) const
{
    const auto *widget = find<QWidget>(objectName);
    return widget != nullptr && widget->isVisible();
}

bool GuiWorld::waitForCase(const QString &name)
{
    return waitUntil([this, &name] { return textOf("conversationTitle") == name; });
}

} // namespace wederhoor::test
