#include "ui/inbox/AskHubDialog.h"

#include "ui/models/Words.h"
#include "ui/presenters/FloorPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/WrappedLabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr QSize dialogSize(460, 340);
} // namespace

AskHubDialog::AskHubDialog(FloorPresenter &floor, const CaseId &id, const ChannelId &channel, QWidget *parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_case(id)
    , m_hub(new QComboBox(this))
    , m_words(new QPlainTextEdit(this))
    , m_trouble(new NoticeBar(QStringLiteral("askHubNotice"), this))
{
    setObjectName(QStringLiteral("askHubDialog"));
    setWindowTitle(tr("Ask another hub"));
    resize(dialogSize);
    auto *hubLabel = new QLabel(tr("&Hub"), this);
    hubLabel->setBuddy(m_hub);
    m_hub->setObjectName(QStringLiteral("askHubChoice"));
    m_hub->setAccessibleName(tr("Hub"));
    auto *wordsLabel = new QLabel(tr("&Question"), this);
    wordsLabel->setBuddy(m_words);
    m_words->setObjectName(QStringLiteral("askHubWords"));
    m_words->setAccessibleName(tr("Question"));
    m_words->setTabChangesFocus(true);
    auto *hint = new WrappedLabel(this);
    hint->setText(tr("Its people can read this case until they have answered or you take the question back. Only your "
                     "team answers the customer."));
    hint->setProperty("role", QStringLiteral("dim"));
    const DialogFoot foot = makeDialogFoot(this, tr("Ask"), QStringLiteral("askHubButton"));
    m_act = foot.act;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(hubLabel);
    layout->addWidget(m_hub);
    layout->addWidget(wordsLabel);
    layout->addWidget(m_words, 1);
    layout->addWidget(hint);
    layout->addWidget(m_trouble);
    layout->addWidget(foot.box);
    connect(m_words, &QPlainTextEdit::textChanged, this, &AskHubDialog::showState);
    connect(foot.box, &QDialogButtonBox::accepted, this, &AskHubDialog::ask);
    m_words->setFocus();
    showState();
    onResult(this, floor.floor().hubsToAsk(channel), [this](const Result<QList<TeamHubToAsk>> &hubs) {
        if (hubs) {
            fill(*hubs);
        } else {
            m_trouble->setNotice(Tone::Late, errorText(hubs.error()));
        }
    });
}

void AskHubDialog::fill(const QList<TeamHubToAsk> &hubs)
{
    for (const TeamHubToAsk &hub : hubs) {
        m_hub->addItem(hub.name, hub.id);
    }
    if (hubs.isEmpty()) {
        m_trouble->setNotice(Tone::Plain, tr("There is no other hub in which somebody works."));
    }
    showState();
}

void AskHubDialog::showState()
{
    m_hub->setEnabled(m_hub->count() > 0 && !m_isAsking);
    m_words->setReadOnly(m_isAsking);
    m_act->setEnabled(m_hub->count() > 0 && !m_isAsking && !m_words->toPlainText().trimmed().isEmpty());
}

void AskHubDialog::ask()
{
    if (!m_act->isEnabled()) {
        return;
    }
    m_isAsking = true;
    showState();
    const QString hub = m_hub->currentText();
    onResult(
        this,
        m_floor.floor().askHub(m_question, m_case, m_hub->currentData().toUuid(), m_words->toPlainText().trimmed()),
        [this, hub](const Result<void> &done) {
            m_isAsking = false;
            showState();
            if (!done) {
                m_trouble->setNotice(Tone::Late, FloorPresenter::questionTrouble(done.error()));
                return;
            }
            Q_EMIT asked(tr("%1 is asked; the answer comes into the case.").arg(hub));
            accept();
        });
}

} // namespace wederhoor
