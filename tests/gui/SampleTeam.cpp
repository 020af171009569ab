#include "tests/gui/SampleTeam.h"

#include "core/store/SharedTable.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "tests/support/Await.h"
#include "ui/models/SharedWords.h"

#include <QLineEdit>
#include <QTreeWidget>

namespace wederhoor::test {

namespace {

QUuid number(int value)
{
    return QUuid::fromString(QStringLiteral("00000000-0000-0000-0000-%1").arg(value, 12, 16, QLatin1Char('0')));
}

TeamMember member(const char *login, const char *name, const char *role, const QStringList &languages,
                  const QList<QUuid> &groups)
{
    TeamMember one;
    one.login = QString::fromLatin1(login);
    one.displayName = QString::fromLatin1(name);
    one.role = QString::fromLatin1(role);
    one.isRemoved = one.role.isEmpty();
    one.languages = languages;
    one.groups = groups;
    return one;
}

TeamOrganisation organisation()
{
    const QString dutch = QStringLiteral("nl");
    const QString english = QStringLiteral("en");
    const QString french = QStringLiteral("fr");
    TeamOrganisation all;
    all.me = QStringLiteral("noor");
    all.role = QStringLiteral("admin");
    all.members = {member("bram", "Bram Visser", "trainee", {dutch}, {number(21)}),
                   member("erik", "Erik van Dam", "agent", {dutch, english}, {number(21), number(22)}),
                   member("fatima", "Fatima Bakker", "supervisor", {dutch, english}, {number(21)}),
                   member("noor", "Noor de Boer", "admin", {dutch}, {}),
                   member("sanne", "Sanne Smit", "agent", {dutch, french}, {number(23)}),
                   member("kees", "Kees Mulder", "", {dutch}, {})};
    all.hubs
        = {{number(11), {}, QStringLiteral("Voorbeeldbank")}, {number(12), number(11), QStringLiteral("Belgi\u00eb")}};
    const ChannelId bluesky{number(31)};
    const ChannelId forum{number(32)};
    all.groups = {{number(21),
                   number(11),
                   QStringLiteral("Dagploeg"),
                   {QStringLiteral("bram"), QStringLiteral("erik"), QStringLiteral("fatima")},
                   {bluesky, forum}},
                  {number(22), number(11), QStringLiteral("Avondploeg"), {QStringLiteral("erik")}, {bluesky}},
                  {number(23), number(12), QStringLiteral("Brussel"), {QStringLiteral("sanne")}, {forum}}};
    all.channels = {{bluesky, QStringLiteral("Voorbeeldbank Bluesky"), QStringLiteral("bluesky"), false},
                    {forum, QStringLiteral("Consumentenforum"), QStringLiteral("feeds"), true}};
    return all;
}

TeamSettings settings()
{
    TeamAccess access;
    access.address.host = QStringLiteral("team.voorbeeldbank.example");
    access.address.database = QStringLiteral("wederhoor");
    access.address.member = QStringLiteral("noor");
    access.address.caFile = QStringLiteral("/etc/ssl/certs/voorbeeldbank-ca.pem");
    TeamSettings kept;
    kept.access = access;
    kept.source = TeamSettings::Source::Profile;
    return kept;
}

} // namespace

namespace {

SharedThing shared(int id, const QString &kind, const char *name, const char *text, const char *maker,
                   const char *approver)
{
    SharedThing thing;
    thing.id = number(id);
    thing.kind = kind;
    thing.name = QString::fromUtf8(name);
    thing.fields
        = {{QStringLiteral("text"), QString::fromUtf8(text)}, {QStringLiteral("language"), QStringLiteral("nl")}};
    thing.version = 3;
    thing.owner.value = QString::fromLatin1(maker);
    thing.changedBy = thing.owner;
    thing.approvedBy.value = QString::fromLatin1(approver);
    return thing;
}

SharedThing ofScope(SharedThing thing, int scope)
{
    thing.scope = number(scope);
    return thing;
}

Result<void> writeShared(Transaction &transaction)
{
    SharedTable table(transaction.connection());
    Result<void> done = TeamTable(transaction.connection())
                            .join({QStringLiteral("sample"), AgentId{QStringLiteral("fatima")}, number(1)});
    for (const TeamMember &member : organisation().members) {
        done = done ? table.takeMember(member.login, member.displayName) : done;
    }
    done = done ? table.setRights({{QStringLiteral("*"), QStringLiteral("edit")}}) : done;
    const Result<bool> scopes = done ? table.setScopes({{number(12), QStringLiteral("Belgi\u00eb"), true, 1},
                                                        {number(21), QStringLiteral("Dagploeg"), false, 1},
                                                        {number(23), QStringLiteral("Brussel"), false, 2}})
                                     : Result<bool>(failure(done.error()));
    done = scopes ? Result<void>() : failure(scopes.error());
    const QString templates = sharedKind::templates();
    for (const SharedThing &thing :
         {shared(201, templates, "Pas kwijt", "Wat vervelend! Blokkeer je pas in de app, onder Passen.", "erik",
                 "fatima"),
          shared(202, templates, "Storing voorbij", "De storing is verholpen. Lukt het nu?", "sanne", ""),
          shared(203, sharedKind::tags(), "hypotheek", "", "fatima", ""),
          shared(204, sharedKind::savedViews(), "Boos vandaag", "", "erik", "fatima"),
          ofScope(shared(205, templates, "Waalse feestdag", "Vandaag zijn we dicht.", "sanne", ""), 12)}) {
        done = done ? table.takeThing(thing) : done;
    }
    SharedProposal proposal;
    proposal.id = number(211);
    proposal.thing = number(201);
    proposal.kind = templates;
    proposal.name = QStringLiteral("Pas kwijt");
    proposal.fields
        = {{QStringLiteral("text"),
            QStringLiteral("Wat vervelend! Blokkeer je pas meteen in de app, onder Passen. Lukt dat niet, bel dan "
                           "dag en nacht.")}};
    proposal.author.value = QStringLiteral("bram");
    proposal.madeAt = QStringLiteral("2026-01-05");
    done = done ? table.takeProposal(proposal) : done;
    const SharedAct mine{
        number(221),
        number(202),
        templates,
        SharedAct::Kind::Put,
        QStringLiteral("Storing voorbij"),
        {{QStringLiteral("text"), QStringLiteral("Het werkt weer. Laat het weten als jij er nog last van hebt.")}},
        1};
    done = done ? table.put(mine) : done;
    return done ? table.setTrouble(mine, QStringLiteral("changed")) : done;
}

} // namespace

bool fillSharedThings(TestInbox &inbox, Instant)
{
    return await(inbox.store().write<void>(writeShared)).has_value();
}

bool showVerdict(GuiWorld &world)
{
    return world.openSettings(7)
        && waitUntil([&world] { return !world.find<QLineEdit>("teamServer")->text().isEmpty(); })
        && world.click("testTeamButton");
}

/// To the row of this name, as a person goes there.
bool chooseShared(GuiWorld &world, const QString &mark)
{
    auto *table = world.find<QTreeWidget>("sharedTable");
    table->setFocus();
    for (int row = 0; row < table->topLevelItemCount(); ++row) {
        if (table->topLevelItem(row)->text(3) == mark) {
            QTest::keyClick(table, Qt::Key_Home);
            for (int step = 0; step < row; ++step) {
                QTest::keyClick(table, Qt::Key_Down);
            }
            return table->currentItem() == table->topLevelItem(row);
        }
    }
    return false;
}

bool showTeamPages(GuiWorld &world, const std::function<void(QWidget &, const char *)> &shoot)
{
    const bool filled = showVerdict(world);
    shoot(world.window(), "settings-team");
    const bool members = world.openSettings(8);
    shoot(world.window(), "settings-members");
    const bool editor = world.click("changeMemberButton");
    shoot(*world.find("memberEditor"), "member-edit");
    world.key(Qt::Key_Escape);
    const bool hubs = world.openSettings(9);
    shoot(world.window(), "settings-hubs");
    const bool shared = world.openSettings(11);
    shoot(world.window(), "settings-shared");
    const bool clash = chooseShared(world, sharedMark(SharedThing::State::Clash));
    shoot(world.window(), "settings-shared-clash");
    const bool scoped = chooseShared(world, sharedMark(SharedThing::State::Team));
    shoot(world.window(), "settings-shared-scope");
    const bool templates = world.openSettings(1);
    shoot(world.window(), "settings-templates-team");
    const bool signatures = world.openSettings(2);
    shoot(world.window(), "settings-signatures-team");
    return filled && members && editor && hubs && shared && clash && scoped && templates && signatures;
}

TeamDoor sampleTeam(TeamVerdict verdict, Instant now)
{
    TeamDoor door;
    door.settings = [] { return ready<TeamSettings>(settings()); };
    door.test = [verdict](const TeamAccess &, const QByteArray &) {
        TeamTest test{verdict, std::nullopt, QStringLiteral("28P01 FATAL: 28P01")};
        if (test.works()) {
            test.welcome.emplace();
            test.welcome->role = QStringLiteral("admin");
            test.welcome->member = QStringLiteral("noor");
            test.welcome->channels = {ChannelId{number(31)}, ChannelId{number(32)}};
        }
        return ready<TeamTest>(test);
    };
    door.connectTo = [](const TeamAccess &, const QByteArray &) { return ready<void>({}); };
    door.organisation = [] { return ready<TeamOrganisation>(organisation()); };
    door.watch = [now](QObject *, const std::function<void(const std::optional<TeamState> &)> &hear) {
        TeamState state;
        state.link = TeamState::Link::Away;
        state.since = now - std::chrono::minutes{4};
        state.role = QStringLiteral("admin");
        state.pendingChanges = 3;
        state.heldReplies = 1;
        hear(state);
    };
    return door;
}

} // namespace wederhoor::test
