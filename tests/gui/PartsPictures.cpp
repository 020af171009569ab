#include "tests/gui/PartsPictures.h"

#include <QAction>

#include <algorithm>

namespace wederhoor::test {

using namespace std::chrono_literals;

bool showParts(const QString &look, const QString &language, const std::function<void(QWidget &, const char *)> &take)
{
    WritingWorld world;
    const auto shoot = [&](const char *name) { take(world.window(), name); };
    if (!world.start(look, language) || !world.writeLongAnswer()) {
        return false;
    }
    shoot("parts");
    if (!world.send()) {
        return false;
    }
    world.clock().advance(11s);
    QList<OutboxEntry> entries = world.outbox();
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.part < b.part; });
    if (entries.size() < 2 || !world.publish(entries.at(0))) {
        return false;
    }
    entries[1].state = OutboxState::Failed;
    entries[1].error = Error{ErrorKind::Rejected, QStringLiteral("Record/text must not be longer")};
    const bool saved = world.inbox().saveReply(entries.at(1));
    world.find<QAction>("action.go.outbox")->trigger();
    if (!saved || !world.waitForCase(QStringLiteral("Marieke de Wit"))) {
        return false;
    }
    shoot("parts-stopped");
    if (!world.publish(entries.at(1))) {
        return false;
    }
    world.find<QAction>("action.go.waiting")->trigger();
    if (!world.waitForCase(QStringLiteral("Marieke de Wit"))) {
        return false;
    }
    shoot("parts-sent");
    world.find<QAction>("action.write.invite")->trigger();
    world.write(QStringLiteral("Wil je me je postcode sturen?"));
    shoot("invite");
    return true;
}

} // namespace wederhoor::test
