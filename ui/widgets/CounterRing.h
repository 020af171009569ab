#pragma once

#include <QWidget>

namespace wederhoor {

class Theme;

/// How much of the platform's length is used: a ring and figures ("264 of 300"), the whole line red when it is over.
class CounterRing : public QWidget
{
    Q_OBJECT

public:
    explicit CounterRing(const Theme &theme, QWidget *parent = nullptr);

    /// Limit 0: no limit, figures only.
    void setCount(int length, int limit, bool fits);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString words() const;

    const Theme &m_theme;
    int m_length = 0;
    int m_limit = 0;
    bool m_fits = true;
};

} // namespace wederhoor
