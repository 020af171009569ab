#pragma once

#include <QWidget>

class QGridLayout;

namespace wederhoor {

/// Facts in two columns: what it is, and what it says. The words can be selected.
class FactList : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString label;
        QString text;

        friend bool operator==(const Fact &, const Fact &) = default;
    };

    explicit FactList(QWidget *parent = nullptr);

    /// Facts without a text are left out.
    void setFacts(const QList<Fact> &facts);

private:
    QGridLayout *m_grid;
    QList<Fact> m_facts;
};

} // namespace wederhoor
