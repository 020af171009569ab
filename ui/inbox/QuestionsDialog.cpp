#include "ui/inbox/QuestionsDialog.h"

#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/presenters/FloorPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr QSize dialogSize(820, 560);
constexpr int listWidth = 260;
constexpr int answerHeight = 110;

QLabel *makeText(const QString &objectName, QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QuestionsDialog::QuestionsDialog(FloorPresenter &floor, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_clock(clock)
    , m_list(new QListWidget(this))
    , m_head(makeText(QStringLiteral("questionHead"), this))
    , m_words(makeText(QStringLiteral("questionWords"), this))
    , m_case(new QPlainTextEdit(this))
    , m_answer(new QPlainTextEdit(this))
    , m_notice(new NoticeBar(QStringLiteral("questionNotice"), this))
    , m_take(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
{
    setObjectName(QStringLiteral("questionsDialog"));
    setWindowTitle(tr("Questions between hubs"));
    resize(dialogSize);
    m_list->setObjectName(QStringLiteral("questionList"));
    m_list->setAccessibleName(tr("Open questions"));
    m_head->setProperty("role", QStringLiteral("dim"));
    m_words->setProperty("role", QStringLiteral("heading"));
    m_case->setObjectName(QStringLiteral("questionCase"));
    m_case->setAccessibleName(tr("The case that the question is about"));
    m_case->setReadOnly(true);
    m_case->setTabChangesFocus(true);
    m_answer->setObjectName(QStringLiteral("questionAnswer"));
    m_answer->setAccessibleName(tr("Your answer to the colleagues"));
    m_answer->setPlaceholderText(tr("Your answer to the colleagues; the customer never sees it"));
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(answerHeight);
    m_take->setObjectName(QStringLiteral("takeQuestionButton"));
    setButtonText(m_take, tr("I answer it"));
    m_withdraw->setObjectName(QStringLiteral("withdrawQuestionButton"));
    setButtonText(m_withdraw, tr("Take back"));
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &QuestionsDialog::showChosen);
    connect(m_answer, &QPlainTextEdit::textChanged, this, [this] {
        m_typed.insert(m_shown, m_answer->toPlainText());
        showState();
    });
    connect(m_take, &QPushButton::clicked, this, &QuestionsDialog::take);
    connect(m_withdraw, &QPushButton::clicked, this, &QuestionsDialog::withdraw);
    connect(&floor, &FloorPresenter::questionsChanged, this, &QuestionsDialog::fill);
    connect(&floor, &FloorPresenter::stateChanged, this, &QuestionsDialog::fill);
    fill();
    m_list->setFocus();
}

void QuestionsDialog::makeLayout()
{
    const DialogFoot foot = makeDialogFoot(this, tr("Answer"), QStringLiteral("answerQuestionButton"));
    m_act = foot.act;
    setButtonText(foot.box->button(QDialogButtonBox::Cancel), tr("Close"));
    foot.box->addButton(m_take, QDialogButtonBox::ActionRole);
    foot.box->addButton(m_withdraw, QDialogButtonBox::ActionRole);
    connect(foot.box, &QDialogButtonBox::accepted, this, &QuestionsDialog::answer);
    auto *right = new QVBoxLayout;
    right->setSpacing(sizes::gap);
    right->addWidget(m_head);
    right->addWidget(m_words);
    right->addWidget(m_case, 1);
    right->addWidget(m_answer);
    m_list->setFixedWidth(listWidth);
    m_list->setWordWrap(true);
    auto *both = new QHBoxLayout;
    both->setSpacing(sizes::gapWide);
    both->addWidget(m_list);
    both->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addLayout(both, 1);
    layout->addWidget(m_notice);
    layout->addWidget(foot.box);
}

const TeamQuestion *QuestionsDialog::chosen() const
{
    const QList<TeamQuestion> &all = m_floor.questions();
    const auto found
        = std::find_if(all.begin(), all.end(), [this](const TeamQuestion &one) { return one.id == m_shown; });
    return found == all.end() ? nullptr : &*found;
}

void QuestionsDialog::fill()
{
    const QUuid before = m_shown;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const TeamQuestion &one : m_floor.questions()) {
        const QString line = one.isOurs ? tr("%1: we asked %2", "a customer, a hub").arg(one.customer, one.hub)
                                        : tr("%1: %2 asks", "a customer, a colleague").arg(one.customer, one.askedBy);
        auto *item = new QListWidgetItem(line, m_list);
        item->setData(Qt::UserRole, one.id);
        if (one.id == before) {
            m_list->setCurrentItem(item);
        }
    }
    if (m_list->currentItem() == nullptr) {
        m_list->setCurrentRow(0);
    }
    showChosen();
}

void QuestionsDialog::showChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QUuid wanted = item == nullptr ? QUuid() : item->data(Qt::UserRole).toUuid();
    const bool isOther = wanted != m_shown || wanted.isNull();
    m_shown = wanted;
    const TeamQuestion *question = chosen();
    if (question == nullptr) {
        const bool isHere = m_floor.state() && m_floor.state()->link == TeamState::Link::Connected;
        m_head->setText({});
        m_words->setText(isHere ? tr("No question is open.")
                                : tr("The team database is away; questions are seen when it is back."));
    } else {
        QStringList facts{tr("%1 to %2", "a colleague, a hub").arg(question->askedBy, question->hub),
                          momentText(question->askedAt, m_clock.now()), question->channel};
        if (!question->takenBy.isEmpty()) {
            facts.append(tr("%1 answers it", "a colleague").arg(question->takenByName));
        }
        m_head->setText(facts.join(QStringLiteral(" \u00b7 ")));
        m_words->setText(question->words);
    }
    if (isOther) {
        m_case->clear();
        const QSignalBlocker quiet(m_answer);
        m_answer->setPlainText(m_typed.value(wanted));
        if (question != nullptr) {
            onResult(this, m_floor.floor().askedMessages(*question),
                     [this, wanted](const Result<QList<Message>> &messages) { showMessages(wanted, messages); });
        }
    }
    showState();
}

void QuestionsDialog::showMessages(const QUuid &question, const Result<QList<Message>> &messages)
{
    if (question != m_shown) {
        return;
    }
    if (!messages) {
        m_notice->setNotice(Tone::Late, errorText(messages.error()));
        return;
    }
    QStringList lines;
    for (const Message &message : *messages) {
        const QString author = message.author.name.isEmpty() ? message.author.handle : message.author.name;
        lines.append(tr("%1, %2", "a person, a moment").arg(author, momentText(message.createdAt, m_clock.now())));
        lines.append(message.deletedAt ? tr("The author deleted this message.") : message.text);
        lines.append(QString());
    }
    m_case->setPlainText(lines.join(u'\n').trimmed());
}

void QuestionsDialog::showState()
{
    const TeamQuestion *question = chosen();
    const bool isToUs = question != nullptr && !question->isOurs;
    const bool isSomebodys = isToUs && !question->takenBy.isEmpty();
    m_case->setVisible(question != nullptr);
    m_answer->setVisible(isToUs);
    m_answer->setReadOnly(m_isBusy);
    m_act->setVisible(isToUs);
    m_act->setEnabled(isToUs && !m_isBusy && !m_answer->toPlainText().trimmed().isEmpty());
    m_take->setVisible(isToUs && !isSomebodys);
    m_take->setEnabled(!m_isBusy);
    m_withdraw->setVisible(question != nullptr && question->isOurs);
    m_withdraw->setEnabled(!m_isBusy);
}

void QuestionsDialog::take()
{
    if (const TeamQuestion *question = chosen()) {
        follow(m_floor.floor().takeQuestion(*question), tr("Your colleagues see that you answer it."));
    }
}

void QuestionsDialog::answer()
{
    const TeamQuestion *question = chosen();
    if (question != nullptr && m_act->isEnabled()) {
        follow(m_floor.floor().answerQuestion(*question, m_answer->toPlainText().trimmed()),
               tr("Answered: it stands in their case."));
    }
}

void QuestionsDialog::withdraw()
{
    if (const TeamQuestion *question = chosen()) {
        follow(m_floor.floor().withdrawQuestion(*question),
               tr("Taken back: %1 reads the case no more.").arg(question->hub));
    }
}

void QuestionsDialog::follow(const QFuture<Result<void>> &act, const QString &done)
{
    m_isBusy = true;
    showState();
    onResult(this, act, [this, done](const Result<void> &result) {
        m_isBusy = false;
        if (result) {
            m_notice->setNotice(Tone::Good, done);
        } else {
            m_notice->setNotice(Tone::Late, FloorPresenter::questionTrouble(result.error()));
        }
        showState();
    });
}

} // namespace wederhoor
