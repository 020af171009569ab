#include "ui/widgets/UndoBar.h"

#include "ui/style/Sizes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace wederhoor {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_sendNow(new QPushButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    m_label->setObjectName(QStringLiteral("undoLabel"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_sendNow->setObjectName(QStringLiteral("sendNowButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes::gapWide, sizes::gap, sizes::gap, sizes::gap);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_sendNow);
    layout->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undone);
    connect(m_sendNow, &QPushButton::clicked, this, &UndoBar::sentNow);
    parent->installEventFilter(this);
    retranslate();
    hide();
}

void UndoBar::retranslate()
{
    m_sendNow->setText(tr("Send now"));
    m_sendNow->setAccessibleName(m_sendNow->text());
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void UndoBar::setLine(const QString &text, const QString &undoText)
{
    if (m_label->text() == text && isVisible()) {
        return;
    }
    m_label->setText(text);
    m_undo->setText(undoText);
    m_undo->setAccessibleName(tr("%1: %2").arg(text, undoText));
    setAccessibleName(text);
    show();
    place();
}

void UndoBar::setSendNow(bool offered)
{
    m_sendNow->setVisible(offered);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void UndoBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    place();
}

void UndoBar::place()
{
    const QRect area = parentWidget()->rect();
    const int width = std::min(area.width() - 2 * sizes::gap, 420);
    const int height = std::max(layout()->heightForWidth(width), layout()->sizeHint().height());
    setGeometry((area.width() - width) / 2, area.height() - height - sizes::gap, width, height);
    raise();
}

} // namespace wederhoor
