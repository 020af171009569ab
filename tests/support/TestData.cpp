#include "tests/support/TestData.h"

#include <QDir>

namespace wederhoor::test {

std::optional<QString> testDataFolder()
{
    const QString folder = qEnvironmentVariable("WEDERHOOR_TEST_DATA");
    if (folder.isEmpty() || !QDir(folder).exists()) {
        return std::nullopt;
    }
    return folder;
}

} // namespace wederhoor::test
