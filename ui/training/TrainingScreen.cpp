#include "ui/training/TrainingScreen.h"

#include "ui/models/TrainingWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/TrainingPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/StateColors.h"
#include "ui/style/Theme.h"
#include "ui/training/ProgressPanel.h"
#include "ui/training/ScenarioPage.h"
#include "ui/training/ScoreView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TabOrder.h"
#include "ui/widgets/WrappedLabel.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr int sideWidth = 372;
enum Column { Title, State, ColumnCount };

Tone toneOf(training::ScenarioProgress::State state)
{
    switch (state) {
    case training::ScenarioProgress::State::Passed:
        return Tone::Good;
    case training::ScenarioProgress::State::Tried:
        return Tone::Soon;
    case training::ScenarioProgress::State::Locked:
    case training::ScenarioProgress::State::NotStarted:
        return Tone::Plain;
    }
    Q_UNREACHABLE();
}

} // namespace

TrainingScreen::TrainingScreen(TrainingPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_middle(new QStackedWidget(this))
    , m_state(new EmptyState(theme, QStringLiteral("trainingState"), m_middle))
    , m_page(new ScenarioPage(presenter, theme, m_middle))
    , m_score(new ScoreView(presenter, theme, m_middle))
{
    setObjectName(QStringLiteral("trainingScreen"));
    for (QWidget *each :
         {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_score)}) {
        m_middle->addWidget(each);
    }
    auto *progress = new ProgressPanel(presenter, theme, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(m_middle, 1);
    layout->addWidget(progress);
    connect(progress, &ProgressPanel::certificateWanted, this, &TrainingScreen::saveCertificate);
    connect(m_state, &EmptyState::pressed, &presenter, &TrainingPresenter::load);
    connect(m_score, &ScoreView::againWanted, this, [this] {
        const QString id = m_presenter.report()->scenario->id;
        m_presenter.closeReport();
        m_presenter.choose(id);
        m_page->findChild<QWidget *>(QStringLiteral("startExerciseButton"))->setFocus();
    });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_presenter.setLanguage(m_language->currentData().toString()); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (!m_filling && item != nullptr && item->parent() != nullptr) {
            m_presenter.closeReport();
            m_presenter.choose(item->data(Title, Qt::UserRole).toString());
        }
    });
    connect(&presenter, &TrainingPresenter::changed, this, &TrainingScreen::refresh);
    connect(&presenter, &TrainingPresenter::pageChanged, this, &TrainingScreen::showMiddle);
    connect(&theme, &Theme::changed, this, &TrainingScreen::fillTree);
    retranslate();
}

QWidget *TrainingScreen::makeSide()
{
    auto *side = new QFrame(this);
    side->setObjectName(QStringLiteral("trainingSide"));
    side->setFixedWidth(sideWidth);
    m_title = new QLabel(side);
    m_title->setProperty("role", QStringLiteral("title"));
    m_summary = new QLabel(side);
    m_summary->setObjectName(QStringLiteral("trainingSummary"));
    m_summary->setProperty("role", QStringLiteral("dim"));
    m_language = new QComboBox(side);
    m_language->setObjectName(QStringLiteral("trainingLanguage"));
    for (const char *language : {"", "nl", "en"}) {
        m_language->addItem(QString(), QLatin1String(language));
    }
    m_tree = new QTreeWidget(side);
    m_tree->setObjectName(QStringLiteral("scenarioTree"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(0);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    m_refused = new WrappedLabel(side);
    m_refused->setObjectName(QStringLiteral("refusedText"));
    m_refused->setTextFormat(Qt::PlainText);
    m_refused->setProperty("role", QStringLiteral("soon"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(sizes::gapWide, sizes::gapLarge, sizes::gapWide, sizes::gapWide);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_language);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_refused);
    return side;
}

void TrainingScreen::focusList()
{
    m_tree->setFocus();
}

void TrainingScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TrainingScreen::retranslate()
{
    setAccessibleName(tr("Training"));
    m_title->setText(tr("Training"));
    m_language->setAccessibleName(tr("Languages you will work in"));
    m_language->setItemText(0, tr("Dutch and English"));
    m_language->setItemText(1, languageWord(QStringLiteral("nl")));
    m_language->setItemText(2, languageWord(QStringLiteral("en")));
    m_tree->setAccessibleName(tr("Scenarios by week"));
    refresh();
}

void TrainingScreen::refresh()
{
    const training::Programme &programme = m_presenter.programme();
    const training::ScenarioProgress *const next = programme.of(programme.next);
    const QString passed = tr("%1 of %2 scenarios passed").arg(programme.passed).arg(programme.scenarios.size());
    m_summary->setText(next == nullptr ? passed : tr("Week %1 of 4 \u00b7 %2").arg(next->week).arg(passed));
    m_language->setCurrentIndex(m_language->findData(m_presenter.language()));
    const QList<training::Fault> &faults = m_presenter.shelf().faults;
    m_refused->setVisible(!faults.isEmpty());
    if (!faults.isEmpty()) {
        m_refused->setText(tr("Left out: %1").arg(faults.first().toText()));
    }
    fillTree();
    showMiddle();
    tabByLayout(*this);
}

void TrainingScreen::fillTree()
{
    m_filling = true;
    m_tree->clear();
    const training::Programme &programme = m_presenter.programme();
    const auto chosen = m_presenter.chosen();
    for (const training::WeekProgress &week : programme.weeks) {
        if (week.scenarios == 0) {
            continue;
        }
        auto *head = new QTreeWidgetItem(
            m_tree, {tr("%1 \u00b7 %2 of %3").arg(weekWord(week.week)).arg(week.passed).arg(week.scenarios)});
        head->setFirstColumnSpanned(true);
        head->setFlags(Qt::ItemIsEnabled);
        head->setFont(Title, m_theme.font(Theme::Font::Group));
        head->setForeground(Title, m_theme.palette().faint);
        for (const training::ScenarioProgress &progress : programme.scenarios) {
            if (progress.week != week.week) {
                continue;
            }
            const QString title = m_presenter.shelf().find(progress.scenario)->title;
            auto *item = new QTreeWidgetItem(head, {title, progressWord(progress)});
            item->setData(Title, Qt::UserRole, progress.scenario);
            item->setToolTip(Title, title);
            item->setData(Title, Qt::AccessibleTextRole, tr("%1, %2").arg(title, progressWord(progress)));
            const bool isLocked = progress.state == training::ScenarioProgress::State::Locked;
            item->setForeground(
                State, isLocked ? m_theme.palette().faint : toneColors(m_theme.palette(), toneOf(progress.state)).text);
            if (isLocked) {
                item->setForeground(Title, m_theme.palette().dim);
            }
            if (chosen && chosen->id == progress.scenario) {
                m_tree->setCurrentItem(item);
            }
        }
    }
    m_tree->expandAll();
    m_filling = false;
}

void TrainingScreen::showMiddle()
{
    if (m_presenter.report()) {
        m_middle->setCurrentWidget(m_score);
        return;
    }
    switch (m_presenter.state()) {
    case TrainingPresenter::State::Reading:
        m_state->setState(Icon::Training, tr("The scenarios are being read"), {});
        m_state->setButton({});
        break;
    case TrainingPresenter::State::Failed:
        m_state->setState(Icon::Warning, tr("Your results cannot be read"), m_presenter.trouble());
        m_state->setButton(tr("Read again"));
        break;
    case TrainingPresenter::State::Ready:
        if (m_presenter.chosen()) {
            m_middle->setCurrentWidget(m_page);
            return;
        }
        m_state->setState(Icon::Training, tr("There are no scenarios"), tr("Choose another language above the list."));
        m_state->setButton({});
        break;
    }
    m_middle->setCurrentWidget(m_state);
}

void TrainingScreen::saveCertificate()
{
    auto *dialog = new QFileDialog(window(), tr("Save the certificate"));
    dialog->setObjectName(QStringLiteral("certificateDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(tr("certificate.pdf"));
    connect(dialog, &QFileDialog::fileSelected, &m_presenter, &TrainingPresenter::saveCertificate);
    dialog->open();
}

} // namespace wederhoor
