#pragma once

#include "core/domain/CaseQuery.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace wederhoor {

class FlowLayout;
class InboxPresenter;

/// The chips below the search field: what is shown, which filters hold, the handiest of the others, and "+" for all.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(InboxPresenter &presenter, QWidget *parent = nullptr);

    void openMenu();

Q_SIGNALS:
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void rebuild();
    void addPlace();
    void addActive();
    void addOffers();
    /// A chip of this name is reused as long as it is there, so that it keeps the focus.
    QPushButton *chip(const QString &name, const QString &text, bool on, const CaseFilter &pressed);
    QMenu *addValues(QMenu *menu, const QString &title, const QString &field, const QStringList &values,
                     std::optional<QString> CaseFilter::*member);
    void addChannels(QMenu *menu);
    void addFlag(QMenu *menu, const QString &name, const QString &text, bool CaseFilter::*flag);
    [[nodiscard]] QString word(const QString &field, const QString &value) const;

    InboxPresenter &m_presenter;
    FlowLayout *m_flow;
    QPushButton *m_place;
    QPushButton *m_more;
    QHash<QString, QPushButton *> m_chips;
    QStringList m_state; ///< what the chips were made for
    QStringList m_wanted; ///< the chips of this rebuild, in their order
};

} // namespace wederhoor
