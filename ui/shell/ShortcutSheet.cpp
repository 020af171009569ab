#include "ui/shell/ShortcutSheet.h"

#include "ui/shell/ActionCollection.h"
#include "ui/shell/KeyField.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr QSize sheetSize(640, 620);
constexpr int commandColumn = 400;
constexpr int nameRole = Qt::UserRole;

QString textOf(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(ActionCollection &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_nothing(new QLabel(this))
    , m_notice(new NoticeBar(QStringLiteral("shortcutNotice"), this))
    , m_prompt(new QLabel(this))
    , m_field(new KeyField(this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_resetAll(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("shortcutSheet"));
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("shortcutTree"));
    m_tree->setColumnCount(2);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(sizes::gapWide);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->resizeSection(0, commandColumn);
    m_nothing->setProperty("role", QStringLiteral("dim"));
    m_prompt->setProperty("role", QStringLiteral("dim"));
    m_field->setObjectName(QStringLiteral("shortcutField"));
    m_change->setObjectName(QStringLiteral("changeShortcutButton"));
    m_remove->setObjectName(QStringLiteral("removeShortcutButton"));
    m_reset->setObjectName(QStringLiteral("resetShortcutButton"));
    m_resetAll->setObjectName(QStringLiteral("resetAllShortcutsButton"));
    m_close->setObjectName(QStringLiteral("closeShortcutsButton"));
    for (QPushButton *button : {m_change, m_remove, m_reset, m_resetAll, m_close}) {
        button->setAutoDefault(false);
    }
    makeLayout();
    connectParts();
    endChange();
    retranslate();
    resize(sheetSize);
    m_search->setFocus();
}

void ShortcutSheet::makeLayout()
{
    auto *change = new QHBoxLayout;
    change->setSpacing(sizes::gap);
    change->addWidget(m_prompt);
    change->addWidget(m_field, 1);
    change->addWidget(m_change);
    change->addWidget(m_remove);
    change->addWidget(m_reset);
    change->addStretch();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_resetAll);
    foot->addStretch();
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_notice);
    layout->addLayout(change);
    layout->addSpacing(sizes::gap);
    layout->addLayout(foot);
}

void ShortcutSheet::connectParts()
{
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::showChosen);
    connect(m_tree, &QTreeWidget::itemActivated, this, &ShortcutSheet::beginChange);
    connect(m_field, &KeyField::pressed, this, &ShortcutSheet::take);
    connect(m_field, &KeyField::left, this, &ShortcutSheet::endChange);
    connect(m_change, &QPushButton::clicked, this, &ShortcutSheet::beginChange);
    connect(m_remove, &QPushButton::clicked, this, &ShortcutSheet::removeKeys);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutSheet::reset);
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutSheet::resetAll);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void ShortcutSheet::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_search->setPlaceholderText(tr("Find a command or its keys \u2026"));
    m_search->setAccessibleName(tr("Find a command or its keys"));
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_nothing->setText(tr("No command has these words or keys."));
    m_prompt->setText(tr("Press the new keys; Esc leaves them as they are."));
    m_field->setAccessibleName(tr("Press the new keys"));
    setButtonText(m_change, tr("&Change keys"));
    setButtonText(m_remove, tr("&No keys"));
    setButtonText(m_reset, tr("&Default keys"));
    setButtonText(m_resetAll, tr("&All to default"));
    setButtonText(m_close, tr("Close"));
    fill();
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ShortcutSheet::fill()
{
    const QString before = chosen();
    m_tree->clear();
    QTreeWidgetItem *menu = nullptr;
    for (const ActionCollection::Command &command : m_actions.commands()) {
        const QString title = m_actions.menuTitle(command);
        if (menu == nullptr || menu->text(0) != title) {
            menu = new QTreeWidgetItem(m_tree, {title});
            menu->setFlags(Qt::ItemIsEnabled);
            menu->setFirstColumnSpanned(true);
            QFont strong = font();
            strong.setWeight(QFont::DemiBold);
            menu->setFont(0, strong);
        }
        auto *item = new QTreeWidgetItem(menu, {m_actions.title(command.name), textOf(command.action->shortcuts())});
        item->setData(0, nameRole, command.name);
    }
    m_tree->expandAll();
    filter();
    if (QTreeWidgetItem *item = itemOf(before)) {
        m_tree->setCurrentItem(item);
    }
}

void ShortcutSheet::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(i);
        bool any = false;
        for (int row = 0; row < menu->childCount(); ++row) {
            QTreeWidgetItem *item = menu->child(row);
            const QString all = item->text(0) + QLatin1Char(' ') + item->text(1) + QLatin1Char(' ') + menu->text(0);
            const bool fits = std::all_of(words.begin(), words.end(), [&all](const QString &word) {
                return all.contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!fits);
            any = any || fits;
            first = first == nullptr && fits ? item : first;
        }
        menu->setHidden(!any);
    }
    m_nothing->setVisible(first == nullptr);
    if (first != nullptr && (m_tree->currentItem() == nullptr || m_tree->currentItem()->isHidden())) {
        m_tree->setCurrentItem(first);
    }
    showChosen();
}

bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            beginChange();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_tree->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QString ShortcutSheet::chosen() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item == nullptr || item->isHidden() ? QString() : item->data(0, nameRole).toString();
}

QTreeWidgetItem *ShortcutSheet::itemOf(const QString &name) const
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(i);
        for (int row = 0; row < menu->childCount(); ++row) {
            if (menu->child(row)->data(0, nameRole).toString() == name) {
                return menu->child(row);
            }
        }
    }
    return nullptr;
}

void ShortcutSheet::showChosen()
{
    const QString name = chosen();
    const QAction *action = m_actions.find(name);
    m_change->setEnabled(action != nullptr);
    m_remove->setEnabled(action != nullptr && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action != nullptr && m_actions.ownKeys().contains(name));
    m_resetAll->setEnabled(!m_actions.ownKeys().isEmpty());
}

void ShortcutSheet::beginChange()
{
    if (chosen().isEmpty()) {
        return;
    }
    m_notice->clear();
    for (QPushButton *button : {m_change, m_remove, m_reset}) {
        button->hide();
    }
    m_prompt->show();
    m_field->setText(m_actions.title(chosen()));
    m_field->show();
    m_field->setFocus();
}

void ShortcutSheet::endChange()
{
    const bool hadFocus = m_field->hasFocus();
    m_prompt->hide();
    m_field->hide();
    for (QPushButton *button : {m_change, m_remove, m_reset}) {
        button->show();
    }
    if (hadFocus) {
        m_tree->setFocus();
    }
}

void ShortcutSheet::take(const QKeySequence &keys)
{
    const QString name = chosen();
    const QString text = keys.toString(QKeySequence::NativeText);
    if (const auto refused = m_actions.setKeys(name, {keys})) {
        refuse(*refused, text);
        return;
    }
    endChange();
    changed(tr("%1: %2").arg(m_actions.title(name), text));
}

void ShortcutSheet::removeKeys()
{
    const QString name = chosen();
    if (const auto refused = m_actions.setKeys(name, {})) {
        refuse(*refused, {});
        return;
    }
    changed(tr("%1 has no keys now. It stays in its menu and in the command palette.").arg(m_actions.title(name)));
}

void ShortcutSheet::reset()
{
    const QString name = chosen();
    if (const auto refused = m_actions.resetKeys(name)) {
        refuse(*refused, tr("The default"));
        return;
    }
    changed(tr("%1 has its default keys again.").arg(m_actions.title(name)));
}

void ShortcutSheet::resetAll()
{
    m_actions.resetAllKeys();
    changed(tr("All commands have their default keys again."));
}

void ShortcutSheet::changed(const QString &said)
{
    fill();
    m_notice->setNotice(Tone::Good, said);
    Q_EMIT keysChanged();
}

void ShortcutSheet::refuse(const KeyRefusal &refusal, const QString &keys)
{
    switch (refusal.why) {
    case KeyRefusal::Why::Taken:
        m_notice->setNotice(
            Tone::Late,
            tr("%1 is taken by \u201c%2\u201d. Press other keys, or change those of that command first.")
                .arg(keys, m_actions.title(refusal.command)));
        break;
    case KeyRefusal::Why::Reserved:
        m_notice->setNotice(Tone::Late, tr("%1 is needed in fields and lists. Press other keys.").arg(keys));
        break;
    }
}

} // namespace wederhoor
