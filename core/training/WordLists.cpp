#include "core/training/WordLists.h"

#include "core/domain/NameTable.h"
#include "core/training/Fields.h"
#include "core/training/FoldedWords.h"

#include <QFile>

// Must stand outside any namespace: the macro declares the function that rcc defined.
static void loadScenarioResources()
{
    Q_INIT_RESOURCE(scenarios);
}

namespace wederhoor::training {

namespace {

constexpr NameTable<Sign, signCount> signNames{{{
    {Sign::Understanding, "understanding"},
    {Sign::Apology, "apology"},
    {Sign::Gladness, "gladness"},
    {Sign::Condolence, "condolence"},
    {Sign::Seriousness, "seriousness"},
    {Sign::Stock, "stock"},
    {Sign::Greeting, "greeting"},
    {Sign::Thanks, "thanks"},
    {Sign::InvitesPrivate, "invites_private"},
    {Sign::InvitesCall, "invites_call"},
    {Sign::AsksData, "asks_data"},
    {Sign::Dismissive, "dismissive"},
    {Sign::Jargon, "jargon"},
    {Sign::Formal, "formal"},
    {Sign::Informal, "informal"},
}}};

void readSynonyms(const YamlValue &value, WordLists &lists, Faults &faults)
{
    Fields fields(value, QStringLiteral("synonyms"), faults);
    for (const YamlValue::Entry &entry : value.entries) {
        const QByteArray key = entry.key.toLatin1();
        lists.synonyms.insert(entry.key, fields.texts(key.constData(), 1, 100, 60));
    }
}

QSet<QString> wordsOf(Fields &fields, const char *key)
{
    const QStringList words = foldedWords(fields.texts(key, 1, 100).join(u' '));
    return {words.begin(), words.end()};
}

WordLists builtIn(const QString &language)
{
    loadScenarioResources();
    QFile file(QStringLiteral(":/scenarios/words/%1.yaml").arg(language));
    Faults faults(file.fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    // What does not read is a defect of this build: the test over both files shows it.
    return readWordLists(file.readAll(), faults).value_or(WordLists());
}

} // namespace

QString signName(Sign sign)
{
    return signNames.name(sign);
}

std::optional<Sign> signFromName(const QString &name)
{
    return signNames.value(name);
}

QStringList feelingNames()
{
    QStringList names;
    for (const Sign sign : {Sign::Understanding, Sign::Apology, Sign::Gladness, Sign::Condolence, Sign::Seriousness}) {
        names.append(signName(sign));
    }
    return names;
}

QStringList trainingLanguages()
{
    return {QStringLiteral("nl"), QStringLiteral("en")};
}

std::optional<WordLists> readWordLists(const QByteArray &yaml, Faults &faults)
{
    const std::optional<YamlValue> root = readYaml(yaml, faults);
    if (!root) {
        return std::nullopt;
    }
    WordLists lists;
    {
        Fields fields(*root, QStringLiteral("words"), faults);
        if (const YamlValue *const synonyms = fields.map("synonyms", true)) {
            readSynonyms(*synonyms, lists, faults);
        }
        lists.functionWords = wordsOf(fields, "function_words");
        lists.sentenceWords = wordsOf(fields, "sentence_words");
        lists.negations = wordsOf(fields, "negations");
        for (const auto &[sign, name] : signNames.rows) {
            for (const QString &text : fields.texts(name, 0, 200)) {
                if (const auto pattern = WordPattern::parse(text, lists.synonyms, fields.place(name), faults)) {
                    lists.signs[static_cast<std::size_t>(sign)].push_back(*pattern);
                }
            }
        }
    }
    return faults.isEmpty() ? std::optional(std::move(lists)) : std::nullopt;
}

const WordLists &wordLists(const QString &language)
{
    static const WordLists dutch = builtIn(QStringLiteral("nl"));
    static const WordLists english = builtIn(QStringLiteral("en"));
    return language == u"en" ? english : dutch;
}

} // namespace wederhoor::training
