#include "tests/support/Isolation.h"
#include "tests/support/Printers.h"

namespace {

TEST(TrainingIsolation, NoNetworkLibraryIsLoadedIntoAProgramThatTrains)
{
    wederhoor::test::expectNoNetworkLibraryLoaded();
}

TEST(TrainingIsolation, NoSourceOfTrainingNamesANetworkOrAnotherProcess)
{
    wederhoor::test::expectSourcesNameNoWayOut(QStringLiteral(TRAINING_SOURCES), 20);
}

} // namespace
