#include "ui/settings/ScopeChoice.h"

#include "ui/models/SharedWords.h"

#include <QSignalBlocker>

namespace wederhoor {

ScopeChoice::ScopeChoice(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void ScopeChoice::setScopes(const QList<SharedScope> &scopes)
{
    const QSignalBlocker quiet(this);
    const QUuid chosen = scope();
    clear();
    addItem(sharedScopeWord(nullptr), QUuid());
    for (const SharedScope &one : scopes) {
        addItem(sharedScopeWord(&one), one.id);
    }
    setScope(chosen);
}

void ScopeChoice::setScope(const QUuid &scope)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        if (itemData(row).toUuid() == scope) {
            setCurrentIndex(row);
            return;
        }
    }
    setCurrentIndex(0);
}

} // namespace wederhoor
