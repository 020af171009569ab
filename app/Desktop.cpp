#include "app/Desktop.h"

#include "app/Application.h"
#include "app/Engine.h"
#include "app/LocalAgent.h"
#include "app/Platforms.h"
#include "app/TeamBackstage.h"
#include "app/TeamFloorDoor.h"
#include "app/TerminationWatch.h"
#include "app/TrainingRoom.h"
#include "app/Translations.h"
#include "app/WindowDoors.h"
#include "app/WindowScript.h"
#include "app/commands/ErrorWords.h"
#include "app/commands/Output.h"
#include "core/secrets/KeychainSecretStore.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QMessageBox>

namespace wederhoor {

namespace {

using Kind = Application::Kind;

/// A reply on its way out may still arrive after the window is closed.
constexpr std::chrono::seconds longestFarewell{5};

KeyringState keyringState(KeychainState state)
{
    return state == KeychainState::Ready ? KeyringState::Ready : KeyringState::Unavailable;
}

/// The window with both inboxes behind it. Opens what it needs step by step, without waiting anywhere.
class Desktop : public QObject
{
public:
    Desktop(QApplication &qt, const GlobalOptions &globals)
        : m_qt(qt)
        , m_globals(globals)
        , m_application(Profile::locate(globals.profile))
    {
        connect(&m_termination, &TerminationWatch::asked, &m_qt, &QGuiApplication::quit);
    }

    ~Desktop() override
    {
        m_script.reset();
        m_window.reset();
        m_team.reset();
        if (m_isRunning) {
            m_application.inbox(Kind::Real).stopEngine(longestFarewell);
            m_application.inbox(Kind::Practice).stopEngine(longestFarewell);
        }
    }
    Q_DISABLE_COPY_MOVE(Desktop)

    void start()
    {
        QFuture<Result<bool>> opened = andThen(this, m_application.open(Kind::Real), [this](const OpenReport &) {
            return andThen(this, m_application.open(Kind::Practice), [this](const OpenReport &) {
                return andThen(this, m_application.startEngine(Kind::Real),
                               [this](bool) { return m_application.startEngine(Kind::Practice); });
            });
        });
        onResult(this, opened, [this](const Result<bool> &result) {
            if (result) {
                showWindow();
            } else {
                giveUp(result.error());
            }
        });
    }

private:
    /// Who started it from a menu sees no standard error.
    void giveUp(const Error &error)
    {
        const int exit = static_cast<int>(Output(false).failed(error));
        auto *box
            = new QMessageBox(QMessageBox::Critical, QGuiApplication::applicationDisplayName(), errorWords(error));
        box->setAttribute(Qt::WA_DeleteOnClose);
        connect(box, &QDialog::finished, this, [exit] { QCoreApplication::exit(exit); });
        box->show();
    }

    void showWindow()
    {
        Store &store = m_application.inbox(Kind::Real).store();
        const QFuture<Result<QString>> place = store.setting(QStringLiteral("ui.window"));
        onResult(this, store.setting(QStringLiteral("ui.language")), [this, place](const Result<QString> &language) {
            installTranslations(m_qt, language.value_or(QString()));
            onResult(this, place, [this](const Result<QString> &found) { makeWindow(found.value_or(QString())); });
        });
    }

    void makeWindow(const QString &place)
    {
        m_team = std::make_unique<TeamBackstage>(m_application.teamAccount());
        WindowContext given = context();
        given.place = place;
        m_window = std::make_unique<MainWindow>(std::move(given));
        m_window->show();
        m_script = WindowScript::fromEnvironment(*m_window);
        startEngine(Kind::Real);
        startEngine(Kind::Practice);
        m_isRunning = true;
    }

    void startEngine(Kind kind)
    {
        Engine *const engine = m_application.inbox(kind).engine();
        m_application.thread().post([engine] { engine->start(); });
    }

    TeamDoor teamDoor()
    {
        TeamDoor door = m_team->door();
        const TeamStanding &standing = m_application.inbox(Kind::Real).teamStanding();
        door.watch = [&standing](QObject *context, const std::function<void(const std::optional<TeamState> &)> &tell) {
            tell(standing.state());
            QObject::connect(&standing, &TeamStanding::changed, context, [&standing, tell] { tell(standing.state()); });
        };
        return door;
    }

    WindowContext context()
    {
        return {
            .clock = m_application.clock(),
            .inbox = inboxDoor(m_application, Kind::Real),
            .practice = inboxDoor(m_application, Kind::Practice),
            .platforms = platformOffers(),
            .capabilities = [](const PlatformId &platform) { return capabilitiesOf(platform); },
            .channels = channelDoor(m_application),
            .probeKeyring = [this] { return probeKeyring(); },
            .keepSecretsForThisRun = [this] { m_application.keepSecretsForThisRun(); },
            .setLanguage = [this](const QString &language) { installTranslations(m_qt, language); },
            .data = dataDoor(m_application),
            .team = teamDoor(),
            .floor = teamFloor(m_application.inbox(Kind::Real), m_application.thread()),
            .training = m_application.training().door(),
            .startInPractice = m_globals.practice,
        };
    }

    QFuture<Result<KeyringState>> probeKeyring()
    {
        return andThen(this, m_application.probeKeyring(),
                       [](const KeychainProbe &probe) { return Result<KeyringState>(keyringState(probe.state)); });
    }

    QApplication &m_qt;
    GlobalOptions m_globals;
    Application m_application;
    TerminationWatch m_termination;
    std::unique_ptr<TeamBackstage> m_team; ///< from when the window is made
    bool m_isRunning = false;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowScript> m_script; ///< of a test
};

} // namespace

int runDesktop(int &argc, char **argv, const GlobalOptions &globals)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.wederhoor.Wederhoor"));
    installTranslations(application);
    Desktop desktop(application, globals);
    desktop.start();
    return QApplication::exec();
}

} // namespace wederhoor
