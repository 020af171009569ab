#include "ui/shell/ActionCollection.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace wederhoor {

ActionCollection::ActionCollection(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *ActionCollection::add(QMenu *menu, const Spec &spec)
{
    Q_ASSERT(m_actions.find(spec.name) == m_actions.end());
    auto *action = new QAction(spec.text, this);
    action->setObjectName(QStringLiteral("action.") + spec.name);
    action->setShortcuts(spec.shortcuts);
    connect(action, &QAction::triggered, this, [run = spec.run] { run(); });
    menu->addAction(action);
    // On the window too: a shortcut must work while no menu is open.
    m_window->addAction(action);
    m_actions.emplace(spec.name, action);
    return action;
}

QAction *ActionCollection::find(const QString &name) const
{
    const auto found = m_actions.find(name);
    return found == m_actions.end() ? nullptr : found->second;
}

QList<QAction *> ActionCollection::actions() const
{
    QList<QAction *> all;
    for (const auto &[name, action] : m_actions) {
        all.append(action);
    }
    return all;
}

} // namespace wederhoor
