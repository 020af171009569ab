#include "ui/shell/PracticeBand.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace wederhoor {

PracticeBand::PracticeBand(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("practiceBand"));
    auto *word = new QLabel(tr("PRACTICE"), this);
    word->setObjectName(QStringLiteral("practiceWord"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, 6, sizes::gapLarge, 6);
    layout->setSpacing(sizes::gapLarge);
    layout->addWidget(word);
    layout->addWidget(m_text, 1);
}

void PracticeBand::setExplanation(const QString &text)
{
    m_text->setFullText(text);
    setAccessibleName(tr("Practice"));
    setAccessibleDescription(text);
}

} // namespace wederhoor
