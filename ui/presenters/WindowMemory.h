#pragma once

#include "ui/presenters/InboxDoor.h"

#include <QMap>
#include <QObject>
#include <QStringList>

namespace wederhoor {

/// What the window remembers between runs, kept in the inbox's settings. GUI thread, no widgets.
class WindowMemory : public QObject
{
    Q_OBJECT

public:
    /// Keys a person gave to commands, by the command's name, in QKeySequence::PortableText.
    using KeyMap = QMap<QString, QStringList>;

    explicit WindowMemory(const InboxDoor &inbox, QObject *parent = nullptr);

    /// Ends in keysRead(), when there are any.
    void readKeys();
    void keepKeys(const KeyMap &keys);

    /// The value of the setting ui.shortcuts; what cannot be read is left out.
    [[nodiscard]] static QString keysToText(const KeyMap &keys);
    [[nodiscard]] static KeyMap keysFromText(const QString &text);

Q_SIGNALS:
    void keysRead(const wederhoor::WindowMemory::KeyMap &keys);
    void failed(const QString &text);

private:
    void keep(const QString &key, const QString &value);

    InboxDoor m_inbox;
};

} // namespace wederhoor
