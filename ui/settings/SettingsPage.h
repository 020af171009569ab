#pragma once

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QTreeWidget;
class QVBoxLayout;

namespace wederhoor {

class NoticeBar;

/// One section of the settings: a heading with its acts, a line that tells what came of them, and what scrolls below.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// `objectName` + "Notice" is the name of its line.
    explicit SettingsPage(const QString &objectName, QWidget *parent = nullptr);

    /// The page came to be seen, or is seen no more.
    virtual void setSeen(bool seen);

public Q_SLOTS:
    void tellDone(const QString &text);
    void tellFailed(const QString &text);
    void tellNothing();

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    void setHeading(const QString &title, const QString &explanation);
    /// At the right end of the heading.
    void addHeadingButton(QWidget *button);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QHBoxLayout *m_top;
    NoticeBar *m_notice;
    QVBoxLayout *m_body;
};

/// A panel with a thin line around it; its layout has the settings' margins.
[[nodiscard]] QFrame *makeCard(QWidget *parent);

/// A list in columns: `stretched` takes what the others leave.
void makeColumns(QTreeWidget &table, const QString &objectName, int count, int stretched, int minimumHeight);

} // namespace wederhoor
