#pragma once

#include "core/platforms/practice/PracticeWorld.h"

#include <QLockFile>

namespace wederhoor {

/// The practice platform's own memory: a small JSON file beside the practice store, written atomically and readable by
/// its owner alone. Held locked while this object lives, since the window and the command line share it.
class PracticeStateFile
{
public:
    explicit PracticeStateFile(QString path);

    struct Loaded
    {
        std::optional<PracticeState> state; ///< nothing: practising has not begun
        QString setAside; ///< where a file that could not be read lies now
    };
    /// Error::Storage: locked for too long, not readable, or written by a newer version.
    [[nodiscard]] Result<Loaded> load();
    [[nodiscard]] Result<void> save(const PracticeState &state);

private:
    [[nodiscard]] Result<Loaded> setAside();

    QString m_path;
    QLockFile m_lock;
};

} // namespace wederhoor
