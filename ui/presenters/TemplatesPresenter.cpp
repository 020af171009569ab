#include "ui/presenters/TemplatesPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/MacroDesk.h"
#include "core/desk/ReplyPlan.h"
#include "core/domain/TemplateFolder.h"
#include "core/store/Store.h"
#include "core/text/Signature.h"
#include "core/text/TemplateRenderer.h"
#include "core/text/TemplateText.h"
#include "ui/models/Words.h"

#include <algorithm>
#include <memory>

namespace wederhoor {

namespace {

/// Whom a preview speaks to.
Case sampleCase()
{
    Case value;
    value.customer.name = QStringLiteral("Samira El Amrani");
    value.topic = TemplatesPresenter::tr("the savings rate");
    return value;
}

QString labelOf(const QString &variable)
{
    if (variable == QLatin1String("customer.first_name")) {
        return TemplatesPresenter::tr("First name of the customer");
    }
    if (variable == QLatin1String("customer.name")) {
        return TemplatesPresenter::tr("Name of the customer");
    }
    if (variable == QLatin1String("agent.name")) {
        return TemplatesPresenter::tr("Your name");
    }
    return variable == QLatin1String("case.topic") ? TemplatesPresenter::tr("Topic of the case") : variable;
}

} // namespace

TemplatesPresenter::TemplatesPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_practice(practice)
{
    connect(&inbox.store, &Store::templatesChanged, this, &TemplatesPresenter::read);
    connect(&inbox.store, &Store::settingsChanged, this, &TemplatesPresenter::readSignatures);
    connect(&practice.store, &Store::templatesChanged, this, &TemplatesPresenter::readPractice);
    read();
    readPractice();
    readSignatures();
}

void TemplatesPresenter::read()
{
    onResult(this, m_inbox.store.templates(), [this](const Result<QList<Template>> &templates) {
        if (!templates) {
            Q_EMIT failed(errorText(templates.error()));
            return;
        }
        m_templates = *templates;
        std::sort(m_templates.begin(), m_templates.end(), [](const Template &a, const Template &b) {
            const int folders = QString::localeAwareCompare(a.folder, b.folder);
            return folders != 0 ? folders < 0 : QString::localeAwareCompare(a.name, b.name) < 0;
        });
        Q_EMIT changed();
    });
}

void TemplatesPresenter::readPractice()
{
    onResult(this, m_practice.store.templates(), [this](const Result<QList<Template>> &templates) {
        m_practiceTemplates = templates.value_or(QList<Template>());
    });
}

void TemplatesPresenter::readSignatures()
{
    onResult(this, m_inbox.store.signatures(), [this](const Result<QList<SignatureRule>> &rules) {
        m_signatures = rules.value_or(QList<SignatureRule>());
        Q_EMIT changed();
    });
}

const Template *TemplatesPresenter::find(const TemplateId &id) const
{
    const auto found
        = std::find_if(m_templates.begin(), m_templates.end(), [&id](const Template &value) { return value.id == id; });
    return found == m_templates.end() ? nullptr : &*found;
}

QList<TemplatesPresenter::Variable> TemplatesPresenter::variables() const
{
    QStringList names = replyVariables(sampleCase(), m_inbox.desk.me()).keys();
    names.sort();
    QList<Variable> variables;
    for (const QString &name : std::as_const(names)) {
        variables.append({name, labelOf(name)});
    }
    return variables;
}

QList<TemplatesPresenter::Stretch> TemplatesPresenter::gaps(const QString &text)
{
    QList<Stretch> stretches;
    for (const TemplateGap &gap : gapsIn(text)) {
        stretches.append({gap.start, gap.end - gap.start});
    }
    return stretches;
}

TemplatesPresenter::Preview TemplatesPresenter::preview(const QString &text, const PlatformId &platform,
                                                        ReplyKind kind) const
{
    const Agent &me = m_inbox.desk.me();
    Preview preview;
    QStringList texts;
    for (const QString &wording : wordingsOf(text)) {
        const Rendered rendered = renderTemplate(wording, replyVariables(sampleCase(), me));
        OutboxEntry entry;
        entry.body = rendered.text;
        entry.signature = signatureFor(m_signatures, me, {});
        texts.append(entry.fullText());
        const LengthCheck length = checkLength(platform, kind, texts.constLast());
        if (texts.size() == 1 || length.length > preview.length.length) {
            preview.length = length;
        }
        for (const Rendered::Unresolved &variable : rendered.unresolved) {
            if (!preview.unresolved.contains(variable.name)) {
                preview.unresolved.append(variable.name);
            }
        }
    }
    preview.text = texts.join(QStringLiteral("\n\u2014\n"));
    return preview;
}

QString TemplatesPresenter::refusal(const Template &value) const
{
    const QString name = value.name.trimmed();
    if (name.isEmpty()) {
        return tr("Give the template a name: it is what you type to find it.");
    }
    if (value.text.trimmed().isEmpty() && !value.isMacro()) {
        return tr("A template without a text says nothing.");
    }
    if (!checkMacro(value)) {
        return tr("What is dismissed is neither answered nor resolved: leave one of them out.");
    }
    const bool isTaken = std::any_of(m_templates.begin(), m_templates.end(), [&](const Template &other) {
        return other.id != value.id && other.scope == value.scope && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? tr("Another template is called %1 already: choose a different name.").arg(name) : QString();
}

void TemplatesPresenter::save(const Template &value)
{
    if (!m_inbox.saveTemplate) {
        return;
    }
    const Template *known = find(value.id);
    const std::optional<Template> before = known == nullptr ? std::nullopt : std::optional(*known);
    onResult(this, m_inbox.saveTemplate(value), [this, before](const Result<Template> &result) {
        if (!result) {
            Q_EMIT failed(errorText(result.error()));
            return;
        }
        m_moved.clear();
        m_undo = Undo{before, result->id};
        mirrorSave(*result, before ? before->name : result->name);
        Q_EMIT saved(*result);
    });
}

void TemplatesPresenter::remove(const TemplateId &id)
{
    const Template *known = find(id);
    if (known == nullptr || !m_inbox.removeTemplate) {
        return;
    }
    onResult(this, m_inbox.removeTemplate(id), [this, before = *known](const Result<void> &result) {
        if (!result) {
            Q_EMIT failed(errorText(result.error()));
            return;
        }
        m_moved.clear();
        m_undo = Undo{before, before.id};
        mirrorRemove(before);
        Q_EMIT removed(before);
    });
}

void TemplatesPresenter::move(const TemplateId &id, const QString &folder)
{
    if (const Template *known = find(id)) {
        Template wanted = *known;
        wanted.folder = folder;
        place({wanted});
    }
}

void TemplatesPresenter::renameFolder(const QString &folder, const QString &as)
{
    QList<Template> wanted;
    for (Template value : std::as_const(m_templates)) {
        if (const std::optional<QString> moved = movedFolder(value.folder, folder, as)) {
            value.folder = *moved;
            wanted.append(value);
        }
    }
    place(wanted);
}

void TemplatesPresenter::place(const QList<Template> &wanted)
{
    if (wanted.isEmpty() || !m_inbox.saveTemplate) {
        return;
    }
    m_undo.reset();
    m_moved.clear();
    const auto left = std::make_shared<qsizetype>(wanted.size());
    const auto done = std::make_shared<int>(0);
    for (const Template &value : wanted) {
        if (const Template *before = find(value.id)) {
            m_moved.append(*before);
        }
        onResult(this, m_inbox.saveTemplate(value), [this, left, done](const Result<Template> &result) {
            if (result) {
                ++*done;
                mirrorSave(*result, result->name);
            } else {
                Q_EMIT failed(errorText(result.error()));
            }
            if (--*left == 0 && *done > 0) {
                Q_EMIT moved(*done);
            }
        });
    }
}

void TemplatesPresenter::undo()
{
    if (!m_moved.isEmpty()) {
        place(QList<Template>(m_moved));
        m_moved.clear();
        return;
    }
    if (!m_undo) {
        return;
    }
    const Undo last = *std::exchange(m_undo, std::nullopt);
    if (last.before) {
        const Template *now = find(last.after);
        const QString nameNow = now == nullptr ? last.before->name : now->name;
        onResult(this, m_inbox.saveTemplate(*last.before), [this, nameNow](const Result<Template> &result) {
            if (!result) {
                Q_EMIT failed(errorText(result.error()));
                return;
            }
            mirrorSave(*result, nameNow);
            Q_EMIT saved(*result);
        });
    } else if (const Template *added = find(last.after)) {
        remove(added->id);
    }
}

std::optional<Template> TemplatesPresenter::inPractice(const TemplateId &id, const QString &name) const
{
    const auto found = std::find_if(m_practiceTemplates.begin(), m_practiceTemplates.end(),
                                    [&](const Template &value) { return value.id == id || value.name == name; });
    return found == m_practiceTemplates.end() ? std::nullopt : std::optional(*found);
}

void TemplatesPresenter::mirrorSave(const Template &value, const QString &nameBefore)
{
    if (!m_practice.saveTemplate) {
        return;
    }
    Template copy = value;
    copy.scope = {}; // practice has no teams
    if (const std::optional<Template> same = inPractice(value.id, nameBefore)) {
        copy.id = same->id;
    }
    // What cannot be kept in practice takes nothing away from the inbox.
    onResult(this, m_practice.saveTemplate(copy), [](const Result<Template> &) {});
}

void TemplatesPresenter::mirrorRemove(const Template &value)
{
    const std::optional<Template> same = inPractice(value.id, value.name);
    if (same && m_practice.removeTemplate) {
        onResult(this, m_practice.removeTemplate(same->id), [](const Result<void> &) {});
    }
}

} // namespace wederhoor
