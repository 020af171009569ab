#include "ui/settings/ChannelEditor.h"

#include "core/domain/Async.h"
#include "ui/models/Words.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 480;
constexpr int intervalStep = 15;
} // namespace

ChannelEditor::ChannelEditor(const Channel &channel, const PlatformOffer *offer, Change change, QWidget *parent)
    : QDialog(parent)
    , m_channel(channel)
    , m_isConnected(offer != nullptr)
    , m_listens(offer != nullptr && offer->capabilities.testFlag(Capability::Listening))
    , m_change(std::move(change))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(channel.name, this))
    , m_queries(new QLineEdit(channel.queries.join(QStringLiteral(", ")), this))
    , m_interval(new QSpinBox(this))
    , m_media(new QCheckBox(this))
    , m_mediaHint(makeHint(this))
    , m_notice(new NoticeBar(QStringLiteral("channelEditorNotice"), this))
{
    setObjectName(QStringLiteral("channelEditor"));
    setMinimumWidth(dialogWidth);
    m_name->setObjectName(QStringLiteral("editedName"));
    m_queries->setObjectName(QStringLiteral("editedQueries"));
    m_interval->setObjectName(QStringLiteral("editedInterval"));
    m_interval->setRange(static_cast<int>(shortestPollInterval.count()), static_cast<int>(longestPollInterval.count()));
    m_interval->setSingleStep(intervalStep);
    m_interval->setValue(static_cast<int>(channel.pollInterval.count()));
    m_media->setObjectName(QStringLiteral("editedMedia"));
    m_media->setChecked(channel.mediaAllowed);
    makeLayout();
    retranslate();
}

void ChannelEditor::makeLayout()
{
    m_form->setSpacing(sizes::gapWide);
    addField(*m_form, m_name);
    addField(*m_form, m_queries);
    addField(*m_form, m_interval);
    m_form->addRow(QString(), m_media);
    m_form->addRow(QString(), m_mediaHint);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveChannelButton"));
    markPrimary(m_save);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChannelEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_form);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
}

void ChannelEditor::retranslate()
{
    setWindowTitle(tr("Change %1").arg(m_channel.name));
    setFieldLabel(*m_form, m_name, tr("&Name here"));
    setFieldLabel(*m_form, m_queries, tr("&Listen for"));
    setFieldLabel(*m_form, m_interval, tr("Fetch &every"));
    m_queries->setPlaceholderText(tr("Words, separated by commas (may stay empty)"));
    m_interval->setSuffix(tr(" seconds"));
    setButtonText(m_media, tr("Show &pictures at once"));
    m_mediaHint->setText(tr("Else a picture is fetched when you click it. Fetching tells the site that hosts it that "
                            "somebody here is looking."));
    setButtonText(m_save, tr("Save"));
    setButtonText(m_cancel, tr("Cancel"));
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (QWidget *label = m_form->labelForField(field)) {
            label->setVisible(shown);
        }
    };
    show(m_queries, m_listens);
    show(m_interval, m_isConnected);
}

void ChannelEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

ChannelChange ChannelEditor::asked() const
{
    ChannelChange change{m_name->text().trimmed(), m_channel.queries, std::chrono::seconds{m_interval->value()},
                         m_media->isChecked()};
    if (m_listens) {
        change.queries.clear();
        for (const QString &word : m_queries->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            change.queries.append(word.trimmed());
        }
    }
    return change;
}

void ChannelEditor::save()
{
    const ChannelChange change = asked();
    if (change.name.isEmpty()) {
        m_notice->setNotice(Tone::Late, tr("Give the channel a name."));
        return;
    }
    m_save->setEnabled(false);
    onResult(this, m_change(change), [this](const Result<Channel> &channel) {
        m_save->setEnabled(true);
        if (channel) {
            Q_EMIT changed(*channel);
            accept();
            return;
        }
        const bool isTaken = channel.error().kind == ErrorKind::Conflict;
        m_notice->setNotice(Tone::Late,
                            isTaken ? tr("Another channel has this name already: choose a different one.")
                                    : errorText(channel.error()));
    });
}

} // namespace wederhoor
