#include "ui/settings/SharedPage.h"

#include "ui/models/SharedWords.h"
#include "ui/presenters/SharedPresenter.h"
#include "ui/settings/ScopeChoice.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/WrappedLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {

using State = SharedThing::State;
enum Column { Name, Kind, Scope, Mark, Maker, Approver, ColumnCount };
enum Role { ThingRole = Qt::UserRole, ProposalRole };
constexpr int tableHeight = 300;
constexpr int kindWidth = 150;
constexpr int scopeWidth = 140;
constexpr int markWidth = 130;
constexpr int personWidth = 140;

QLabel *makeText(const QString &objectName, QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

bool asksForAnAnswer(State state)
{
    return state == State::Clash || state == State::NameTaken || state == State::Refused || state == State::Returned
        || state == State::TooLate || state == State::TakenBack;
}

/// Nothing is left to decide, only to read.
bool isOnlyTold(State state)
{
    return state == State::TooLate || state == State::TakenBack;
}

} // namespace

SharedPage::SharedPage(SharedPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("sharedPage"), parent)
    , m_presenter(presenter)
    , m_table(new QTreeWidget(this))
    , m_state(makeText(QStringLiteral("sharedState"), this))
    , m_nowHeading(new QLabel(this))
    , m_now(makeText(QStringLiteral("sharedNow"), this))
    , m_wantedHeading(new QLabel(this))
    , m_wanted(makeText(QStringLiteral("sharedWanted"), this))
    , m_approve(new QPushButton(this))
    , m_why(new QLineEdit(this))
    , m_return(new QPushButton(this))
    , m_keepMine(new QPushButton(this))
    , m_takeTeams(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
    , m_seen(new QPushButton(this))
    , m_delete(new QPushButton(this))
    , m_scopeLabel(new QLabel(this))
    , m_scope(new ScopeChoice(QStringLiteral("sharedScope"), this))
    , m_tagScope(new ScopeChoice(QStringLiteral("newTagScope"), this))
    , m_tag(new QLineEdit(this))
    , m_addTag(new QPushButton(this))
{
    makeLayout();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &SharedPage::showChosen);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        if (const SharedProposal *proposal = chosenProposal()) {
            m_presenter.approve(proposal->id);
        }
    });
    connect(m_return, &QPushButton::clicked, this, &SharedPage::giveBack);
    connect(m_why, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_return->setEnabled(!text.trimmed().isEmpty()); });
    const auto actOnThing = [this](QPushButton *button, void (SharedPresenter::*act)(const QUuid &)) {
        connect(button, &QPushButton::clicked, this, [this, act] {
            if (const SharedThing *thing = chosenThing()) {
                (m_presenter.*act)(thing->id);
            }
        });
    };
    actOnThing(m_keepMine, &SharedPresenter::keepMine);
    actOnThing(m_takeTeams, &SharedPresenter::takeTeams);
    actOnThing(m_withdraw, &SharedPresenter::withdraw);
    actOnThing(m_seen, &SharedPresenter::seen);
    actOnThing(m_delete, &SharedPresenter::remove);
    connect(m_scope, &QComboBox::activated, this, [this] {
        if (const SharedThing *thing = chosenThing()) {
            m_presenter.move(thing->id, m_scope->scope());
        }
    });
    connect(m_addTag, &QPushButton::clicked, this, &SharedPage::addTag);
    connect(m_tag, &QLineEdit::returnPressed, this, &SharedPage::addTag);
    connect(&presenter, &SharedPresenter::changed, this, &SharedPage::fill);
    connect(&presenter, &SharedPresenter::done, this, &SharedPage::tellDone);
    connect(&presenter, &SharedPresenter::failed, this, &SharedPage::tellFailed);
    retranslate();
}

void SharedPage::makeLayout()
{
    makeColumns(*m_table, QStringLiteral("sharedTable"), ColumnCount, Name, tableHeight);
    m_table->setColumnWidth(Kind, kindWidth);
    m_table->setColumnWidth(Scope, scopeWidth);
    m_table->setColumnWidth(Mark, markWidth);
    m_table->setColumnWidth(Maker, personWidth);
    m_table->setColumnWidth(Approver, personWidth);
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(sizes::gapWide, sizes::gapWide, sizes::gapWide, sizes::gapWide);
    inside->setSpacing(sizes::gapWide);
    inside->addWidget(m_table);
    inside->addWidget(m_state);
    auto *scope = new QHBoxLayout;
    scope->setSpacing(sizes::gap);
    scope->addWidget(m_scopeLabel);
    scope->addWidget(m_scope);
    scope->addStretch();
    m_scopeLabel->setBuddy(m_scope);
    inside->addLayout(scope);
    inside->addWidget(makeTexts());
    inside->addWidget(makeActs());
    m_tag->setObjectName(QStringLiteral("newTag"));
    m_addTag->setObjectName(QStringLiteral("addTagButton"));
    auto *tag = new QHBoxLayout;
    tag->setSpacing(sizes::gap);
    tag->addWidget(m_tag, 1);
    tag->addWidget(m_tagScope);
    tag->addWidget(m_addTag);
    tag->addStretch(1);
    body()->addWidget(card);
    body()->addLayout(tag);
    body()->addStretch();
}

QWidget *SharedPage::makeTexts()
{
    auto *both = new QWidget(this);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gapLarge);
    for (const auto &[heading, text] : {std::pair(m_nowHeading, m_now), std::pair(m_wantedHeading, m_wanted)}) {
        heading->setProperty("role", QStringLiteral("group"));
        auto *column = new QVBoxLayout;
        column->setSpacing(sizes::gapTiny);
        column->addWidget(heading);
        column->addWidget(text);
        column->addStretch();
        layout->addLayout(column, 1);
    }
    return both;
}

QWidget *SharedPage::makeActs()
{
    m_approve->setObjectName(QStringLiteral("approveSharedButton"));
    m_why->setObjectName(QStringLiteral("returnSharedWhy"));
    m_return->setObjectName(QStringLiteral("returnSharedButton"));
    m_keepMine->setObjectName(QStringLiteral("keepMineButton"));
    m_takeTeams->setObjectName(QStringLiteral("takeTeamsButton"));
    m_withdraw->setObjectName(QStringLiteral("withdrawSharedButton"));
    m_seen->setObjectName(QStringLiteral("seenSharedButton"));
    m_delete->setObjectName(QStringLiteral("deleteSharedButton"));
    markPrimary(m_approve);
    m_return->setEnabled(false);
    auto *acts = new QWidget(this);
    auto *layout = new QHBoxLayout(acts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gap);
    for (QPushButton *act : {m_approve, m_keepMine, m_takeTeams, m_withdraw, m_seen, m_delete}) {
        layout->addWidget(act);
    }
    layout->addWidget(m_why, 1);
    layout->addWidget(m_return);
    layout->addStretch();
    return acts;
}

void SharedPage::retranslate()
{
    setHeading(tr("Shared with the team"),
               tr("Templates, tags, saved views and signatures that each desk of the team has, also while the team "
                  "database is away."));
    m_table->setAccessibleName(tr("Shared with the team"));
    m_table->setHeaderLabels({tr("Name"), tr("Kind"), tr("Belongs to"), tr("State"), tr("Made by"), tr("Approved by")});
    setButtonText(m_approve, tr("Approve"));
    m_why->setPlaceholderText(tr("What is to be better"));
    m_why->setAccessibleName(tr("What is to be better"));
    setButtonText(m_return, tr("Return"));
    setButtonText(m_keepMine, tr("Keep mine"));
    setButtonText(m_withdraw, tr("Take back"));
    setButtonText(m_seen, tr("Seen"));
    setButtonText(m_delete, tr("Delete for the team"));
    m_scopeLabel->setText(tr("&Belongs to"));
    m_scope->setAccessibleName(tr("Belongs to"));
    m_tagScope->setAccessibleName(tr("To whom the new tag belongs"));
    m_tag->setPlaceholderText(tr("A new tag for the team"));
    m_tag->setAccessibleName(tr("A new tag for the team"));
    setButtonText(m_addTag, tr("Add the tag"));
    fill();
}

void SharedPage::fill()
{
    const QTreeWidgetItem *before = m_table->currentItem();
    const QUuid thing = before == nullptr ? QUuid() : before->data(Name, ThingRole).toUuid();
    const QUuid proposal = before == nullptr ? QUuid() : before->data(Name, ProposalRole).toUuid();
    m_table->clear();
    addProposals();
    addThings();
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        if (before != nullptr && item->data(Name, ThingRole).toUuid() == thing
            && item->data(Name, ProposalRole).toUuid() == proposal) {
            m_table->setCurrentItem(item);
        }
    }
    if (m_table->currentItem() == nullptr) {
        m_table->setCurrentItem(m_table->topLevelItem(0));
    }
    for (ScopeChoice *choice : {m_scope, m_tagScope}) {
        choice->setScopes(m_presenter.things().scopes);
    }
    const bool mayAddTags = m_presenter.mayAdd(sharedKind::tags());
    m_tag->setVisible(mayAddTags);
    m_tagScope->setVisible(mayAddTags && m_tagScope->hasChoice());
    m_addTag->setVisible(mayAddTags);
    showChosen();
}

void SharedPage::addProposals()
{
    const SharedThings &all = m_presenter.things();
    for (const SharedProposal &one : all.proposals) {
        if (!all.mayJudge(one.kind)) {
            continue; // one's own stands at its thing
        }
        auto *item = new QTreeWidgetItem(m_table);
        item->setData(Name, ProposalRole, one.id);
        item->setText(Name, sharedNameWord(all, one.kind, one.name, one.fields));
        item->setText(Kind, sharedKindWord(one.kind));
        item->setText(Scope, sharedScopeWord(all, one.scope));
        item->setText(Mark, tr("to approve"));
        item->setText(Maker, all.nameOf(one.author));
        item->setData(Name, Qt::AccessibleTextRole, tr("%1, proposed by %2").arg(item->text(Name), item->text(Maker)));
    }
}

void SharedPage::addThings()
{
    const SharedThings &all = m_presenter.things();
    QList<SharedThing> things = all.things;
    std::stable_sort(things.begin(), things.end(), [](const SharedThing &a, const SharedThing &b) {
        return asksForAnAnswer(a.state) && !asksForAnAnswer(b.state);
    });
    for (const SharedThing &one : std::as_const(things)) {
        auto *item = new QTreeWidgetItem(m_table);
        item->setData(Name, ThingRole, one.id);
        item->setText(Name, sharedNameWord(all, one.kind, one.name, one.fields));
        item->setText(Kind, sharedKindWord(one.kind));
        item->setText(Scope, sharedScopeWord(all, one.scope));
        item->setText(Mark, sharedMark(one.state));
        item->setText(Maker, all.nameOf(one.changedBy));
        item->setText(Approver, all.nameOf(one.approvedBy));
        item->setData(Name, Qt::AccessibleTextRole,
                      tr("%1, %2, belongs to: %3").arg(item->text(Name), item->text(Mark), item->text(Scope)));
    }
}

const SharedThing *SharedPage::chosenThing() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    return item == nullptr ? nullptr : m_presenter.things().find(item->data(Name, ThingRole).toUuid());
}

const SharedProposal *SharedPage::chosenProposal() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    const QUuid id = item == nullptr ? QUuid() : item->data(Name, ProposalRole).toUuid();
    const QList<SharedProposal> &all = m_presenter.things().proposals;
    const auto found = std::find_if(all.begin(), all.end(), [&id](const SharedProposal &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

void SharedPage::showChosen()
{
    const SharedThings &all = m_presenter.things();
    const SharedProposal *proposal = chosenProposal();
    const SharedThing *thing = chosenThing();
    const State state = thing == nullptr ? State::Team : thing->state;
    m_approve->setVisible(proposal != nullptr);
    m_why->setVisible(proposal != nullptr);
    m_return->setVisible(proposal != nullptr);
    m_why->clear();
    m_keepMine->setVisible(state == State::Clash);
    m_takeTeams->setVisible(asksForAnAnswer(state) && !isOnlyTold(state));
    m_seen->setVisible(isOnlyTold(state));
    m_withdraw->setVisible(state == State::Proposed);
    setButtonText(m_takeTeams, state == State::Clash ? tr("Take theirs") : tr("Leave mine"));
    m_delete->setVisible(thing != nullptr && thing->version > 0 && !asksForAnAnswer(state) && all.mayEdit(*thing));
    showScope(thing);
    if (proposal != nullptr) {
        const SharedThing *now = all.find(proposal->thing);
        m_state->setText(
            now == nullptr ? tr("%1 proposes this; the team has nothing like it yet.").arg(all.nameOf(proposal->author))
                           : tr("%1 proposes this change.").arg(all.nameOf(proposal->author)));
        showTexts(now == nullptr ? QString() : sharedText(now->kind, now->fields),
                  sharedText(proposal->kind, laidOver(now == nullptr ? QJsonObject() : now->fields, proposal->fields)),
                  tr("Proposed"));
    } else if (thing != nullptr) {
        m_state->setText(QStringList{sharedMakers(all, *thing), sharedTrouble(all, *thing)}.join(u' ').simplified());
        const bool differs = state != State::Team && state != State::Waiting;
        const bool isThere = thing->version > 0 && !thing->isDeleted;
        showTexts(isThere || !differs ? sharedText(thing->kind, thing->fields) : QString(),
                  differs && !thing->ownDeletes ? sharedText(thing->kind, thing->ownFields) : QString(), tr("Yours"));
    } else {
        m_state->setText(tr("The team shares nothing yet. A template is shared where it is written."));
        showTexts({}, {}, {});
    }
}

void SharedPage::showScope(const SharedThing *thing)
{
    const bool mayMove = thing != nullptr && thing->version > 0 && m_scope->hasChoice() && !thing->isDeleted
        && (thing->state == State::Team || thing->state == State::Waiting) && m_presenter.things().mayEdit(*thing);
    m_scopeLabel->setVisible(mayMove);
    m_scope->setVisible(mayMove);
    m_scope->setScope(thing == nullptr ? QUuid() : thing->scope);
}

void SharedPage::showTexts(const QString &now, const QString &wanted, const QString &wantedHeading)
{
    m_nowHeading->setText(tr("With the team").toUpper());
    m_now->setText(now);
    m_wantedHeading->setText(wantedHeading.toUpper());
    m_wanted->setText(wanted);
    for (const auto &[heading, text] : {std::pair(m_nowHeading, m_now), std::pair(m_wantedHeading, m_wanted)}) {
        heading->setVisible(!text->text().isEmpty());
        text->setVisible(!text->text().isEmpty());
    }
}

void SharedPage::giveBack()
{
    if (const SharedProposal *proposal = chosenProposal()) {
        m_presenter.giveBack(proposal->id, m_why->text());
    }
}

void SharedPage::addTag()
{
    SharedThing tag;
    tag.kind = sharedKind::tags();
    tag.name = m_tag->text().simplified().replace(u' ', u'-');
    tag.scope = m_tagScope->scope();
    if (!tag.name.isEmpty()) {
        m_tag->clear();
        m_presenter.save(tag);
    }
}

} // namespace wederhoor
