#include "ui/models/Presence.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Presence)
};

QString writing(const TeamPresent &one)
{
    return one.isMyself ? Words::tr("You are writing at another desk") : Words::tr("%1 is writing").arg(one.name);
}

QString reading(const TeamPresent &one)
{
    return one.isMyself ? Words::tr("You have this open at another desk") : Words::tr("%1 is reading").arg(one.name);
}

} // namespace

QString presenceWords(const QList<TeamPresent> &colleagues)
{
    if (colleagues.isEmpty()) {
        return {};
    }
    const TeamPresent &first = colleagues.constFirst();
    const QString words = first.isTyping ? writing(first) : reading(first);
    const int others = static_cast<int>(colleagues.size()) - 1;
    return others == 0 ? words : Words::tr("%1, and %n other(s) here", nullptr, others).arg(words);
}

QString alsoWritingWords(const QList<TeamPresent> &colleagues)
{
    if (colleagues.isEmpty() || !colleagues.constFirst().isTyping) {
        return {};
    }
    const TeamPresent &first = colleagues.constFirst();
    return first.isMyself ? Words::tr("You are writing in this case at another desk.")
                          : Words::tr("%1 is writing in this case too.").arg(first.name);
}

} // namespace wederhoor
