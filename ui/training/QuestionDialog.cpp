#include "ui/training/QuestionDialog.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int leastWidth = 460;
} // namespace

QuestionDialog::QuestionDialog(const QString &spoc, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("questionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ask a SPOC"));
    setMinimumWidth(leastWidth);
    auto *label = new QLabel(tr("&Question to %1").arg(spoc), this);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("questionText"));
    m_text->setAccessibleName(tr("Question to %1").arg(spoc));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What must they know to answer, and by when?"));
    const DialogFoot foot = makeDialogFoot(this, tr("Ask"), QStringLiteral("questionAsk"));
    foot.act->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(sizes::gap);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(foot.box);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this, act = foot.act] { act->setEnabled(!question().trimmed().isEmpty()); });
    connect(foot.box, &QDialogButtonBox::accepted, this, &QDialog::accept);
}

QString QuestionDialog::question() const
{
    return m_text->toPlainText();
}

} // namespace wederhoor
