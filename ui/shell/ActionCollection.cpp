#include "ui/shell/ActionCollection.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace wederhoor {

namespace {

/// Keys that fields, lists and dialogs answer to: a command on one of them would take it from all of them.
bool isReserved(const QKeySequence &keys)
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter,
                              Qt::Key_Space, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left,
                              Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown}) {
        if (keys == QKeySequence(key) || keys == QKeySequence(Qt::SHIFT | key)) {
            return true;
        }
    }
    for (const QKeySequence::StandardKey standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
                                                     QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll}) {
        if (QKeySequence::keyBindings(standard).contains(keys)) {
            return true;
        }
    }
    return false;
}

/// Also when one is the beginning of the other: neither could then be told apart.
bool clash(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty()
        && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

QStringList portable(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys) {
        texts.append(each.toString(QKeySequence::PortableText));
    }
    return texts;
}

QList<QKeySequence> fromPortable(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts) {
        const QKeySequence each = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!each.isEmpty()) {
            keys.append(each);
        }
    }
    return keys;
}

} // namespace

ActionCollection::ActionCollection(const char *translationContext, QMenu *top, const char *topTitle, QWidget *window)
    : QObject(window)
    , m_context(translationContext)
    , m_top(top)
    , m_topTitle(topTitle)
    , m_window(window)
{
    setObjectName(QStringLiteral("commands"));
}

QString ActionCollection::said(const char *text) const
{
    return QCoreApplication::translate(m_context, text);
}

QMenu *ActionCollection::addMenu(const char *title)
{
    QMenu *menu = m_top->addMenu(said(title));
    m_menus.append({menu, title});
    return menu;
}

QAction *ActionCollection::add(QMenu *menu, const Spec &spec)
{
    Q_ASSERT(command(spec.name) == nullptr);
    // A command of our own may have the key that means the same everywhere, such as "select all".
    const auto isTaken = [this, &spec] {
        const std::optional<KeyRefusal> refused = refusal(spec.name, spec.shortcuts);
        return refused && refused->why == KeyRefusal::Why::Taken;
    };
    Q_ASSERT(!isTaken());
    Q_UNUSED(isTaken)
    auto *action = new QAction(said(spec.text), this);
    action->setObjectName(QStringLiteral("action.") + spec.name);
    action->setShortcuts(spec.shortcuts);
    connect(action, &QAction::triggered, this, [run = spec.run] { run(); });
    menu->addAction(action);
    // On the window too: a shortcut must work while no menu is open.
    m_window->addAction(action);
    const char *title = m_topTitle;
    for (const auto &[each, eachTitle] : std::as_const(m_menus)) {
        title = each == menu ? eachTitle : title;
    }
    m_commands.push_back({spec.name, action, spec.text, title, spec.shortcuts});
    return action;
}

const ActionCollection::Command *ActionCollection::command(const QString &name) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&name](const Command &each) { return each.name == name; });
    return found == m_commands.end() ? nullptr : &*found;
}

QAction *ActionCollection::find(const QString &name) const
{
    const Command *found = command(name);
    return found == nullptr ? nullptr : found->action;
}

QString ActionCollection::title(const QString &name) const
{
    const Command *found = command(name);
    return found == nullptr ? QString() : said(found->text).remove(QChar(0x2026)).trimmed();
}

QString ActionCollection::keyText(const QString &name) const
{
    const QAction *action = find(name);
    return action == nullptr ? QString() : action->shortcut().toString(QKeySequence::NativeText);
}

void ActionCollection::setEnabled(const QString &prefix, bool enabled)
{
    for (const Command &command : m_commands) {
        if (command.name.startsWith(prefix)) {
            command.action->setEnabled(enabled);
        }
    }
}

void ActionCollection::retranslate()
{
    for (const Command &each : m_commands) {
        each.action->setText(said(each.text));
    }
    for (const auto &[menu, title] : std::as_const(m_menus)) {
        menu->setTitle(said(title));
    }
}

std::optional<KeyRefusal> ActionCollection::refusal(const QString &name, const QList<QKeySequence> &keys) const
{
    for (const QKeySequence &wanted : keys) {
        if (isReserved(wanted)) {
            return KeyRefusal{KeyRefusal::Why::Reserved, {}};
        }
        for (const Command &other : m_commands) {
            if (other.name == name) {
                continue;
            }
            for (const QKeySequence &taken : other.action->shortcuts()) {
                if (clash(wanted, taken)) {
                    return KeyRefusal{KeyRefusal::Why::Taken, other.name};
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<KeyRefusal> ActionCollection::setKeys(const QString &name, const QList<QKeySequence> &keys)
{
    const Command *found = command(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (const auto refused = refusal(name, keys)) {
        return refused;
    }
    found->action->setShortcuts(keys);
    Q_EMIT keysChanged();
    return std::nullopt;
}

std::optional<KeyRefusal> ActionCollection::resetKeys(const QString &name)
{
    const Command *found = command(name);
    return found == nullptr ? std::nullopt : setKeys(name, found->defaults);
}

void ActionCollection::resetAllKeys()
{
    m_unknown.clear();
    for (const Command &each : m_commands) {
        each.action->setShortcuts(each.defaults);
    }
    Q_EMIT keysChanged();
}

ActionCollection::KeyMap ActionCollection::ownKeys() const
{
    KeyMap own = m_unknown;
    for (const Command &each : m_commands) {
        if (each.action->shortcuts() != each.defaults) {
            own.insert(each.name, portable(each.action->shortcuts()));
        }
    }
    return own;
}

void ActionCollection::setOwnKeys(const KeyMap &kept)
{
    m_unknown.clear();
    // Two commands may have changed places: all that was changed lets go of its keys first.
    for (const Command &each : m_commands) {
        each.action->setShortcuts(kept.contains(each.name) ? QList<QKeySequence>() : each.defaults);
    }
    for (auto it = kept.constBegin(); it != kept.constEnd(); ++it) {
        const Command *found = command(it.key());
        if (found == nullptr) {
            m_unknown.insert(it.key(), it.value());
            continue;
        }
        const QList<QKeySequence> keys = fromPortable(it.value());
        if (!refusal(found->name, keys)) {
            found->action->setShortcuts(keys);
        }
    }
    Q_EMIT keysChanged();
}

} // namespace wederhoor
