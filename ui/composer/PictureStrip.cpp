#include "ui/composer/PictureStrip.h"

#include "ui/presenters/ReplyPictures.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace wederhoor {

namespace {
constexpr QSize thumbnailSize{60, 44};
} // namespace

/// One picture: what it looks like, what it shows, and the way out.
class PictureStrip::Row : public QWidget
{
public:
    Row(ReplyPictures &pictures, int index, QWidget *parent)
        : QWidget(parent)
        , m_picture(new QLabel(this))
        , m_description(new QLineEdit(this))
        , m_remove(new QPushButton(this))
    {
        m_picture->setFixedSize(thumbnailSize);
        m_picture->setAlignment(Qt::AlignCenter);
        m_picture->setProperty("thumbnail", true);
        m_description->setObjectName(QStringLiteral("pictureDescription%1").arg(index));
        m_remove->setObjectName(QStringLiteral("pictureRemove%1").arg(index));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(sizes::gap);
        layout->addWidget(m_picture);
        layout->addWidget(m_description, 1);
        layout->addWidget(m_remove);
        connect(m_description, &QLineEdit::textEdited, &pictures,
                [&pictures, index](const QString &text) { pictures.describe(index, text); });
        // Queued: the button goes with its row.
        connect(
            m_remove, &QPushButton::clicked, &pictures, [&pictures, index] { pictures.remove(index); },
            Qt::QueuedConnection);
    }

    void tell(const ReplyAttachment &picture, const QImage &thumbnail)
    {
        const QString name = QFileInfo(picture.path).fileName();
        m_picture->setToolTip(name);
        if (!thumbnail.isNull()) {
            const qreal scale = devicePixelRatioF();
            QPixmap pixmap = QPixmap::fromImage(
                thumbnail.scaled(thumbnailSize * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            pixmap.setDevicePixelRatio(scale);
            m_picture->setPixmap(pixmap);
        }
        if (m_description->text() != picture.altText) {
            m_description->setText(picture.altText);
        }
        m_description->setPlaceholderText(PictureStrip::tr("What does %1 show?").arg(name));
        m_description->setAccessibleName(PictureStrip::tr("Description of the picture %1").arg(name));
        setButtonText(m_remove, PictureStrip::tr("Take out"));
        m_remove->setAccessibleName(PictureStrip::tr("Take out the picture %1").arg(name));
    }

    void focusDescription() { m_description->setFocus(); }

private:
    QLabel *m_picture;
    QLineEdit *m_description;
    QPushButton *m_remove;
};

PictureStrip::PictureStrip(ReplyPictures &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("pictureStrip"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(sizes::gapTiny);
    connect(&pictures, &ReplyPictures::changed, this, &PictureStrip::refresh);
    refresh();
}

void PictureStrip::choose()
{
    auto *dialog = new QFileDialog(window(), tr("Choose pictures"));
    dialog->setObjectName(QStringLiteral("pictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QStringList all;
    for (const QString &type : m_pictures.rule().mimeTypes) {
        const QString ending = type.section(QLatin1Char('/'), 1);
        all.append(ending == QLatin1String("jpeg") ? QStringLiteral("*.jpg *.jpeg") : QStringLiteral("*.") + ending);
    }
    dialog->setNameFilter(tr("Pictures (%1)").arg(all.join(QLatin1Char(' '))));
    connect(dialog, &QFileDialog::filesSelected, &m_pictures, [this](const QStringList &paths) {
        for (const QString &path : paths) {
            m_pictures.add(path);
        }
    });
    dialog->open();
}

void PictureStrip::focusDescription(int index)
{
    if (index >= 0 && index < m_rows.size()) {
        m_rows.at(index)->focusDescription();
    }
}

void PictureStrip::refresh()
{
    const QList<ReplyAttachment> &pictures = m_pictures.pictures();
    while (m_rows.size() > pictures.size()) {
        Row *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < pictures.size()) {
        m_rows.append(new Row(m_pictures, static_cast<int>(m_rows.size()), this));
        m_layout->addWidget(m_rows.last());
    }
    for (int i = 0; i < pictures.size(); ++i) {
        m_rows.at(i)->tell(pictures.at(i), m_pictures.thumbnail(i));
    }
    setVisible(!pictures.isEmpty());
}

void PictureStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace wederhoor
