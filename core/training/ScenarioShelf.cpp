#include "core/training/ScenarioShelf.h"

#include "core/training/ScenarioReader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <tuple>

namespace wederhoor::training {

namespace {

constexpr qsizetype mostFiles = 2'000;

struct Origin
{
    QString path;
    QString name; ///< as a fault says it
};

QList<Origin> filesIn(const QString &folder, const QString &namedAs)
{
    QList<Origin> files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        files.append({dir.filePath(name), namedAs.isEmpty() ? dir.filePath(name) : namedAs + u'/' + name});
    }
    return files.mid(0, mostFiles);
}

class Filling
{
public:
    void add(const Origin &origin)
    {
        Faults faults(origin.name);
        QFile file(origin.path);
        if (!file.open(QIODevice::ReadOnly)) {
            faults.add({}, scenario_words::cannotOpen(file.errorString()));
        } else if (auto scenario = readScenario(file.read(mostYamlKilobytes * 1024 + 1), faults)) {
            keep(std::move(*scenario), origin, faults);
        }
        m_shelf.faults += faults.all();
    }

    ScenarioShelf take()
    {
        std::stable_sort(m_shelf.scenarios.begin(), m_shelf.scenarios.end(), [](const auto &a, const auto &b) {
            // Dutch first: it is what most practise.
            return std::tuple(a->week, a->language != u"nl", a->title)
                < std::tuple(b->week, b->language != u"nl", b->title);
        });
        return std::move(m_shelf);
    }

private:
    void keep(Scenario scenario, const Origin &origin, Faults &faults)
    {
        if (const auto other = m_origins.constFind(scenario.id); other != m_origins.constEnd()) {
            faults.add({}, scenario_words::takenScenario(scenario.id, *other));
            return;
        }
        m_origins.insert(scenario.id, origin.name);
        m_shelf.scenarios.append(std::make_shared<const Scenario>(std::move(scenario)));
    }

    ScenarioShelf m_shelf;
    QHash<QString, QString> m_origins;
};

} // namespace

std::shared_ptr<const Scenario> ScenarioShelf::find(const QString &id) const
{
    const auto found
        = std::find_if(scenarios.begin(), scenarios.end(), [&id](const auto &scenario) { return scenario->id == id; });
    return found == scenarios.end() ? nullptr : *found;
}

QStringList ScenarioShelf::ids() const
{
    QStringList ids;
    for (const auto &scenario : scenarios) {
        ids.append(scenario->id);
    }
    return ids;
}

ScenarioShelf readShelf(const QString &ownFolder)
{
    // Asking for the word lists brings the resources in.
    (void)wordLists(QStringLiteral("nl"));
    Filling filling;
    for (const QString &language : trainingLanguages()) {
        for (const Origin &file : filesIn(QStringLiteral(":/scenarios/") + language, language)) {
            filling.add(file);
        }
    }
    if (!ownFolder.isEmpty()) {
        for (const Origin &file : filesIn(ownFolder, {})) {
            filling.add(file);
        }
    }
    return filling.take();
}

} // namespace wederhoor::training
