#pragma once

#include "core/domain/Result.h"

#include <QString>

#include <optional>

namespace wederhoor {

/// One data folder and what is named after it: two files of messages, lock files, keyring entries.
class Profile
{
public:
    /// A name lies under the user's data folder; what holds a slash is a folder. Nothing is made yet.
    [[nodiscard]] static Profile locate(const QString &nameOrFolder);

    /// Makes the folder, for its owner only. Error::Invalid: something else stands there; Error::Storage: it cannot be
    /// made or written.
    [[nodiscard]] Result<void> make() const;

    [[nodiscard]] QString folder() const { return m_folder; }
    /// What this person may still write on its disk, in bytes; nothing: the system does not say.
    [[nodiscard]] std::optional<qint64> freeBytes() const;
    [[nodiscard]] QString inboxPath() const { return path("inbox.sqlite"); }
    [[nodiscard]] QString practicePath() const { return path("practice.sqlite"); }
    [[nodiscard]] QString practiceStatePath() const { return path("practice-world.json"); }
    /// The inbox of one exercise, made anew for each.
    [[nodiscard]] QString exercisePath() const { return path("exercise.sqlite"); }
    [[nodiscard]] QString exerciseLocks() const { return path("exercise-locks"); }
    /// Scenarios of the organisation's own; need not be there.
    [[nodiscard]] QString scenariosFolder() const { return path("scenarios"); }
    [[nodiscard]] QString trainingResultsPath() const { return path("training-results.jsonl"); }
    /// The folders of the lock files of poller and sender.
    [[nodiscard]] QString inboxLocks() const { return path("locks"); }
    [[nodiscard]] QString practiceLocks() const { return path("practice-locks"); }
    [[nodiscard]] QString keyringService() const { return m_keyringService; }

private:
    Profile(QString folder, QString keyringService);
    [[nodiscard]] QString path(const char *file) const;

    QString m_folder;
    QString m_keyringService;
};

} // namespace wederhoor
