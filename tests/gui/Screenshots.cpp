#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "ui/style/Theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTranslator>

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

    /// False when a state could not be reached.
    [[nodiscard]] bool all() { return inbox() && practice() && dialogs(); }

private:
    static void settle() { QTest::qWait(250); }

    void shoot(QWidget &widget, const char *name)
    {
        settle();
        widget.grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(m_folder, QLatin1String(name), m_look, m_language));
    }

    [[nodiscard]] bool start(GuiWorld &world, bool filled, bool inPractice)
    {
        if (!world.open()) {
            return false;
        }
        const auto set = await(world.inbox().store().setSetting(QStringLiteral("ui.theme"), m_look));
        const bool good = !filled || fillSampleInbox(world.inbox(), world.clock().now());
        return set && good && world.show(inPractice);
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

    [[nodiscard]] bool dialogs()
    {
        GuiWorld world;
        if (!start(world, true, false) || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
            return false;
        }
        world.window().resize(1024, 700);
        world.find<QPlainTextEdit>("replyEditor")->setFocus();
        world.key(Qt::Key_Slash);
        shoot(world.window(), "small-templates");
        world.window().openPreferences();
        settle();
        shoot(*world.find("preferencesDialog"), "preferences");
        world.find<QDialog>("preferencesDialog")->reject();
        world.window().openChannelDialog();
        settle();
        shoot(*world.find("channelDialog"), "channel");
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
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("screenshots FOLDER\n", stderr);
        return 2;
    }
    bool good = true;
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("nl")}) {
        QTranslator translator;
        QLocale::setDefault(QLocale(language));
        if (translator.load(QStringLiteral(":/i18n/wederhoor_%1.qm").arg(language))) {
            QApplication::installTranslator(&translator);
        }
        for (const QString &look : {QStringLiteral("light"), QStringLiteral("dark")}) {
            good = wederhoor::test::Photographer(arguments.at(1), look, language).all() && good;
        }
    }
    return good ? 0 : 1;
}
