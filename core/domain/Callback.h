#pragma once

#include "core/domain/Case.h"
#include "core/domain/Clock.h"

namespace wederhoor {

/// That a customer is to be called: to whom, when, about what, and what came of it. The number is kept apart from the
/// rest, so that it can be erased while the record stays.
struct CallbackRequest
{
    enum class State {
        Asked,
        NotReached, ///< tried; still to be called
        Called,
        Cancelled
    };
    QString reference; ///< "7K3M-2Q9X"
    CaseId caseId;
    QString number; ///< E.164, "+31612345678"; empty: erased
    Instant from{};
    Instant until{};
    QString subject; ///< without personal data
    QString language;
    State state = State::Asked;
    AgentId by; ///< who asked for it
    Instant at{};
    AgentId changedBy;
    Instant changedAt{};

    [[nodiscard]] bool isOpen() const { return state == State::Asked || state == State::NotReached; }
    friend bool operator==(const CallbackRequest &, const CallbackRequest &) = default;
};

[[nodiscard]] QString callbackStateName(CallbackRequest::State state);
[[nodiscard]] std::optional<CallbackRequest::State> callbackStateFromName(const QString &name);

/// What the history keeps: the request, its number, and each later state.
[[nodiscard]] QString callbackText(const CallbackRequest &asked);
[[nodiscard]] QString callbackNumberText(const QString &reference, const QString &number);
[[nodiscard]] QString callbackStateText(const QString &reference, CallbackRequest::State state);
/// Which request an entry is about; empty: none.
[[nodiscard]] QString callbackReferenceOf(const CaseHistoryEntry &entry);
/// The state that an entry tells; nothing: it tells none.
[[nodiscard]] std::optional<CallbackRequest::State> callbackStateOf(const CaseHistoryEntry &entry);

/// All requests that these entries, in the order of their time, tell of.
[[nodiscard]] QList<CallbackRequest> callbacksIn(const QList<CaseHistoryEntry> &entries);

/// Eight signs that are not mistaken for one another on the telephone (no 0 O 1 I L U), the last of them a check sign:
/// the Luhn mod N algorithm (ISO/IEC 7812-1 for N = 10), which finds every single wrong sign and nearly every swap of
/// two neighbours.
[[nodiscard]] QString callbackReference(std::uint64_t random);
/// As it was typed, in small letters or without its dash; nothing: it is none, a sign is wrong.
[[nodiscard]] std::optional<QString> callbackReferenceFrom(const QString &typed);

/// For the call queue: one "key: value" a line, with keys that do not change with the language.
[[nodiscard]] QString callbackForm(const CallbackRequest &request, const QString &caseLink);

} // namespace wederhoor
