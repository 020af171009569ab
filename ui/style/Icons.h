#pragma once

#include <QColor>
#include <QIcon>

namespace wederhoor {

/// Our line icons, drawn in a colour of the palette.
enum class Icon {
    Inbox,
    Practice,
    Training,
    Settings,
    Search,
    Claim,
    Release,
    Dismiss,
    Resolve,
    Reopen,
    Note,
    Public,
    Private,
    Template,
    Send,
    Undo,
    Refresh,
    Warning,
    Key,
    Channel,
    Clear,
    Open,
    Menu
};

[[nodiscard]] QPixmap iconPixmap(Icon icon, const QColor &color, int pixels, qreal scale);
[[nodiscard]] QIcon lineIcon(Icon icon, const QColor &color);
/// The program's own sign.
[[nodiscard]] QIcon applicationIcon();

} // namespace wederhoor
