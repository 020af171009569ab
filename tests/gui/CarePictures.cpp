#include "tests/gui/CarePictures.h"

#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>

namespace wederhoor::test {

bool showCare(const QString &look, const QString &language, const std::function<void(QWidget &, const char *)> &shoot)
{
    WritingWorld world;
    if (!world.start(look, language)) {
        return false;
    }
    world.find<QAction>("action.write.private")->trigger();
    world.write(QStringLiteral("Dag Marieke, ik zie dat je huur al is afgeschreven."));
    if (!waitUntil([&] { return world.isShown("identityNotice"); })) {
        return false;
    }
    shoot(world.window(), "care-asked");
    world.find<QAction>("action.case.identity")->trigger();
    if (!waitUntil([&] { return world.isShown("identityDialog"); })) {
        return false;
    }
    world.find<QLineEdit>("identityNote")->setText(QStringLiteral("NL91 ABNA 0417 1643 00"));
    static_cast<void>(world.click("identitySave"));
    if (!waitUntil([&] { return world.isShown("identityRefused"); })) {
        return false;
    }
    shoot(*world.find("identityDialog"), "care-identity");
    world.find<QLineEdit>("identityNote")->setText(QStringLiteral("Gebeld op het nummer in het dossier"));
    static_cast<void>(world.click("identitySave"));
    if (!waitUntil([&] { return world.isShown("identityLabel"); })) {
        return false;
    }
    world.find<QAction>("action.case.callback")->trigger();
    if (!waitUntil([&] { return world.isShown("callbackDialog"); })) {
        return false;
    }
    world.find<QLineEdit>("callbackNumber")->setText(QStringLiteral("06 12345678"));
    shoot(*world.find("callbackDialog"), "care-callback");
    static_cast<void>(world.click("callbackSave"));
    if (!waitUntil([&] { return world.isShown("sideCall.0"); })) {
        return false;
    }
    shoot(world.window(), "care-checked");
    world.window().resize(1024, 700);
    shoot(world.window(), "care-small");
    world.window().resize(1440, 900);
    bool opened = world.openSettings(12);
    shoot(world.window(), "settings-care");
    opened = opened && world.openSettings(13) && world.click("guestNew");
    world.find<QLineEdit>("guestName")->setText(QStringLiteral("Anne de Vries"));
    world.find<QLineEdit>("guestDepartment")->setText(QStringLiteral("Hypotheken"));
    world.find<QLineEdit>("guestText")->setText(QStringLiteral("^Anne, Hypotheken"));
    world.find<QCheckBox>("guestAgreed")->setChecked(true);
    opened = opened && world.click("guestAddSignature") && world.click("guestSave");
    shoot(world.window(), "settings-guests");
    world.find<QAction>("action.go.inbox")->trigger();
    opened = opened && waitUntil([&] { return world.isShown("guestButton"); });
    shoot(world.window(), "care-guest");
    opened = opened && world.openSettings(14);
    world.type("peopleOrganisation", QStringLiteral("Voorbeeldbank"));
    world.key(Qt::Key_Tab);
    shoot(world.window(), "settings-people");
    opened = opened && world.openSettings(1) && world.click("newTemplateButton");
    world.find<QLineEdit>("macroValue")->setText(QStringLiteral("storing"));
    static_cast<void>(world.click("macroAdd"));
    shoot(world.window(), "settings-macro");
    return opened;
}

} // namespace wederhoor::test
