#include "core/desk/CallbackDesk.h"

#include "core/desk/CaseAct.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/CleanNote.h"
#include "core/desk/GuardSettings.h"
#include "core/store/HistoryReader.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"
#include "core/text/TelephoneNumber.h"

#include <QLocale>

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;
using State = CallbackRequest::State;

const QString keepDaysKey = QStringLiteral("callback.keep_days");
constexpr int standardKeepDays = 14;
constexpr int mostTries = 20;

Result<QList<CallbackRequest>> allRequests(Connection &connection)
{
    const Result<QList<CaseHistoryEntry>> entries = HistoryReader(connection).callbacks();
    return entries ? Result<QList<CallbackRequest>>(callbacksIn(*entries)) : failure(entries.error());
}

Result<CallbackRequest> requestOf(Connection &connection, const QString &typed)
{
    const std::optional<QString> reference = callbackReferenceFrom(typed);
    if (!reference) {
        return failure(ErrorKind::Invalid, QStringLiteral("%1 is no reference of a call").arg(typed.simplified()));
    }
    const Result<QList<CallbackRequest>> all = allRequests(connection);
    if (!all) {
        return failure(all.error());
    }
    const auto found = std::find_if(all->begin(), all->end(), [&reference](const CallbackRequest &request) {
        return request.reference == *reference;
    });
    return found == all->end() ? failure(ErrorKind::NotFound, QStringLiteral("no call %1").arg(*reference))
                               : Result<CallbackRequest>(*found);
}

/// One that is not used here; that it is not used elsewhere in the team, its database says.
Result<QString> freeReference(Connection &connection, const QList<std::uint64_t> &random)
{
    const Result<QList<CallbackRequest>> all = allRequests(connection);
    if (!all) {
        return failure(all.error());
    }
    for (const std::uint64_t bits : random) {
        const QString reference = callbackReference(bits);
        if (std::none_of(all->begin(), all->end(),
                         [&reference](const CallbackRequest &request) { return request.reference == reference; })) {
            return reference;
        }
    }
    return failure(ErrorKind::Conflict, QStringLiteral("no reference is free"));
}

Result<CallbackRequest> requestFrom(Connection &connection, const CallbackWish &wish, Instant now)
{
    CallbackRequest request;
    request.subject = wish.subject.simplified();
    request.language = wish.language;
    request.from = wish.from;
    request.until = wish.until;
    const Result<GuardRules> rules = guardRules(connection);
    if (!rules) {
        return failure(rules.error());
    }
    const Result<QString> number = telephoneFrom(wish.number, rules->telephoneRegion);
    if (!number) {
        return failure(ErrorKind::Invalid, QStringLiteral("number: ") + number.error().detail);
    }
    request.number = *number;
    if (wish.until <= wish.from || wish.until <= now) {
        return failure(ErrorKind::Invalid, QStringLiteral("until: is not after the beginning, or is past"));
    }
    if (request.subject.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("subject: missing"));
    }
    const Result<void> clean = requireCleanNote(connection, request.subject);
    return clean ? Result<CallbackRequest>(request) : failure(clean.error());
}

} // namespace

CallbackDesk::CallbackDesk(Store &store, const Clock &clock, IdMaker &ids, const CaseDesk &desk)
    : m_store(store)
    , m_clock(clock)
    , m_ids(ids)
    , m_desk(desk)
{
}

QFuture<Result<CallbackRequest>> CallbackDesk::ask(const CaseId &id, const CallbackWish &wish)
{
    QList<std::uint64_t> random;
    for (int n = 0; n < mostTries; ++n) {
        const QUuid bits = m_ids.uuid();
        random.append((std::uint64_t{bits.data1} << 32U) ^ (std::uint64_t{bits.data2} << 16U) ^ bits.data4[7]
                      ^ (std::uint64_t{bits.data4[6]} << 8U));
    }
    const auto record = [id, wish, random, me = m_desk.me(),
                         now = m_clock.now()](Transaction &transaction) -> Result<CallbackRequest> {
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        Result<CallbackRequest> request
            = value ? requestFrom(transaction.connection(), wish, now) : failure(value.error());
        const Result<QString> reference
            = request ? freeReference(transaction.connection(), random) : failure(request.error());
        if (!reference) {
            return failure(reference.error());
        }
        request->reference = *reference;
        request->caseId = value->id;
        request->language = request->language.isEmpty() ? value->language : request->language;
        request->by = request->changedBy = me.id;
        request->at = request->changedAt = now;
        Result<void> done = act.note(value->id, Kind::Callback, callbackText(*request));
        done = done ? act.note(value->id, Kind::CallbackNumber, callbackNumberText(request->reference, request->number))
                    : done;
        return done ? request : failure(done.error());
    };
    return m_store.write<CallbackRequest>(record);
}

QFuture<Result<CallbackRequest>> CallbackDesk::mark(const QString &reference, State state)
{
    const auto record = [reference, state, me = m_desk.me(),
                         now = m_clock.now()](Transaction &transaction) -> Result<CallbackRequest> {
        Result<CallbackRequest> request = requestOf(transaction.connection(), reference);
        if (!request) {
            return request;
        }
        if (!request->isOpen()) {
            return failure(ErrorKind::Conflict,
                           QStringLiteral("the call is %1").arg(callbackStateName(request->state)));
        }
        CaseAct act(transaction, me, now);
        // In the case in which it was asked for, be it merged since: there the reference is known.
        const Result<void> done
            = act.note(request->caseId, Kind::Callback, callbackStateText(request->reference, state));
        request->state = state;
        request->changedBy = me.id;
        request->changedAt = now;
        return done ? request : failure(done.error());
    };
    return m_store.write<CallbackRequest>(record);
}

QFuture<Result<CallbackRequest>> CallbackDesk::find(const QString &reference)
{
    return m_store.read<CallbackRequest>(
        [reference](Snapshot &snapshot) { return requestOf(snapshot.connection(), reference); });
}

QFuture<Result<QList<CallbackRequest>>> CallbackDesk::ofCase(const CaseId &id)
{
    return m_store.read<QList<CallbackRequest>>([id](Snapshot &snapshot) -> Result<QList<CallbackRequest>> {
        const Result<QList<CaseHistoryEntry>> entries = HistoryReader(snapshot.connection()).callbacksOf(id);
        return entries ? Result<QList<CallbackRequest>>(callbacksIn(*entries)) : failure(entries.error());
    });
}

QFuture<Result<QList<CallbackRequest>>> CallbackDesk::all(bool closedToo)
{
    return m_store.read<QList<CallbackRequest>>([closedToo](Snapshot &snapshot) -> Result<QList<CallbackRequest>> {
        Result<QList<CallbackRequest>> requests = allRequests(snapshot.connection());
        if (requests && !closedToo) {
            requests->removeIf([](const CallbackRequest &request) { return !request.isOpen(); });
        }
        if (requests) {
            std::stable_sort(requests->begin(), requests->end(),
                             [](const CallbackRequest &a, const CallbackRequest &b) { return a.from < b.from; });
        }
        return requests;
    });
}

QFuture<Result<int>> CallbackDesk::keepDays()
{
    return andThen(&m_store, m_store.setting(keepDaysKey), [](const QString &text) {
        bool isNumber = false;
        const int days = text.toInt(&isNumber);
        return Result<int>(isNumber && days >= 0 ? days : standardKeepDays);
    });
}

QFuture<Result<void>> CallbackDesk::setKeepDays(int days)
{
    return m_store.setSetting(keepDaysKey, QString::number(std::max(0, days)));
}

QFuture<Result<int>> CallbackDesk::eraseNumbers()
{
    return andThen(&m_store, keepDays(), [this](int days) {
        const Instant before = m_clock.now() - std::chrono::hours{24} * days;
        return m_store.write<int>([before](Transaction &transaction) {
            return HistoryReader(transaction.connection()).eraseCallbackNumbers(before);
        });
    });
}

QString callbackPromise(const CallbackRequest &request, const QString &language)
{
    const bool isDutch = language == u"nl";
    const QLocale locale(isDutch                 ? QLocale::Dutch
                             : language == u"de" ? QLocale::German
                             : language == u"fr" ? QLocale::French
                                                 : QLocale::English);
    const QDateTime from = toDateTime(request.from).toLocalTime();
    const QDateTime until = toDateTime(request.until).toLocalTime();
    const QString day = locale.toString(from.date(), QStringLiteral("dddd d MMMM"));
    const QString begins = from.toString(QStringLiteral("HH:mm"));
    const QString ends = until.toString(QStringLiteral("HH:mm"));
    const QString words = isDutch
        ? QStringLiteral("We bellen je op %1 tussen %2 en %3 uur. Je kenmerk is %4: wie belt, noemt het.")
        : language == u"de" ? QStringLiteral(
              "Wir rufen dich am %1 zwischen %2 und %3 Uhr an. Dein Kennzeichen ist %4: Wer anruft, nennt es.")
        : language == u"fr"
        ? QStringLiteral("Nous vous appelons le %1 entre %2 et %3. Votre référence est %4 : elle vous sera dite.")
        : QStringLiteral("We will call you on %1 between %2 and %3. Your reference is %4: whoever calls will say it.");
    return words.arg(day, begins, ends, request.reference);
}

} // namespace wederhoor
