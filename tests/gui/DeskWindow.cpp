#include "tests/gui/DeskWindow.h"

#include "app/Engine.h"
#include "app/OwnReplyActs.h"
#include "app/Platforms.h"
#include "app/TeamFloorDoor.h"
#include "app/TeamLink.h"
#include "app/Translations.h"
#include "core/domain/Async.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/team/TeamJson.h"
#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "ui/inbox/CaseListView.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QJsonDocument>
#include <QPlainTextEdit>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString channelId = QStringLiteral("00000000-0000-0000-0000-0000000000c1");

constexpr auto people = R"(
SELECT wederhoor.put_member('erik', 'Erik van Dam', 'agent', '', '{nl,en}', '{}', false);
SELECT wederhoor.put_member('sanne', 'Sanne Smit', 'agent', '', '{nl,fr}', '{}', false);
SELECT wederhoor.put_member('fatima', 'Fatima Bakker', 'supervisor', '', '{nl,en}', '{}', true);
SELECT wederhoor.put_member('bram', 'Bram Visser', 'trainee', '', '{nl}', '{}', false);
SELECT wederhoor.put_member('hugo', 'Hugo Peters', 'supervisor', '', '{nl}', '{}', false);
INSERT INTO wederhoor.team_member SELECT '00000000-0000-0000-0000-0000000000d1', unnest('{erik,sanne,fatima,bram,hugo}'::text[]);
)";

QString nameOf(const QString &member)
{
    static const QHash<QString, QString> names{{QStringLiteral("erik"), QStringLiteral("Erik van Dam")},
                                               {QStringLiteral("sanne"), QStringLiteral("Sanne Smit")},
                                               {QStringLiteral("fatima"), QStringLiteral("Fatima Bakker")},
                                               {QStringLiteral("bram"), QStringLiteral("Bram Visser")},
                                               {QStringLiteral("hugo"), QStringLiteral("Hugo Peters")}};
    return names.value(member);
}

QByteArray putChannel()
{
    return "UPDATE wederhoor.channel SET name = 'Voorbeeldbank Bluesky', options = '"
        + QJsonDocument(teamChannelOptions(floorChannel())).toJson(QJsonDocument::Compact) + "' WHERE id = '"
        + channelId.toLatin1() + "'";
}

} // namespace

Channel floorChannel()
{
    Channel channel;
    channel.id = ChannelId::fromString(channelId);
    channel.platform.value = QStringLiteral("bluesky");
    channel.instance.value = QStringLiteral("bsky.example");
    channel.name = QStringLiteral("Voorbeeldbank Bluesky");
    channel.account = QStringLiteral("voorbeeldbank.example");
    channel.profile.value = QStringLiteral("us@bluesky");
    return channel;
}

bool peopleTheFloor()
{
    return TeamWorld::renew() && TeamWorld::run(people) && TeamWorld::run(putChannel());
}

void keepPicture(QWidget &widget, const char *name)
{
    const QDir folder(qEnvironmentVariable("WEDERHOOR_PICTURES"));
    if (!qEnvironmentVariableIsSet("WEDERHOOR_PICTURES")) {
        return;
    }
    for (const QString &language : {QStringLiteral("nl"), QStringLiteral("en")}) {
        installTranslations(*QCoreApplication::instance(), language);
        QTest::qWait(300);
        const QString look = qEnvironmentVariable("WEDERHOOR_LOOK", QStringLiteral("light"));
        widget.grab().save(folder.filePath(QStringLiteral("%1-%2-%3.png").arg(QLatin1String(name), look, language)));
    }
}

DeskWindow::DeskWindow(EngineThread &thread, FakePlatform &platform, const QString &member)
    : m_ids(m_clock)
    , m_thread(thread)
    , m_platform(platform)
    , m_member(member)
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("en")); // whatever the test before chose
    const Inbox::Parts parts{m_clock, m_ids, m_probe, nullptr, thread};
    m_inbox = std::make_unique<Inbox>(parts, m_folder.filePath(QStringLiteral("inbox.sqlite")), m_folder.path());
    m_practice = std::make_unique<Inbox>(parts, m_folder.filePath(QStringLiteral("practice.sqlite")),
                                         m_folder.filePath(QStringLiteral("practice")));
}

DeskWindow::~DeskWindow()
{
    m_window.reset();
    m_practice.reset();
    m_inbox.reset();
}

WindowContext DeskWindow::context()
{
    Engine *const engine = m_inbox->engine();
    const auto poll = [this, engine] { m_thread.post([engine] { (void)engine->poller().pollOnce(); }); };
    const auto sign
        = [](Inbox &inbox) { return [&inbox](const SignatureRule &rule) { return inbox.saveSignature(rule); }; };
    WindowContext context{.clock = m_clock,
                          .inbox = {m_inbox->store(), m_inbox->desk(), poll, sign(*m_inbox)},
                          .practice = {m_practice->store(), m_practice->desk(), [] {}, sign(*m_practice)}};
    context.inbox.approvals = &m_inbox->approvals();
    context.inbox.removeOwn = [this](const MessageRef &ref, const QString &why) {
        return removeOwnReply(*m_inbox, m_thread, m_clock, ref, why);
    };
    context.floor = teamFloor(*m_inbox, m_thread);
    context.capabilities = [](const PlatformId &platform) { return capabilitiesOf(platform); };
    context.team.watch = context.floor.watch;
    context.team.settings = [member = m_member] {
        TeamSettings settings;
        settings.access.emplace();
        settings.access->address = TeamWorld::localAddress(member);
        return ready<TeamSettings>(settings);
    };
    context.probeKeyring = [] { return ready<KeyringState>(KeyringState::Ready); };
    return context;
}

bool DeskWindow::show()
{
    if (!await(m_inbox->open()) || !await(m_practice->open())
        || !await(m_inbox->store().setSetting(QStringLiteral("ui.first_run"), QStringLiteral("done")))
        || !await(m_inbox->store().setSetting(QStringLiteral("ui.theme"),
                                              qEnvironmentVariable("WEDERHOOR_LOOK", QStringLiteral("light"))))
        || !await(m_inbox->store().setSetting(QStringLiteral("agent.name"), nameOf(m_member)))) {
        return false;
    }
    m_inbox->desk().setMe({{m_member}, nameOf(m_member)});
    auto registry = std::make_shared<ConnectorRegistry>();
    ConnectorRegistry::Entry entry;
    entry.displayName = QStringLiteral("Bluesky");
    entry.capabilities = m_platform.capabilities;
    entry.make = [&platform = m_platform](const Channel &) { return platform.connector(); };
    registry->add(floorChannel().platform, entry);
    m_inbox->startEngine(registry, [](const ChannelId &) { return ready<void>({}); });
    if (!await(m_inbox->joinTeam({TeamWorld::localAddress(m_member), {}})) || !sync()) {
        return false;
    }
    if (!await(m_inbox->saveSignature({{}, {}, QLatin1Char('^') + nameOf(m_member).section(QLatin1Char(' '), 0, 0)}))) {
        return false;
    }
    m_window = std::make_unique<MainWindow>(context());
    m_window->show();
    return waitUntil([this] {
        const auto *list = find<CaseListView>("caseList");
        return list != nullptr && static_cast<const CaseListModel *>(list->model())->isLoaded();
    });
}

bool DeskWindow::poll()
{
    Engine *const engine = m_inbox->engine();
    const auto reports
        = await(m_thread.ask<QList<PollReport>>([engine] { return engine->poller().pollOnce(floorChannel().id); }));
    return reports && !reports->isEmpty() && !reports->constFirst().error && !reports->constFirst().polledElsewhere;
}

bool DeskWindow::sendDue()
{
    for (const OutboxEntry &entry : outbox()) {
        if (entry.state == OutboxState::Queued && entry.sendAt > m_clock.now()
            && !await(m_inbox->desk().sendNow(entry.id))) {
            return false;
        }
    }
    Engine *const engine = m_inbox->engine();
    return await(m_thread.ask<int>([engine] { return engine->sendDue(); })).has_value();
}

bool DeskWindow::sync()
{
    TeamLink *const team = m_inbox->team();
    return await(m_thread.ask<void>([team] { return team->sync().syncOnce(); })).has_value();
}

QList<OutboxEntry> DeskWindow::outbox()
{
    return await(m_inbox->store().recentOutbox(100)).value_or(QList<OutboxEntry>());
}

bool DeskWindow::isShown(const char *objectName) const
{
    const auto *widget = find(objectName);
    return widget != nullptr && widget->isVisible();
}

QString DeskWindow::says(const char *objectName) const
{
    if (!isShown(objectName)) {
        return {};
    }
    const QWidget *widget = find(objectName);
    const QString text = widget->property("text").toString();
    return widget->accessibleName().isEmpty() ? text : widget->accessibleName();
}

bool DeskWindow::click(const char *objectName)
{
    auto *button = find<QAbstractButton>(objectName);
    if (button == nullptr || !button->isVisible() || !button->isEnabled()) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

void DeskWindow::command(const char *name)
{
    find<QAction>((QByteArray("action.") + name).constData())->trigger();
}

void DeskWindow::write(const QString &text)
{
    auto *editor = find<QPlainTextEdit>("replyEditor");
    editor->setFocus();
    QTest::keyClicks(editor, text);
}

bool DeskWindow::open(const QString &customer)
{
    CaseFilter filter;
    filter.view = CaseView::All;
    const auto named = [&customer](const CaseRow &row) { return row.value.customer.name == customer; };
    QList<CaseRow> rows;
    const auto isHere = [&] {
        const auto page = await(m_inbox->store().casePage(filter, {}, 100));
        rows = page ? page->rows : QList<CaseRow>();
        return std::any_of(rows.begin(), rows.end(), named);
    };
    if (!waitUntil(isHere)) {
        return false;
    }
    m_window->openCase(std::find_if(rows.begin(), rows.end(), named)->value.id);
    return waitUntil([this, &customer] { return says("conversationTitle") == customer; });
}

Case DeskWindow::openCase()
{
    CaseFilter filter;
    filter.view = CaseView::All;
    const auto page = await(m_inbox->store().casePage(filter, {}, 100));
    for (const CaseRow &row : page ? page->rows : QList<CaseRow>()) {
        if (row.value.customer.name == says("conversationTitle")) {
            return row.value;
        }
    }
    return {};
}

} // namespace wederhoor::test
