#include "ui/presenters/DataPresenter.h"

#include "core/domain/Async.h"
#include "ui/models/Words.h"

namespace wederhoor {

DataPresenter::DataPresenter(Door door, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
{
}

void DataPresenter::read()
{
    if (!m_door.sizes) {
        return;
    }
    onResult(this, m_door.sizes(), [this](const Result<Sizes> &sizes) {
        if (sizes) {
            m_sizes = *sizes;
            Q_EMIT changed();
        } else {
            Q_EMIT failed(errorText(sizes.error()));
        }
    });
}

void DataPresenter::openFolder()
{
    if (canOpen() && !m_door.openFolder(m_sizes.folder)) {
        Q_EMIT failed(tr("No file manager answered. The folder is %1.").arg(m_sizes.folder));
    }
}

} // namespace wederhoor
