#include "core/desk/CaseAct.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/MandateDesk.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

Result<void> refused(DecisionRefusal reason, const QList<Mandate> &mandates, const Decision &decision)
{
    switch (reason) {
    case DecisionRefusal::Nothing:
        return failure(ErrorKind::Invalid, QStringLiteral("what was decided: missing"));
    case DecisionRefusal::NoMandate:
        return failure(ErrorKind::Forbidden, QStringLiteral("no mandate"));
    case DecisionRefusal::NoAmount:
        return failure(ErrorKind::Invalid, QStringLiteral("no amount"));
    case DecisionRefusal::OverMandate:
        break;
    }
    const auto mandate = std::find_if(mandates.begin(), mandates.end(), [&decision](const Mandate &one) {
        return one.what.compare(decision.what, Qt::CaseInsensitive) == 0;
    });
    return failure(
        ErrorKind::Forbidden,
        QStringLiteral("over the mandate: %1").arg(mandate == mandates.end() ? QString() : mandate->most.toText()));
}

} // namespace

QFuture<Result<Case>> CaseDesk::decide(const CaseId &id, const Decision &decision)
{
    Decision wanted = decision;
    wanted.what = decision.what.simplified();
    wanted.words = decision.words.trimmed();
    return perform([id, wanted](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        const Result<MandateBook> book = mandateBook(transaction.connection());
        if (!value || !book) {
            return failure(value ? book.error() : value.error());
        }
        const QList<Mandate> mandates = mandatesFor(book->mandates, book->role, value->topic);
        const std::optional<DecisionRefusal> reason = refusalOf(wanted, mandates);
        Result<void> done = reason ? refused(*reason, mandates, wanted) : Result<void>();
        done = done ? requireMineOrFree(*value, me.id) : done;
        done = done ? act.note(value->id, CaseHistoryEntry::Kind::Decision, wanted.toText()) : done;
        return done ? value : failure(done.error());
    });
}

} // namespace wederhoor
