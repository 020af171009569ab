#include "core/domain/NearestName.h"

#include <QVector>

#include <algorithm>

namespace wederhoor {

namespace {

/// How many letters must be added, dropped, changed or swapped with their neighbour.
int editDistance(const QString &a, const QString &b)
{
    QVector<QVector<int>> cost(a.size() + 1, QVector<int>(b.size() + 1));
    for (int i = 0; i <= a.size(); ++i) {
        for (int j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    int least = std::max(2, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        // What is far longer than any command was not meant as one, and would cost its square.
        const int distance = word.size() > 40 ? least : editDistance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace wederhoor
