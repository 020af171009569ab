#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Training.h"
#include "core/training/ScenarioConversation.h"

#include <QDate>

#include <array>
#include <chrono>

namespace wederhoor::training {

/// Something the trainee may look up.
struct KnowledgeItem
{
    QString id;
    QString title;
    QString text;
    QString owner;
    QDate until; ///< invalid: it holds until further notice
};

/// Whom the trainee may ask, and what comes back.
struct ScenarioSpoc
{
    QString id;
    QString name;
    std::chrono::seconds after{0};
    QString answer;
};

struct Hint
{
    QString text;
    int cost = 5; ///< points of the total
};

/// A scripted exercise. A plain value, safe to read on every thread.
struct Scenario
{
    QString id;
    int version = 1;
    QString language;
    QString title;
    QString teaches;
    QString kind;
    int week = 1;
    std::chrono::minutes minutes{10};
    QStringList prerequisites;
    PlatformId platform;
    QStringList contacts; ///< what the bank publishes of itself and may stand in public
    QList<KnowledgeItem> knowledge;
    QList<ScenarioSpoc> spocs;
    std::array<int, criteria.size()> weights{};
    int passMark = 70;
    QList<Hint> hints;
    std::vector<ScenarioConversation> conversations;

    [[nodiscard]] int weight(Criterion criterion) const { return weights[static_cast<std::size_t>(criterion)]; }
    [[nodiscard]] const ScenarioConversation *conversation(const QString &conversationId) const;
};

/// The kinds there are: "question", "complaint" ...
[[nodiscard]] QStringList scenarioKinds();

} // namespace wederhoor::training
