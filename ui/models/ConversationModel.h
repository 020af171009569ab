#pragma once

#include "core/domain/Case.h"
#include "core/domain/Reply.h"

#include <QAbstractListModel>

namespace wederhoor {

struct Conversation;

/// One thing in a conversation as it is shown.
struct ConversationItem
{
    enum class Kind {
        Theirs, ///< the customer's
        Others, ///< a bystander's remark
        Ours,
        Note, ///< for the team only
        Leaving, ///< a reply on its way, or one that did not arrive
        Event ///< a fine line
    };
    Kind kind = Kind::Event;
    QString author;
    QString meta; ///< "08:41 · public · edited"
    QString text;
    QString state; ///< of Leaving: what becomes of it
    bool trouble = false;
    bool deleted = false;
    Instant at{};
    PlatformId platform;
    QUrl permalink;

    friend bool operator==(const ConversationItem &, const ConversationItem &) = default;
};

/// A case's conversation in order of time: messages, notes, events, replies on their way.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ItemRole = Qt::UserRole, KindRole, AuthorRole, MetaRole };

    explicit ConversationModel(const Clock &clock, QObject *parent = nullptr);

    void show(const Conversation &conversation);
    void clear();
    [[nodiscard]] const ConversationItem &itemAt(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] ConversationItem ofMessage(const Message &message, const Case &value) const;
    [[nodiscard]] ConversationItem ofHistory(const CaseHistoryEntry &entry) const;
    [[nodiscard]] ConversationItem ofReply(const OutboxEntry &entry) const;
    [[nodiscard]] QString replyState(const OutboxEntry &entry) const;

    const Clock &m_clock;
    CaseId m_case;
    QList<ConversationItem> m_items;
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::ConversationItem)
