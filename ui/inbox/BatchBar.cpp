#include "ui/inbox/BatchBar.h"

#include "ui/inbox/BatchDialog.h"
#include "ui/models/Words.h"
#include "ui/presenters/InboxPresenter.h"
#include "ui/style/Sizes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace wederhoor {

BatchBar::BatchBar(InboxPresenter &inbox, BatchPresenter &batch, QWidget *parent)
    : QFrame(parent)
    , m_inbox(inbox)
    , m_batch(batch)
    , m_count(new QLabel(this))
    , m_act(new QPushButton(this))
    , m_none(new QPushButton(this))
{
    setObjectName(QStringLiteral("batchBar"));
    setProperty("notice", QStringLiteral("accent"));
    m_count->setObjectName(QStringLiteral("batchCount"));
    m_act->setObjectName(QStringLiteral("batchButton"));
    m_none->setObjectName(QStringLiteral("batchNone"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sizes::gapWide, 5, sizes::gap, 5);
    layout->setSpacing(sizes::gapTiny);
    m_count->setWordWrap(true);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_act);
    layout->addWidget(m_none);
    connect(m_act, &QPushButton::clicked, this, &BatchBar::openMenu);
    connect(m_none, &QPushButton::clicked, &inbox.cases(), &CaseListModel::clearMarks);
    connect(&inbox.cases(), &CaseListModel::markedChanged, this, [this] {
        m_tooMany = false;
        follow();
    });
    connect(&batch, &BatchPresenter::finished, this, [this](bool clean) {
        if (clean) {
            m_inbox.cases().clearMarks();
            Q_EMIT done(m_batch.act(), m_ids);
        }
    });
    retranslate();
}

void BatchBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void BatchBar::retranslate()
{
    m_act->setText(tr("Do \u2026"));
    m_act->setAccessibleName(tr("What to do with the selected cases"));
    m_act->setToolTip(tr("What to do with the selected cases (A)"));
    m_none->setText(QStringLiteral("\u00d7"));
    m_none->setAccessibleName(tr("Select none"));
    m_none->setToolTip(tr("Select none (Esc)"));
    follow();
}

bool BatchBar::isActive() const
{
    return m_inbox.cases().markedCount() > 0;
}

void BatchBar::follow()
{
    const int count = m_inbox.cases().markedCount();
    const QString text = m_tooMany ? tr("The first %n are selected, no more at once", nullptr, count)
                                   : tr("%n selected", nullptr, count);
    m_count->setText(text);
    setAccessibleName(text);
    setVisible(count > 0);
}

void BatchBar::sayTooMany()
{
    m_tooMany = true;
    follow();
}

QMenu *BatchBar::makeMenu(const QString &objectName)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void BatchBar::addAct(QMenu *menu, const QString &name, const QString &text, BatchAct::Kind kind)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QStringLiteral("batch.") + name);
    connect(action, &QAction::triggered, this, [this, kind] {
        BatchAct act;
        act.kind = kind;
        start(act);
    });
}

void BatchBar::addReasons(QMenu *menu)
{
    for (const DismissReason reason :
         {DismissReason::NoQuestion, DismissReason::Noise, DismissReason::Spam, DismissReason::Duplicate}) {
        QAction *action = menu->addAction(dismissWord(reason));
        action->setObjectName(QStringLiteral("batch.dismiss.") + dismissReasonName(reason));
        connect(action, &QAction::triggered, this, [this, reason] {
            BatchAct act;
            act.kind = BatchAct::Kind::Dismiss;
            act.reason = reason;
            start(act);
        });
    }
}

void BatchBar::openMenu()
{
    if (!isActive()) {
        return;
    }
    QMenu *menu = makeMenu(QStringLiteral("batchMenu"));
    addAct(menu, QStringLiteral("claim"), tr("Claim"), BatchAct::Kind::Claim);
    addAct(menu, QStringLiteral("release"), tr("Release"), BatchAct::Kind::Release);
    addAct(menu, QStringLiteral("resolve"), tr("Resolve"), BatchAct::Kind::Resolve);
    addReasons(menu->addMenu(tr("Dismiss")));
    menu->addSeparator();
    addAct(menu, QStringLiteral("tag"), tr("Tags \u2026"), BatchAct::Kind::Tag);
    addAct(menu, QStringLiteral("topic"), tr("Topic \u2026"), BatchAct::Kind::Topic);
    addAct(menu, QStringLiteral("read"), tr("Mark as read"), BatchAct::Kind::MarkRead);
    if (m_assignOffered && m_assignOffered()) {
        menu->addSeparator();
        QAction *assign = menu->addAction(tr("Give to a colleague \u2026"));
        assign->setObjectName(QStringLiteral("batch.assign"));
        connect(assign, &QAction::triggered, this, &BatchBar::assignWanted);
    }
    menu->addSeparator();
    addAct(menu, QStringLiteral("merge"), tr("Merge into one \u2026"), BatchAct::Kind::Merge);
    menu->actions().constLast()->setEnabled(m_inbox.cases().markedCount() > 1);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_act->mapToGlobal(QPoint(0, m_act->height() + 2)));
}

void BatchBar::openDismissMenu()
{
    QMenu *menu = makeMenu(QStringLiteral("batchDismissMenu"));
    addReasons(menu);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_act->mapToGlobal(QPoint(0, m_act->height() + 2)));
}

void BatchBar::start(const BatchAct &act)
{
    if (!isActive() || m_batch.state() == BatchPresenter::State::Running) {
        return;
    }
    m_ids = m_inbox.cases().marked();
    BatchAct wanted = act;
    if (act.kind == BatchAct::Kind::Merge) {
        wanted.into = m_ids.contains(m_open) ? m_open : m_ids.value(0);
    }
    auto *dialog = new BatchDialog(m_batch, m_inbox.assistant().known(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_batch.prepare(m_ids, wanted);
    dialog->open();
}

} // namespace wederhoor
