#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wederhoor {

/// Asks for the name of a saved view: a new one, or another for one that is there.
class SaveViewDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isTaken` says whether a saved view has this name already.
    SaveViewDialog(const QString &title, const QString &name, std::function<bool(const QString &)> isTaken,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();

    QString m_first;
    std::function<bool(const QString &)> m_isTaken;
    QLineEdit *m_name;
    QLabel *m_said;
    QPushButton *m_save;
};

} // namespace wederhoor
