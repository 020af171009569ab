#pragma once

#include "core/wording/ScenarioWords.h"

#include <QList>
#include <QString>

namespace wederhoor::training {

/// Where in a file, both from 1; 0: the file as a whole.
struct Place
{
    int line = 0;
    int column = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Why a file was refused: where, what is wrong, and what would mend it.
struct Fault
{
    QString file;
    Place place;
    QString what;
    QString remedy;

    /// "app.yaml:12:3: ... ..."
    [[nodiscard]] QString toText() const
    {
        const QString at = place.line > 0 ? QStringLiteral(":%1:%2").arg(place.line).arg(place.column) : QString();
        return QStringLiteral("%1%2: %3 %4").arg(file, at, what, remedy);
    }

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// Collects the faults of one file; after the first few a writer has enough to mend.
class Faults
{
public:
    explicit Faults(QString file)
        : m_file(std::move(file))
    {
    }

    void add(const Place &place, const scenario_words::Complaint &complaint)
    {
        if (m_all.size() < most) {
            m_all.append({m_file, place, complaint.what, complaint.remedy});
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    [[nodiscard]] const QList<Fault> &all() const { return m_all; }

private:
    static constexpr int most = 20;
    QString m_file;
    QList<Fault> m_all;
};

} // namespace wederhoor::training
