#include "ui/composer/AtHandStrip.h"

#include "ui/composer/AtHandPicker.h"
#include "ui/composer/DecisionDialog.h"
#include "ui/models/KnowledgeWords.h"
#include "ui/models/MandateWords.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/CarefulQuestion.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/KeyButton.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace wederhoor {

namespace {

/// So many stand in the strip; the others are found by typing.
constexpr int mostShown = 2;
constexpr qsizetype titleLength = 28;

QString shortened(const QString &title)
{
    return title.size() <= titleLength ? title : title.left(titleLength - 1).trimmed() + QChar(0x2026);
}

} // namespace

AtHandStrip::AtHandStrip(AtHand &atHand, QPlainTextEdit &editor, QWidget *place, QWidget *parent)
    : QWidget(parent)
    , m_atHand(atHand)
    , m_editor(editor)
    , m_release(new QLabel(this))
    , m_decide(new QPushButton(this))
    , m_all(new KeyButton(QStringLiteral("atHandButton"), this))
    , m_picker(new AtHandPicker(atHand, place))
{
    setObjectName(QStringLiteral("atHandStrip"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gapTiny);
    m_release->setObjectName(QStringLiteral("releaseLabel"));
    m_release->setProperty("chip", QStringLiteral("accent"));
    layout->addWidget(m_release);
    for (int n = 0; n < mostShown; ++n) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("atHand%1").arg(n));
        button->setProperty("chip", true);
        connect(button, &QPushButton::clicked, this, [this, n] {
            if (n < m_atHand.offers().size()) {
                take(m_atHand.offers().at(n), false);
            }
        });
        m_offers.append(button);
        layout->addWidget(button);
    }
    m_decide->setObjectName(QStringLiteral("decideButton"));
    m_decide->setProperty("chip", true);
    layout->addWidget(m_decide);
    m_all->setCommand(QStringLiteral("write.atHand"));
    m_all->setProperty("quiet", true);
    layout->addWidget(m_all);
    connect(m_decide, &QPushButton::clicked, this, &AtHandStrip::openDecision);
    connect(m_all, &QPushButton::clicked, this, &AtHandStrip::openPicker);
    connect(m_picker, &AtHandPicker::chosen, this, &AtHandStrip::take);
    connect(m_picker, &AtHandPicker::closed, this, [this] { m_editor.setFocus(); });
    connect(&atHand, &AtHand::changed, this, &AtHandStrip::refresh);
    retranslate();
}

void AtHandStrip::retranslate()
{
    m_release->setText(tr("Only after release by a spokesperson"));
    m_all->setAccessibleName(tr("All that is at hand"));
    refresh();
}

void AtHandStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AtHandStrip::refresh()
{
    const QList<AtHand::Offer> &offers = m_atHand.offers();
    const int onTopic = m_atHand.onTopic();
    for (int n = 0; n < m_offers.size(); ++n) {
        QPushButton *button = m_offers.at(n);
        button->setVisible(n < onTopic);
        if (n >= onTopic) {
            continue;
        }
        const AtHand::Offer &offer = offers.at(n);
        const QString holding = holdingText(offer.value, m_atHand.today());
        const QString title = shortened(offer.value.title);
        button->setText(offer.holding == Holding::Holds ? title : tr("%1 \u00b7 %2").arg(title, holding));
        button->setToolTip(offer.value.text + QStringLiteral("\n\n")
                           + knowledgeAbout(offer.value, offer.ownerName, m_atHand.today()));
        button->setAccessibleName(tr("Insert %1: %2").arg(button->text(), offer.value.text));
    }
    const QList<Mandate> &mandates = m_atHand.mandates();
    m_decide->setVisible(!mandates.isEmpty());
    if (!mandates.isEmpty()) {
        m_decide->setText(mandates.size() == 1 ? tr("You may: %1").arg(mandateText(mandates.constFirst()))
                                               : tr("You may: %1 \u2026").arg(mandateText(mandates.constFirst())));
        QStringList all;
        for (const Mandate &mandate : mandates) {
            all.append(mandateText(mandate));
        }
        m_decide->setToolTip(all.join(u'\n'));
        m_decide->setAccessibleName(tr("Record a decision. You may decide: %1").arg(all.join(QStringLiteral(", "))));
    }
    m_release->setVisible(m_atHand.needsRelease());
    m_all->setText(tr("At hand (%1)").arg(offers.size()));
    m_all->setVisible(!offers.isEmpty());
    setVisible(!offers.isEmpty() || !mandates.isEmpty() || m_atHand.needsRelease());
    m_picker->refresh();
    updateGeometry();
}

void AtHandStrip::openPicker()
{
    m_picker->openAbove(m_picker->parentWidget()->mapFromGlobal(m_editor.mapToGlobal(QPoint(0, 0))), m_editor.width());
}

void AtHandStrip::openDecision()
{
    if (m_atHand.value().id.isNull()) {
        return;
    }
    auto *dialog = new DecisionDialog(m_atHand, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DecisionDialog::askWanted, this, &AtHandStrip::noteWanted);
    dialog->open();
}

/// What ended, or does not hold yet, is not inserted without asking.
void AtHandStrip::take(const AtHand::Offer &offer, bool withLink)
{
    QString words = offer.value.text;
    if (withLink && !offer.value.link.isEmpty()) {
        words += QLatin1Char(' ') + offer.value.link.toString();
    }
    if (offer.holding != Holding::Ended && offer.holding != Holding::NotYet) {
        insert(words);
        return;
    }
    CarefulQuestion question;
    question.name = QStringLiteral("endedQuestion");
    question.title = tr("It does not hold");
    question.text = tr("\u201c%1\u201d: %2. Insert it all the same?")
                        .arg(offer.value.title, holdingText(offer.value, m_atHand.today()));
    question.means = offer.ownerName.isEmpty() ? QString() : tr("%1 answers for it.").arg(offer.ownerName);
    question.act = tr("Insert it");
    question.actName = QStringLiteral("insertEndedButton");
    question.leave = tr("Leave it");
    ask(this, question, [this, words] { insert(words); });
}

/// One step of undo, the cursor behind it; apart from the word before.
void AtHandStrip::insert(const QString &words)
{
    QTextCursor cursor = m_editor.textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QChar before = m_editor.document()->characterAt(cursor.position() - 1);
    if (cursor.position() > 0 && !before.isSpace() && before != QChar::ParagraphSeparator) {
        cursor.insertText(QStringLiteral(" "));
    }
    cursor.insertText(words);
    cursor.endEditBlock();
    m_editor.setTextCursor(cursor);
    m_editor.setFocus();
}

} // namespace wederhoor
