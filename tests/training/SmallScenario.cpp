#include "tests/training/SmallScenario.h"

#include <gtest/gtest.h>

namespace wederhoor::training::test {

QByteArray smallYaml()
{
    return R"(format: 1
id: klein
language: nl
title: Een kleine oefening
teaches: Het boek
kind: question
week: 1
minutes: 20
platform: facebook
contacts: ["0800 0123"]
spocs:
  - {id: boeken, name: "Bo, Boeken", after: 5m, answer: "Morgen is het er."}
rubric: {pass: 70, time: 20, answered: 40, facts: 10, empathy: 10, tone: 10, safety: 10, channel: 10, spoc: 10, signature: 10}
hints:
  - {text: "Vraag Bo.", cost: 7}
conversations:
  - id: een
    customer: {name: Jan Boekema, handle: "@jan.practice.example", address: je, mood: 3}
    cast:
      piet: {name: Piet Pen, handle: "@piet.practice.example"}
    opening:
      says: ["Waar blijft mijn boek? Ik wacht al een week.", "Mijn boek is er nog niet, al een week niet. Waar blijft het?"]
    within: 10m
    place: public
    spoc: boeken
    situation: ["boek|wacht*|week"]
    points:
      - {id: onderweg, says: "Het is onderweg", words: ["boek onderweg|komt"]}
      - {id: morgen, says: "Morgen is het er", source: boeken, words: ["morgen bezorg*|er|binnen"]}
      - {id: gratis, for: facts, says: "Het kost niets", words: ["kost niets|niks"]}
    mistakes:
      - {id: kwijt, for: facts, says: "Dat het kwijt is", words: ["kwijt|zoek"], costs: 40}
    acts:
      - {id: label, for: safety, act: tag, value: boek, says: "Het label boek gegeven"}
    turns:
      - {id: blij, after: opening, when: [answered], delay: 1m, mood: 1, says: ["Fijn!"], because: "Hij weet het nu.", last: true}
      - {id: boos, after: opening, when: ["stock|dismissive"], delay: 1m, mood: -2, says: ["Standaardtekst."], because: "Een stockzin.", asks: true}
      - {id: vaag, after: opening, unless: [answered], delay: 1m, mood: -1, says: ["En wanneer?"], because: "Geen antwoord.", asks: true}
      - {id: rust, after: [boos, vaag], when: [answered], delay: 1m, says: ["Ah, morgen."], because: "Nu wel."}
      - {id: stil, on: silence, wait: 15m, after: opening, mood: -1, says: ["Hallo?"], because: "Te lang stil."}
      - {id: omstander, on: time, wait: 4m, by: piet, says: ["Ik wacht ook."], because: "Anderen lezen mee."}
    endings:
      - {id: goed, when: [answered], says: "Jan leest."}
      - {id: slecht, says: "Jan leest niet."}
    model:
      - {at: 1m, act: tag, value: boek}
      - {at: 2m, act: escalate, value: boeken, text: "Jan Boekema wacht een week op zijn boek, wanneer komt het?"}
      - {at: 8m, act: reply, text: "Hoi Jan, een week wachten op je boek is balen. Het boek is onderweg, morgen is het er. Het kost niets. ^Noor"}
)";
}

QByteArray smallYamlWith(const QByteArray &text, const QByteArray &instead)
{
    QByteArray yaml = smallYaml();
    EXPECT_TRUE(yaml.contains(text)) << text.toStdString();
    const qsizetype at = yaml.indexOf(text);
    return yaml.replace(at, text.size(), instead);
}

Scenario smallScenario(const QByteArray &yaml)
{
    Faults faults(QStringLiteral("klein.yaml"));
    const std::optional<Scenario> scenario = readScenario(yaml, faults);
    for (const Fault &fault : faults.all()) {
        ADD_FAILURE() << fault.toText().toStdString();
    }
    return scenario.value_or(Scenario());
}

} // namespace wederhoor::training::test
