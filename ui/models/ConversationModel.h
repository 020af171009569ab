#pragma once

#include "core/domain/Case.h"
#include "core/domain/Reply.h"
#include "core/store/Store.h"
#include "ui/models/ConversationItem.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace wederhoor {

class IncomingMasker;

/// A case's conversation in order of time: messages, notes, events, replies on their way. Items are put into words
/// only when they are asked for: a case may hold thousands.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ItemRole = Qt::UserRole, KindRole, AuthorRole, MetaRole };

    explicit ConversationModel(const Clock &clock, QObject *parent = nullptr);

    /// What customers wrote is shown through it from now on; null: as it is.
    void setMasker(std::shared_ptr<IncomingMasker> masker);
    /// What is masked of this case is shown, until another one is.
    void reveal();
    [[nodiscard]] bool isRevealed() const { return m_revealed; }

    /// A reset, unless the same case has only something more at its end.
    void show(const Conversation &conversation);
    void clear();
    /// Words follow the language that is in use now.
    void retranslate();

    /// Null while none is shown.
    [[nodiscard]] const CaseId &caseId() const { return m_shown.caseRow.value.id; }
    [[nodiscard]] ConversationItem itemAt(int row) const;
    /// The same for the same thing of one case, whatever stands around it.
    [[nodiscard]] QString keyAt(int row) const { return m_entries.at(static_cast<std::size_t>(row)).key; }
    /// Another one when what is shown of it has changed.
    [[nodiscard]] size_t printAt(int row) const { return m_entries.at(static_cast<std::size_t>(row)).print; }
    /// About how many characters it shows, without putting it into words.
    [[nodiscard]] int lengthAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    enum class Source { Message, History, Outbox, OlderLine, ThreadLine, MissingLine, SeenLine };
    struct Entry
    {
        Source source = Source::Message;
        int index = 0; ///< in the conversation's list of that source
        Instant at{};
        QString key;
        size_t print = 0;
    };

    [[nodiscard]] std::vector<Entry> entriesOf(const Conversation &conversation) const;
    void placeLines(std::vector<Entry> &entries, const Conversation &conversation) const;
    [[nodiscard]] ConversationItem ofMessage(const Message &message) const;
    void describe(ConversationItem &item, const Message &message) const;
    void tellChanges(ConversationItem &item, const Message &message) const;
    [[nodiscard]] ConversationItem ofHistory(const CaseHistoryEntry &entry) const;
    [[nodiscard]] ConversationItem ofReply(const OutboxEntry &entry) const;
    void placeSeenLine(std::vector<Entry> &entries, const Conversation &conversation) const;
    [[nodiscard]] ConversationItem threadLine() const;
    [[nodiscard]] ConversationItem seenLine(int waiting) const;
    [[nodiscard]] QString replyState(const OutboxEntry &entry) const;
    [[nodiscard]] const OutboxEntry *partSentAs(const RemoteId &remote) const;
    [[nodiscard]] bool isHeldUp(const OutboxEntry &entry) const;

    const Clock &m_clock;
    [[nodiscard]] bool masks(const Case &value) const;
    [[nodiscard]] QString shown(const QString &text, const Message &message) const;

    std::shared_ptr<IncomingMasker> m_masker;
    bool m_revealed = false;
    Conversation m_shown;
    std::vector<Entry> m_entries;
};

} // namespace wederhoor
