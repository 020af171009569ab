#include "core/desk/CaseDesk.h"
#include "core/desk/MacroDesk.h"
#include "core/store/Store.h"
#include "core/text/TemplateText.h"
#include "ui/models/Words.h"
#include "ui/presenters/ReplyPresenter.h"

namespace wederhoor {

void ReplyPresenter::readUses(const std::function<void(const QList<TemplateUse> &)> &tell)
{
    onResult(this, m_door.store.templateUses(m_case.id),
             [this, tell, id = m_case.id](const Result<QList<TemplateUse>> &uses) {
                 if (!uses) {
                     Q_EMIT failed(errorText(uses.error()));
                 } else if (id == m_case.id) {
                     tell(*uses);
                 }
             });
}

void ReplyPresenter::readTemplates()
{
    const auto read = andThen(this, m_door.store.templateUses(m_case.id), [this](const QList<TemplateUse> &uses) {
        return andThen(this, m_door.store.templates(), [this, uses](const QList<Template> &all) {
            return Result<QList<TemplateOffer>>(offersFor(m_case, all, uses));
        });
    });
    onResult(this, read, [this, id = m_case.id](const Result<QList<TemplateOffer>> &offers) {
        if (!offers) {
            Q_EMIT failed(errorText(offers.error()));
        } else if (id == m_case.id) {
            Q_EMIT templatesRead(*offers);
        } else {
            readTemplates(); // the next case was opened meanwhile: the list that stands there is for that one
        }
    });
}

void ReplyPresenter::fill(const QString &wording, const std::function<void(const QString &)> &tell)
{
    ReplyRequest probe = request();
    probe.body = wording;
    probe.parts.clear();
    probe.mayBeSplit = false;
    probe.usedTemplate = {};
    onResult(this, m_door.desk.checkReply(probe),
             [this, wording, tell, id = m_case.id](const Result<ReplyCheck> &check) {
                 if (id != m_case.id) {
                     return;
                 }
                 QString filled = wording;
                 if (check) {
                     filled = check->text;
                     // The signature is a field of its own, added when the reply leaves.
                     if (!check->signature.isEmpty() && filled.endsWith(check->signature)) {
                         filled.chop(check->signature.size());
                     }
                     filled = filled.trimmed();
                 }
                 tell(filled);
             });
}

void ReplyPresenter::previewTemplate(const TemplateId &id, const QString &wording)
{
    fill(wording, [this, id](const QString &text) { Q_EMIT templateFilled(id, text); });
}

void ReplyPresenter::useTemplate(const Template &chosen, std::optional<int> wording)
{
    if (wording) {
        begin(chosen, *wording);
        return;
    }
    readUses([this, chosen](const QList<TemplateUse> &uses) {
        const QList<TemplateOffer> offers = offersFor(m_case, {chosen}, uses);
        begin(chosen, offers.isEmpty() ? 0 : offers.constFirst().next);
    });
}

void ReplyPresenter::send()
{
    send(m_resolvesWhenSent ? CaseEvent::ReplySentResolved : CaseEvent::ReplySentWaiting);
}

void ReplyPresenter::forgetMacro()
{
    m_resolvesWhenSent = false;
    Q_EMIT checked();
}

void ReplyPresenter::begin(const Template &chosen, int wording)
{
    if (chosen.isMacro()) {
        m_resolvesWhenSent = wederhoor::resolvesWhenSent(chosen);
        Q_EMIT macroChosen(m_case.id, chosen);
    }
    if (chosen.text.trimmed().isEmpty()) {
        return; // it only does
    }
    fill(wordingsOf(chosen.text).value(wording), [this, id = chosen.id, wording, kind = m_kind](const QString &text) {
        if (kind != m_kind) {
            return;
        }
        if (kind != DraftKind::Note) {
            m_drafts.setTemplate(kind, id, wording);
        }
        Q_EMIT templateReady(text);
    });
}

} // namespace wederhoor
