#pragma once

#include "core/domain/Reply.h"
#include "core/text/LengthRule.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

#include <optional>

namespace wederhoor {

/// The templates as they are written, seen and taken back; each change is made in practice too, so that one practises
/// with the words one will use. GUI thread, no widgets.
class TemplatesPresenter : public QObject
{
    Q_OBJECT

public:
    struct Variable
    {
        QString name; ///< "customer.first_name"
        QString label; ///< "First name of the customer"
    };
    /// A template as it would leave, for a sample customer.
    struct Preview
    {
        QString text; ///< with the signature; one wording after the other
        LengthCheck length; ///< of the longest wording
        QStringList unresolved; ///< names nobody fills
    };

    TemplatesPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent = nullptr);

    [[nodiscard]] const QList<Template> &templates() const { return m_templates; }
    /// Null: not there.
    [[nodiscard]] const Template *find(const TemplateId &id) const;
    [[nodiscard]] QList<Variable> variables() const;
    struct Stretch
    {
        int start = 0; ///< UTF-16 units
        int length = 0;
    };
    /// What an agent fills in by hand.
    [[nodiscard]] static QList<Stretch> gaps(const QString &text);
    [[nodiscard]] Preview preview(const QString &text, const PlatformId &platform, ReplyKind kind) const;
    /// Why it cannot be saved as it is; empty when it can.
    [[nodiscard]] QString refusal(const Template &value) const;
    [[nodiscard]] bool canSave() const { return bool(m_inbox.saveTemplate); }

    /// Ends in saved() or failed().
    void save(const Template &value);
    void remove(const TemplateId &id);
    /// Each ends in moved() or failed(). A folder goes with all that lies in it.
    void move(const TemplateId &id, const QString &folder);
    void renameFolder(const QString &folder, const QString &as);
    /// Of the last save, removal or move.
    [[nodiscard]] bool canUndo() const { return m_undo.has_value() || !m_moved.isEmpty(); }
    void undo();

Q_SIGNALS:
    /// The list was read again.
    void changed();
    void saved(const wederhoor::Template &value);
    void removed(const wederhoor::Template &value);
    void moved(int count);
    void failed(const QString &text);

private:
    /// What was changed last: the state before it and after it; without one: not there.
    struct Undo
    {
        std::optional<Template> before;
        TemplateId after;
    };

    void read();
    void readPractice();
    void readSignatures();
    [[nodiscard]] std::optional<Template> inPractice(const TemplateId &id, const QString &name) const;
    void mirrorSave(const Template &value, const QString &nameBefore);
    void mirrorRemove(const Template &value);
    void place(const QList<Template> &wanted);

    InboxDoor m_inbox;
    InboxDoor m_practice;
    QList<Template> m_templates;
    QList<Template> m_practiceTemplates;
    QList<SignatureRule> m_signatures;
    std::optional<Undo> m_undo;
    QList<Template> m_moved; ///< as they were before they were moved last
};

} // namespace wederhoor
