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

/// Every command of the window: a QAction with a stable name, its shortcuts, and a place in a menu. Texts are kept as
/// they stand in the code (QT_TR_NOOP) and said in the language in use.
class ActionCollection : public QObject
{
    Q_OBJECT

public:
    struct Spec
    {
        QString name; ///< "case.claim": the object name is "action.case.claim"
        const char *text; ///< in the code's language
        QList<QKeySequence> shortcuts;
        std::function<void()> run;
    };

    /// `translationContext`: where the texts of menus and commands are translated.
    ActionCollection(const char *translationContext, QWidget *window);

    QMenu *addMenu(QMenu *into, const char *title);
    /// A name or a shortcut that is taken already is a mistake in the program.
    QAction *add(QMenu *menu, const Spec &spec);
    /// Null: there is no such command.
    [[nodiscard]] QAction *find(const QString &name) const;
    [[nodiscard]] QList<QAction *> actions() const;
    /// Says all texts anew, in the language that is in use now.
    void retranslate();

private:
    struct Entry
    {
        QAction *action;
        const char *text;
    };
    [[nodiscard]] QString said(const char *text) const;

    const char *m_context;
    QWidget *m_window;
    std::map<QString, Entry> m_entries;
    QList<std::pair<QMenu *, const char *>> m_menus;
};

} // namespace wederhoor
