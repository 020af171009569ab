#include "ui/shell/ActionCollection.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace wederhoor {

ActionCollection::ActionCollection(const char *translationContext, QWidget *window)
    : QObject(window)
    , m_context(translationContext)
    , m_window(window)
{
}

QString ActionCollection::said(const char *text) const
{
    return QCoreApplication::translate(m_context, text);
}

QMenu *ActionCollection::addMenu(QMenu *into, const char *title)
{
    QMenu *menu = into->addMenu(said(title));
    m_menus.append({menu, title});
    return menu;
}

QAction *ActionCollection::add(QMenu *menu, const Spec &spec)
{
    Q_ASSERT(m_entries.find(spec.name) == m_entries.end());
    auto *action = new QAction(said(spec.text), this);
    action->setObjectName(QStringLiteral("action.") + spec.name);
    action->setShortcuts(spec.shortcuts);
    connect(action, &QAction::triggered, this, [run = spec.run] { run(); });
    menu->addAction(action);
    // On the window too: a shortcut must work while no menu is open.
    m_window->addAction(action);
    m_entries.emplace(spec.name, Entry{action, spec.text});
    return action;
}

QAction *ActionCollection::find(const QString &name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : found->second.action;
}

QList<QAction *> ActionCollection::actions() const
{
    QList<QAction *> all;
    for (const auto &[name, entry] : m_entries) {
        all.append(entry.action);
    }
    return all;
}

void ActionCollection::retranslate()
{
    for (const auto &[name, entry] : m_entries) {
        entry.action->setText(said(entry.text));
    }
    for (const auto &[menu, title] : std::as_const(m_menus)) {
        menu->setTitle(said(title));
    }
}

} // namespace wederhoor
