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

    /// Where the window and its list stood.
    struct Place
    {
        QByteArray geometry;
        QByteArray splitter;
        QString view; ///< as InboxPresenter::shownName() says it
        CaseId open;
        int scroll = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };

    explicit WindowMemory(const InboxDoor &inbox, QObject *parent = nullptr);

    /// Ends in keysRead(), when there are any.
    void readKeys();
    void keepKeys(const KeyMap &keys);

    /// Ends in placeKept(), also when it could not be kept: no window stays open for that.
    void keepPlace(const Place &place);

    /// The value of the setting ui.window; of what cannot be read nothing is remembered.
    [[nodiscard]] static QString placeToText(const Place &place);
    [[nodiscard]] static Place placeFromText(const QString &text);
    /// The value of the setting ui.shortcuts; what cannot be read is left out.
    [[nodiscard]] static QString keysToText(const KeyMap &keys);
    [[nodiscard]] static KeyMap keysFromText(const QString &text);

Q_SIGNALS:
    void keysRead(const wederhoor::WindowMemory::KeyMap &keys);
    void placeKept();
    void failed(const QString &text);

private:
    InboxDoor m_inbox;
};

} // namespace wederhoor
