#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace wederhoor {

/// Why keys are not given to a command.
struct KeyRefusal
{
    enum class Why {
        Taken, ///< another command has them
        Reserved ///< fields and lists need them: Esc, Tab, Enter, arrows, copy and paste
    };
    Why why = Why::Taken;
    QString command; ///< of Taken: whose they are
};

/// Every command of the window: a QAction with a stable name, its keys, and a place in a menu. Texts are kept as they
/// stand in the code (QT_TR_NOOP) and said in the language in use; keys may be changed, and differ per command.
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
    struct Command
    {
        QString name;
        QAction *action;
        const char *text;
        const char *menu; ///< the title of its menu
        QList<QKeySequence> defaults;
    };
    /// The commands whose keys a person has changed, in QKeySequence::PortableText.
    using KeyMap = QMap<QString, QStringList>;

    /// `translationContext`: where the texts of menus and commands are translated. `topTitle`: what commands directly
    /// in `top` are listed under.
    ActionCollection(const char *translationContext, QMenu *top, const char *topTitle, QWidget *window);

    QMenu *addMenu(const char *title);
    /// A name or a shortcut that is taken already is a mistake in the program.
    QAction *add(QMenu *menu, const Spec &spec);
    /// Null: there is no such command.
    [[nodiscard]] QAction *find(const QString &name) const;
    /// In the order of the menus.
    [[nodiscard]] const std::vector<Command> &commands() const { return m_commands; }
    [[nodiscard]] QString menuTitle(const Command &command) const { return said(command.menu); }
    /// What the command is called, without the dots that announce a dialog.
    [[nodiscard]] QString title(const QString &name) const;
    /// As this keyboard names them: "Ctrl+Enter"; empty: it has none.
    [[nodiscard]] QString keyText(const QString &name) const;
    /// Switches all commands whose name begins so on or off: a key then does nothing.
    void setEnabled(const QString &prefix, bool enabled);
    /// Says all texts anew, in the language that is in use now.
    void retranslate();

    /// Nothing is changed when they are refused.
    [[nodiscard]] std::optional<KeyRefusal> setKeys(const QString &name, const QList<QKeySequence> &keys);
    [[nodiscard]] std::optional<KeyRefusal> resetKeys(const QString &name);
    void resetAllKeys();
    [[nodiscard]] KeyMap ownKeys() const;
    /// As they were kept. What another command has by now stays with that one.
    void setOwnKeys(const KeyMap &kept);

Q_SIGNALS:
    void keysChanged();

private:
    [[nodiscard]] QString said(const char *text) const;
    [[nodiscard]] const Command *command(const QString &name) const;
    [[nodiscard]] std::optional<KeyRefusal> refusal(const QString &name, const QList<QKeySequence> &keys) const;
    [[nodiscard]] std::optional<KeyRefusal> taken(const QString &name, const QList<QKeySequence> &keys) const;

    const char *m_context;
    QMenu *m_top;
    const char *m_topTitle;
    QWidget *m_window;
    std::vector<Command> m_commands;
    QList<std::pair<QMenu *, const char *>> m_menus;
    KeyMap m_unknown; ///< of commands another version has: kept as they are
};

} // namespace wederhoor
