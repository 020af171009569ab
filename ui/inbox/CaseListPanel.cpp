#include "ui/inbox/CaseListPanel.h"

#include "ui/inbox/BatchBar.h"
#include "ui/inbox/CaseListView.h"
#include "ui/inbox/FilterBar.h"
#include "ui/inbox/SaveViewDialog.h"
#include "ui/inbox/SearchField.h"
#include "ui/presenters/InboxPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NoticeBar.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wederhoor {

CaseListPanel::CaseListPanel(InboxPresenter &presenter, BatchPresenter &batch, const Clock &clock, const Theme &theme,
                             QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_search(new SearchField(presenter.assistant(), theme, this))
    , m_filters(new FilterBar(presenter, this))
    , m_searchNotice(new NoticeBar(QStringLiteral("searchNotice"), this))
    , m_questions(new NoticeBar(QStringLiteral("questionsNotice"), this))
    , m_arrivals(new QPushButton(this))
    , m_batchBar(new BatchBar(presenter, batch, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new CaseListView(presenter.cases(), clock, theme, this))
    , m_empty(new EmptyState(theme, QStringLiteral("listEmpty"), this))
{
    setObjectName(QStringLiteral("listPanel"));
    m_leaveOut = m_searchNotice->addRemedy(QStringLiteral("leaveOutButton"));
    m_showQuestions = m_questions->addRemedy(QStringLiteral("showQuestionsButton"));
    connect(m_showQuestions, &QPushButton::clicked, this, &CaseListPanel::questionsWanted);
    m_arrivals->setObjectName(QStringLiteral("arrivalsButton"));
    m_arrivals->setProperty("primary", true);
    m_arrivals->hide();
    m_stack->addWidget(m_list);
    m_empty->hide();

    auto *head = new QVBoxLayout;
    head->setContentsMargins(sizes::gapWide, 10, sizes::gapWide, 10);
    head->setSpacing(sizes::gap);
    head->addWidget(m_search);
    head->addWidget(m_filters);
    head->addWidget(m_searchNotice);
    head->addWidget(m_questions);
    head->addWidget(m_arrivals);
    head->addWidget(m_batchBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, &presenter, &InboxPresenter::setSearch);
    connect(m_search, &SearchField::entered, this, &CaseListPanel::listWanted);
    connect(m_search, &SearchField::left, this, &CaseListPanel::listWanted);
    connect(m_filters, &FilterBar::saveWanted, this, &CaseListPanel::saveView);
    connect(m_leaveOut, &QPushButton::clicked, this,
            [this] { m_search->setText(m_presenter.assistant().without(m_search->text())); });
    connect(&presenter, &InboxPresenter::searchSaid, this, &CaseListPanel::showSearchWords);
    connect(&presenter, &InboxPresenter::viewChanged, this, [this] {
        // A saved view brings its search along; a plain one ends it.
        if (m_presenter.query().search != m_search->text()) {
            m_search->setText(m_presenter.query().search);
        }
    });
    CaseListModel &cases = presenter.cases();
    connect(&cases, &CaseListModel::pendingChanged, this, &CaseListPanel::showArrivals);
    connect(m_arrivals, &QPushButton::clicked, &cases, [this] {
        m_presenter.cases().takePending();
        m_list->scrollToTop();
    });
    connect(&cases, &CaseListModel::loaded, this, &CaseListPanel::showEmptiness);
    connect(&cases, &CaseListModel::rowsChanged, this, &CaseListPanel::showEmptiness);
    connect(&cases, &QAbstractItemModel::modelReset, this, &CaseListPanel::showEmptiness);
    connect(m_list, &CaseListView::tooManyMarked, m_batchBar, &BatchBar::sayTooMany);
    connect(m_empty, &EmptyState::pressed, this, &CaseListPanel::connectWanted);
    retranslate();
}

void CaseListPanel::retranslate()
{
    m_leaveOut->setText(tr("Leave it out"));
    m_leaveOut->setAccessibleName(m_leaveOut->text());
    m_showQuestions->setText(tr("Show"));
    m_showQuestions->setAccessibleName(tr("Show the questions of other hubs"));
    setQuestions(m_questionCount);
    showArrivals();
    showEmptiness();
}

void CaseListPanel::setQuestions(int count)
{
    m_questionCount = count;
    m_showQuestions->setVisible(count > 0);
    if (count > 0) {
        m_questions->setNotice(Tone::Accent, tr("%n question(s) of another hub", nullptr, count));
    } else {
        m_questions->clear();
    }
}

void CaseListPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void CaseListPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CaseListPanel::searchFor(const QString &text)
{
    m_search->setText(text);
}

void CaseListPanel::openFilters()
{
    if (!m_presenter.showsDrafts()) {
        m_filters->openMenu();
    }
}

void CaseListPanel::saveView()
{
    if (m_presenter.showsDrafts()) {
        return;
    }
    const QString proposed = m_presenter.isSearching() ? m_presenter.query().search.simplified() : QString();
    auto *dialog = new SaveViewDialog(
        tr("Save as a view"), proposed, [this](const QString &name) { return m_presenter.saved().isTaken(name); },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveViewDialog::named, this, [this](const QString &name) { m_presenter.saveView(name); });
    dialog->open();
}

void CaseListPanel::setConnectOffered(bool offered)
{
    m_connectOffered = offered;
    showEmptiness();
}

void CaseListPanel::showArrivals()
{
    const CaseListModel::Pending &pending = m_presenter.cases().pending();
    QString text = tr("%n new", nullptr, pending.count);
    if (pending.urgent > 0) {
        text = tr("%1, %2").arg(text, tr("%n urgent", nullptr, pending.urgent));
    }
    m_arrivals->setText(tr("%1: show").arg(text));
    m_arrivals->setAccessibleName(m_arrivals->text());
    m_arrivals->setVisible(pending.count > 0);
}

void CaseListPanel::showSearchWords(const QString &text, bool wrong)
{
    if (text.isEmpty()) {
        m_searchNotice->clear();
    } else {
        m_leaveOut->setVisible(wrong && m_presenter.assistant().without(m_search->text()) != m_search->text());
        m_searchNotice->setNotice(wrong ? Tone::Late : Tone::Plain, text);
    }
}

void CaseListPanel::showEmptiness()
{
    CaseListModel &cases = m_presenter.cases();
    const bool empty = cases.isLoaded() && cases.rowCount() == 0;
    if (empty && m_stack->indexOf(m_empty) < 0) {
        // Only when there is a use for it: a stack measures all its pages.
        m_stack->addWidget(m_empty);
    }
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!empty) {
        return;
    }
    m_empty->setButton({});
    if (m_presenter.isSearching()) {
        m_empty->setState(Icon::Search, tr("Nothing found"),
                          tr("No case holds all of these words. Try fewer, or only the beginning of a word."));
    } else if (m_presenter.query().hasFilters()) {
        m_empty->setState(Icon::Search, tr("Nothing fits these filters"),
                          tr("Remove one of the filters above the list."));
    } else if (m_connectOffered) {
        m_empty->setState(Icon::Channel, tr("No channel is connected yet"),
                          tr("Connect an account or a feed, and what people write comes in here. Until then, "
                             "practise: nothing leaves this computer."));
        m_empty->setButton(tr("Connect a channel \u2026"));
    } else {
        m_empty->setState(Icon::Resolve, tr("Nothing here"),
                          tr("%1 is empty. What comes in appears by itself.").arg(m_presenter.viewTitle()));
    }
}

} // namespace wederhoor
