#pragma once

#include "core/training/Fault.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace wederhoor::training {

/// A value of a YAML file with its place. A small part of YAML: no aliases, no tags, no keys but words.
struct YamlValue
{
    enum class Kind { Text, List, Map };
    struct Entry;

    Kind kind = Kind::Text;
    Place place;
    QString text;
    std::vector<YamlValue> items;
    std::vector<Entry> entries;

    /// Null when there is none.
    [[nodiscard]] const YamlValue *find(const QString &key) const;
};

struct YamlValue::Entry
{
    QString key;
    Place place;
    YamlValue value;
};

inline constexpr int mostYamlKilobytes = 128;

/// The one document of a file; nothing: the faults say why. Its size, depth and number of values are limited, whatever
/// the bytes.
[[nodiscard]] std::optional<YamlValue> readYaml(const QByteArray &bytes, Faults &faults);

} // namespace wederhoor::training
