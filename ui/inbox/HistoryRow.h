#pragma once

#include "core/domain/Ids.h"

#include <QAbstractButton>

namespace wederhoor {

class Theme;

/// One of the customer's other cases: where, when, about what, and how it ended. Pressed, it opens.
class HistoryRow : public QAbstractButton
{
    Q_OBJECT

public:
    HistoryRow(const Theme &theme, QWidget *parent = nullptr);

    void setRow(const PlatformId &platform, const QString &title, const QString &outcome, bool isDone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PlatformId m_platform;
    QString m_outcome;
    bool m_isDone = false;
};

} // namespace wederhoor
