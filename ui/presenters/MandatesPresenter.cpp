#include "ui/presenters/MandatesPresenter.h"

#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/MandateWords.h"
#include "ui/models/Words.h"

namespace wederhoor {

MandatesPresenter::MandatesPresenter(const InboxDoor &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
    if (isOffered()) {
        connect(&inbox.store, &Store::sharedChanged, this, &MandatesPresenter::read);
        connect(&inbox.store, &Store::settingsChanged, this, &MandatesPresenter::read); // the role is among them
        read();
    }
}

void MandatesPresenter::read()
{
    onResult(this, m_inbox.mandates->read(), [this](const Result<MandateBook> &book) {
        if (!book) {
            Q_EMIT failed(errorText(book.error()));
        } else if (std::exchange(m_book, *book) != *book) {
            Q_EMIT changed();
        }
    });
}

std::optional<Money> MandatesPresenter::amountOf(const QString &typed)
{
    if (typed.trimmed().isEmpty()) {
        return Money();
    }
    const std::optional<Money> amount = moneyFromText(typed);
    if (!amount) {
        Q_EMIT failed(wrongAmount());
    }
    return amount;
}

void MandatesPresenter::save(const Mandate &mandate)
{
    if (mandate.what.trimmed().isEmpty() || mandate.what.contains(u':')) {
        Q_EMIT failed(tr("Say what may be decided, without a colon: goodwill, for instance."));
        return;
    }
    follow(m_inbox.mandates->save(mandate), tr("Laid down: %1.").arg(mandateText(mandate)));
}

void MandatesPresenter::remove(const Mandate &mandate)
{
    follow(m_inbox.mandates->remove(mandate), tr("Taken back: %1.").arg(mandateText(mandate)));
}

void MandatesPresenter::save(const TopicRule &rule)
{
    if (rule.topic.trimmed().isEmpty()) {
        Q_EMIT failed(tr("Name the topic, as cases have it."));
        return;
    }
    follow(m_inbox.mandates->save(rule),
           rule.needsRelease ? tr("Replies about \u201c%1\u201d wait for a spokesperson now.").arg(rule.topic)
                             : tr("Replies about \u201c%1\u201d need no release any more.").arg(rule.topic));
}

void MandatesPresenter::follow(const QFuture<Result<void>> &act, const QString &text)
{
    onResult(this, act, [this, text](const Result<void> &result) {
        if (result) {
            Q_EMIT done(text);
        } else if (result.error().kind == ErrorKind::Forbidden) {
            Q_EMIT failed(tr("Only a supervisor lays this down; nothing was changed."));
        } else {
            Q_EMIT failed(errorText(result.error()));
        }
    });
}

} // namespace wederhoor
