#include "ui/conversation/LessonDialog.h"

#include "ui/presenters/ApprovalPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/TextMarks.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr QSize dialogSize{760, 380};

QTextEdit *makePage(const QString &objectName, QWidget *parent)
{
    auto *page = new QTextEdit(parent);
    page->setObjectName(objectName);
    page->setReadOnly(true);
    page->setTabChangesFocus(true);
    return page;
}

/// The words of one side: those that the other has too, and its own, marked.
void write(QTextEdit &page, const QList<DifferentWords> &words, DifferentWords::Kind own, const QTextCharFormat &mark)
{
    QTextCursor cursor(page.document());
    for (const DifferentWords &each : words) {
        if (each.kind == DifferentWords::Kind::Same) {
            cursor.insertText(each.text, QTextCharFormat());
        } else if (each.kind == own) {
            // The space behind the last word belongs to what follows.
            const qsizetype end = each.text.trimmed().size();
            cursor.insertText(each.text.left(end), mark);
            cursor.insertText(each.text.mid(end), QTextCharFormat());
        }
    }
}

} // namespace

LessonDialog::LessonDialog(const WaitingReply &reply, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_reply(reply)
    , m_theme(theme)
    , m_writtenTitle(new QLabel(this))
    , m_sentTitle(new QLabel(this))
    , m_written(makePage(QStringLiteral("lessonWritten"), this))
    , m_sent(makePage(QStringLiteral("lessonSent"), this))
    , m_remark(new QLabel(this))
    , m_legend(new QLabel(this))
{
    setObjectName(QStringLiteral("lessonDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(dialogSize);
    m_remark->setObjectName(QStringLiteral("lessonRemark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_legend->setProperty("role", QStringLiteral("dim"));
    m_legend->setWordWrap(true);
    for (QLabel *title : {m_writtenTitle, m_sentTitle}) {
        title->setProperty("role", QStringLiteral("heading"));
    }
    auto *pages = new QGridLayout;
    pages->setSpacing(sizes::gap);
    pages->addWidget(m_writtenTitle, 0, 0);
    pages->addWidget(m_sentTitle, 0, 1);
    pages->addWidget(m_written, 1, 0);
    pages->addWidget(m_sent, 1, 1);
    auto *foot = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(foot, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addLayout(pages, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_remark);
    layout->addWidget(foot);
    fill();
    retranslate();
}

void LessonDialog::fill()
{
    const QList<DifferentWords> words = lessonOf(m_reply);
    const Palette &palette = m_theme.palette();
    write(*m_written, words, DifferentWords::Kind::Removed, textMarkFormat(TextMark::Removed, palette));
    write(*m_sent, words, DifferentWords::Kind::Added, textMarkFormat(TextMark::Added, palette));
}

void LessonDialog::retranslate()
{
    setWindowTitle(tr("What was changed"));
    m_writtenTitle->setText(tr("As you wrote it"));
    m_sentTitle->setText(tr("As %1 sent it").arg(m_reply.judgeName));
    m_written->setAccessibleName(m_writtenTitle->text());
    m_sent->setAccessibleName(m_sentTitle->text());
    m_legend->setText(tr("Struck through: taken out. Underlined: put in."));
    m_remark->setVisible(!m_reply.remark.isEmpty());
    m_remark->setText(tr("%1: \u201c%2\u201d").arg(m_reply.judgeName, m_reply.remark));
}

void LessonDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace wederhoor
