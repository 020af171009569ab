#include "tests/gui/FloorPictures.h"

#include "core/domain/OnRecord.h"
#include "core/store/CaseTable.h"
#include "core/store/Transaction.h"
#include "tests/gui/SampleTeam.h"
#include "tests/support/Await.h"

#include <QAction>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString marieke = QStringLiteral("Marieke de Wit");

Case caseWith(TestInbox &inbox, const QString &name)
{
    for (const CaseRow &row : inbox.cases(CaseView::Active)) {
        if (row.value.customer.name == name) {
            return row.value;
        }
    }
    return {};
}

TeamState stateOf(Instant now, bool isAway)
{
    TeamState state;
    state.link = isAway ? TeamState::Link::Away : TeamState::Link::Connected;
    state.since = now - 4min;
    state.encrypted = true;
    state.member = QStringLiteral("erik");
    state.role = QStringLiteral("supervisor");
    state.pendingChanges = isAway ? 2 : 0;
    state.heldReplies = isAway ? 1 : 0;
    return state;
}

void addQuestions(TeamFloor &floor, GuiWorld &world)
{
    floor.watchQuestions = [&world](QObject *, const std::function<void(const QList<TeamQuestion> &)> &hear) {
        TeamQuestion theirs;
        theirs.id = QUuid::createUuid();
        theirs.hub = QStringLiteral("Nederland");
        theirs.words
            = QStringLiteral("Deze klant heeft een rekening bij jullie. Kunnen jullie zien of de pas is geblokkeerd?");
        theirs.askedBy = QStringLiteral("Lien Peeters");
        theirs.askedAt = world.clock().now() - 6min;
        theirs.customer = QStringLiteral("Jonas Claes");
        theirs.channel = QStringLiteral("Voorbeeldbank Belgi\u00eb");
        TeamQuestion ours = theirs;
        ours.id = QUuid::createUuid();
        ours.isOurs = true;
        ours.hub = QStringLiteral("Belgi\u00eb");
        ours.askedBy = QStringLiteral("Erik van Dam");
        ours.customer = marieke;
        hear({theirs, ours});
    };
    floor.hubsToAsk = [](const ChannelId &) {
        return ready<QList<TeamHubToAsk>>(QList<TeamHubToAsk>{{QUuid::createUuid(), QStringLiteral("Belgi\u00eb")}});
    };
    floor.askHub = [](const QUuid &, const CaseId &, const QUuid &, const QString &) { return ready<void>({}); };
    floor.withdrawQuestion = [](const TeamQuestion &) { return ready<void>({}); };
    floor.takeQuestion = [](const TeamQuestion &) { return ready<void>({}); };
    floor.answerQuestion = [](const TeamQuestion &, const QString &) { return ready<void>({}); };
    floor.askedMessages = [&world](const TeamQuestion &question) {
        Message message;
        message.author.name = question.customer;
        message.createdAt = world.clock().now() - 9min;
        message.text = QStringLiteral("Mijn pas wordt sinds vanochtend overal geweigerd. Wat nu?");
        return ready<QList<Message>>(QList<Message>{message});
    };
}

/// A dialog as it opens, and away again.
bool shootDialog(GuiWorld &world, const char *dialog, const char *picture, const Shoot &shoot)
{
    if (!waitUntil([&] { return world.isShown(dialog); })) {
        return false;
    }
    shoot(*world.find(dialog), picture);
    QTest::keyClick(world.find(dialog), Qt::Key_Escape);
    return waitUntil([&] { return !world.isShown(dialog); });
}

} // namespace

TeamFloor sampleFloor(GuiWorld &world, bool isAway)
{
    TeamFloor floor;
    floor.watch = [&world, isAway](QObject *, const std::function<void(const std::optional<TeamState> &)> &hear) {
        hear(stateOf(world.clock().now(), isAway));
    };
    if (!isAway) {
        floor.watchPresence = [&world](QObject *, const std::function<void(const QList<TeamPresent> &)> &hear) {
            QList<TeamPresent> present{
                {caseWith(world.inbox(), marieke).id, {QStringLiteral("sanne")}, QStringLiteral("Sanne Smit"), true}};
            int others = 0;
            for (const CaseRow &row : world.inbox().cases(CaseView::Active)) {
                if (row.value.customer.name != marieke && ++others < 3) {
                    present.append(
                        {row.value.id, {QStringLiteral("bram")}, QStringLiteral("Bram Visser"), others == 2});
                }
            }
            hear(present);
        };
    }
    floor.colleagues = [] {
        return ready<QList<TeamColleague>>(QList<TeamColleague>{
            {{QStringLiteral("bram")}, QStringLiteral("Bram Visser"), QStringLiteral("trainee")},
            {{QStringLiteral("fatima")}, QStringLiteral("Fatima Bakker"), QStringLiteral("supervisor")},
            {{QStringLiteral("sanne")}, QStringLiteral("Sanne Smit"), QStringLiteral("agent")}});
    };
    floor.unsettled = [&world] {
        return ready<QList<TeamUnsettled>>(QList<TeamUnsettled>{{{QUuid::createUuid()},
                                                                 caseWith(world.inbox(), marieke).id,
                                                                 {QStringLiteral("sanne")},
                                                                 QStringLiteral("Sanne Smit"),
                                                                 world.clock().now() - 4min}});
    };
    floor.takeOver = [](const CaseId &, const QString &) { return ready<void>({}); };
    floor.assign = [](const QList<CaseId> &, const AgentId &) { return ready<void>({}); };
    floor.settle = [](const OutboxId &, bool, const QString &) { return ready<void>({}); };
    floor.holdSending = [](const QString &) { return ready<void>({}); };
    if (!isAway) {
        addQuestions(floor, world);
    }
    return floor;
}

bool giveToColleague(TestInbox &inbox, Instant now)
{
    Case value = caseWith(inbox, marieke);
    value.owner.value = QStringLiteral("sanne");
    value.status = CaseStatus::Open;
    const auto write = [value, now](Transaction &transaction) {
        using Kind = CaseHistoryEntry::Kind;
        CaseTable cases(transaction.connection());
        const AgentId sanne{QStringLiteral("sanne")};
        const AgentId fatima{QStringLiteral("fatima")};
        Result<void> done = cases.save(value);
        for (const CaseHistoryEntry &entry :
             {CaseHistoryEntry{Kind::Claim, value.id, {QStringLiteral("bram")}, now - 9min, {}},
              CaseHistoryEntry{Kind::Status, value.id, fatima, now - 7min,
                               QLatin1String(recordTakenOver) + QStringLiteral("bram: naar huis")},
              CaseHistoryEntry{Kind::Note, value.id, sanne, now - 5min,
                               QStringLiteral("Belt om elf uur terug met de techniek.")},
              CaseHistoryEntry{Kind::Clash, value.id, {QStringLiteral("erik")}, now - 3min, QStringLiteral("sanne")}}) {
            done = done ? cases.addHistory(entry) : done;
        }
        return done;
    };
    return fillSharedThings(inbox, now) && await(inbox.store().write<void>(write)).has_value();
}

bool showFloor(GuiWorld &world, const Shoot &shoot)
{
    world.window().openCase(caseWith(world.inbox(), marieke).id); // claimed: the first view does not show it
    if (!world.waitForCase(marieke)
        || !waitUntil([&world] { return world.isShown("unsettledNotice") && world.isShown("takeOverButton"); })) {
        return false;
    }
    shoot(world.window(), "floor");
    bool good = world.click("takeOverButton") && shootDialog(world, "takeOverQuestion", "floor-takeover", shoot);
    good = world.click("wasNotSentButton") && shootDialog(world, "settleQuestion", "floor-settle", shoot) && good;
    world.find<QAction>("action.team.hold")->trigger();
    good = shootDialog(world, "holdQuestion", "floor-hold", shoot) && good;
    world.find<QAction>("action.case.askHub")->trigger();
    good = shootDialog(world, "askHubDialog", "floor-ask-hub", shoot) && good;
    world.find<QAction>("action.go.questions")->trigger();
    good = shootDialog(world, "questionsDialog", "floor-questions", shoot) && good;
    world.find<QAction>("action.case.assign")->trigger();
    return shootDialog(world, "assignDialog", "floor-assign", shoot) && good;
}

bool showAway(WritingWorld &world, const Shoot &shoot)
{
    world.write(QStringLiteral("Het duurt nog tot elf uur."));
    if (!world.send()) {
        return false;
    }
    world.clock().advance(11s);
    OutboxEntry entry = world.outbox().constFirst();
    entry.error = Error{ErrorKind::Network, QStringLiteral("the team database: away")};
    const bool saved = world.inbox().saveReply(entry);
    world.find<QAction>("action.go.outbox")->trigger();
    if (!saved || !world.waitForCase(marieke) || !waitUntil([&world] { return world.isShown("sendAloneButton"); })) {
        return false;
    }
    shoot(world.window(), "floor-away");
    return world.click("sendAloneButton") && shootDialog(world, "sendAloneQuestion", "floor-alone", shoot);
}

} // namespace wederhoor::test
