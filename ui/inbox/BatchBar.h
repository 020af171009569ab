#pragma once

#include "ui/presenters/BatchPresenter.h"

#include <QFrame>

#include <functional>

class QLabel;
class QMenu;
class QPushButton;

namespace wederhoor {

class BatchDialog;
class InboxPresenter;

/// Says how many cases are marked, and what can be done to all of them. Shown only while some are.
class BatchBar : public QFrame
{
    Q_OBJECT

public:
    BatchBar(InboxPresenter &inbox, BatchPresenter &batch, QWidget *parent = nullptr);

    [[nodiscard]] bool isActive() const;
    void openMenu();
    /// Only the reasons.
    void openDismissMenu();
    void start(const BatchAct &act);
    void setOpenCase(const CaseId &id) { m_open = id; }
    void sayTooMany();
    /// Whether giving the cases to a colleague is among what can be done; asked when the menu opens.
    void setAssignOffered(std::function<bool()> offered) { m_assignOffered = std::move(offered); }

Q_SIGNALS:
    void assignWanted();
    /// All that was promised is done.
    void done(const wederhoor::BatchAct &act, const QList<wederhoor::CaseId> &ids);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void addReasons(QMenu *menu);
    void addAct(QMenu *menu, const QString &name, const QString &text, BatchAct::Kind kind);
    QMenu *makeMenu(const QString &objectName);

    InboxPresenter &m_inbox;
    BatchPresenter &m_batch;
    QLabel *m_count;
    QPushButton *m_act;
    QPushButton *m_none;
    CaseId m_open;
    QList<CaseId> m_ids; ///< of the act that is prepared
    bool m_tooMany = false;
    std::function<bool()> m_assignOffered;
};

} // namespace wederhoor
