#include "ui/inbox/CaseListPanel.h"

#include "ui/inbox/CaseListView.h"
#include "ui/presenters/InboxPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NoticeBar.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wederhoor {

CaseListPanel::CaseListPanel(InboxPresenter &presenter, const Clock &clock, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_search(new QLineEdit(this))
    , m_searchNotice(new NoticeBar(QStringLiteral("searchNotice"), this))
    , m_arrivals(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new CaseListView(presenter.cases(), clock, theme, this))
    , m_empty(new EmptyState(theme, QStringLiteral("listEmpty"), this))
{
    setObjectName(QStringLiteral("listPanel"));
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setClearButtonEnabled(true);
    m_arrivals->setObjectName(QStringLiteral("arrivalsButton"));
    m_arrivals->setProperty("primary", true);
    m_arrivals->hide();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(sizes::gapWide, 10, sizes::gapWide, 10);
    head->setSpacing(sizes::gap);
    head->addWidget(m_search);
    head->addWidget(m_searchNotice);
    head->addWidget(m_arrivals);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, &presenter, &InboxPresenter::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, &CaseListPanel::listWanted);
    connect(&presenter, &InboxPresenter::searchSaid, this, &CaseListPanel::showSearchWords);
    connect(&presenter, &InboxPresenter::viewChanged, this, [this] {
        if (!m_presenter.isSearching() && !m_search->text().isEmpty()) {
            const QSignalBlocker quiet(m_search);
            m_search->clear();
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
    connect(m_empty, &EmptyState::pressed, this, &CaseListPanel::connectWanted);
    retranslate();
}

void CaseListPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search cases, people, text \u2026"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("Words in any order; from: channel: status: owner: topic: is:unread has:attachment "
                            "before: after: \"a phrase\""));
    showArrivals(m_presenter.cases().pending());
    showEmptiness();
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
    m_search->setFocus();
    m_search->selectAll();
}

void CaseListPanel::searchFor(const QString &text)
{
    m_search->setText(text);
}

void CaseListPanel::setConnectOffered(bool offered)
{
    m_connectOffered = offered;
    showEmptiness();
}

void CaseListPanel::showArrivals(int count)
{
    m_arrivals->setText(tr("%n new: show", nullptr, count));
    m_arrivals->setAccessibleName(m_arrivals->text());
    m_arrivals->setVisible(count > 0);
}

void CaseListPanel::showSearchWords(const QString &text, bool wrong)
{
    if (text.isEmpty()) {
        m_searchNotice->clear();
    } else {
        m_searchNotice->setNotice(wrong ? Tone::Late : Tone::Plain, text);
    }
}

void CaseListPanel::showEmptiness()
{
    CaseListModel &cases = m_presenter.cases();
    const bool empty = cases.isLoaded() && cases.rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!empty) {
        return;
    }
    m_empty->setButton({});
    if (m_presenter.isSearching()) {
        m_empty->setState(Icon::Search, tr("Nothing found"),
                          tr("No case holds all of these words. Try fewer, or only the beginning of a word."));
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
