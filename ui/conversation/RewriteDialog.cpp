#include "ui/conversation/RewriteDialog.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 520;
constexpr int editorHeight = 120;
} // namespace

RewriteDialog::RewriteDialog(const QString &words, const QString &platform, QWidget *parent)
    : QDialog(parent)
    , m_before(words)
    , m_platform(platform)
    , m_text(new QLabel(this))
    , m_words(new QPlainTextEdit(words, this))
    , m_prompt(new QLabel(this))
    , m_why(new QLineEdit(this))
{
    setObjectName(QStringLiteral("rewriteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(dialogWidth);
    m_words->setObjectName(QStringLiteral("rewriteWords"));
    m_words->setFixedHeight(editorHeight);
    m_words->setTabChangesFocus(true);
    m_why->setObjectName(QStringLiteral("rewriteReason"));
    m_why->setMaxLength(200);
    m_prompt->setBuddy(m_why);
    const DialogFoot foot = makeDialogFoot(this, QString(), QStringLiteral("rewriteConfirm"));
    m_act = foot.act;
    connect(foot.box, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT rewritten(m_words->toPlainText().trimmed(), m_why->text().trimmed());
        accept();
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, &RewriteDialog::refresh);
    connect(m_why, &QLineEdit::textChanged, this, &RewriteDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_text);
    layout->addWidget(m_words);
    layout->addWidget(m_prompt);
    layout->addWidget(m_why);
    layout->addWidget(foot.box);
    retranslate();
    refresh();
    m_words->setFocus();
}

void RewriteDialog::refresh()
{
    const QString words = m_words->toPlainText().trimmed();
    m_act->setEnabled(!words.isEmpty() && words != m_before.trimmed() && !m_why->text().trimmed().isEmpty());
}

void RewriteDialog::retranslate()
{
    setWindowTitle(tr("Delete and write again"));
    m_text->setText(
        tr("%1 does not show changes to what was published. So the reply is deleted there first, and these "
           "words are sent as a new one; likes and answers under the old one lose it. The customer may have "
           "read it already. Nothing is deleted before the new words are found good.")
            .arg(m_platform));
    m_words->setAccessibleName(tr("The new words"));
    m_prompt->setText(tr("&Why"));
    m_why->setAccessibleName(tr("Why"));
    setButtonText(m_act, tr("Delete and send this"));
}

void RewriteDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace wederhoor
