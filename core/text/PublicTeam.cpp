#include "core/text/PublicTeam.h"

#include "core/text/TextBreaks.h"

namespace wederhoor {

namespace {

/// In the language of the page, whichever the screen's is.
struct PageWords
{
    QString language;
    QString title; ///< %1: the organisation
    QString intro;
    QString onDuty;
    QString others;
    QString nobody;
    QString present; ///< beside a name, for who does not see where it stands
    QString biography; ///< %1: the organisation, %2: the names
    QString more; ///< %1: how many
};

PageWords wordsIn(const QString &language)
{
    if (language == u"nl") {
        return {QStringLiteral("nl"),
                QStringLiteral("Het webcareteam van %1"),
                QStringLiteral("Deze mensen lezen en beantwoorden je berichten. Elk antwoord is ondertekend door wie "
                               "het schreef."),
                QStringLiteral("Nu aanwezig"),
                QStringLiteral("Ook in het team"),
                QStringLiteral("Op dit moment is er niemand van het team aanwezig."),
                QStringLiteral("nu aanwezig"),
                QStringLiteral("Webcare van %1. Nu aanwezig: %2"),
                QStringLiteral(" en nog %1")};
    }
    return {QStringLiteral("en"),
            QStringLiteral("The webcare team of %1"),
            QStringLiteral("These people read and answer your messages. Each reply is signed by whoever wrote it."),
            QStringLiteral("Here now"),
            QStringLiteral("Also in the team"),
            QStringLiteral("Nobody of the team is here at this moment."),
            QStringLiteral("here now"),
            QStringLiteral("Webcare of %1. Here now: %2"),
            QStringLiteral(" and %1 more")};
}

/// The reader's own colours, light or dark: none is chosen here.
const QString style
    = QStringLiteral(":root{color-scheme:light dark}"
                     "body{margin:0;background:Canvas;color:CanvasText;font:1.0625rem/1.5 system-ui,sans-serif}"
                     "main{max-width:40rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.6rem;line-height:1.25}"
                     "h2{font-size:1.1rem;margin-top:2rem}ul{list-style:none;margin:0;padding:0}"
                     "li{padding:.6rem 0;border-bottom:1px solid GrayText}"
                     ".now li{border-left:.25rem solid LinkText;padding-left:.75rem}");

QString listOf(const QList<TeamPagePerson> &people, const PageWords &words, const char *id, const QString &heading,
               bool isOnDuty)
{
    if (people.isEmpty()) {
        return {};
    }
    QString html = QStringLiteral("<section class=\"%1\" aria-labelledby=\"%1\">\n<h2 id=\"%1\">%2</h2>\n<ul>\n")
                       .arg(QLatin1String(id), heading.toHtmlEscaped());
    for (const TeamPagePerson &person : people) {
        QStringList facts;
        if (!person.department.isEmpty()) {
            facts.append(person.department);
        }
        if (isOnDuty) {
            facts.append(words.present);
        }
        html += QStringLiteral("<li>") + person.name.toHtmlEscaped();
        if (!facts.isEmpty()) {
            html += QStringLiteral(" <span>(%1)</span>").arg(facts.join(QStringLiteral(", ")).toHtmlEscaped());
        }
        html += QStringLiteral("</li>\n");
    }
    return html + QStringLiteral("</ul>\n</section>\n");
}

bool fits(const QString &text, const BiographyLimit &limit)
{
    return graphemeCount(text) <= limit.most && (limit.mostBytes == 0 || text.toUtf8().size() <= limit.mostBytes);
}

} // namespace

QString teamPageHtml(const PublicTeam &page)
{
    const PageWords words = wordsIn(page.language);
    QList<TeamPagePerson> here;
    QList<TeamPagePerson> others;
    for (const TeamPagePerson &person : page.people) {
        (person.isOnDuty ? here : others).append(person);
    }
    const QString title = words.title.arg(page.organisation).toHtmlEscaped();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                  "style-src 'unsafe-inline'\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                       .arg(words.language);
    html += title + QStringLiteral("</title>\n<style>") + style
        + QStringLiteral("</style>\n</head>\n<body>\n<main>\n<h1>") + title + QStringLiteral("</h1>\n<p>")
        + words.intro.toHtmlEscaped() + QStringLiteral("</p>\n");
    if (here.isEmpty()) {
        html += QStringLiteral("<p>") + words.nobody.toHtmlEscaped() + QStringLiteral("</p>\n");
    }
    html += listOf(here, words, "now", words.onDuty, true);
    html += listOf(others, words, "team", words.others, false);
    return html + QStringLiteral("</main>\n</body>\n</html>\n");
}

std::optional<BiographyLimit> biographyLimit(const PlatformId &platform)
{
    if (platform.value == u"bluesky") {
        return BiographyLimit{256, 2560};
    }
    if (platform.value == u"mastodon") {
        return BiographyLimit{500, 0};
    }
    if (platform.value == u"x") {
        return BiographyLimit{160, 0};
    }
    return platform.value == u"instagram" ? std::optional(BiographyLimit{150, 0}) : std::nullopt;
}

Result<QString> biographyText(const PublicTeam &page, const BiographyLimit &limit)
{
    const PageWords words = wordsIn(page.language);
    QStringList names;
    for (const TeamPagePerson &person : page.people) {
        if (person.isOnDuty) {
            names.append(person.name.simplified());
        }
    }
    if (names.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("nobody is on duty"));
    }
    for (qsizetype count = names.size(); count > 0; --count) {
        QString list = names.mid(0, count).join(QStringLiteral(", "));
        if (count < names.size()) {
            list += words.more.arg(names.size() - count);
        }
        const QString text = words.biography.arg(page.organisation, list);
        if (fits(text, limit)) {
            return text;
        }
    }
    return failure(ErrorKind::Invalid, QStringLiteral("not one name fits into %1 characters").arg(limit.most));
}

} // namespace wederhoor
