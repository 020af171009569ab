#include "ui/presenters/ReplyPictures.h"

#include "core/domain/Async.h"
#include "core/render/PictureDecoder.h"
#include "ui/models/Words.h"
#include "ui/presenters/DraftKeeper.h"

#include <QFileInfo>
#include <QLocale>

namespace wederhoor {

namespace {
constexpr QSize thumbnailBox{160, 120};
} // namespace

ReplyPictures::ReplyPictures(DraftKeeper &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
}

void ReplyPictures::show(DraftKind kind, const PictureRule &rule)
{
    m_kind = kind;
    m_rule = rule;
    ++m_number;
    m_thumbnails.clear();
    readThumbnails();
    Q_EMIT changed();
}

const QList<ReplyAttachment> &ReplyPictures::pictures() const
{
    return m_drafts.draft(m_kind).attachments;
}

QImage ReplyPictures::thumbnail(int index) const
{
    return m_thumbnails.value(pictures().at(index).path);
}

QString ReplyPictures::limits() const
{
    return tr("Up to %n picture(s) of at most %1 each: JPEG, PNG, WebP or GIF.", nullptr, m_rule.most)
        .arg(QLocale().formattedDataSize(m_rule.maxBytes, 0, QLocale::DataSizeSIFormat));
}

void ReplyPictures::add(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!mayAdd()) {
        Q_EMIT refused(limits());
        return;
    }
    onResult(this, decodePictureFile(path, thumbnailBox),
             [this, path, name, number = m_number](const Result<DecodedPicture> &picture) {
                 if (number != m_number) {
                     return;
                 }
                 if (!picture) {
                     Q_EMIT refused(tr("%1 cannot be used. %2").arg(name, errorText(picture.error())));
                 } else if (picture->bytes > m_rule.maxBytes || !m_rule.mimeTypes.contains(picture->mimeType)) {
                     const QString size = QLocale().formattedDataSize(picture->bytes, 1, QLocale::DataSizeSIFormat);
                     Q_EMIT refused(tr("%1 has %2. %3").arg(name, size, limits()));
                 } else if (mayAdd()) {
                     m_thumbnails.insert(path, picture->image);
                     set(pictures() + QList<ReplyAttachment>{{path, picture->mimeType, {}}});
                     Q_EMIT changed();
                 }
             });
}

void ReplyPictures::remove(int index)
{
    QList<ReplyAttachment> rest = pictures();
    if (index >= 0 && index < rest.size()) {
        rest.removeAt(index);
        set(rest);
        Q_EMIT changed();
    }
}

void ReplyPictures::describe(int index, const QString &altText)
{
    QList<ReplyAttachment> all = pictures();
    if (index >= 0 && index < all.size() && all.at(index).altText != altText) {
        all[index].altText = altText;
        set(all);
        Q_EMIT described();
    }
}

void ReplyPictures::set(const QList<ReplyAttachment> &pictures)
{
    m_drafts.setPictures(m_kind, pictures);
}

void ReplyPictures::readThumbnails()
{
    for (const ReplyAttachment &picture : pictures()) {
        onResult(this, decodePictureFile(picture.path, thumbnailBox),
                 [this, path = picture.path, number = m_number](const Result<DecodedPicture> &read) {
                     if (read && number == m_number) {
                         m_thumbnails.insert(path, read->image);
                         Q_EMIT changed();
                     }
                 });
    }
}

} // namespace wederhoor
