#include "core/training/Yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace wederhoor::training {

namespace {

constexpr int deepest = 12;
constexpr int mostValues = 20'000;

Place placeOf(const YAML::Mark &mark)
{
    return mark.is_null() ? Place{} : Place{mark.line + 1, mark.column + 1};
}

/// Ends the parser's walk; caught in this file.
struct Refusal
{
    Place place;
    scenario_words::Complaint complaint;
};

/// Makes our tree of what the parser meets. yaml-cpp's own nodes would follow aliases, keep a second value of the same
/// key, and take ten times as long.
class TreeMaker final : public YAML::EventHandler
{
public:
    [[nodiscard]] std::optional<YamlValue> take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(mark, {}, anchor, {}); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw Refusal{placeOf(mark), scenario_words::aliases()};
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        add(mark, tag, anchor, value);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlValue::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlValue::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level
    {
        YamlValue value;
        std::optional<YamlValue> key; ///< read, and its value still to come
    };

    void check(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        // "?" and "!" are how the parser says plain and quoted.
        const bool isTagged = !tag.empty() && tag != "?" && tag != "!";
        if (isTagged || anchor != YAML::NullAnchor) {
            throw Refusal{placeOf(mark), scenario_words::aliases()};
        }
        if (++m_count > mostValues) {
            throw Refusal{placeOf(mark), scenario_words::tooManyValues(mostValues)};
        }
    }

    void add(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value)
    {
        check(mark, tag, anchor);
        put({YamlValue::Kind::Text, placeOf(mark), QString::fromStdString(value), {}, {}});
    }

    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YamlValue::Kind kind)
    {
        check(mark, tag, anchor);
        if (m_open.size() >= deepest) {
            throw Refusal{placeOf(mark), scenario_words::tooDeep(deepest)};
        }
        m_open.push_back({{kind, placeOf(mark), {}, {}, {}}, {}});
    }

    void close()
    {
        YamlValue value = std::move(m_open.back().value);
        m_open.pop_back();
        put(std::move(value));
    }

    void put(YamlValue value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Level &level = m_open.back();
        if (level.value.kind == YamlValue::Kind::List) {
            level.value.items.push_back(std::move(value));
        } else if (!level.key) {
            takeKey(level, std::move(value));
        } else {
            level.value.entries.push_back({level.key->text, level.key->place, std::move(value)});
            level.key.reset();
        }
    }

    static void takeKey(Level &level, YamlValue key)
    {
        if (key.kind != YamlValue::Kind::Text || key.text.isEmpty() || key.text.size() > 60) {
            throw Refusal{key.place, scenario_words::oddKey()};
        }
        if (level.value.find(key.text)) {
            throw Refusal{key.place, scenario_words::twice(key.text)};
        }
        level.key = std::move(key);
    }

    std::optional<YamlValue> m_root;
    std::vector<Level> m_open;
    int m_count = 0;
};

std::optional<YamlValue> parse(const QByteArray &bytes)
{
    std::istringstream stream(bytes.toStdString());
    YAML::Parser parser(stream);
    TreeMaker tree;
    if (!parser.HandleNextDocument(tree)) {
        return std::nullopt;
    }
    TreeMaker second;
    if (parser.HandleNextDocument(second)) {
        const std::optional<YamlValue> other = second.take();
        throw Refusal{other ? other->place : Place{}, scenario_words::severalDocuments()};
    }
    return tree.take();
}

} // namespace

const YamlValue *YamlValue::find(const QString &key) const
{
    const auto found
        = std::find_if(entries.begin(), entries.end(), [&key](const Entry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

std::optional<YamlValue> readYaml(const QByteArray &bytes, Faults &faults)
{
    if (bytes.size() > mostYamlKilobytes * 1024) {
        faults.add({}, scenario_words::tooLarge(mostYamlKilobytes));
        return std::nullopt;
    }
    if (!bytes.isValidUtf8() || bytes.contains('\0')) {
        faults.add({}, scenario_words::notUtf8());
        return std::nullopt;
    }
    try {
        std::optional<YamlValue> value = parse(bytes);
        if (!value) {
            faults.add({}, scenario_words::emptyFile());
        }
        return value;
    } catch (const Refusal &refusal) {
        faults.add(refusal.place, refusal.complaint);
    } catch (const YAML::Exception &exception) {
        faults.add(placeOf(exception.mark), scenario_words::notYaml(QString::fromStdString(exception.msg)));
    }
    return std::nullopt;
}

} // namespace wederhoor::training
