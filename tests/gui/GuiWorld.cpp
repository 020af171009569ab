#include "tests/gui/GuiWorld.h"

#include "app/Translations.h"
#include "core/domain/Async.h"
#include "core/platforms/practice/PracticeConnector.h"
#include "tests/support/Await.h"
#include "ui/inbox/CaseListView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

namespace wederhoor::test {

namespace {

Capabilities capabilitiesOf(const PlatformId &platform)
{
    if (platform.value == QLatin1String("feeds")) {
        return Capability::OpensOriginal;
    }
    const Capabilities both = Capability::PublicReply | Capability::PrivateMessage;
    return platform.value == QLatin1String("bluesky") ? both | Capability::Pictures : both;
}

} // namespace

GuiWorld::GuiWorld()
    : m_ids(m_clock)
{
    const Agent me{AgentId{QStringLiteral("erik")}, QStringLiteral("Erik")};
    m_inbox = std::make_unique<TestInbox>(m_folder.filePath(QStringLiteral("inbox")), m_clock, m_ids, me);
    m_practice = std::make_unique<TestInbox>(m_folder.filePath(QStringLiteral("practice")), m_clock, m_ids, me);
    m_practice->registry().add(practiceChannel().platform,
                               practiceEntry(m_folder.filePath(QStringLiteral("practice.json")), m_clock));
}

GuiWorld::~GuiWorld() = default;

bool GuiWorld::open()
{
    return m_inbox->open() && m_practice->open() && m_practice->addChannel(practiceChannel()) && m_practice->poll();
}

bool GuiWorld::show(bool startInPractice)
{
    WindowContext context{.clock = m_clock, .inbox = m_inbox->door(), .practice = m_practice->door()};
    context.capabilities = capabilitiesOf;
    context.startInPractice = startInPractice;
    context.platforms = {{PlatformId{QStringLiteral("bluesky")}, QStringLiteral("Bluesky"),
                          QUrl(QStringLiteral("https://bsky.example")), Capability::NeedsSignIn},
                         {PlatformId{QStringLiteral("feeds")}, QStringLiteral("Feed"), {}, Capability::OpensOriginal}};
    context.addChannel = [this](const ChannelForm &form) { return addChannel(form); };
    context.probeKeyring = [] { return ready(Result<KeyringState>(KeyringState::Ready)); };
    context.keepSecretsForThisRun = [] {};
    context.setLanguage = [](const QString &language) { installTranslations(*QCoreApplication::instance(), language); };
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
