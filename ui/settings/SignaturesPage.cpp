#include "ui/settings/SignaturesPage.h"

#include "ui/models/SharedWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/SharedPresenter.h"
#include "ui/presenters/SignaturesPresenter.h"
#include "ui/style/Part.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

SignaturesPage::SignaturesPage(SignaturesPresenter &presenter, SharedPresenter &shared, QWidget *parent)
    : SettingsPage(QStringLiteral("signaturesPage"), parent)
    , m_presenter(presenter)
    , m_shared(shared)
    , m_grid(new QGridLayout)
    , m_hint(makeHint(this))
    , m_each(new QCheckBox(this))
{
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    inside->setSpacing(sizes::gapWide);
    m_grid->setHorizontalSpacing(sizes::gapWide);
    m_grid->setVerticalSpacing(sizes::gap);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 3);
    inside->addLayout(m_grid);
    inside->addWidget(m_hint);
    m_each->setObjectName(QStringLiteral("signEachPart"));
    inside->addWidget(m_each);
    connect(m_each, &QCheckBox::toggled, &presenter, &SignaturesPresenter::setSignsEachPart);
    body()->addWidget(card);
    body()->addStretch();
    connect(&presenter, &SignaturesPresenter::changed, this, &SignaturesPage::refresh);
    connect(&shared, &SharedPresenter::changed, this, &SignaturesPage::refresh);
    connect(&shared, &SharedPresenter::done, this, &SignaturesPage::tellDone);
    connect(&shared, &SharedPresenter::failed, this, &SignaturesPage::tellFailed);
    connect(&presenter, &SignaturesPresenter::saved, this, [this] { tellDone(tr("Saved.")); });
    connect(&presenter, &SignaturesPresenter::failed, this, &SignaturesPage::tellFailed);
    retranslate();
}

void SignaturesPage::retranslate()
{
    setHeading(tr("Signatures"), tr("Under every reply, counted in its length."));
    m_hint->setText(tr("{{agent.name}} and {{agent.initials}} are filled in. A field that is empty follows the first "
                       "one. Sign with your own name: customers find out made-up ones."));
    m_each->setText(tr("Sign each part of a long reply, not only its last"));
    m_rows.clear(); // the names of the places are in another language now
    refresh();
}

bool SignaturesPage::hasTheRows() const
{
    const QList<SignaturesPresenter::Place> &places = m_presenter.places();
    return std::equal(
        places.begin(), places.end(), m_rows.begin(), m_rows.end(),
        [](const SignaturesPresenter::Place &place, const Row &row) { return place.channel == row.channel; });
}

void SignaturesPage::refresh()
{
    if (!hasTheRows() || m_rows.isEmpty()) {
        rebuild();
    }
    m_each->setChecked(m_presenter.signsEachPart());
    const QList<SignaturesPresenter::Place> &places = m_presenter.places();
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        if (!row.text->hasFocus() && row.text->text() != places.at(i).text) {
            row.text->setText(places.at(i).text);
        }
        showPreview(row);
        showShared(row);
    }
}

void SignaturesPage::rebuild()
{
    m_rows.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const SignaturesPresenter::Place &place : m_presenter.places()) {
        const QString name = place.channel.isNull() ? tr("Everywhere")
                                                    : tr("%1 \u00b7 %2").arg(platformWord(place.platform), place.name);
        Row row{place.channel,    new QLabel(name, this), new QLineEdit(place.text, this),
                new QLabel(this), new QLabel(this),       new QPushButton(this)};
        row.text->setObjectName(QStringLiteral("signature%1").arg(number));
        row.text->setAccessibleName(tr("Signature: %1").arg(name));
        row.text->setPlaceholderText(place.channel.isNull() ? QStringLiteral("^{{agent.name}}") : tr("as everywhere"));
        row.preview->setObjectName(QStringLiteral("signaturePreview%1").arg(number));
        row.preview->setTextFormat(Qt::PlainText);
        row.mark->setObjectName(QStringLiteral("signatureMark%1").arg(number));
        row.mark->setProperty("role", QStringLiteral("dim"));
        row.share->setObjectName(QStringLiteral("shareSignature%1").arg(number));
        connect(row.share, &QPushButton::clicked, this, [this, row] { share(row); });
        connect(row.text, &QLineEdit::textChanged, this, [this, row] { showPreview(row); });
        connect(row.text, &QLineEdit::editingFinished, this, [this, row] { save(row); });
        m_grid->addWidget(row.place, number, 0);
        m_grid->addWidget(row.text, number, 1);
        m_grid->addWidget(row.preview, number, 2);
        m_grid->addWidget(row.mark, number, 3);
        m_grid->addWidget(row.share, number, 4);
        m_rows.append(row);
        ++number;
    }
}

void SignaturesPage::showPreview(const Row &row)
{
    const QStringList unresolved = m_presenter.unresolved(row.text->text());
    const QString signature = m_presenter.preview(row.channel, row.text->text());
    setPartProperty(*row.preview, "role", unresolved.isEmpty() ? QStringLiteral("dim") : QStringLiteral("error"));
    if (!unresolved.isEmpty()) {
        row.preview->setText(tr("Nobody fills {{%1}}").arg(unresolved.constFirst()));
    } else {
        row.preview->setText(signature.isEmpty() ? tr("no signature") : tr("becomes  %1").arg(signature));
    }
    row.text->setAccessibleDescription(row.preview->text());
    showShared(row);
}

SignatureRule SignaturesPage::ruleToShare(const Row &row) const
{
    const bool isEverybodys = m_shared.things().mayJudge(sharedKind::signatures());
    return {isEverybodys ? AgentId() : m_shared.things().me, row.channel, row.text->text().trimmed()};
}

/// Whose the signature of the place is; and in a team the way to share it.
void SignaturesPage::showShared(const Row &row)
{
    const SharedThings &all = m_shared.things();
    const bool isWritten = !row.text->text().trimmed().isEmpty();
    const SharedThing *own = sharedSignatureOf(all, {all.me, row.channel, {}});
    const SharedThing *everybodys = sharedSignatureOf(all, {{}, row.channel, {}});
    const bool saysTheTeams
        = everybodys != nullptr && sharedSignature(everybodys->fields).text == row.text->text().trimmed();
    QString mark;
    if (own != nullptr) {
        mark = own->state == SharedThing::State::Team ? tr("mine, shared") : sharedMark(own->state);
    } else if (everybodys != nullptr && (!isWritten || saysTheTeams)) {
        mark = sharedMark(everybodys->state);
    } else if (isWritten) {
        mark = tr("mine");
    }
    row.mark->setText(m_shared.isHere() ? mark : QString());
    row.mark->setVisible(m_shared.isHere());
    const bool isJudge = all.mayJudge(sharedKind::signatures());
    setButtonText(row.share, isJudge ? tr("For everybody") : tr("Share with the team"));
    row.share->setVisible(m_shared.mayWrite(sharedKind::signatures()) && isWritten && (isJudge || own == nullptr)
                          && !saysTheTeams);
}

void SignaturesPage::share(const Row &row)
{
    const SignatureRule rule = ruleToShare(row);
    if (const QStringList unresolved = m_presenter.unresolved(rule.text); !unresolved.isEmpty()) {
        tellFailed(tr("Not saved: nobody fills {{%1}}, and no reply could go with it.").arg(unresolved.constFirst()));
        return;
    }
    SharedThing wanted;
    wanted.id = sharedSignatureId(rule);
    wanted.kind = sharedKind::signatures();
    wanted.name = sharedSignatureName(rule);
    wanted.fields = sharedFields(rule);
    m_shared.save(wanted);
}

void SignaturesPage::save(const Row &row)
{
    const QString text = row.text->text().trimmed();
    const QList<SignaturesPresenter::Place> &places = m_presenter.places();
    const auto place = std::find_if(places.begin(), places.end(), [&row](const SignaturesPresenter::Place &each) {
        return each.channel == row.channel;
    });
    if (place == places.end() || place->text == text) {
        return;
    }
    if (const QStringList unresolved = m_presenter.unresolved(text); !unresolved.isEmpty()) {
        tellFailed(tr("Not saved: nobody fills {{%1}}, and no reply could go with it.").arg(unresolved.constFirst()));
        return;
    }
    m_presenter.save(row.channel, text);
}

} // namespace wederhoor
