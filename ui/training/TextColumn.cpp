#include "ui/training/TextColumn.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/WrappedLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int nameWidth = 96;
} // namespace

TextColumn::TextColumn(QWidget *widget, const Theme &theme)
    : m_widget(widget)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(widget))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(sizes::gapTiny);
}

QLabel *TextColumn::label(const QString &text, const char *role)
{
    auto *label = new WrappedLabel(m_widget);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (*role != '\0') {
        label->setProperty("role", QLatin1String(role));
    }
    return label;
}

QLabel *TextColumn::heading(const QString &text)
{
    QLabel *const heading = label(text, "group");
    heading->setFont(m_theme.font(Theme::Font::Group));
    if (m_layout->count() > 0) {
        m_layout->addSpacing(sizes::gap);
    }
    m_layout->addWidget(heading);
    return heading;
}

QLabel *TextColumn::strong(const QString &text)
{
    QLabel *const strong = label(text, "");
    strong->setFont(m_theme.font(Theme::Font::Strong));
    m_layout->addWidget(strong);
    return strong;
}

QLabel *TextColumn::text(const QString &text, const char *role)
{
    QLabel *const made = label(text, role);
    m_layout->addWidget(made);
    return made;
}

QLabel *TextColumn::pair(const QString &name, const QString &value, const char *role)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gapWide);
    QLabel *const first = label(name, "small");
    first->setFixedWidth(nameWidth);
    QLabel *const second = label(value, role);
    row->addWidget(first, 0, Qt::AlignTop);
    row->addWidget(second, 1, Qt::AlignTop);
    m_layout->addLayout(row);
    return second;
}

void TextColumn::add(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void TextColumn::space(int pixels)
{
    m_layout->addSpacing(pixels);
}

void TextColumn::stretch()
{
    m_layout->addStretch(1);
}

} // namespace wederhoor
