#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace wederhoor {

class ActionCollection;
class KeyField;
class NoticeBar;
struct KeyRefusal;

/// Every command with its keys, by menu: found by typing, changed by pressing the new keys. Keys another command has
/// are refused, with its name.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(ActionCollection &actions, QWidget *parent);

Q_SIGNALS:
    /// A person changed keys: keep them.
    void keysChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void connectParts();
    void retranslate();
    void fill();
    void filter();
    void showChosen();
    void beginChange();
    void endChange();
    void take(const QKeySequence &keys);
    void removeKeys();
    void reset();
    void resetAll();
    void changed(const QString &said);
    void refuse(const KeyRefusal &refusal, const QString &keys);
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &name) const;

    ActionCollection &m_actions;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QLabel *m_nothing;
    NoticeBar *m_notice;
    QLabel *m_prompt;
    KeyField *m_field;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QPushButton *m_close;
};

} // namespace wederhoor
