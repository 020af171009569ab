#include "ui/settings/KnowledgePage.h"

#include "ui/models/KnowledgeWords.h"
#include "ui/settings/KnowledgeEditor.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int listWidth = 260;
constexpr int leastListWidth = 180; ///< in a narrow window the fields need the room more
constexpr int listHeight = 420;
} // namespace

KnowledgePage::KnowledgePage(KnowledgePresenter &presenter, const QList<PlatformOffer> &platforms, const Theme &theme,
                             QWidget *parent)
    : SettingsPage(QStringLiteral("knowledgePage"), parent)
    , m_presenter(presenter)
    , m_list(new QListWidget(this))
    , m_editor(new KnowledgeEditor(presenter, platforms, this))
    , m_empty(new EmptyState(theme, QStringLiteral("noKnowledge"), this))
    , m_right(new QWidget(this))
    , m_new(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_delete(new QPushButton(this))
{
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &KnowledgePage::choose);
    connect(m_editor, &KnowledgeEditor::edited, this, &KnowledgePage::showActs);
    connect(m_new, &QPushButton::clicked, this, &KnowledgePage::begin);
    connect(m_empty, &EmptyState::pressed, this, &KnowledgePage::begin);
    connect(m_save, &QPushButton::clicked, this, &KnowledgePage::save);
    connect(m_delete, &QPushButton::clicked, this, &KnowledgePage::remove);
    connect(&presenter, &KnowledgePresenter::changed, this, &KnowledgePage::fillList);
    connect(&presenter, &KnowledgePresenter::saved, this, [this](const QUuid &id) {
        if (m_shown.isNull() && !m_isNew) {
            m_shown = id;
        }
    });
    connect(&presenter, &KnowledgePresenter::done, this, &KnowledgePage::tellDone);
    connect(&presenter, &KnowledgePresenter::failed, this, &KnowledgePage::tellFailed);
    retranslate();
}

void KnowledgePage::makeLayout()
{
    m_new->setObjectName(QStringLiteral("newKnowledgeButton"));
    addHeadingButton(m_new);
    m_list->setObjectName(QStringLiteral("knowledgeTitles"));
    m_list->setMinimumWidth(leastListWidth);
    m_list->setMaximumWidth(listWidth);
    m_list->setMinimumHeight(listHeight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_save->setObjectName(QStringLiteral("saveKnowledgeButton"));
    m_delete->setObjectName(QStringLiteral("deleteKnowledgeButton"));
    markPrimary(m_save);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_save);
    acts->addWidget(m_delete);
    acts->addStretch();
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(sizes::gapWide);
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

void KnowledgePage::retranslate()
{
    setHeading(tr("Lines and facts"),
               tr("What was agreed with the press office or the telephone, and facts: at hand on their topic where one "
                  "writes, found with Ctrl+J. What ended is not inserted without asking."));
    m_list->setAccessibleName(tr("Agreed lines and facts"));
    setButtonText(m_new, tr("New"));
    setButtonText(m_delete, tr("Delete"));
    m_editor->retranslate();
    fillList();
}

void KnowledgePage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    if (seen) {
        tellEnding();
    }
}

void KnowledgePage::tellEnding()
{
    if (const int ending = m_presenter.endingOfMine(); ending > 0) {
        tellFailed(tr("%n of yours ended or end soon: they stand at the top. Give each a new last day, or delete it.",
                      nullptr, ending));
    }
}

int KnowledgePage::rowOf(const QUuid &id) const
{
    const QList<KnowledgePresenter::Row> &rows = m_presenter.rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row).value.id == id) {
            return row;
        }
    }
    return -1;
}

void KnowledgePage::fillList()
{
    m_silent = true;
    m_list->clear();
    for (const KnowledgePresenter::Row &row : m_presenter.rows()) {
        QStringList words{row.value.title};
        if (row.holding != Holding::Holds) {
            words.append(holdingText(row.value, m_presenter.today()));
        }
        if (!row.mark.isEmpty()) {
            words.append(row.mark);
        }
        auto *item = new QListWidgetItem(words.join(QStringLiteral(" \u00b7 ")), m_list);
        item->setToolTip(knowledgeKindWord(row.value.kind) + u'\n'
                         + knowledgeAbout(row.value, m_presenter.ownerName(row.value), m_presenter.today()));
        item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
    }
    m_silent = false;
    const bool mayAdd = m_presenter.mayAdd();
    m_new->setVisible(mayAdd);
    m_empty->setState(Icon::Note, tr("Nothing is at hand yet"),
                      tr("Write the first line that was agreed, or a fact that is asked for each day."));
    m_empty->setButton(mayAdd ? tr("Write one") : QString());
    const bool hasAny = m_isNew || !m_presenter.rows().isEmpty();
    m_list->setVisible(hasAny);
    m_right->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    if (m_isNew) {
        showActs();
        return;
    }
    const int row = rowOf(m_shown);
    if (row < 0 && hasAny) {
        show(m_presenter.rows().constFirst().value);
    } else if (row >= 0) {
        m_silent = true;
        m_list->setCurrentRow(row);
        m_silent = false;
        if (!m_editor->isChanged()) {
            m_editor->setValue(m_presenter.rows().at(row).value);
        }
    }
    showActs();
}

void KnowledgePage::show(const Knowledge &value)
{
    m_isNew = value.id.isNull();
    m_shown = value.id;
    m_silent = true;
    m_list->setCurrentRow(m_isNew ? -1 : rowOf(value.id));
    m_silent = false;
    m_editor->setValue(value);
    showActs();
}

void KnowledgePage::choose(int row)
{
    if (m_silent || row < 0) {
        return;
    }
    const Knowledge wanted = m_presenter.rows().at(row).value;
    if (!saveChanges()) {
        m_silent = true;
        m_list->setCurrentRow(m_isNew ? -1 : rowOf(m_shown));
        m_silent = false;
        return;
    }
    show(wanted);
}

bool KnowledgePage::saveChanges()
{
    const Knowledge typed = m_editor->value();
    const bool isBlank = m_isNew && typed.title.isEmpty() && typed.text.trimmed().isEmpty();
    if (isBlank || !m_editor->isChanged() || !m_presenter.mayAdd()) {
        return true;
    }
    if (const QString reason = m_presenter.refusal(typed); !reason.isEmpty()) {
        tellFailed(reason);
        return false;
    }
    m_editor->setValue(typed); // seen as saved: what follows is a new change
    m_isNew = false;
    m_presenter.save(typed);
    return true;
}

void KnowledgePage::begin()
{
    if (!saveChanges()) {
        return;
    }
    m_isNew = true;
    m_list->show();
    m_right->show();
    m_empty->hide();
    show({});
    m_editor->focusTitle();
}

void KnowledgePage::save()
{
    const Knowledge typed = m_editor->value();
    if (const QString reason = m_presenter.refusal(typed); !reason.isEmpty()) {
        tellFailed(reason);
        return;
    }
    m_editor->setValue(typed);
    m_isNew = false;
    m_presenter.save(typed);
}

void KnowledgePage::remove()
{
    if (m_isNew) {
        m_isNew = false;
        m_shown = {};
        fillList();
        return;
    }
    if (const KnowledgePresenter::Row *shown = m_presenter.find(m_shown)) {
        const Knowledge gone = shown->value;
        m_shown = {};
        m_presenter.remove(gone);
    }
}

void KnowledgePage::showActs()
{
    const KnowledgePresenter::Row *row = m_isNew ? nullptr : m_presenter.find(m_shown);
    const bool writes = row != nullptr ? row->mayWrite : !m_presenter.onlyProposes();
    m_editor->setReadOnly(!m_presenter.mayAdd());
    m_save->setVisible(m_presenter.mayAdd());
    m_save->setEnabled(m_editor->isChanged());
    setButtonText(m_save, writes ? tr("Save") : tr("Propose"));
    m_delete->setVisible(m_presenter.mayAdd() && writes);
}

} // namespace wederhoor
