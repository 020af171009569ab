#include "ui/models/CaseListUpdate.h"

#include <QSet>

namespace wederhoor {

namespace {

/// `latest` without what `shown` does not hold; what was left out goes to `held`. Lists without a difference are not
/// copied.
QList<CaseListEntry> heldBack(const QList<CaseListEntry> &shown, const QList<CaseListEntry> &latest,
                              QList<CaseListEntry> &held)
{
    const EntryStretch place = unchangedEntries(shown, latest);
    QSet<CaseId> known;
    for (qsizetype i = place.first; i < shown.size() - place.tail; ++i) {
        known.insert(shown.at(i).key.id);
    }
    for (qsizetype i = place.first; i < latest.size() - place.tail; ++i) {
        if (!known.contains(latest.at(i).key.id)) {
            held.append(latest.at(i));
        }
    }
    if (held.isEmpty()) {
        return latest;
    }
    QList<CaseListEntry> kept = latest.mid(0, place.first);
    kept.reserve(latest.size());
    for (qsizetype i = place.first; i < latest.size(); ++i) {
        if (i >= latest.size() - place.tail || known.contains(latest.at(i).key.id)) {
            kept.append(latest.at(i));
        }
    }
    return kept;
}

} // namespace

CaseListUpdate caseListUpdate(const CaseLayout &shown, const QList<CaseListEntry> &latest, bool holding, bool isGrouped,
                              Instant now)
{
    QList<CaseListEntry> held;
    const QList<CaseListEntry> kept = holding ? heldBack(shown.entries(), latest, held) : latest;
    CaseListUpdate update;
    update.layout = isGrouped ? CaseLayout(kept, now) : CaseLayout(kept);
    update.place = CaseLayout::unchanged(shown, update.layout);
    update.pending.count = static_cast<int>(held.size());
    for (const CaseListEntry &entry : std::as_const(held)) {
        update.pending.urgent += caseGroup(entry, now) == CaseGroup::Within5 ? 1 : 0;
    }
    return update;
}

} // namespace wederhoor
