#include "ui/shell/ExerciseWing.h"

#include "ui/inbox/InboxScreen.h"
#include "ui/models/IncomingMasker.h"
#include "ui/style/Theme.h"
#include "ui/training/ExerciseBand.h"
#include "ui/training/ExercisePanel.h"
#include "ui/widgets/EmptyState.h"

namespace wederhoor {

ExerciseWing::ExerciseWing(ExerciseDoor door, const Theme &theme, QWidget *parent)
    : m_door(masking(std::move(door)))
    , m_theme(theme)
    , m_presenter(m_door)
    , m_replies(m_door.inbox, m_presenter.clock())
    , m_shell(m_door.inbox, true, m_presenter.clock())
    , m_band(new ExerciseBand(m_presenter, theme, parent))
    , m_cover(new EmptyState(theme, QStringLiteral("pauseCover"), parent))
{
    m_band->hide();
    m_cover->hide();
    retranslate();
}

ExerciseWing::~ExerciseWing()
{
    delete m_band;
    delete m_cover;
}

ExerciseDoor ExerciseWing::masking(ExerciseDoor door)
{
    door.inbox.masker = std::make_shared<IncomingMasker>(door.inbox.store, door.inbox.desk);
    return door;
}

void ExerciseWing::serve(InboxScreen &screen)
{
    screen.addBesideCase(new ExercisePanel(m_presenter, m_theme, &screen));
    connect(&screen, &InboxScreen::caseOpened, &m_presenter, &ExercisePresenter::setOpenCase);
}

void ExerciseWing::retranslate()
{
    m_cover->setState(Icon::Training, tr("The exercise stands still"),
                      tr("Its clock does too. What was written so far is kept."));
    m_cover->setButton(tr("Go on"));
}

} // namespace wederhoor
