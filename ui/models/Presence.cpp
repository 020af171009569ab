#include "ui/models/Presence.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Presence)
};

} // namespace

QString presenceWords(const QList<TeamPresent> &colleagues)
{
    if (colleagues.isEmpty()) {
        return {};
    }
    const TeamPresent &first = colleagues.constFirst();
    const QString words
        = first.isTyping ? Words::tr("%1 is writing").arg(first.name) : Words::tr("%1 is reading").arg(first.name);
    const int others = static_cast<int>(colleagues.size()) - 1;
    return others == 0 ? words : Words::tr("%1, and %n other(s) here", nullptr, others).arg(words);
}

QString alsoWritingWords(const QList<TeamPresent> &colleagues)
{
    return colleagues.isEmpty() || !colleagues.constFirst().isTyping
        ? QString()
        : Words::tr("%1 is writing in this case too.").arg(colleagues.constFirst().name);
}

} // namespace wederhoor
