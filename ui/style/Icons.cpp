#include "ui/style/Icons.h"

#include "ui/style/PresenceIcon.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace wederhoor {

namespace {

const char *fileName(Icon icon)
{
    switch (icon) {
    case Icon::Inbox:
        return "inbox";
    case Icon::Practice:
        return "practice";
    case Icon::Training:
        return "training";
    case Icon::Settings:
        return "settings";
    case Icon::Search:
        return "search";
    case Icon::Claim:
        return "claim";
    case Icon::Release:
        return "release";
    case Icon::Dismiss:
        return "dismiss";
    case Icon::Resolve:
        return "resolve";
    case Icon::Reopen:
        return "reopen";
    case Icon::Note:
        return "note";
    case Icon::Public:
        return "public";
    case Icon::Private:
        return "private";
    case Icon::Template:
        return "template";
    case Icon::Send:
        return "send";
    case Icon::Undo:
        return "undo";
    case Icon::Refresh:
        return "refresh";
    case Icon::Warning:
        return "warning";
    case Icon::Key:
        return "key";
    case Icon::Channel:
        return "channel";
    case Icon::Clear:
        return "clear";
    case Icon::Open:
        return "open";
    case Icon::Menu:
        return "menu";
    }
    Q_UNREACHABLE();
}

QPixmap rendered(const QByteArray &svg, int pixels, qreal scale, qreal opacity = 1.0)
{
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(pixels, pixels) * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QByteArray source(const QString &name)
{
    initIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws an icon when it is first shown, in the size it is shown: sharp at every scale, and nothing is drawn in vain.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const bool disabled = mode == QIcon::Disabled;
        const int pixels = std::min(size.width(), size.height());
        QPixmap &known = m_drawn[pixels * 2 + (disabled ? 1 : 0)];
        if (known.isNull()) {
            known = rendered(m_svg, pixels, 1.0, disabled ? disabledOpacity : 1.0);
        }
        return known;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    static constexpr qreal disabledOpacity = 0.4;
    QByteArray m_svg;
    QHash<int, QPixmap> m_drawn;
};

} // namespace

QPixmap iconPixmap(Icon icon, const QColor &color, int pixels, qreal scale)
{
    QByteArray svg = source(QLatin1String(fileName(icon)));
    svg.replace("currentColor", color.name().toLatin1());
    return rendered(svg, pixels, scale);
}

QIcon lineIcon(Icon icon, const QColor &color)
{
    QByteArray svg = source(QLatin1String(fileName(icon)));
    svg.replace("currentColor", color.name().toLatin1());
    return QIcon(new LineIconEngine(std::move(svg)));
}

QPixmap presencePixmap(bool isTyping, const QColor &color, int pixels, qreal scale)
{
    QByteArray svg = source(isTyping ? QStringLiteral("pen") : QStringLiteral("eye"));
    svg.replace("currentColor", color.name().toLatin1());
    return rendered(svg, pixels, scale);
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int pixels : {16, 32, 64, 128}) {
        result.addPixmap(rendered(source(QStringLiteral("wederhoor")), pixels, 1.0));
    }
    return result;
}

} // namespace wederhoor
