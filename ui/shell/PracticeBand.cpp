#include "ui/shell/PracticeBand.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace wederhoor {

PracticeBand::PracticeBand(QWidget *parent)
    : QFrame(parent)
    , m_word(new QLabel(this))
    , m_text(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("practiceBand"));
    m_word->setObjectName(QStringLiteral("practiceWord"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, 6, sizes::gapLarge, 6);
    layout->setSpacing(sizes::gapLarge);
    layout->addWidget(m_word);
    layout->addWidget(m_text, 1);
    retranslate();
}

void PracticeBand::retranslate()
{
    m_word->setText(tr("PRACTICE"));
    setAccessibleName(tr("Practice"));
}

void PracticeBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void PracticeBand::setExplanation(const QString &text)
{
    m_text->setFullText(text);
    setAccessibleDescription(text);
}

} // namespace wederhoor
