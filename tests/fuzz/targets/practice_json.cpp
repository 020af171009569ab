#include "core/platforms/practice/PracticeWorldJson.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

WEDERHOOR_FUZZ_TARGET(practice_json)
{
    if (const auto script = readPracticeScript(bytes)) {
        const QList<PracticeScript> scripts{*script};
        const Instant now = fromMilliseconds(1'767'607'200'000);
        PracticeWorld world(scripts, PracticeWorld::begin(scripts, now));
        world.advance(now + std::chrono::minutes{1});
        WEDERHOOR_FUZZ_CHECK(practiceStateFromJson(practiceStateToJson(world.state())) == world.state());
    }
    const auto state = practiceStateFromJson(bytes);
    if (!state) {
        return;
    }
    WEDERHOOR_FUZZ_CHECK(practiceStateFromJson(practiceStateToJson(*state)) == *state);
    PracticeWorld world(practiceScripts(), *state);
    world.advance(fromMilliseconds(1'767'607'200'000));
    const FetchPage page = world.fetchSince({});
    WEDERHOOR_FUZZ_CHECK(world.fetchSince(page.next).messages.isEmpty());
    PublishRequest request;
    request.key = QStringLiteral("key");
    request.text = QStringLiteral("reply");
    if (!page.messages.isEmpty()) {
        request.inReplyTo = page.messages.last();
    }
    const auto published = world.publish(request, fromMilliseconds(1'767'607'200'000));
    WEDERHOOR_FUZZ_CHECK(published.has_value() == world.findPublished(request.key).has_value());
}
