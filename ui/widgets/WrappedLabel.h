#pragma once

#include <QLabel>

namespace wederhoor {

/// Words that wrap, as high as they are at the width they have. A form keeps for QLabel's the lines that they would
/// have in a narrow column.
class WrappedLabel final : public QLabel
{
public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int wantedHeight() const;

    bool m_hasWidth = false;
};

} // namespace wederhoor
