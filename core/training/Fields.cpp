#include "core/training/Fields.h"

#include "core/domain/NearestName.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

QString named(const char *key)
{
    return QString::fromLatin1(key);
}

} // namespace

bool isScenarioId(const QString &text)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !text.isEmpty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), fits);
}

std::optional<std::chrono::seconds> durationFromText(const QString &text)
{
    const QChar unit = text.isEmpty() ? QChar() : text.back();
    const int factor = unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3600 : 0;
    bool isNumber = false;
    const int number = text.chopped(text.isEmpty() ? 0 : 1).toInt(&isNumber);
    if (factor == 0 || !isNumber || number < 0 || number > 86'400 / factor) {
        return std::nullopt;
    }
    return std::chrono::seconds{number * factor};
}

Fields::Fields(const YamlValue &value, const QString &name, Faults &faults)
    : m_value(value)
    , m_faults(faults)
{
    if (value.kind != YamlValue::Kind::Map) {
        m_faults.add(value.place, scenario_words::notMap(name));
    }
}

Fields::~Fields()
{
    for (const YamlValue::Entry &entry : m_value.entries) {
        if (!m_known.contains(entry.key)) {
            m_faults.add(entry.place, scenario_words::unknownKey(entry.key, nearest(entry.key, m_known), m_known));
        }
    }
}

Place Fields::place(const char *key) const
{
    const YamlValue *const value = m_value.find(named(key));
    return value ? value->place : m_value.place;
}

const YamlValue *Fields::find(const char *key, bool required)
{
    const QString name = named(key);
    m_known.append(name);
    const YamlValue *const value = m_value.find(name);
    if (!value && required && m_value.kind == YamlValue::Kind::Map) {
        m_faults.add(m_value.place, scenario_words::missing(name));
    }
    return value;
}

QString Fields::textOf(const YamlValue &value, const QString &key, int most)
{
    const QString text = value.text.trimmed();
    if (value.kind != YamlValue::Kind::Text) {
        m_faults.add(value.place, scenario_words::notText(key));
    } else if (text.isEmpty()) {
        m_faults.add(value.place, scenario_words::emptyText(key));
    } else if (text.size() > most) {
        m_faults.add(value.place, scenario_words::tooLong(key, most));
    }
    return text;
}

QString Fields::text(const char *key, int most)
{
    const YamlValue *const value = find(key, true);
    return value ? textOf(*value, named(key), most) : QString();
}

QString Fields::optionalText(const char *key, int most)
{
    const YamlValue *const value = find(key, false);
    return value ? textOf(*value, named(key), most) : QString();
}

QString Fields::id(const char *key)
{
    const QString id = text(key, 200);
    if (!id.isEmpty() && !isScenarioId(id)) {
        m_faults.add(place(key), scenario_words::notId(id));
    }
    return id;
}

QString Fields::oneOf(const char *key, const QStringList &choices, const QString &otherwise)
{
    const YamlValue *const value = find(key, otherwise.isEmpty());
    if (!value) {
        return otherwise;
    }
    const QString text = textOf(*value, named(key), 200);
    if (!text.isEmpty() && !choices.contains(text)) {
        // Everything is near to a word of two letters.
        const QString meant = text.size() > 2 ? nearest(text, choices) : QString();
        m_faults.add(value->place, scenario_words::notOneOf(named(key), text, meant, choices));
    }
    return text;
}

int Fields::number(const char *key, int least, int most, std::optional<int> otherwise)
{
    const YamlValue *const value = find(key, !otherwise.has_value());
    if (!value) {
        return otherwise.value_or(least);
    }
    bool isNumber = false;
    const int number = value->text.toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        m_faults.add(value->place, scenario_words::notNumber(named(key), least, most));
        return least;
    }
    return number;
}

bool Fields::yes(const char *key, bool otherwise)
{
    const YamlValue *const value = find(key, false);
    if (!value) {
        return otherwise;
    }
    if (value->text != u"true" && value->text != u"false") {
        m_faults.add(value->place, scenario_words::notYesNo(named(key)));
    }
    return value->text == u"true";
}

std::chrono::seconds Fields::duration(const char *key, std::optional<std::chrono::seconds> otherwise)
{
    const YamlValue *const value = find(key, !otherwise.has_value());
    if (!value) {
        return otherwise.value_or(std::chrono::seconds{0});
    }
    const std::optional<std::chrono::seconds> time = durationFromText(value->text);
    if (!time) {
        m_faults.add(value->place, scenario_words::notDuration(named(key)));
    }
    return time.value_or(std::chrono::seconds{0});
}

QDate Fields::optionalDate(const char *key)
{
    const YamlValue *const value = find(key, false);
    const QDate date = value ? QDate::fromString(value->text, Qt::ISODate) : QDate();
    if (value && !date.isValid()) {
        m_faults.add(value->place, scenario_words::notDate(named(key)));
    }
    return date;
}

QStringList Fields::texts(const char *key, int least, int most, int longest)
{
    const YamlValue *const value = find(key, least > 0);
    QStringList texts;
    if (!value) {
        return texts;
    }
    if (value->kind == YamlValue::Kind::Text) {
        texts.append(textOf(*value, named(key), longest));
    } else if (value->kind == YamlValue::Kind::Map) {
        m_faults.add(value->place, scenario_words::notList(named(key)));
    }
    for (const YamlValue &item : value->items) {
        texts.append(textOf(item, named(key), longest));
    }
    if (texts.size() < least) {
        m_faults.add(value->place, scenario_words::tooFew(named(key), least));
    } else if (texts.size() > most) {
        m_faults.add(value->place, scenario_words::tooMany(named(key), most));
    }
    return texts;
}

QList<std::pair<QString, QString>> Fields::pairs(const char *key, int most)
{
    QList<std::pair<QString, QString>> pairs;
    const YamlValue *const value = map(key, false);
    if (!value) {
        return pairs;
    }
    for (const YamlValue::Entry &entry : value->entries) {
        pairs.append({entry.key, textOf(entry.value, entry.key, 400)});
    }
    if (pairs.size() > most) {
        m_faults.add(value->place, scenario_words::tooMany(named(key), most));
    }
    return pairs;
}

std::vector<const YamlValue *> Fields::maps(const char *key, int least, int most)
{
    std::vector<const YamlValue *> maps;
    const YamlValue *const value = find(key, least > 0);
    if (!value) {
        return maps;
    }
    if (value->kind != YamlValue::Kind::List) {
        m_faults.add(value->place, scenario_words::notList(named(key)));
        return maps;
    }
    const int count = static_cast<int>(value->items.size());
    if (count < least) {
        m_faults.add(value->place, scenario_words::tooFew(named(key), least));
    } else if (count > most) {
        m_faults.add(value->place, scenario_words::tooMany(named(key), most));
    }
    for (const YamlValue &item : value->items) {
        maps.push_back(&item);
    }
    return maps;
}

std::vector<const YamlValue::Entry *> Fields::namedMaps(const char *key, int most)
{
    std::vector<const YamlValue::Entry *> maps;
    const YamlValue *const value = map(key, false);
    if (!value) {
        return maps;
    }
    if (static_cast<int>(value->entries.size()) > most) {
        m_faults.add(value->place, scenario_words::tooMany(named(key), most));
    }
    for (const YamlValue::Entry &entry : value->entries) {
        maps.push_back(&entry);
    }
    return maps;
}

const YamlValue *Fields::map(const char *key, bool required)
{
    const YamlValue *const value = find(key, required);
    if (value && value->kind != YamlValue::Kind::Map) {
        m_faults.add(value->place, scenario_words::notMap(named(key)));
        return nullptr;
    }
    return value;
}

} // namespace wederhoor::training
