#include "app/Translations.h"
#include "core/store/MessageTable.h"
#include "core/store/Transaction.h"
#include "tests/gui/AtHandPictures.h"
#include "tests/gui/CarePictures.h"
#include "tests/gui/FloorPictures.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/PartsPictures.h"
#include "tests/gui/RareStates.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/SampleTeam.h"
#include "tests/gui/TrainingPictures.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "ui/inbox/CaseListView.h"
#include "ui/style/Theme.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <cstdio>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Renders one look in one language into the folder.
class Photographer
{
public:
    Photographer(QString folder, QString look, QString language)
        : m_folder(std::move(folder))
        , m_look(std::move(look))
        , m_language(std::move(language))
    {
    }

    /// False when a state could not be reached; which one is said, and the others are rendered all the same.
    [[nodiscard]] bool all()
    {
        using Part = std::pair<const char *, bool (Photographer::*)()>;
        bool good = true;
        for (const auto &[name, part] :
             {Part{"parts", &Photographer::parts}, Part{"inbox", &Photographer::inbox},
              Part{"list", &Photographer::list}, Part{"practice", &Photographer::practice},
              Part{"dialogs", &Photographer::dialogs}, Part{"conversation", &Photographer::conversation},
              Part{"replies", &Photographer::replies}, Part{"settings", &Photographer::settings},
              Part{"first run", &Photographer::firstRun}, Part{"team", &Photographer::team},
              Part{"floor", &Photographer::floor}, Part{"verdicts", &Photographer::verdicts},
              Part{"training", &Photographer::training}, Part{"rare", &Photographer::rare}}) {
            if (!(this->*part)()) {
                std::fprintf(stderr, "%s, %s: a state was not reached\n", qPrintable(m_look), name);
                good = false;
            }
        }
        return good;
    }

private:
    static void settle() { QTest::qWait(250); }
    void shoot(QWidget &widget, const char *name)
    {
        settle();
        widget.grab().save(path(name));
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return QStringLiteral("%1/%2-%3-%4.png").arg(m_folder, QLatin1String(name), m_look, m_language);
    }

    using Fill = bool (*)(TestInbox &, Instant);

    [[nodiscard]] bool start(GuiWorld &world, bool filled, bool inPractice, Fill more = nullptr)
    {
        installTranslations(*QCoreApplication::instance(), m_language);
        if (!world.open()) {
            return false;
        }
        const auto set = await(world.inbox().store().setSetting(QStringLiteral("ui.theme"), m_look));
        const bool good = !filled || fillSampleInbox(world.inbox(), world.clock().now());
        const bool isMore = more == nullptr || more(world.inbox(), world.clock().now());
        return set && good && isMore && world.show(inPractice);
    }

    /// What a day seldom shows.
    [[nodiscard]] bool rare() { return many() && longWords() && offline() && broken(); }

    [[nodiscard]] bool many()
    {
        GuiWorld world;
        if (!start(world, true, false, fillMany)) {
            return false;
        }
        auto *list = world.find<CaseListView>("caseList");
        settle();
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
        // Before the rows are there.
        world.window().grab().save(path("loading"));
        shoot(world.window(), "many");
        return true;
    }

    [[nodiscard]] bool longWords()
    {
        GuiWorld world;
        if (!start(world, true, false, fillLongWords)
            || !world.waitForCase(QStringLiteral("Voorbeeldklant met een Uitzonderlijk-Lange-Dubbele-Achternaam"))) {
            return false;
        }
        shoot(world.window(), "long-words");
        world.window().resize(1024, 700);
        shoot(world.window(), "small-long-words");
        return true;
    }

    [[nodiscard]] bool offline()
    {
        GuiWorld world;
        if (!start(world, true, false, loseConnection)) {
            return false;
        }
        shoot(world.window(), "offline");
        const bool opened = world.openSettings(0);
        shoot(world.window(), "settings-offline");
        return opened;
    }

    [[nodiscard]] bool broken()
    {
        GuiWorld world;
        if (!start(world, true, false) || !breakSearch(world.inbox())) {
            return false;
        }
        world.type("searchField", QStringLiteral("hypotheek"));
        shoot(world.window(), "search-error");
        return true;
    }

    [[nodiscard]] bool inbox()
    {
        GuiWorld world;
        if (!start(world, true, false) || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
            return false;
        }
        world.key(Qt::Key_J);
        world.key(Qt::Key_J);
        if (!world.waitForCase(QStringLiteral("Samira El Amrani"))) {
            return false;
        }
        shoot(world.window(), "inbox");
        const CaseId id = world.inbox().cases(CaseView::Unclaimed).at(2).value.id;
        static_cast<void>(await(world.inbox().desk().note(
            id,
            QStringLiteral("Persvoorlichting is akkoord met de tekst van vanmorgen: zie sjabloon \u201cSpaarrente "
                           "december\u201d."))));
        world.find<QPlainTextEdit>("replyEditor")
            ->setPlainText(QStringLiteral("Hoi Samira, ik snap je teleurstelling. We volgen de ECB-rente, die vorige "
                                          "maand opnieuw is verlaagd; daarom zakt de spaarrente op 1 december naar "
                                          "1,25%. De brief is gisteren op de post gegaan. Bel je {{customer.phone}}?"));
        shoot(world.window(), "composing");
        world.find<QPlainTextEdit>("replyEditor")->setPlainText(QStringLiteral("De brief is gisteren verstuurd."));
        settle();
        static_cast<void>(world.click("sendButton"));
        shoot(world.window(), "undo");
        static_cast<void>(world.click("noteTab"));
        shoot(world.window(), "note");
        world.type("searchField", QStringLiteral("hypotheek status:quatsch"));
        shoot(world.window(), "search-wrong");
        world.find<QLineEdit>("searchField")->setText(QStringLiteral("hypotheek"));
        shoot(world.window(), "search");
        world.find<QAction>("action.go.mine")->trigger();
        shoot(world.window(), "mine");
        world.find<QAction>("action.go.conversations")->trigger();
        shoot(world.window(), "empty-view");
        return true;
    }

    [[nodiscard]] bool list()
    {
        GuiWorld world;
        if (!start(world, true, false) || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
            return false;
        }
        const CaseId id = world.inbox().cases(CaseView::Unclaimed).at(0).value.id;
        static_cast<void>(await(world.inbox().desk().tag(
            id, {QStringLiteral("storing"), QStringLiteral("huur"), QStringLiteral("code57")}, {})));
        world.find<QAction>("action.go.search")->trigger();
        world.type("searchField", QStringLiteral("status:"));
        shoot(world.window(), "suggestions");
        world.find<QLineEdit>("searchField")->clear();
        static_cast<void>(world.click("chip.sentiment.neg"));
        settle();
        world.find<QAction>("action.case.markAll")->trigger();
        shoot(world.window(), "marked");
        world.find<QAction>("action.case.resolve")->trigger();
        settle();
        if (auto *dialog = world.find<QDialog>("batchDialog"); dialog != nullptr) {
            shoot(*dialog, "batch");
            dialog->reject();
        }
        world.window().resize(1024, 700);
        world.find<QAction>("action.go.side")->trigger();
        shoot(world.window(), "small-side");
        return true;
    }

    [[nodiscard]] bool practice()
    {
        GuiWorld world;
        if (!start(world, false, true)) {
            return false;
        }
        shoot(world.window(), "practice");
        static_cast<void>(world.click("inboxSwitch"));
        shoot(world.window(), "nothing-connected");
        return true;
    }

    [[nodiscard]] bool training()
    {
        GuiWorld world;
        return keepSampleResults(world) && start(world, false, true)
            && showTraining(world, [this](QWidget &widget, const char *name) { shoot(widget, name); });
    }

    [[nodiscard]] bool dialogs()
    {
        GuiWorld world;
        if (!start(world, true, false) || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
            return false;
        }
        world.window().resize(1024, 700);
        settle();
        world.find<QPlainTextEdit>("replyEditor")->setFocus();
        world.key(Qt::Key_Slash);
        shoot(world.window(), "small-templates");
        world.key(Qt::Key_Escape);
        world.key(Qt::Key_Escape);
        world.find<QAction>("action.go.palette")->trigger();
        QTest::keyClicks(world.find("paletteField"), QStringLiteral("sa"));
        shoot(world.window(), "palette");
        QTest::keyClick(world.find("paletteField"), Qt::Key_Escape);
        world.find<QAction>("action.window.shortcuts")->trigger();
        settle();
        shoot(*world.find("shortcutSheet"), "keys");
        world.find<QDialog>("shortcutSheet")->reject();
        world.find<QAction>("action.window.help")->trigger();
        settle();
        shoot(*world.find("helpViewer"), "help");
        world.find<QDialog>("helpViewer")->reject();
        world.window().openChannelDialog();
        settle();
        shoot(*world.find("channelDialog"), "channel");
        world.find<QDialog>("channelDialog")->reject();
        return later(world);
    }

    /// The times at which a reply can go.
    [[nodiscard]] bool later(GuiWorld &world)
    {
        world.find<QPlainTextEdit>("replyEditor")->setPlainText(QStringLiteral("Vanavond weten we meer."));
        if (!waitUntil([&] { return world.find("sendLaterButton")->isEnabled(); })) {
            return false;
        }
        world.find<QAction>("action.write.later")->trigger();
        auto *times = world.find<QMenu>("sendTimeMenu");
        shoot(*times, "later");
        times->findChild<QAction *>(QStringLiteral("sendTimeOther"))->trigger();
        times->close();
        shoot(*world.find("sendTimeDialog"), "later-at");
        return true;
    }

    /// A thread with everything a conversation can hold.
    [[nodiscard]] bool conversation()
    {
        GuiWorld world;
        world.inbox().fetchPicture = [](const QUrl &url) {
            return ready(url.path().contains(QLatin1String("broken")) ? Result<QByteArray>(QByteArray("no picture"))
                                                                      : Result<QByteArray>(samplePicture()));
        };
        if (!start(world, false, false) || !takeThread(world.inbox(), world.clock().now())
            || !world.click("inboxSwitch")) {
            return false;
        }
        world.find<QAction>("action.go.unclaimed")->trigger();
        if (!world.waitForCase(QStringLiteral("Fatima Yilmaz"))) {
            return false;
        }
        auto *view = world.find<QAbstractScrollArea>("conversationView");
        shoot(world.window(), "thread");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        shoot(world.window(), "thread-top");
        return true;
    }

    /// A reply in each state that needs a person, a picture on its way, and each kind.
    [[nodiscard]] bool replies()
    {
        WritingWorld world;
        if (!world.start(m_look, m_language)) {
            return false;
        }
        static_cast<void>(world.click("privateTab"));
        world.write(QStringLiteral("Wil je me je postcode sturen?"));
        shoot(world.window(), "private");
        static_cast<void>(world.click("publicTab"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("app.png"));
        QImage::fromData(samplePicture()).scaled(120, 80).save(path);
        Draft draft{world.openCase().id,
                    DraftKind::Public,
                    QStringLiteral("Zo ziet het er nu uit."),
                    {},
                    world.clock().now(),
                    {{path, QStringLiteral("image/png"), {}}}};
        world.key(Qt::Key_Escape);
        world.key(Qt::Key_J);
        const bool saved
            = world.waitForCase(QStringLiteral("Joris")) && await(world.inbox().store().saveDraft(draft)).has_value();
        world.key(Qt::Key_K);
        if (!saved || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
            return false;
        }
        shoot(world.window(), "picture");
        draft.attachments.clear();
        draft.text = QStringLiteral("De storing is opgelost, sorry voor het ongemak.");
        world.key(Qt::Key_J);
        static_cast<void>(world.waitForCase(QStringLiteral("Joris")));
        static_cast<void>(await(world.inbox().store().saveDraft(draft)));
        world.key(Qt::Key_K);
        if (!world.waitForCase(QStringLiteral("Marieke de Wit")) || !world.send()) {
            return false;
        }
        world.clock().advance(11s);
        return trouble(world, OutboxState::Unknown, Error{ErrorKind::Timeout, {}}, "trouble-unknown")
            && trouble(world, OutboxState::Failed,
                       Error{ErrorKind::Rejected, QStringLiteral("Record/text must not be longer")}, "trouble-failed")
            && trouble(world, OutboxState::Queued, std::nullopt, "trouble-late");
    }

    [[nodiscard]] bool parts()
    {
        const auto take = [this](QWidget &widget, const char *name) { shoot(widget, name); };
        return showParts(m_look, m_language, take) && showAtHand(m_look, m_language, take)
            && showCare(m_look, m_language, take);
    }

    [[nodiscard]] bool trouble(WritingWorld &world, OutboxState state, const std::optional<Error> &error,
                               const char *name)
    {
        if (state == OutboxState::Queued) {
            world.clock().advance(20min);
        }
        OutboxEntry entry = world.outbox().constFirst();
        entry.state = state;
        entry.error = error;
        const bool saved = world.inbox().saveReply(entry);
        world.find<QAction>("action.go.outbox")->trigger();
        if (!saved || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
            return false;
        }
        shoot(world.window(), name);
        return true;
    }

    /// Channels in every state, and every section of the settings.
    [[nodiscard]] bool settings()
    {
        GuiWorld world;
        if (!start(world, true, false) || !world.waitForCase(QStringLiteral("Marieke de Wit"))
            || !fillChannelHealth(world.inbox(), world.clock().now())) {
            return false;
        }
        const char *const names[]{"settings-channels", "settings-templates", "settings-signatures", "settings-you",
                                  "settings-look",     "settings-calls",     "settings-data"};
        for (int section = 0; section < 7; ++section) {
            if (!world.openSettings(section)) {
                return false;
            }
            shoot(world.window(), names[section]);
        }
        world.window().resize(1024, 700);
        static_cast<void>(world.openSettings(0));
        shoot(world.window(), "settings-small");
        static_cast<void>(world.openSettings(1));
        shoot(world.window(), "settings-small-templates");
        static_cast<void>(world.openSettings(0) && world.click("editChannelButton"));
        shoot(*world.find("channelEditor"), "channel-edit");
        world.key(Qt::Key_Escape);
        world.window().resize(1440, 900);
        const bool exposed = exposeSecret(world.inbox(), world.clock().now()) && world.openSettings(0);
        auto *channels = world.find("channelTable");
        channels->setFocus();
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(channels, Qt::Key_Down);
        }
        shoot(world.window(), "settings-exposed");
        return exposed;
    }

    [[nodiscard]] bool team()
    {
        GuiWorld world;
        world.team = sampleTeam(TeamVerdict::WrongPassword, world.clock().now());
        return start(world, true, false, fillSharedThings)
            && showTeamPages(world, [this](QWidget &widget, const char *name) { shoot(widget, name); });
    }

    /// Colleagues in the inbox, and the questions they are asked.
    [[nodiscard]] bool floor()
    {
        const Shoot shot = [this](QWidget &widget, const char *name) { shoot(widget, name); };
        GuiWorld world;
        world.floor = sampleFloor(world, false);
        const bool good = start(world, true, false, giveToColleague) && showFloor(world, shot);
        world.closeWindow();
        WritingWorld alone;
        alone.floor = sampleFloor(alone, true);
        return alone.start(m_look, m_language) && showAway(alone, shot) && good;
    }

    /// What the connection assistant says to each outcome of its test.
    [[nodiscard]] bool verdicts()
    {
        bool good = true;
        for (int number = 0; number <= static_cast<int>(TeamVerdict::Trouble); ++number) {
            GuiWorld world;
            world.team = sampleTeam(static_cast<TeamVerdict>(number), world.clock().now());
            good = start(world, false, false) && showVerdict(world) && good;
            const QString name = QStringLiteral("verdict-") + teamVerdictName(static_cast<TeamVerdict>(number));
            shoot(*world.find("teamPage"), qPrintable(name));
        }
        return good;
    }

    [[nodiscard]] bool firstRun()
    {
        GuiWorld world;
        world.isFirstRun = true;
        if (!start(world, false, false)) {
            return false;
        }
        shoot(world.window(), "first-run");
        world.window().resize(1024, 660);
        shoot(world.window(), "first-run-small");
        return true;
    }

    QString m_folder;
    QString m_look;
    QString m_language;
};

} // namespace

} // namespace wederhoor::test

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 4 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("screenshots FOLDER [light|dark|contrast [en|nl]]\n", stderr);
        return 2;
    }
    bool good = true;
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("nl")}) {
        for (const QString &look : {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")}) {
            if (arguments.value(2, look) != look || arguments.value(3, language) != language) {
                continue;
            }
            good = wederhoor::test::Photographer(arguments.at(1), look, language).all() && good;
        }
    }
    return good ? 0 : 1;
}
