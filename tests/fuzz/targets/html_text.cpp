#include "core/platforms/feeds/FeedLink.h"
#include "core/text/HtmlText.h"
#include "core/text/PlainText.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

WEDERHOOR_FUZZ_TARGET(html_text)
{
    const QUrl base(QStringLiteral("https://feed.example/x"));
    const QString html = QString::fromUtf8(bytes);
    const QString text = htmlToText(html, base);
    WEDERHOOR_FUZZ_CHECK(text.size() <= 100'001);
    WEDERHOOR_FUZZ_CHECK(text == text.trimmed());
    WEDERHOOR_FUZZ_CHECK(!text.contains(QLatin1String("\n\n\n")));
    const QString plain = plainText(html);
    WEDERHOOR_FUZZ_CHECK(plain.size() > 100'000 || plainText(plain) == plain);
    WEDERHOOR_FUZZ_CHECK(!plainLine(html).contains(u'\n'));
    const QUrl feed = feedNamedIn(html, base);
    WEDERHOOR_FUZZ_CHECK(feed.isEmpty() || feed.scheme().startsWith(QLatin1String("http")));
}
