#include "core/training/ScenarioReader.h"

#include "core/domain/NearestName.h"
#include "core/text/LengthRule.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

constexpr int knownFormat = 1;

void readKnowledge(Fields &fields, Scenario &scenario)
{
    for (const YamlValue *const value : fields.maps("knowledge", 0, 20)) {
        Fields item(*value, QStringLiteral("knowledge"), fields.faults());
        scenario.knowledge.append({item.id("id"), item.text("title", 120), item.text("text"),
                                   item.optionalText("owner", 80), item.optionalDate("until")});
    }
}

void readSpocs(Fields &fields, Scenario &scenario)
{
    for (const YamlValue *const value : fields.maps("spocs", 0, 10)) {
        Fields spoc(*value, QStringLiteral("spocs"), fields.faults());
        scenario.spocs.append({spoc.id("id"), spoc.text("name", 120), spoc.duration("after"), spoc.text("answer")});
    }
}

void readRubric(Fields &fields, Scenario &scenario)
{
    const YamlValue *const value = fields.map("rubric", true);
    if (!value) {
        return;
    }
    Fields rubric(*value, QStringLiteral("rubric"), fields.faults());
    scenario.passMark = rubric.number("pass", 50, 95, 70);
    int sum = 0;
    for (const Criterion criterion : criteria) {
        int &weight = scenario.weights[static_cast<std::size_t>(criterion)];
        weight = rubric.number(criterionName(criterion).toLatin1().constData(), 0, 100, 0);
        sum += weight;
    }
    if (sum == 0) {
        fields.faults().add(value->place, scenario_words::nothingScored());
    }
}

void readHints(Fields &fields, Scenario &scenario)
{
    for (const YamlValue *const value : fields.maps("hints", 0, 5)) {
        Fields hint(*value, QStringLiteral("hints"), fields.faults());
        scenario.hints.append({hint.text("text", 400), hint.number("cost", 1, 30)});
    }
}

void readHead(Fields &fields, Scenario &scenario)
{
    // A newer format has keys this program cannot know: that is said first.
    const int format = fields.number("format", 1, 1'000);
    if (format > knownFormat) {
        fields.faults().add(fields.place("format"), scenario_words::newerFormat(format));
    }
    scenario.id = fields.id("id");
    scenario.version = fields.number("version", 1, 1'000, 1);
    scenario.language = fields.oneOf("language", trainingLanguages());
    scenario.title = fields.text("title", 80);
    scenario.teaches = fields.text("teaches", 300);
    scenario.kind = fields.oneOf("kind", scenarioKinds());
    scenario.week = fields.number("week", 1, 4);
    scenario.minutes = std::chrono::minutes{fields.number("minutes", 1, 120, 10)};
    scenario.prerequisites = fields.texts("prerequisites", 0, 10, 60);
    scenario.platform = {fields.oneOf("platform", platformsWithLengthRule())};
    scenario.contacts = fields.texts("contacts", 0, 20, 120);
}

template <class List, class IdOf> void refuseTakenIds(const List &list, const Place &place, Faults &faults, IdOf idOf)
{
    QStringList seen;
    for (const auto &each : list) {
        const QString id = idOf(each);
        if (seen.contains(id)) {
            faults.add(place, scenario_words::takenId(id));
        }
        seen.append(id);
    }
}

} // namespace

std::optional<Scenario> readScenario(const QByteArray &yaml, Faults &faults)
{
    const std::optional<YamlValue> root = readYaml(yaml, faults);
    if (!root) {
        return std::nullopt;
    }
    Scenario scenario;
    {
        Fields fields(*root, QStringLiteral("scenario"), faults);
        readHead(fields, scenario);
        readKnowledge(fields, scenario);
        readSpocs(fields, scenario);
        readRubric(fields, scenario);
        readHints(fields, scenario);
        for (const YamlValue *const value : fields.maps("conversations", 1, 12)) {
            scenario.conversations.push_back(readConversation(*value, scenario, faults));
        }
        const auto idOf = [](const auto &each) { return each.id; };
        refuseTakenIds(scenario.knowledge, fields.place("knowledge"), faults, idOf);
        refuseTakenIds(scenario.spocs, fields.place("spocs"), faults, idOf);
        refuseTakenIds(scenario.conversations, fields.place("conversations"), faults, idOf);
    }
    return faults.isEmpty() ? std::optional(std::move(scenario)) : std::nullopt;
}

} // namespace wederhoor::training
