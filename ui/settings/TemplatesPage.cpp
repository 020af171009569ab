#include "ui/settings/TemplatesPage.h"

#include "ui/models/SharedWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/SharedPresenter.h"
#include "ui/presenters/TemplatesPresenter.h"
#include "ui/settings/ScopeChoice.h"
#include "ui/settings/TemplateEditor.h"
#include "ui/settings/TemplateTree.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NoticeBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int listWidth = 260;
constexpr int leastListWidth = 180; ///< in a narrow window the fields need the room more
constexpr int listHeight = 420;
} // namespace

TemplatesPage::TemplatesPage(TemplatesPresenter &presenter, SharedPresenter &shared,
                             const QList<PlatformOffer> &platforms, const Theme &theme, QWidget *parent)
    : SettingsPage(QStringLiteral("templatesPage"), parent)
    , m_presenter(presenter)
    , m_sharedThings(shared)
    , m_list(new TemplateTree(this))
    , m_editor(new TemplateEditor(presenter, platforms, theme, this))
    , m_empty(new EmptyState(theme, QStringLiteral("noTemplates"), this))
    , m_right(new QWidget(this))
    , m_new(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_delete(new QPushButton(this))
    , m_share(new QPushButton(this))
    , m_shareWith(new ScopeChoice(QStringLiteral("shareTemplateWith"), this))
    , m_teamState(new NoticeBar(QStringLiteral("templateTeamState"), this))
    , m_answer(m_teamState->addRemedy(QStringLiteral("answerTemplateButton")))
    , m_undo(notice()->addRemedy(QStringLiteral("undoTemplateButton")))
{
    makeLayout();
    connect(m_list, &TemplateTree::chosen, this, &TemplatesPage::choose);
    connect(m_list, &TemplateTree::moveWanted, &presenter, &TemplatesPresenter::move);
    connect(m_list, &TemplateTree::renameWanted, &presenter, &TemplatesPresenter::renameFolder);
    connect(m_editor, &TemplateEditor::edited, this, &TemplatesPage::showActs);
    connect(m_new, &QPushButton::clicked, this, &TemplatesPage::begin);
    connect(m_empty, &EmptyState::pressed, this, &TemplatesPage::begin);
    connect(m_save, &QPushButton::clicked, this, &TemplatesPage::save);
    connect(m_delete, &QPushButton::clicked, this, &TemplatesPage::remove);
    connect(m_share, &QPushButton::clicked, this, &TemplatesPage::share);
    connect(m_answer, &QPushButton::clicked, this, &TemplatesPage::sharedWanted);
    connect(&shared, &SharedPresenter::changed, this, &TemplatesPage::fillList);
    connect(&shared, &SharedPresenter::done, this, &TemplatesPage::tellDone);
    connect(&shared, &SharedPresenter::failed, this, &TemplatesPage::tellFailed);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->hide();
        m_presenter.undo();
    });
    connect(&presenter, &TemplatesPresenter::changed, this, &TemplatesPage::fillList);
    connect(&presenter, &TemplatesPresenter::saved, this, &TemplatesPage::takeSaved);
    connect(&presenter, &TemplatesPresenter::removed, this, [this](const Template &value) {
        tellDone(tr("\u201c%1\u201d is deleted.").arg(value.name));
        offerUndo();
    });
    connect(&presenter, &TemplatesPresenter::moved, this, [this](int count) {
        tellDone(tr("%n template(s) moved.", nullptr, count));
        offerUndo();
    });
    connect(&presenter, &TemplatesPresenter::failed, this, [this](const QString &text) {
        m_undo->hide();
        tellFailed(text);
    });
    retranslate();
}

void TemplatesPage::makeLayout()
{
    m_new->setObjectName(QStringLiteral("newTemplateButton"));
    addHeadingButton(m_new);
    m_list->setObjectName(QStringLiteral("templateNames"));
    m_list->setMinimumWidth(leastListWidth);
    m_list->setMaximumWidth(listWidth);
    m_list->setMinimumHeight(listHeight);
    m_save->setObjectName(QStringLiteral("saveTemplateButton"));
    m_delete->setObjectName(QStringLiteral("deleteTemplateButton"));
    m_share->setObjectName(QStringLiteral("shareTemplateButton"));
    markPrimary(m_save);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_save);
    acts->addWidget(m_delete);
    acts->addWidget(m_share);
    acts->addWidget(m_shareWith);
    acts->addStretch();
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(sizes::gapWide);
    right->addWidget(m_teamState);
    right->addWidget(m_editor);
    right->addLayout(acts);
    right->addStretch();
    auto *both = new QHBoxLayout;
    both->setSpacing(sizes::gapLarge);
    both->addWidget(m_list);
    both->addWidget(m_right, 1);
    both->addWidget(m_empty, 1);
    body()->addLayout(both, 1);
}

void TemplatesPage::retranslate()
{
    setHeading(tr("Templates"),
               tr("A start for a reply, found by typing / in an empty editor. Make each one personal "
                  "before it goes."));
    m_list->setAccessibleName(tr("Templates"));
    setButtonText(m_new, tr("New template"));
    setButtonText(m_answer, tr("Show"));
    setButtonText(m_undo, tr("Undo"));
    m_shareWith->setAccessibleName(tr("With whom"));
    m_empty->setState(Icon::Template, tr("No templates yet"),
                      tr("Write what your team says most often. {{customer.first_name}} becomes the name of whom you "
                         "answer."));
    m_empty->setButton(tr("Write the first one"));
    m_editor->retranslate();
    fillList();
}

void TemplatesPage::setSeen(bool seen)
{
    if (!seen) {
        (void)saveChanges();
    }
    SettingsPage::setSeen(seen);
    m_undo->hide();
}

int TemplatesPage::rowOf(const TemplateId &id) const
{
    const QList<Template> &all = m_presenter.templates();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const Template &value) { return value.id == id; });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void TemplatesPage::fillList()
{
    QList<TemplateTree::Leaf> leaves;
    for (const Template &value : m_presenter.templates()) {
        QStringList about;
        for (const QString &word : {languageWord(value.language), value.topic,
                                    value.platform.isEmpty() ? QString() : platformWord(value.platform)}) {
            if (!word.isEmpty()) {
                about.append(word);
            }
        }
        leaves.append({value.id, value.folder, marked(value), about.join(QStringLiteral(" \u00b7 "))});
    }
    m_list->setLeaves(leaves);
    const bool hasAny = m_isNew || !m_presenter.templates().isEmpty();
    m_list->setVisible(hasAny);
    m_right->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    if (m_isNew) {
        return;
    }
    const int row = rowOf(m_shown);
    if (row < 0 && hasAny) {
        show(m_presenter.templates().constFirst());
    } else if (row >= 0) {
        m_list->choose(m_shown);
        if (!m_editor->isChanged()) {
            m_editor->setValue(m_presenter.templates().at(row));
            offerScopes();
        }
    }
    m_editor->refreshPreview();
    showActs();
}

/// In a team with whose it is.
QString TemplatesPage::marked(const Template &value) const
{
    if (!m_sharedThings.isHere()) {
        return value.name;
    }
    const SharedThing *thing = m_sharedThings.things().find(value.id.value);
    if (thing != nullptr && thing->state == SharedThing::State::Team && !thing->scope.isNull()) {
        return tr("%1 \u00b7 %2").arg(value.name, sharedScopeWord(m_sharedThings.things(), thing->scope));
    }
    return tr("%1 \u00b7 %2").arg(value.name, thing == nullptr ? tr("mine") : sharedMark(thing->state));
}

void TemplatesPage::show(const Template &value)
{
    m_isNew = value.id.isNull();
    m_shown = value.id;
    m_list->choose(value.id);
    m_editor->setValue(value);
    offerScopes();
    showActs();
}

/// One's own belongs to nobody else.
void TemplatesPage::offerScopes()
{
    const SharedThings &all = m_sharedThings.things();
    const bool isShared = !m_isNew && all.find(m_shown.value) != nullptr;
    m_editor->offerScopes(isShared ? all.scopes : QList<SharedScope>());
}

void TemplatesPage::choose(const TemplateId &id)
{
    const Template *found = m_presenter.find(id);
    if (found == nullptr || (id == m_shown && !m_isNew)) {
        return;
    }
    const Template wanted = *found;
    if (!saveChanges()) {
        m_list->choose(m_isNew ? TemplateId() : m_shown);
        return;
    }
    show(wanted);
}

bool TemplatesPage::saveChanges()
{
    const Template typed = m_editor->value();
    const bool isBlank = m_isNew && typed.name.isEmpty() && typed.text.trimmed().isEmpty();
    if (isBlank || !m_editor->isChanged() || !m_presenter.canSave()) {
        return true;
    }
    if (const QString reason = m_presenter.refusal(typed); !reason.isEmpty()) {
        m_undo->hide();
        tellFailed(reason);
        return false;
    }
    m_editor->setValue(typed); // seen as saved: what follows is a new change
    m_presenter.save(typed);
    return true;
}

void TemplatesPage::begin()
{
    if (!saveChanges()) {
        return;
    }
    Template blank;
    blank.language = QLocale().language() == QLocale::Dutch ? QStringLiteral("nl") : QStringLiteral("en");
    m_isNew = true;
    m_list->show();
    m_right->show();
    m_empty->hide();
    show(blank);
    m_editor->focusName();
}

void TemplatesPage::save()
{
    const Template typed = m_editor->value();
    if (const QString reason = m_presenter.refusal(typed); !reason.isEmpty()) {
        m_undo->hide();
        tellFailed(reason);
        return;
    }
    m_presenter.save(typed);
}

void TemplatesPage::takeSaved(const Template &value)
{
    // The one that was left for another stays left.
    const bool isShown = value.id == m_shown || (m_isNew && value.name == m_editor->value().name);
    if (isShown || m_shown.isNull()) {
        m_isNew = false;
        m_shown = value.id;
        m_editor->setValue(value);
        m_list->choose(value.id);
    }
    if (onlyProposes()) {
        tellDone(tr("\u201c%1\u201d is proposed; a supervisor approves it.").arg(value.name));
        m_undo->hide();
    } else {
        tellDone(tr("\u201c%1\u201d is saved.").arg(value.name));
        offerUndo();
    }
    showActs();
}

void TemplatesPage::remove()
{
    if (m_isNew) {
        m_isNew = false;
        m_shown = {};
        fillList();
        return;
    }
    const TemplateId gone = m_shown;
    m_shown = {};
    m_presenter.remove(gone);
}

void TemplatesPage::offerUndo()
{
    m_undo->setVisible(m_presenter.canUndo());
}

void TemplatesPage::showActs()
{
    m_save->setEnabled(m_presenter.canSave() && m_editor->isChanged());
    m_delete->setEnabled(m_presenter.canSave() && !onlyProposes());
    setButtonText(m_save, onlyProposes() ? tr("Propose the change") : tr("Save"));
    const SharedThing *thing = m_sharedThings.things().find(m_shown.value);
    setButtonText(m_delete, thing != nullptr && thing->version > 0 ? tr("Delete for the team") : tr("Delete"));
    showShared();
}

bool TemplatesPage::onlyProposes() const
{
    const SharedThing *thing = m_sharedThings.things().find(m_shown.value);
    return thing != nullptr && thing->version > 0 && !m_sharedThings.things().mayEdit(*thing);
}

void TemplatesPage::showShared()
{
    const SharedThings &all = m_sharedThings.things();
    const SharedThing *thing = m_isNew ? nullptr : all.find(m_shown.value);
    const bool mayShare = !m_isNew && thing == nullptr && m_sharedThings.mayAdd(sharedKind::templates());
    m_share->setVisible(mayShare);
    m_shareWith->setScopes(all.scopes);
    m_shareWith->setVisible(mayShare && m_shareWith->hasChoice());
    setButtonText(m_share,
                  m_sharedThings.mayWrite(sharedKind::templates()) ? tr("Share with the team")
                                                                   : tr("Propose to the team"));
    if (thing == nullptr) {
        m_teamState->clear();
        return;
    }
    const QString trouble = sharedTrouble(all, *thing);
    const QString makers = sharedMakers(all, *thing);
    const bool asks = thing->state != SharedThing::State::Team && thing->state != SharedThing::State::Waiting;
    m_answer->setVisible(asks);
    m_teamState->setNotice(asks ? Tone::Late : Tone::Plain,
                           QStringList{tr("The team's."), makers, trouble}.join(u' ').simplified());
}

void TemplatesPage::share()
{
    if (!saveChanges()) {
        return;
    }
    SharedThing wanted;
    const Template value = m_editor->value();
    wanted.scope = m_shareWith->scope();
    wanted.id = value.id.value;
    wanted.kind = sharedKind::templates();
    wanted.name = value.name;
    wanted.fields = sharedFields(value);
    m_sharedThings.save(wanted);
}

} // namespace wederhoor
