#include "core/training/TrainingResults.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor::training {

namespace {

using namespace Qt::StringLiterals;

std::optional<TrainingResult> fromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const std::optional<Instant> at = fromIso(json.value("at"_L1).toString());
    const int total = json.value("total"_L1).toInt(-1);
    TrainingResult result;
    result.scenario = json.value("scenario"_L1).toString();
    if (result.scenario.isEmpty() || !at || total < 0 || total > 100) {
        return std::nullopt;
    }
    result.version = json.value("version"_L1).toInt(1);
    result.at = *at;
    result.total = total;
    result.isPassed = json.value("passed"_L1).toBool();
    const QJsonObject percents = json.value("criteria"_L1).toObject();
    for (auto each = percents.begin(); each != percents.end(); ++each) {
        if (const std::optional<Criterion> criterion = criterionFromName(each.key())) {
            result.percents.insert(*criterion, each.value().toInt());
        }
    }
    return result;
}

} // namespace

TrainingResult resultOf(const Scenario &scenario, const ExerciseScore &score, Instant at)
{
    TrainingResult result{scenario.id, scenario.version, at, score.total, score.isPassed, {}};
    for (const CriterionScore &criterion : score.criteria) {
        result.percents.insert(criterion.criterion, criterion.percent);
    }
    return result;
}

QByteArray toLine(const TrainingResult &result)
{
    QJsonObject percents;
    for (auto each = result.percents.begin(); each != result.percents.end(); ++each) {
        percents.insert(criterionName(each.key()), each.value());
    }
    const QJsonObject json{{u"scenario"_s, result.scenario}, {u"version"_s, result.version},
                           {u"at"_s, toIso(result.at)},      {u"total"_s, result.total},
                           {u"passed"_s, result.isPassed},   {u"criteria"_s, percents}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QList<TrainingResult> resultsFromLines(const QByteArray &lines)
{
    QList<TrainingResult> results;
    for (const QByteArray &line : lines.split('\n')) {
        if (const std::optional<TrainingResult> result = fromLine(line)) {
            results.append(*result);
        }
    }
    return results;
}

Result<QList<TrainingResult>> readResults(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return QList<TrainingResult>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage, path + u": "_s + file.errorString());
    }
    return resultsFromLines(file.readAll());
}

Result<void> appendResult(const QString &path, const TrainingResult &result)
{
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append)) {
        return failure(ErrorKind::Storage, path + u": "_s + file.errorString());
    }
    if (isNew) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    // After a line that a crash cut off, this one begins on a line of its own.
    QByteArray line = toLine(result);
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n") {
        line.prepend('\n');
    }
    if (file.write(line) != line.size() || !file.flush()) {
        return failure(ErrorKind::Storage, path + u": "_s + file.errorString());
    }
    return {};
}

} // namespace wederhoor::training
