#include "ui/settings/TemplatePreview.h"

#include "ui/models/Words.h"
#include "ui/presenters/TemplatesPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/CounterRing.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

struct Place
{
    PlatformId platform;
    ReplyKind kind = ReplyKind::Public;
};

} // namespace

TemplatePreview::TemplatePreview(const TemplatesPresenter &presenter, const QList<PlatformOffer> &platforms,
                                 const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_title(new QLabel(this))
    , m_place(new QComboBox(this))
    , m_words(new QLabel(this))
    , m_counter(new CounterRing(theme, this))
    , m_length(new QLabel(this))
    , m_notice(new NoticeBar(QStringLiteral("templatePreviewNotice"), this))
{
    setObjectName(QStringLiteral("templatePreviewCard"));
    setProperty("card", true);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setWordWrap(true);
    m_length->setWordWrap(true);
    m_place->setObjectName(QStringLiteral("previewPlace"));
    for (const PlatformOffer &offer : platforms) {
        if (offer.capabilities.testFlag(Capability::PublicReply)) {
            m_place->addItem(QString(), QVariant::fromValue(Place{offer.platform, ReplyKind::Public}));
        }
        if (offer.capabilities.testFlag(Capability::PrivateMessage)) {
            m_place->addItem(QString(), QVariant::fromValue(Place{offer.platform, ReplyKind::Private}));
        }
    }
    m_words->setObjectName(QStringLiteral("templateAsRead"));
    m_words->setProperty("bubble", true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_length->setProperty("role", QStringLiteral("small"));
    m_length->setObjectName(QStringLiteral("previewLength"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_place);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(sizes::gap);
    foot->addWidget(m_counter);
    foot->addWidget(m_length, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapWide, sizes::gapLarge, sizes::gapWide);
    layout->setSpacing(sizes::gap);
    layout->addLayout(top);
    layout->addWidget(m_words);
    layout->addLayout(foot);
    layout->addWidget(m_notice);
    connect(m_place, &QComboBox::currentIndexChanged, this, &TemplatePreview::refresh);
}

void TemplatePreview::retranslate()
{
    m_title->setText(tr("As Samira El Amrani would read it"));
    m_place->setAccessibleName(tr("Preview for"));
    for (int row = 0; row < m_place->count(); ++row) {
        const auto place = m_place->itemData(row).value<Place>();
        m_place->setItemText(row, tr("%1, %2").arg(platformWord(place.platform), kindWord(place.kind)));
    }
    refresh();
}

void TemplatePreview::setText(const QString &text)
{
    m_source = text;
    refresh();
}

void TemplatePreview::preferPlatform(const PlatformId &platform)
{
    for (int row = 0; row < m_place->count(); ++row) {
        if (m_place->itemData(row).value<Place>().platform == platform) {
            m_place->setCurrentIndex(row);
            return;
        }
    }
}

void TemplatePreview::refresh()
{
    const auto place = m_place->currentData().value<Place>();
    const TemplatesPresenter::Preview preview = m_presenter.preview(m_source, place.platform, place.kind);
    m_words->setText(preview.text);
    m_words->setAccessibleName(tr("Preview"));
    m_words->setAccessibleDescription(preview.text);
    m_counter->setCount(preview.length.length, preview.length.limit, preview.length.fits);
    m_length->setText(tr("with your signature; real names may be longer"));
    if (!preview.unresolved.isEmpty()) {
        m_notice->setNotice(Tone::Soon,
                            tr("Nobody fills {{%1}}: the agent must write it, or the reply cannot go.")
                                .arg(preview.unresolved.join(QStringLiteral("}}, {{"))));
    } else if (preview.length.isTooShort()) {
        m_notice->setNotice(Tone::Soon, tr("Too short for this platform: an agent must add to it each time."));
    } else if (!preview.length.fits) {
        m_notice->setNotice(Tone::Late, tr("Too long for this platform: an agent must shorten it each time."));
    } else {
        m_notice->clear();
    }
}

} // namespace wederhoor
