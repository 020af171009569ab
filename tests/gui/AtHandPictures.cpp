#include "tests/gui/AtHandPictures.h"

#include "core/domain/Async.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace wederhoor::test {

namespace {

const QString topic = QStringLiteral("Storing app");

bool lay(WritingWorld &world, Knowledge::Kind kind, const char *title, const char *text, int days)
{
    const QDate today = toDateTime(world.clock().now()).toLocalTime().date();
    Knowledge value;
    value.kind = kind;
    value.title = QString::fromUtf8(title);
    value.text = QString::fromUtf8(text);
    value.topic = topic;
    value.owner = QStringLiteral("Fatima Aydin");
    value.agreedWith = kind == Knowledge::Kind::AgreedLine ? QStringLiteral("press_office") : QString();
    value.until = today.addDays(days);
    value.link = QUrl(QStringLiteral("https://status.bank.example"));
    return await(world.inbox().knowledge().save(value)).has_value();
}

bool layDown(WritingWorld &world)
{
    using Kind = Knowledge::Kind;
    MandateDesk &mandates = world.inbox().mandates();
    const auto give = [&mandates](Role role, const char *what, std::int64_t cents, const QString &about) {
        return await(mandates.save(Mandate{role, about, QString::fromUtf8(what), {cents}})).has_value();
    };
    return lay(world, Kind::AgreedLine, "Storing inloggen",
               "Er is een storing bij het inloggen in de app. Onze technici werken eraan; betalen met de pas werkt "
               "gewoon.",
               40)
        && lay(world, Kind::Fact, "Storing sinds 09.10 uur", "De storing begon vandaag om 09.10 uur.", 2)
        && lay(world, Kind::AgreedLine, "Storing oktober", "De storing is verholpen.", -30)
        && give(Role::Agent, "coulance", 2500, {}) && give(Role::Supervisor, "coulance", 10'000, {})
        && give(Role::Agent, "nieuwe pas", 0, QStringLiteral("Betaalpas"))
        && await(mandates.save(TopicRule{topic, true})).has_value()
        && await(mandates.save(TopicRule{QStringLiteral("Datalek"), true})).has_value()
        && await(world.inbox().desk().setTopic(world.openCase().id, topic)).has_value();
}

bool fillFolders(WritingWorld &world)
{
    const std::pair<const char *, const char *> templates[]{
        {"Pas gestolen", "Passen"},      {"Pas geblokkeerd", "Passen"}, {"Pinnen buiten Europa", "Passen/Buitenland"},
        {"Rente per maand", "Sparen"},   {"Beleggen", "Sparen"},        {"Opname", "Sparen"},
        {"Bedankt voor je idee", "Idee"}};
    for (const auto &[name, folder] : templates) {
        Template value;
        value.id = TemplateId{QUuid::createUuid()};
        value.name = QString::fromUtf8(name);
        value.folder = QString::fromUtf8(folder);
        value.text = QStringLiteral("Hoi {{customer.first_name}}, ...");
        if (!world.inbox().saveTemplate(value)) {
            return false;
        }
    }
    return true;
}

} // namespace

bool showAtHand(const QString &look, const QString &language, const std::function<void(QWidget &, const char *)> &shoot)
{
    WritingWorld world;
    if (!world.start(look, language) || !layDown(world) || !fillFolders(world)
        || !waitUntil([&world] { return world.isShown("atHand1") && world.isShown("releaseLabel"); })) {
        return false;
    }
    world.write(QStringLiteral("Hoi Marieke, wat vervelend. "));
    shoot(world.window(), "at-hand");
    world.key(Qt::Key_J, Qt::ControlModifier);
    QTest::keyClick(world.find("atHandField"), Qt::Key_Down);
    QTest::keyClick(world.find("atHandField"), Qt::Key_Down);
    shoot(world.window(), "at-hand-picker");
    QTest::keyClick(world.find("atHandField"), Qt::Key_Escape);
    world.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = world.find("decisionDialog");
    if (dialog == nullptr) {
        return false;
    }
    world.find<QLineEdit>("decisionAmount")->setText(QStringLiteral("150,00"));
    shoot(*dialog, "decision-over");
    world.find<QLineEdit>("decisionAmount")->setText(QStringLiteral("12,50"));
    world.find<QPlainTextEdit>("decisionWords")->setPlainText(QStringLiteral("Twee dagen zonder pas."));
    shoot(*dialog, "decision");
    if (!world.click("decisionSave")) {
        return false;
    }
    world.window().resize(1024, 700);
    shoot(world.window(), "at-hand-small");
    world.window().resize(1440, 900);
    world.editor().clear();
    world.editor().setFocus();
    if (!world.click("templateButton") || !waitUntil([&world] { return world.isShown("templateList"); })) {
        return false;
    }
    shoot(world.window(), "folders-picker");
    QTest::keyClick(world.find("templateField"), Qt::Key_Escape);
    const std::pair<int, const char *> sections[]{
        {1, "folders-settings"}, {15, "settings-knowledge"}, {16, "settings-mandates"}};
    for (const auto &[section, name] : sections) {
        if (!world.openSettings(section)) {
            return false;
        }
        shoot(world.window(), name);
    }
    return true;
}

} // namespace wederhoor::test
