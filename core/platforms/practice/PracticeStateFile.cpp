#include "core/platforms/practice/PracticeStateFile.h"

#include "core/platforms/practice/PracticeWorldJson.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;
constexpr std::chrono::milliseconds lockWait{3'000};
constexpr qint64 largestFile = 32 * 1024 * 1024;

} // namespace

PracticeStateFile::PracticeStateFile(QString path)
    : m_path(std::move(path))
    , m_lock(m_path + ".lock"_L1)
{
}

Result<PracticeStateFile::Loaded> PracticeStateFile::load()
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath())) {
        return failure(ErrorKind::Storage, QStringLiteral("no folder for the practice state"));
    }
    if (!m_lock.tryLock(int(lockWait.count()))) {
        return failure(ErrorKind::Storage, QStringLiteral("the practice state is in use by another process"));
    }
    QFile file(m_path);
    if (!file.exists()) {
        return Loaded{};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage, file.errorString());
    }
    if (file.size() > largestFile) {
        return setAside();
    }
    auto state = practiceStateFromJson(file.readAll());
    if (state) {
        return Loaded{std::move(*state), {}};
    }
    return state.error().kind == ErrorKind::Storage ? failure(state.error()) : setAside();
}

Result<PracticeStateFile::Loaded> PracticeStateFile::setAside()
{
    for (int number = 1; number < 1'000; ++number) {
        const QString place = QStringLiteral("%1.damaged-%2").arg(m_path).arg(number);
        if (!QFile::exists(place) && QFile::rename(m_path, place)) {
            return Loaded{std::nullopt, place};
        }
    }
    return failure(ErrorKind::Storage, QStringLiteral("a damaged practice state could not be set aside"));
}

Result<void> PracticeStateFile::save(const PracticeState &state)
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorKind::Storage, file.errorString());
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(practiceStateToJson(state));
    if (!file.commit()) {
        return failure(ErrorKind::Storage, file.errorString());
    }
    return {};
}

} // namespace wederhoor
