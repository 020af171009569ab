#include "ui/inbox/SidePanel.h"

#include "ui/inbox/CareSection.h"
#include "ui/inbox/HistoryRow.h"
#include "ui/inbox/TopicAndTags.h"
#include "ui/presenters/SidePresenter.h"
#include "ui/style/Part.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/TabOrder.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int avatarPixels = 40;
constexpr qsizetype mostHistory = 6;
constexpr int longestAnswer = 160;

QPushButton *flatButton(QWidget *parent, const char *objectName)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("flat", true);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

const char *roleOf(ClockState state)
{
    switch (state) {
    case ClockState::None:
        return "text";
    case ClockState::Good:
        return "good";
    case ClockState::Soon:
        return "soon";
    case ClockState::Late:
        return "error";
    }
    Q_UNREACHABLE();
}

} // namespace

SidePanel::SidePanel(SidePresenter &presenter, CarePresenter &care, SearchAssistant &assistant, const Theme &theme,
                     QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_content(new QWidget(this))
    , m_care(new CareSection(care, theme, m_content))
    , m_topic(new TopicAndTags(assistant, m_content))
{
    setObjectName(QStringLiteral("sidePanel"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("sideScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(scroll);
    makeParts();
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, this, &SidePanel::showClocks);
    connect(&presenter, &SidePresenter::changed, this, &SidePanel::refresh);
    connect(m_topic, &TopicAndTags::topicWanted, &presenter, &SidePresenter::setTopic);
    connect(m_topic, &TopicAndTags::tagsWanted, &presenter, &SidePresenter::addTags);
    connect(m_topic, &TopicAndTags::tagUnwanted, &presenter, &SidePresenter::removeTag);
    connect(m_care, &CareSection::checkWanted, this, &SidePanel::checkWanted);
    connect(m_care, &CareSection::callWanted, this, &SidePanel::callWanted);
    connect(m_original, &QPushButton::clicked, this, [this] { Q_EMIT linkOpened(m_presenter.original()); });
    connect(m_profile, &QPushButton::clicked, this, [this] { Q_EMIT linkOpened(m_presenter.profile()); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter.caseLink()); });
    connect(m_answerOpen, &QPushButton::clicked, this,
            [this] { Q_EMIT caseWanted(m_presenter.surroundings().lastAnswerCase); });
    connect(m_similarOpen, &QPushButton::clicked, this, [this] { Q_EMIT searchWanted(m_presenter.similarSearch()); });
    retranslate();
}

QLabel *SidePanel::heading(QVBoxLayout *column)
{
    auto *label = new QLabel(m_content);
    label->setFont(m_theme.font(Theme::Font::Group));
    label->setProperty("role", QStringLiteral("group"));
    column->addSpacing(sizes::gap);
    column->addWidget(label);
    return label;
}

void SidePanel::makeHead(QVBoxLayout *column)
{
    m_avatar = new Avatar(avatarPixels, m_content);
    m_name = new ElidedLabel(m_content);
    m_name->setObjectName(QStringLiteral("sideName"));
    m_name->setFont(m_theme.font(Theme::Font::Strong));
    m_account = new ElidedLabel(m_content);
    m_account->setProperty("role", QStringLiteral("small"));
    m_original = flatButton(m_content, "originalButton");
    m_profile = flatButton(m_content, "profileButton");
    m_copy = flatButton(m_content, "copyLinkButton");
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_account);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    column->addLayout(head);
    auto *links = new QHBoxLayout;
    links->setSpacing(sizes::gap);
    links->addWidget(m_original);
    links->addWidget(m_profile);
    links->addWidget(m_copy);
    links->addStretch(1);
    column->addLayout(links);
}

void SidePanel::makeParts()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(sizes::gapWide + 2, sizes::gapLarge, sizes::gapWide, sizes::gapLarge);
    column->setSpacing(sizes::gapTiny);
    m_content->setObjectName(QStringLiteral("sideContent"));
    makeHead(column);
    m_sections = new QVBoxLayout;
    column->addLayout(m_sections);
    column->addWidget(m_care);
    m_clocksHeading = heading(column);
    m_clocks = new QGridLayout;
    m_clocks->setHorizontalSpacing(sizes::gapWide);
    m_clocks->setVerticalSpacing(2);
    m_clocks->setColumnMinimumWidth(0, 70);
    m_clocks->setColumnStretch(1, 1);
    column->addLayout(m_clocks);
    m_answerHeading = heading(column);
    m_answer = new QLabel(m_content);
    m_answer->setObjectName(QStringLiteral("lastAnswer"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setProperty("role", QStringLiteral("small"));
    m_answerOpen = flatButton(m_content, "lastAnswerButton");
    column->addWidget(m_answer);
    column->addWidget(m_answerOpen);
    m_historyHeading = heading(column);
    m_historyRows = new QVBoxLayout;
    m_historyRows->setSpacing(0);
    column->addLayout(m_historyRows);
    m_topicHeading = heading(column);
    column->addWidget(m_topic);
    m_similarHeading = heading(column);
    m_similar = new QLabel(m_content);
    m_similar->setObjectName(QStringLiteral("similarText"));
    m_similar->setTextFormat(Qt::PlainText);
    m_similar->setWordWrap(true);
    m_similar->setProperty("role", QStringLiteral("small"));
    m_similarOpen = flatButton(m_content, "similarButton");
    column->addWidget(m_similar);
    column->addWidget(m_similarOpen);
    column->addStretch(1);
}

void SidePanel::addSection(QWidget *section)
{
    m_sections->addWidget(section);
}

void SidePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SidePanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_tick.start();
    refresh();
}

void SidePanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_tick.stop();
}

void SidePanel::retranslate()
{
    setAccessibleName(tr("Beside the case"));
    m_original->setText(tr("Original"));
    m_original->setAccessibleName(tr("Open the original"));
    m_profile->setText(tr("Profile"));
    m_profile->setAccessibleName(tr("Open the profile"));
    m_copy->setText(tr("Copy link"));
    m_copy->setAccessibleName(tr("Copy a link to the case"));
    m_copy->setToolTip(tr("A link to this case: a colleague pastes it into the search field"));
    m_clocksHeading->setText(tr("Clocks"));
    m_answerHeading->setText(tr("Answered last time"));
    m_answerOpen->setText(tr("Open that case"));
    m_answerOpen->setAccessibleName(tr("Open the case answered last time"));
    m_historyHeading->setText(tr("History"));
    m_topicHeading->setText(tr("Topic and tags"));
    m_similarHeading->setText(tr("Similar cases today"));
    m_similarOpen->setText(tr("Show them"));
    m_similarOpen->setAccessibleName(tr("Show the similar cases"));
    refresh();
}

void SidePanel::refresh()
{
    const Case *open = m_presenter.value();
    m_content->setVisible(open != nullptr);
    if (open == nullptr || !isVisible()) {
        return;
    }
    m_avatar->setName(m_presenter.name());
    m_name->setFullText(m_presenter.name());
    m_account->setFullText(m_presenter.account());
    m_original->setVisible(m_presenter.original().isValid());
    m_profile->setVisible(m_presenter.profile().isValid());
    m_original->setToolTip(m_presenter.original().toDisplayString());
    m_profile->setToolTip(m_presenter.profile().toDisplayString());
    m_topic->setTopicAndTags(open->topic, open->tags);
    showClocks();
    showAnswer();
    showHistory();
    showSimilar();
    tabByLayout(*m_content);
}

void SidePanel::showClocks()
{
    const QList<SidePresenter::ClockLine> lines = m_presenter.clocks();
    while (m_clockRows.size() < lines.size()) {
        const int row = static_cast<int>(m_clockRows.size());
        auto *label = new QLabel(m_content);
        label->setProperty("role", QStringLiteral("small"));
        auto *text = new QLabel(m_content);
        text->setObjectName(QStringLiteral("clockText.%1").arg(row));
        m_clocks->addWidget(label, row, 0);
        m_clocks->addWidget(text, row, 1);
        m_clockRows.append(std::pair(label, text));
    }
    for (qsizetype row = 0; row < m_clockRows.size(); ++row) {
        const auto &[label, text] = m_clockRows.at(row);
        const bool used = row < lines.size();
        label->setVisible(used);
        text->setVisible(used);
        if (!used) {
            continue;
        }
        label->setText(lines.at(row).label);
        text->setText(lines.at(row).text);
        const QString role = QString::fromLatin1(roleOf(lines.at(row).state));
        setPartProperty(*text, "role", role);
    }
}

void SidePanel::showAnswer()
{
    const std::optional<Message> &answer = m_presenter.surroundings().lastAnswer;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_answerHeading, m_answer, m_answerOpen}) {
        widget->setVisible(answer.has_value());
    }
    if (answer) {
        const QString words = answer->text.simplified();
        m_answer->setText(
            tr("%1: %2").arg(m_presenter.answerMoment(),
                             words.size() > longestAnswer ? words.left(longestAnswer) + QChar(0x2026) : words));
    }
}

void SidePanel::showHistory()
{
    const QList<CaseRow> &past = m_presenter.surroundings().ofCustomer;
    const qsizetype count = std::min(past.size(), mostHistory);
    while (m_history.size() < count) {
        auto *row = new HistoryRow(m_theme, m_content);
        row->setObjectName(QStringLiteral("history.%1").arg(m_history.size()));
        connect(row, &QAbstractButton::clicked, this, [this, at = m_history.size()] {
            Q_EMIT caseWanted(m_presenter.surroundings().ofCustomer.value(at).value.id);
        });
        m_historyRows->addWidget(row);
        m_history.append(row);
    }
    for (qsizetype i = 0; i < m_history.size(); ++i) {
        m_history.at(i)->setVisible(i < count);
        if (i < count) {
            const CaseRow &row = past.at(i);
            m_history.at(i)->setRow(row.value.platform, m_presenter.historyTitle(row), m_presenter.historyOutcome(row),
                                    row.value.status == CaseStatus::Resolved);
        }
    }
    m_historyHeading->setVisible(count > 0);
}

void SidePanel::showSimilar()
{
    const QString text = m_presenter.similarText();
    m_similarHeading->setVisible(!text.isEmpty());
    m_similar->setVisible(!text.isEmpty());
    m_similar->setText(text);
    m_similarOpen->setVisible(!m_presenter.similarSearch().isEmpty());
}

} // namespace wederhoor
