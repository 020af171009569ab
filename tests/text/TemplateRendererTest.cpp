#include "core/text/TemplateRenderer.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

const QHash<QString, QString> values{{QStringLiteral("customer.first_name"), QStringLiteral("Samira")},
                                     {QStringLiteral("agent.name"), QStringLiteral("Erik")},
                                     {QStringLiteral("case.topic"), QString()},
                                     {QStringLiteral("sly"), QStringLiteral("{{agent.name}}")}};

struct Line
{
    const char *input;
    const char *output;
    /// "name@start-end", a space between.
    const char *unresolved = "";
};

void PrintTo(const Line &line, std::ostream *out)
{
    *out << line.input;
}

const Line lines[] = {
    {"", ""},
    {"No variable.", "No variable."},
    {"Hi {{customer.first_name}},", "Hi Samira,"},
    {"Hi {{ customer.first_name }},", "Hi Samira,"},
    {"{{customer.first_name}}{{agent.name}}", "SamiraErik"},
    {"{{agent.name}} {{agent.name}}", "Erik Erik"},
    {"About {{case.topic}}.", "About {{case.topic}}.", "case.topic@6-20"},
    {"{{agent.name}}: {{unknown}}", "Erik: {{unknown}}", "unknown@6-17"},
    {"{{Agent.Name}}", "{{Agent.Name}}", "Agent.Name@0-14"},
    {"Hi {{customer.first_name|there}},", "Hi Samira,"},
    {"About {{case.topic | your question }}.", "About your question."},
    {"Hi{{case.topic|}}!", "Hi!"},
    {"{{unknown|there}}", "{{unknown|there}}", "unknown@0-17"},
    {"{{|there}}", "{{|there}}", "@0-10"},
    {"{{case.topic|{{agent.name}}}}", "{{case.topic|Erik}}", "case.topic@0-2"},
    {"{{two words}}", "{{two words}}", "two words@0-13"},
    {"{{}}", "{{}}", "@0-4"},
    {"{{sly}}", "{{agent.name}}"},
    {"Hi {{customer.first_name, how", "Hi {{customer.first_name, how", "customer.first_name@3-5"},
    {"{{ {{agent.name}}", "{{ Erik", "@0-2"},
    {"{{case {{agent.name}} {{", "{{case Erik {{", "case@0-2 @12-14"},
    {"a { b } c }} d", "a { b } c }} d"},
    {"{{{agent.name}}}", "{{{agent.name}}}", "{agent.name@0-15"},
    {"😡 {{x}}", "😡 {{x}}", "x@3-8"},
};

class TemplateLine : public testing::TestWithParam<Line>
{
};

struct DisplayName
{
    const char *name;
    const char *first;
};

void PrintTo(const DisplayName &name, std::ostream *out)
{
    *out << name.name;
}

const DisplayName displayNames[] = {
    {"Samira El Amrani", "Samira"},
    {"Samira", "Samira"},
    {"  Samira   El Amrani ", "Samira"},
    {"🌷 Samira", "Samira"},
    {"🇳🇱 - Zoë Bakker", "Zoë"},
    {"Jean-Paul Dekker", "Jean-Paul"},
    {"D'Arcy Smith", "D'Arcy"},
    {"McKenzie Brown", "McKenzie"},
    {"SAMIRA EL AMRANI", "SAMIRA"},
    {"Ayşe Ünal", "Ayşe"},
    {"محمد علي", "محمد"},
    {"Юлия", "Юлия"},
    {"𝓢𝓪𝓶𝓲𝓻𝓪 𝓑", "Samira"},
    {"Anna ✨", "Anna"},
    {"", ""},
    {"   ", ""},
    {"🌷🌷", ""},
    {"@samira", ""},
    {"samira", ""},
    {"boze klant", ""},
    {"Samira78", ""},
    {"samira.bsky.social", ""},
    {"SamiraElAmrani", ""},
    {"1234", ""},
    {"007 Bond", ""},
    {"E. van Rijn", ""},
    {"E van Rijn", ""},
    {"Dr. Jansen", ""},
    {"Mevr Jansen", ""},
    {"De Nieuwsbode", ""},
    {"Stichting Spaarders", ""},
    {"ABN Kenner", ""},
    {"Jansen, Piet", ""},
    {"Team Utrecht", ""},
    {"--", ""},
    {"'s Gravenhage", ""},
};

class FirstNameOf : public testing::TestWithParam<DisplayName>
{
};

} // namespace

TEST_P(TemplateLine, IsRenderedOnceAndWhatIsMissingIsNamed)
{
    const Rendered rendered = renderTemplate(QString::fromUtf8(GetParam().input), values);
    EXPECT_EQ(rendered.text, QString::fromUtf8(GetParam().output));
    QStringList found;
    for (const Rendered::Unresolved &unresolved : rendered.unresolved) {
        found += QStringLiteral("%1@%2-%3").arg(unresolved.name).arg(unresolved.start).arg(unresolved.end);
    }
    EXPECT_EQ(found.join(QLatin1Char(' ')), QString::fromUtf8(GetParam().unresolved));
}

INSTANTIATE_TEST_SUITE_P(Table, TemplateLine, testing::ValuesIn(lines));

TEST_P(FirstNameOf, IsAPersonsOrNothing)
{
    EXPECT_EQ(firstName(QString::fromUtf8(GetParam().name)), QString::fromUtf8(GetParam().first));
}

INSTANTIATE_TEST_SUITE_P(Table, FirstNameOf, testing::ValuesIn(displayNames));
