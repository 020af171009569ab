#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace wederhoor {

/// The path of a file, typed or chosen. The field is the focus proxy; `objectName` + "Button" chooses.
class FileField : public QWidget
{
    Q_OBJECT

public:
    explicit FileField(const QString &objectName, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose();

    QLineEdit *m_path;
    QPushButton *m_choose;
};

} // namespace wederhoor
