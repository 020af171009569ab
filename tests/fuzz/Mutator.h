#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace wederhoor::fuzz {

/// Makes new inputs out of known ones: the same seed and corpus give the same inputs.
class Mutator
{
public:
    Mutator(QList<QByteArray> corpus, quint32 seed);
    /// One to eight changes to one of the corpus, at most 64 KiB long.
    [[nodiscard]] QByteArray next();

private:
    void change(QByteArray &bytes);
    void insertNoise(QByteArray &bytes);
    void repeat(QByteArray &bytes);
    void splice(QByteArray &bytes);
    [[nodiscard]] qsizetype below(qsizetype limit);
    [[nodiscard]] const QByteArray &pick(const QList<QByteArray> &list) { return list.at(below(list.size())); }

    QList<QByteArray> m_corpus;
    QList<QByteArray> m_words; ///< pieces of the corpus that mean something there
    std::mt19937 m_random;
};

} // namespace wederhoor::fuzz
