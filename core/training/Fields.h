#pragma once

#include "core/training/Yaml.h"

#include <QDate>
#include <QStringList>

#include <chrono>

namespace wederhoor::training {

/// The keys of one map, asked for one after the other. What is wrong goes to the faults; what was asked for and is not
/// there has its default, so that a writer hears of all faults at once.
class Fields
{
public:
    Fields(const YamlValue &value, const QString &name, Faults &faults);
    Fields(const Fields &) = delete;
    Fields &operator=(const Fields &) = delete;
    /// Complains of the keys that nobody asked for.
    ~Fields();

    [[nodiscard]] QString text(const char *key, int most = 2'000);
    [[nodiscard]] QString optionalText(const char *key, int most = 2'000);
    /// Small letters, digits and dashes.
    [[nodiscard]] QString id(const char *key);
    [[nodiscard]] QString oneOf(const char *key, const QStringList &choices, const QString &otherwise = {});
    [[nodiscard]] int number(const char *key, int least, int most, std::optional<int> otherwise = {});
    [[nodiscard]] bool yes(const char *key, bool otherwise);
    [[nodiscard]] std::chrono::seconds duration(const char *key, std::optional<std::chrono::seconds> otherwise = {});
    [[nodiscard]] QDate optionalDate(const char *key);
    /// A list of texts, or one text alone.
    [[nodiscard]] QStringList texts(const char *key, int least, int most, int longest = 2'000);
    /// "label: value" pairs, in their order.
    [[nodiscard]] QList<std::pair<QString, QString>> pairs(const char *key, int most);
    /// The maps of a list; none when the key is not there.
    [[nodiscard]] std::vector<const YamlValue *> maps(const char *key, int least, int most);
    /// The named maps of a map.
    [[nodiscard]] std::vector<const YamlValue::Entry *> namedMaps(const char *key, int most);
    [[nodiscard]] const YamlValue *map(const char *key, bool required);

    /// Of a key's value, or of the map.
    [[nodiscard]] Place place(const char *key) const;
    [[nodiscard]] Faults &faults() { return m_faults; }

private:
    [[nodiscard]] const YamlValue *find(const char *key, bool required);
    [[nodiscard]] QString textOf(const YamlValue &value, const QString &key, int most);

    const YamlValue &m_value;
    Faults &m_faults;
    QStringList m_known;
};

/// Letters, digits and dashes, small, 60 at most.
[[nodiscard]] bool isScenarioId(const QString &text);
/// "45s", "15m", "2h", at most a day.
[[nodiscard]] std::optional<std::chrono::seconds> durationFromText(const QString &text);

} // namespace wederhoor::training
