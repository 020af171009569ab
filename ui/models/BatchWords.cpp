#include "ui/models/BatchWords.h"

#include "ui/models/Words.h"

#include <QCoreApplication>

#include <map>

namespace wederhoor {

namespace {

struct BatchWords
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

using Kind = BatchAct::Kind;
constexpr qsizetype mostNames = 5;

QString promise(const BatchAct &act, int n)
{
    switch (act.kind) {
    case Kind::Claim:
        return BatchWords::tr("%n case(s) will be yours", nullptr, n);
    case Kind::Release:
        return BatchWords::tr("%n case(s) will be released", nullptr, n);
    case Kind::Resolve:
        return BatchWords::tr("%n case(s) will be resolved", nullptr, n);
    case Kind::Dismiss:
        return BatchWords::tr("%n case(s) will be dismissed: %1", nullptr, n).arg(dismissWord(act.reason));
    case Kind::Tag:
        return BatchWords::tr("The tags of %n case(s) will change", nullptr, n);
    case Kind::Topic:
        return act.topic.isEmpty() ? BatchWords::tr("%n case(s) will have no topic", nullptr, n)
                                   : BatchWords::tr("%n case(s) will have the topic %1", nullptr, n).arg(act.topic);
    case Kind::MarkRead:
        return BatchWords::tr("%n case(s) will be marked as read", nullptr, n);
    case Kind::Merge:
        return BatchWords::tr("%n case(s) will go into the one chosen", nullptr, n);
    }
    Q_UNREACHABLE();
}

QString reason(BatchObstacle obstacle, Kind kind, int n)
{
    switch (obstacle) {
    case BatchObstacle::Gone:
        return BatchWords::tr("%n is not there any more", nullptr, n);
    case BatchObstacle::Others:
        return BatchWords::tr("%n is a colleague's", nullptr, n);
    case BatchObstacle::Status:
        return kind == Kind::Merge ? BatchWords::tr("%n cannot go into that case as it is now", nullptr, n)
                                   : BatchWords::tr("%n is done already", nullptr, n);
    case BatchObstacle::ReplyUnderWay:
        return BatchWords::tr("%n has a reply that waits to go", nullptr, n);
    case BatchObstacle::OtherPlatform:
        return BatchWords::tr("%n is of another platform", nullptr, n);
    case BatchObstacle::NothingToDo:
        return kind == Kind::Merge ? BatchWords::tr("%n is the case that remains", nullptr, n)
                                   : BatchWords::tr("%n is like that already", nullptr, n);
    case BatchObstacle::Changed:
        return BatchWords::tr("%n has changed since", nullptr, n);
    }
    Q_UNREACHABLE();
}

} // namespace

QString batchTitle(Kind kind, int total)
{
    switch (kind) {
    case Kind::Claim:
        return BatchWords::tr("Claim %n case(s)", nullptr, total);
    case Kind::Release:
        return BatchWords::tr("Release %n case(s)", nullptr, total);
    case Kind::Resolve:
        return BatchWords::tr("Resolve %n case(s)", nullptr, total);
    case Kind::Dismiss:
        return BatchWords::tr("Dismiss %n case(s)", nullptr, total);
    case Kind::Tag:
        return BatchWords::tr("Tag %n case(s)", nullptr, total);
    case Kind::Topic:
        return BatchWords::tr("Set the topic of %n case(s)", nullptr, total);
    case Kind::MarkRead:
        return BatchWords::tr("Mark %n case(s) as read", nullptr, total);
    case Kind::Merge:
        return BatchWords::tr("Merge %n case(s)", nullptr, total);
    }
    Q_UNREACHABLE();
}

QString batchSummary(const BatchAct &act, int possible, int total)
{
    if (possible == 0) {
        return BatchWords::tr("Nothing of this can be done now.");
    }
    return possible == total ? BatchWords::tr("%1.").arg(promise(act, possible))
                             : BatchWords::tr("%1, of %2 selected.").arg(promise(act, possible)).arg(total);
}

QString batchButton(Kind kind, int possible)
{
    switch (kind) {
    case Kind::Claim:
        return BatchWords::tr("Claim %1").arg(possible);
    case Kind::Release:
        return BatchWords::tr("Release %1").arg(possible);
    case Kind::Resolve:
        return BatchWords::tr("Resolve %1").arg(possible);
    case Kind::Dismiss:
        return BatchWords::tr("Dismiss %1").arg(possible);
    case Kind::Tag:
        return BatchWords::tr("Tag %1").arg(possible);
    case Kind::Topic:
        return BatchWords::tr("Set the topic of %1").arg(possible);
    case Kind::MarkRead:
        return BatchWords::tr("Mark %1 as read").arg(possible);
    case Kind::Merge:
        return BatchWords::tr("Merge %1").arg(possible);
    }
    Q_UNREACHABLE();
}

QString batchDone(const BatchAct &act, int count)
{
    switch (act.kind) {
    case Kind::Claim:
        return BatchWords::tr("%n case(s) claimed", nullptr, count);
    case Kind::Release:
        return BatchWords::tr("%n case(s) released", nullptr, count);
    case Kind::Resolve:
        return BatchWords::tr("%n case(s) resolved", nullptr, count);
    case Kind::Dismiss:
        return BatchWords::tr("%n case(s) dismissed", nullptr, count);
    case Kind::Tag:
        return BatchWords::tr("%n case(s) tagged", nullptr, count);
    case Kind::Topic:
        return BatchWords::tr("Topic of %n case(s) set", nullptr, count);
    case Kind::MarkRead:
        return BatchWords::tr("%n case(s) marked as read", nullptr, count);
    case Kind::Merge:
        return BatchWords::tr("%n case(s) merged", nullptr, count);
    }
    Q_UNREACHABLE();
}

QStringList batchExcludedLines(const QList<BatchExcluded> &excluded, Kind kind)
{
    std::map<BatchObstacle, QStringList> names;
    std::map<BatchObstacle, int> counts;
    for (const BatchExcluded &entry : excluded) {
        ++counts[entry.obstacle];
        const bool named = !entry.customer.isEmpty();
        names[entry.obstacle].append(!named ? QString()
                                         : entry.obstacle == BatchObstacle::Others && !entry.owner.isEmpty()
                                         ? BatchWords::tr("%1 (%2)").arg(entry.customer, entry.owner.value)
                                         : entry.customer);
    }
    QStringList lines;
    for (auto &[obstacle, customers] : names) {
        customers.removeAll(QString());
        QString line = reason(obstacle, kind, counts.at(obstacle));
        if (!customers.isEmpty()) {
            const bool more = customers.size() > mostNames;
            line = BatchWords::tr("%1: %2").arg(line, customers.mid(0, mostNames).join(QStringLiteral(", ")))
                + (more ? QStringLiteral(" \u2026") : QString());
        }
        lines.append(line);
    }
    return lines;
}

QString undoLeftOut(int count)
{
    return BatchWords::tr("%n case(s) changed since and stayed as they are", nullptr, count);
}

} // namespace wederhoor
