// The tests of this binary run where nothing can leave: without any network, not even the machine's own, without a bus
// for a keyring to answer on, and without a team database.
#include <QByteArray>

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <cerrno>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

/// Before main(), while there is one thread: those that come later are all within.
bool leaveTheNetwork()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    return unshare(CLONE_NEWNET) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0;
}

const bool hasLeft = leaveTheNetwork();

TEST(OfflineTest, HereIsNoNetworkAtAll)
{
    if (!hasLeft) {
        GTEST_SKIP() << "this system lets nobody leave the network";
    }
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    ASSERT_GE(socket, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(80);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int connected = connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    const int why = errno;
    close(socket);
    EXPECT_EQ(connected, -1);
    EXPECT_EQ(why, ENETUNREACH);
}

} // namespace
