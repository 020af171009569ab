#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <map>

class QAction;
class QMenu;
class QWidget;

namespace wederhoor {

/// Every command of the window: a QAction with a stable name, its shortcuts, and a place in a menu.
class ActionCollection : public QObject
{
    Q_OBJECT

public:
    struct Spec
    {
        QString name; ///< "case.claim": the object name is "action.case.claim"
        QString text;
        QList<QKeySequence> shortcuts;
        std::function<void()> run;
    };

    explicit ActionCollection(QWidget *window);

    /// A name or a shortcut that is taken already is a mistake in the program.
    QAction *add(QMenu *menu, const Spec &spec);
    /// Null: there is no such command.
    [[nodiscard]] QAction *find(const QString &name) const;
    [[nodiscard]] QList<QAction *> actions() const;

private:
    QWidget *m_window;
    std::map<QString, QAction *> m_actions;
};

} // namespace wederhoor
