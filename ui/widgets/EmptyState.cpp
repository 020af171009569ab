#include "ui/widgets/EmptyState.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int iconPixels = 40;
} // namespace

EmptyState::EmptyState(const Theme &theme, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(objectName);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_text->setProperty("role", QStringLiteral("dim"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_button->setProperty("primary", true);
    m_button->setObjectName(objectName + QStringLiteral("Button"));
    m_button->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(sizes::gap);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    // Not aligned by the layout: a label that wraps then loses its height for its width.
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
    connect(&theme, &Theme::changed, this, &EmptyState::paintIcon);
}

void EmptyState::setState(Icon icon, const QString &title, const QString &text)
{
    m_iconKind = icon;
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
    paintIcon();
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconKind, m_theme.palette().faint, iconPixels, devicePixelRatioF()));
}

} // namespace wederhoor
