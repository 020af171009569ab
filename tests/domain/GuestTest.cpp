#include "core/domain/Guest.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

const ChannelId one = ChannelId{QUuid::fromString(QStringLiteral("00000000-0000-0000-0000-000000000001"))};
const ChannelId two = ChannelId{QUuid::fromString(QStringLiteral("00000000-0000-0000-0000-000000000002"))};

TEST(GuestTest, TheClosestSignatureIsUsedAndWithoutOneTheirName)
{
    Guest guest{{}, QStringLiteral("Anne de Vries"), QStringLiteral("Mortgages"), false, {}};
    EXPECT_EQ(guest.signatureFor(one, QStringLiteral("nl")), QStringLiteral("Anne de Vries, Mortgages"));
    guest.signatures = {{{}, {}, QStringLiteral("any")},
                        {{}, QStringLiteral("nl"), QStringLiteral("nl")},
                        {one, {}, QStringLiteral("one")},
                        {one, QStringLiteral("nl"), QStringLiteral("one nl")}};
    EXPECT_EQ(guest.signatureFor(one, QStringLiteral("nl")), QStringLiteral("one nl"));
    EXPECT_EQ(guest.signatureFor(one, QStringLiteral("en")), QStringLiteral("one"));
    EXPECT_EQ(guest.signatureFor(two, QStringLiteral("nl")), QStringLiteral("nl"));
    EXPECT_EQ(guest.signatureFor(two, QStringLiteral("en")), QStringLiteral("any"));
    EXPECT_EQ(guestOf(guestThing(guest)), guest) << "as a shared thing and back";
}

TEST(GuestTest, OnlyOnesOwnWordPutsANameOnThePage)
{
    const AgentId erik{QStringLiteral("erik")};
    SharedThing thing = namedMemberThing(erik, QStringLiteral("Erik van Rijn"), true);
    EXPECT_EQ(namedMemberOf(thing)->name, QStringLiteral("Erik van Rijn")) << "without a team";
    thing.owner = erik;
    EXPECT_TRUE(namedMemberOf(thing).has_value());
    thing.owner = {QStringLiteral("chief")};
    EXPECT_FALSE(namedMemberOf(thing).has_value()) << "a supervisor said so";
    EXPECT_FALSE(namedMemberOf(namedMemberThing(erik, QStringLiteral("Erik"), false)).has_value());
    EXPECT_FALSE(namedMemberOf(namedMemberThing(erik, {}, true)).has_value()) << "a login is no name";
    EXPECT_EQ(thing.id, namedMemberThing(erik, QStringLiteral("E."), false).id) << "one a member on every desk";
}

} // namespace
