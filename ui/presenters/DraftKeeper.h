#pragma once

#include "ui/presenters/InboxDoor.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace wederhoor {

/// What is being written in one case, by kind, and its way to the disk: durable within a second of each change. GUI
/// thread.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// Begins with what is on the disk; what the case before it had is saved first.
    void open(const CaseId &id, const QList<Draft> &drafts);

    [[nodiscard]] const Draft &draft(DraftKind kind) const;
    void setText(DraftKind kind, const QString &text);
    void setPictures(DraftKind kind, const QList<ReplyAttachment> &pictures);
    /// What the text begins with; forgotten when the text is empty.
    void setTemplate(DraftKind kind, const TemplateId &id, int wording);
    /// Under whose name the text goes.
    void setGuest(DraftKind kind, const QUuid &guest);
    /// Saved at once.
    void set(DraftKind kind, const QString &text, const QList<ReplyAttachment> &pictures);
    /// It has left: the desk removed it from the disk with the same stroke.
    void forget(DraftKind kind);
    /// What left last in this case; its text may come back.
    [[nodiscard]] Draft left(DraftKind kind) const { return m_left.value(kind); }

    /// Saves what was changed, now.
    void flush();
    /// Something is on its way to the disk; allSaved() follows.
    [[nodiscard]] bool isSaving() const { return m_saving > 0; }
    /// Another act that must be answered before all is saved.
    void begin() { ++m_saving; }
    void end();

Q_SIGNALS:
    void saved();
    void allSaved();
    void failed(const QString &text);

private:
    void touch(DraftKind kind);
    void save(DraftKind kind);

    InboxDoor m_door;
    const Clock &m_clock;
    CaseId m_id;
    QHash<DraftKind, Draft> m_drafts;
    QHash<DraftKind, Draft> m_left;
    QSet<DraftKind> m_dirty;
    int m_saving = 0;
    QTimer m_delay;
};

} // namespace wederhoor
