#include "ui/models/KnowledgeWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace wederhoor {

namespace {

struct KnowledgeWords
{
    Q_DECLARE_TR_FUNCTIONS(KnowledgeWords)
};

} // namespace

QString knowledgeKindWord(Knowledge::Kind kind)
{
    return kind == Knowledge::Kind::AgreedLine ? KnowledgeWords::tr("Agreed line") : KnowledgeWords::tr("Fact");
}

QString agreedWithWord(const QString &agreedWith)
{
    if (agreedWith == u"press_office") {
        return KnowledgeWords::tr("the press office");
    }
    return agreedWith == u"telephone" ? KnowledgeWords::tr("the telephone") : agreedWith;
}

QString dayText(QDate day, QDate today)
{
    return QLocale().toString(day, day.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString holdingText(const Knowledge &value, QDate today)
{
    switch (holdingOn(value, today)) {
    case Holding::NotYet:
        return KnowledgeWords::tr("from %1").arg(dayText(value.from, today));
    case Holding::Holds:
        return value.until.isValid() ? KnowledgeWords::tr("until %1").arg(dayText(value.until, today)) : QString();
    case Holding::EndsSoon:
        return value.until == today ? KnowledgeWords::tr("ends today")
                                    : KnowledgeWords::tr("ends %1").arg(dayText(value.until, today));
    case Holding::Ended:
        return KnowledgeWords::tr("ended %1").arg(dayText(value.until, today));
    }
    Q_UNREACHABLE();
}

QString knowledgeAbout(const Knowledge &value, const QString &ownerName, QDate today)
{
    QStringList words;
    if (value.kind == Knowledge::Kind::AgreedLine && !value.agreedWith.isEmpty()) {
        words.append(KnowledgeWords::tr("agreed with %1").arg(agreedWithWord(value.agreedWith)));
    }
    if (!ownerName.isEmpty()) {
        words.append(ownerName);
    }
    if (value.kind == Knowledge::Kind::Fact && value.from.isValid()) {
        words.append(KnowledgeWords::tr("of %1").arg(dayText(value.from, today)));
    }
    if (const QString holding = holdingText(value, today); !holding.isEmpty()) {
        words.append(holding);
    }
    return words.join(QStringLiteral(" \u00b7 "));
}

} // namespace wederhoor
