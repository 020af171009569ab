#pragma once

#include <QWidget>

namespace wederhoor {

/// A person's initials in a circle.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int pixels, QWidget *parent = nullptr);

    void setName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_pixels;
    QString m_name;
};

} // namespace wederhoor
