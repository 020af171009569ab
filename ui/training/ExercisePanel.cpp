#include "ui/training/ExercisePanel.h"

#include "ui/presenters/ExercisePresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/training/QuestionDialog.h"
#include "ui/training/TextColumn.h"
#include "ui/widgets/Buttons.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

QPushButton *addButton(TextColumn &column, const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(column.widget());
    button->setObjectName(objectName);
    button->setFlat(true);
    setButtonText(button, text);
    column.layout()->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

} // namespace

ExercisePanel::ExercisePanel(ExercisePresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_place(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("exercisePanel"));
    m_place->setContentsMargins(0, 0, 0, 0);
    // Later: what is clicked here goes when the panel is made anew.
    connect(&presenter, &ExercisePresenter::changed, this, &ExercisePanel::refresh, Qt::QueuedConnection);
    refresh();
}

void ExercisePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void ExercisePanel::refresh()
{
    const QWidget *const focus = QApplication::focusWidget();
    const QString focused = focus != nullptr && isAncestorOf(focus) ? focus->objectName() : QString();
    delete m_content;
    m_content = new QWidget(this);
    m_place->addWidget(m_content);
    TextColumn column(m_content, m_theme);
    addCustomer(column);
    addKnowledge(column);
    addSpocs(column);
    if (auto *again = focused.isEmpty() ? nullptr : m_content->findChild<QWidget *>(focused)) {
        again->setFocus();
    }
}

void ExercisePanel::addCustomer(TextColumn &column)
{
    const training::ScenarioConversation *const conversation = m_presenter.conversation();
    if (conversation == nullptr) {
        return;
    }
    if (!conversation->context.isEmpty()) {
        column.heading(tr("What happened before"));
        column.text(conversation->context, "small");
    }
    if (!conversation->crm.isEmpty() || !conversation->history.isEmpty()) {
        column.heading(tr("What the bank knows (CRM)"));
    }
    for (const auto &[label, value] : conversation->crm) {
        column.pair(label, value);
    }
    for (const training::HistoryItem &item : conversation->history) {
        column.pair(item.when, item.text);
    }
}

void ExercisePanel::addKnowledge(TextColumn &column)
{
    const QList<training::KnowledgeItem> &items = m_presenter.scenario().knowledge;
    if (items.isEmpty()) {
        return;
    }
    column.heading(tr("Look up"));
    for (const training::KnowledgeItem &item : items) {
        if (!m_presenter.hasLookedUp(item.id)) {
            QPushButton *const button = addButton(column, QStringLiteral("lookUp.") + item.id, item.title);
            connect(button, &QPushButton::clicked, this, [this, id = item.id] { m_presenter.lookUp(id); });
            continue;
        }
        column.strong(item.title);
        column.text(item.text)->setObjectName(QStringLiteral("fact.") + item.id);
        const QString until = item.until.isValid()
            ? tr("holds until %1").arg(QLocale().toString(item.until, QLocale::ShortFormat))
            : tr("holds until further notice");
        column.text(item.owner.isEmpty() ? until : tr("%1, %2").arg(item.owner, until), "small");
    }
}

void ExercisePanel::addSpocs(TextColumn &column)
{
    const QList<training::ScenarioSpoc> &spocs = m_presenter.scenario().spocs;
    if (spocs.isEmpty()) {
        return;
    }
    column.heading(tr("Ask a SPOC"));
    for (const training::ScenarioSpoc &spoc : spocs) {
        const ExercisePresenter::SpocState state = m_presenter.spocState(spoc.id);
        if (!state.isAsked) {
            QPushButton *const button = addButton(column, QStringLiteral("askSpoc.") + spoc.id, spoc.name);
            connect(button, &QPushButton::clicked, this, [this, id = spoc.id, name = spoc.name] { ask(id, name); });
            continue;
        }
        column.strong(spoc.name);
        column
            .text(state.answer.isEmpty() ? tr("Asked; no answer yet.") : state.answer,
                  state.answer.isEmpty() ? "small" : "")
            ->setObjectName(QStringLiteral("answer.") + spoc.id);
    }
}

void ExercisePanel::ask(const QString &spoc, const QString &name)
{
    auto *dialog = new QuestionDialog(name, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, spoc] { m_presenter.ask(spoc, dialog->question()); });
    dialog->open();
}

} // namespace wederhoor
