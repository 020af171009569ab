#pragma once

#include "core/domain/Shared.h"

#include <QComboBox>

namespace wederhoor {

/// To whom a shared thing belongs: everybody, or one of this member's hubs and teams.
class ScopeChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit ScopeChoice(const QString &objectName, QWidget *parent = nullptr);

    /// What was chosen stays chosen while it is there.
    void setScopes(const QList<SharedScope> &scopes);
    /// There is something to choose from.
    [[nodiscard]] bool hasChoice() const { return count() > 1; }
    void setScope(const QUuid &scope);
    /// Null: everybody.
    [[nodiscard]] QUuid scope() const { return currentData().toUuid(); }
};

} // namespace wederhoor
