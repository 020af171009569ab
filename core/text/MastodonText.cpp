#include "core/text/MastodonText.h"

#include "core/text/Links.h"

namespace wederhoor {

namespace {

bool isWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character == QLatin1Char('_');
}

bool isOfUser(QChar character)
{
    return character.unicode() < 0x80 && isWord(character);
}

/// Past words joined by dots and dashes that begin at `at`; `at` when none does.
template <class IsOf> qsizetype joinedEnd(QStringView text, qsizetype at, IsOf isOf)
{
    qsizetype end = at;
    for (qsizetype place = at; place < text.size();) {
        const qsizetype word = place;
        while (place < text.size() && isOf(text[place])) {
            ++place;
        }
        if (place == word) {
            break;
        }
        end = place;
        while (place < text.size() && (text[place] == QLatin1Char('.') || text[place] == QLatin1Char('-'))) {
            ++place;
        }
        if (place == end) {
            break;
        }
    }
    return end;
}

/// Past the server's part of a mention whose @ stands at `at`, and past its user; both `at` when there is no mention.
struct Mention
{
    qsizetype userEnd;
    qsizetype end;
};

Mention mentionAt(QStringView text, qsizetype at)
{
    const bool isInside = at > 0 && (isWord(text[at - 1]) || QStringView(u"=/").contains(text[at - 1]));
    const qsizetype user = isInside ? at + 1 : joinedEnd(text, at + 1, isOfUser);
    if (user == at + 1) {
        return {at, at};
    }
    const bool hasServer = user < text.size() && text[user] == QLatin1Char('@');
    const qsizetype server = hasServer ? joinedEnd(text, user + 1, isWord) : user;
    return {user, hasServer && server > user + 1 ? server : user};
}

} // namespace

QString countedByMastodon(const QString &text, const QString &contentWarning, int perLink)
{
    const std::vector<Link> links = findLinks(text);
    auto link = links.begin();
    QString counted = contentWarning;
    for (qsizetype at = 0; at < text.size();) {
        while (link != links.end() && (link->span.start < at || !link->hasScheme)) {
            ++link;
        }
        if (link != links.end() && link->span.start == at) {
            counted += QString(perLink, QLatin1Char('x'));
            at = link->span.end;
            continue;
        }
        if (text.at(at) == QLatin1Char('@')) {
            if (const Mention mention = mentionAt(text, at); mention.end > at) {
                counted += QStringView(text).mid(at, mention.userEnd - at);
                at = mention.end;
                continue;
            }
        }
        counted += text.at(at++);
    }
    return counted;
}

} // namespace wederhoor
