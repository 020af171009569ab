#include "ui/composer/AtHandStrip.h"
#include "ui/composer/Composer.h"
#include "ui/composer/PictureStrip.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/widgets/CarefulQuestion.h"
#include "ui/widgets/NoticeBar.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTextDocument>

namespace wederhoor {

void Composer::remedy()
{
    const std::optional<ReplyBlock> block = m_presenter.block();
    if (!block) {
        return;
    }
    switch (block->remedy) {
    case ReplyBlock::Remedy::None:
        return;
    case ReplyBlock::Remedy::Jump:
        m_editor->select(block->start, block->end);
        return;
    case ReplyBlock::Remedy::Preferences:
        Q_EMIT preferencesWanted();
        return;
    case ReplyBlock::Remedy::Picture:
        m_pictures->focusDescription(block->picture);
        return;
    case ReplyBlock::Remedy::RemovePicture:
        m_presenter.pictures().remove(block->picture);
        return;
    }
}

void Composer::showNewer()
{
    if (m_presenter.hasNewer()) {
        m_newer->setNotice(Tone::Accent, m_presenter.newerWords());
    } else {
        m_newer->clear();
    }
}

void Composer::setAlsoWriting(const QString &words)
{
    if (words.isEmpty()) {
        m_alsoWriting->clear();
    } else {
        m_alsoWriting->setNotice(Tone::Soon, words);
    }
}

void Composer::setSendingHeld(const QString &words)
{
    m_heldWords = words;
    showHeld();
}

void Composer::showHeld()
{
    if (m_heldWords.isEmpty()) {
        m_held->clear();
    } else {
        m_held->setNotice(Tone::Soon, tr("Nobody may send now; replies wait. %1").arg(m_heldWords));
    }
}

void Composer::openAtHand()
{
    m_atHand->openPicker();
}

void Composer::openDecision()
{
    m_atHand->openDecision();
}

/// Behind what was begun there.
void Composer::writeNote(const QString &words)
{
    setKind(DraftKind::Note);
    m_editor->moveCursor(QTextCursor::End);
    m_editor->insertPlainText(m_presenter.text().isEmpty() ? words : QLatin1Char('\n') + words);
}

void Composer::askForRelease(CaseEvent afterwards)
{
    CarefulQuestion question;
    question.name = QStringLiteral("releaseQuestion");
    question.title = tr("Released?");
    question.text
        = tr("Replies about \u201c%1\u201d leave only after a spokesperson has released them. Has one released "
             "this?")
              .arg(m_presenter.value().topic);
    question.means = tr("Your word is kept in the case.");
    question.act = tr("Released: send it");
    question.actName = QStringLiteral("releasedButton");
    question.leave = tr("Not yet");
    ask(this, question, [this, afterwards] { m_presenter.sendReleased(afterwards); });
}

void Composer::askAboutNewer(const QString &author, const QString &words, CaseEvent afterwards)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Newer words"),
                                tr("%1 wrote something after what you have seen. Send all the same?").arg(author),
                                QMessageBox::NoButton, window());
    box->setObjectName(QStringLiteral("newerQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // Rich text by its form: a stranger's words are never taken for markup.
    box->setInformativeText(Qt::convertFromPlainText(words));
    QPushButton *sendAnyway = box->addButton(tr("Send all the same"), QMessageBox::AcceptRole);
    sendAnyway->setObjectName(QStringLiteral("sendAnywayButton"));
    QPushButton *look = box->addButton(tr("Look first"), QMessageBox::RejectRole);
    look->setObjectName(QStringLiteral("lookFirstButton"));
    box->setDefaultButton(look);
    connect(sendAnyway, &QPushButton::clicked, this, [this, afterwards] { m_presenter.send(afterwards, true); });
    connect(look, &QPushButton::clicked, this, [this] {
        m_presenter.acknowledgeNewer();
        Q_EMIT newerWanted();
    });
    box->open();
}

} // namespace wederhoor
