#pragma once

#include "core/domain/Result.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace wederhoor {

/// Where the data of this profile lies and how much there is of it.
class DataPresenter : public QObject
{
    Q_OBJECT

public:
    struct Sizes
    {
        QString folder;
        qint64 inbox = 0; ///< bytes, of the file and what belongs to it
        qint64 practice = 0;
        qint64 backups = 0;
        std::optional<qint64> free; ///< on that disk; nothing: the system does not say
    };
    struct Door
    {
        /// Off the GUI thread: a disk may be slow.
        std::function<QFuture<Result<Sizes>>()> sizes = {};
        /// Shows the folder in the desktop's file manager; false when there is none.
        std::function<bool(const QString &folder)> openFolder = {};
    };

    explicit DataPresenter(Door door, QObject *parent = nullptr);

    void read();
    [[nodiscard]] const Sizes &sizes() const { return m_sizes; }
    [[nodiscard]] bool canOpen() const { return bool(m_door.openFolder) && !m_sizes.folder.isEmpty(); }
    void openFolder();

Q_SIGNALS:
    void changed();
    void failed(const QString &text);

private:
    Door m_door;
    Sizes m_sizes;
};

} // namespace wederhoor
