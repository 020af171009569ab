#include "core/platforms/bluesky/BlueskyJson.h"
#include "tests/bluesky/ServerFixture.h"

namespace wederhoor::test {
namespace {

class SessionServerTest : public ServerTest
{
};

TEST_F(SessionServerTest, SignsInWithAnAppPasswordAndKeepsTheSession)
{
    BankDesk desk = bank();
    const auto session = bluesky::fromStoredSession(desk.slot->secrets.value(s("session")));
    ASSERT_TRUE(session);
    EXPECT_EQ(session->did, desk.account.did);
    EXPECT_EQ(session->pds, network().pds()) << "as the account's document says";
    const auto again = await(desk.connector->beginSignIn({desk.appPassword.toUtf8()}));
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_EQ(again->profile.value, desk.account.did);
    EXPECT_EQ(again->handle, desk.account.handle);
    EXPECT_EQ(again->displayName, desk.account.handle) << "an account without a profile goes by its handle";
}

TEST_F(SessionServerTest, RefusesAWrongPassword)
{
    BankDesk desk;
    desk.account = customer();
    connect(desk);
    const auto signedIn = await(desk.connector->beginSignIn({"abcd-efgh-ijkl-mnop"}));
    ASSERT_FALSE(signedIn);
    EXPECT_EQ(signedIn.error().kind, ErrorKind::Unauthorized);
    EXPECT_TRUE(desk.slot->secrets.isEmpty());
}

TEST_F(SessionServerTest, RefreshesASessionWhoseTokenIsRefused)
{
    BankDesk desk = bank();
    bluesky::SessionData session = *bluesky::fromStoredSession(desk.slot->secrets.value(s("session")));
    const QString good = session.accessJwt;
    session.accessJwt = good.left(good.size() - 6) + s("AAAAAA");
    desk.slot->secrets.insert(s("session"), bluesky::storedSession(session));
    desk.slot->secrets.remove(s("password"));
    Cursor cursor;
    EXPECT_TRUE(fetchAll(desk, cursor).isEmpty());
    const auto renewed = bluesky::fromStoredSession(desk.slot->secrets.value(s("session")));
    ASSERT_TRUE(renewed);
    EXPECT_NE(renewed->refreshJwt, session.refreshJwt) << "refreshed: no password was there to sign in anew";
}

TEST_F(SessionServerTest, SignsInAnewWhenTheRefreshIsRefusedToo)
{
    BankDesk desk = bank();
    bluesky::SessionData session = *bluesky::fromStoredSession(desk.slot->secrets.value(s("session")));
    session.accessJwt = s("no");
    session.refreshJwt = s("no");
    desk.slot->secrets.insert(s("session"), bluesky::storedSession(session));
    Cursor cursor;
    EXPECT_TRUE(fetchAll(desk, cursor).isEmpty());
    EXPECT_NE(bluesky::fromStoredSession(desk.slot->secrets.value(s("session")))->accessJwt, s("no"));
}

TEST_F(SessionServerTest, AsksForThePasswordWhenItWasRevoked)
{
    BankDesk desk = bank();
    desk.slot->secrets.insert(s("password"), "revoked");
    bluesky::SessionData session = *bluesky::fromStoredSession(desk.slot->secrets.value(s("session")));
    session.accessJwt = s("no");
    session.refreshJwt = s("no");
    desk.slot->secrets.insert(s("session"), bluesky::storedSession(session));
    const auto page = await(desk.connector->fetchSince({}));
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::Unauthorized);
}

} // namespace
} // namespace wederhoor::test
