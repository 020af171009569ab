#include "ui/widgets/NoticeBar.h"

#include "ui/style/Part.h"
#include "ui/style/Sizes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace wederhoor {

namespace {

const char *toneName(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Note:
        return "plain";
    case Tone::Accent:
        return "accent";
    case Tone::Good:
        return "good";
    case Tone::Soon:
        return "soon";
    case Tone::Late:
        return "late";
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeBar::NoticeBar(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_remedies(new QHBoxLayout)
    , m_label(new QLabel(this))
{
    setObjectName(objectName);
    m_layout->setContentsMargins(sizes::gapWide, 6, sizes::gap, 6);
    m_layout->setSpacing(sizes::gap);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_layout->addWidget(m_label, 1);
    m_layout->addLayout(m_remedies);
    m_remedies->setSpacing(sizes::gap);
    m_remedies->addStretch(1);
    hide();
}

void NoticeBar::setNotice(Tone tone, const QString &text)
{
    if (property("notice").toString() != QLatin1String(toneName(tone))) {
        setPartProperty(*this, "notice", QLatin1String(toneName(tone)));
        restyle(*m_label);
    }
    m_label->setText(text);
    setAccessibleName(text);
    arrange();
    show();
}

/// Several remedies take the room of the words: they then stand under them.
void NoticeBar::arrange()
{
    const bool isWide = m_remedies->sizeHint().width() > width() / 2;
    m_layout->setDirection(isWide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void NoticeBar::clear()
{
    m_label->clear();
    hide();
}

QString NoticeBar::text() const
{
    return m_label->text();
}

QPushButton *NoticeBar::addRemedy(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->hide();
    m_remedies->addWidget(button);
    return button;
}

} // namespace wederhoor
