#include "core/platforms/feeds/FeedXmlContent.h"

#include "core/text/HtmlText.h"

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

void appendTag(QString &html, const QXmlStreamReader &xml)
{
    html.append(u'<');
    html.append(xml.name());
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.prefix().isEmpty()) {
            html += u' ' + attribute.name().toString() + "=\""_L1 + attribute.value().toString().toHtmlEscaped() + u'"';
        }
    }
    html.append(u'>');
}

/// HTML knows no self-closing tags, and a closing tag of these is another one's opening (`</br>`).
bool isVoid(QStringView name)
{
    return name == "br"_L1 || name == "img"_L1 || name == "hr"_L1 || name == "wbr"_L1 || name == "input"_L1;
}

} // namespace

QString readXmlContent(QXmlStreamReader &xml, FeedMarkup markup, int deepest)
{
    QString content;
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::Characters:
            content += markup == FeedMarkup::Inline ? xml.text().toString().toHtmlEscaped() : xml.text().toString();
            break;
        case QXmlStreamReader::StartElement:
            if (++depth > deepest) {
                xml.raiseError(QStringLiteral("nested too deeply"));
                return content;
            }
            if (markup != FeedMarkup::None) {
                appendTag(content, xml);
            }
            break;
        case QXmlStreamReader::EndElement:
            if (depth-- == 0) {
                return content;
            }
            if (markup != FeedMarkup::None && !isVoid(xml.name())) {
                content += "</"_L1 + xml.name().toString() + u'>';
            }
            break;
        default: // comments and processing instructions say nothing to a reader
            break;
        }
    }
    return content;
}

QString HtmlEntities::resolveUndeclaredEntity(const QString &name)
{
    constexpr qsizetype longestName = 32;
    if (name.size() > longestName) {
        return {};
    }
    const QString text = htmlToText("x&"_L1 + name + ";x"_L1).mid(1).chopped(1);
    const bool isKnown = !text.startsWith(u'&');
    // The answer is parsed as XML again: markup characters must not come out of it.
    return isKnown ? (text.isEmpty() ? QStringLiteral(" ") : text.toHtmlEscaped()) : QString();
}

} // namespace wederhoor
