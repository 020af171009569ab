#include "tests/support/Isolation.h"
#include "tests/support/Printers.h"

namespace {

TEST(PracticeIsolation, NoNetworkLibraryIsLoadedIntoAProgramThatUsesPractice)
{
    wederhoor::test::expectNoNetworkLibraryLoaded();
}

TEST(PracticeIsolation, NoSourceOfPracticeNamesANetwork)
{
    wederhoor::test::expectSourcesNameNoWayOut(QStringLiteral(PRACTICE_SOURCES), 8);
}

} // namespace
