#include "core/text/TemplateRenderer.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr QStringView opening = u"{{";
constexpr QStringView closing = u"}}";

bool isNameCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('.') || character == QLatin1Char('_');
}

bool isName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isNameCharacter);
}

/// The name that an unclosed {{ seems to mean.
QString leadingName(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const auto *end = std::find_if_not(trimmed.begin(), trimmed.end(), isNameCharacter);
    return trimmed.left(end - trimmed.begin()).toString();
}

/// One pass over the text; what is written out is never looked at again.
class Renderer
{
public:
    Renderer(QStringView text, const QHash<QString, QString> &values)
        : m_text(text)
        , m_values(values)
    {
    }

    Rendered run()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            const qsizetype open = m_text.indexOf(opening, at);
            if (open < 0) {
                break;
            }
            m_rendered.text += m_text.mid(at, open - at);
            at = variable(open);
        }
        m_rendered.text += m_text.mid(at);
        return std::move(m_rendered);
    }

private:
    /// Writes what stands at `open`; answers where to go on.
    qsizetype variable(qsizetype open)
    {
        const qsizetype inner = open + opening.size();
        const qsizetype close = m_text.indexOf(closing, inner);
        const qsizetype nextOpen = m_text.indexOf(opening, inner);
        if (close < 0 || (nextOpen >= 0 && nextOpen < close)) {
            const qsizetype end = nextOpen < 0 ? m_text.size() : nextOpen;
            keepUnresolved(leadingName(m_text.mid(inner, end - inner)), m_text.mid(open, opening.size()));
            return inner;
        }
        const QStringView whole = m_text.mid(inner, close - inner);
        const qsizetype bar = whole.indexOf(u'|');
        const QStringView name = whole.left(bar < 0 ? whole.size() : bar).trimmed();
        const bool isKnown = isName(name) && m_values.contains(name.toString());
        QString value = isKnown ? m_values.value(name.toString()) : QString();
        if (value.isEmpty() && isKnown && bar >= 0) {
            value = whole.mid(bar + 1).trimmed().toString(); // what is written for that case, be it nothing
        } else if (value.isEmpty()) {
            keepUnresolved(name.toString(), m_text.mid(open, close + closing.size() - open));
            return close + closing.size();
        }
        m_rendered.text += value;
        return close + closing.size();
    }

    void keepUnresolved(const QString &name, QStringView asWritten)
    {
        const int start = static_cast<int>(m_rendered.text.size());
        m_rendered.text += asWritten;
        m_rendered.unresolved.append({name, start, static_cast<int>(m_rendered.text.size())});
    }

    QStringView m_text;
    const QHash<QString, QString> &m_values;
    Rendered m_rendered;
};

/// First words of display names that are no first names: what stands before an organisation's or a family's name.
bool isTitleOrArticle(const QString &word)
{
    static const QStringList words{
        QStringLiteral("de"),        QStringLiteral("het"),    QStringLiteral("een"),   QStringLiteral("the"),
        QStringLiteral("team"),      QStringLiteral("van"),    QStringLiteral("von"),   QStringLiteral("der"),
        QStringLiteral("stichting"), QStringLiteral("bank"),   QStringLiteral("radio"), QStringLiteral("club"),
        QStringLiteral("familie"),   QStringLiteral("fam"),    QStringLiteral("mr"),    QStringLiteral("mrs"),
        QStringLiteral("ms"),        QStringLiteral("miss"),   QStringLiteral("dr"),    QStringLiteral("drs"),
        QStringLiteral("ir"),        QStringLiteral("ing"),    QStringLiteral("prof"),  QStringLiteral("mevr"),
        QStringLiteral("mevrouw"),   QStringLiteral("meneer"), QStringLiteral("dhr"),   QStringLiteral("webcare"),
        QStringLiteral("official"),  QStringLiteral("not"),    QStringLiteral("just"),  QStringLiteral("anoniem"),
        QStringLiteral("anonymous"), QStringLiteral("user"),   QStringLiteral("klant"), QStringLiteral("customer")};
    return words.contains(word.toLower());
}

bool isNamePunctuation(QChar character)
{
    return character == QLatin1Char('-') || character == QLatin1Char('\'') || character.unicode() == 0x2019;
}

/// "Samira", "Jean-Paul", "D'Arcy", "Zoë"; not "erik78", "SamiraElAmrani", "ABN".
bool canBeFirstName(const QString &word, bool isWholeName)
{
    const bool spelt = std::all_of(word.begin(), word.end(), [](QChar character) {
        return character.isLetter() || character.isMark() || isNamePunctuation(character);
    });
    const auto letters = std::count_if(word.begin(), word.end(), [](QChar character) { return character.isLetter(); });
    if (!spelt || letters < 2 || !word.front().isLetter() || word.front().isLower() || isTitleOrArticle(word)) {
        return false;
    }
    const bool shouted = word == word.toUpper() && word != word.toLower();
    if (shouted && letters <= 3) {
        return false;
    }
    const bool capitalInside = !shouted && std::any_of(word.begin() + 1, word.end(), [&word](const QChar &character) {
        return character.isUpper() && !isNamePunctuation(*(&character - 1));
    });
    return !(capitalInside && isWholeName);
}

} // namespace

Rendered renderTemplate(const QString &text, const QHash<QString, QString> &values)
{
    return Renderer(text, values).run();
}

QString firstName(const QString &displayName)
{
    // Compatibility form: letters of the "mathematical" alphabets that decorate names become plain ones.
    const QStringList words
        = displayName.normalized(QString::NormalizationForm_KC).simplified().split(QLatin1Char(' '));
    for (const QString &word : words) {
        const bool decoration
            = std::none_of(word.begin(), word.end(), [](QChar character) { return character.isLetterOrNumber(); });
        if (decoration && !word.startsWith(QLatin1Char('@'))) {
            continue; // An emoji or a dash before the name.
        }
        return canBeFirstName(word, words.size() == 1) ? word : QString();
    }
    return {};
}

} // namespace wederhoor
