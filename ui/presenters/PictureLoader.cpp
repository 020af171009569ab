#include "ui/presenters/PictureLoader.h"

#include "core/domain/Async.h"
#include "core/render/PictureDecoder.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int mostKilobytes = 32 * 1024;
constexpr int mostAtOnce = 3;
constexpr int mostTroubles = 500;
/// Twice what is painted, for screens of double density.
constexpr QSize decodeBox{480, 320};

QString troubleText(const Error &error)
{
    // What the decoder says of bytes is for a log, in one language.
    return error.kind == ErrorKind::BadResponse
        ? PictureLoader::tr("It is too large, damaged or no PNG, JPEG, GIF or WebP.")
        : errorText(error);
}

} // namespace

PictureLoader::PictureLoader(Fetch fetch, QObject *parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_images(mostKilobytes)
{
}

void PictureLoader::setAutomatic(bool automatic)
{
    if (automatic != m_automatic) {
        m_automatic = automatic;
        Q_EMIT changed({});
    }
}

PictureLoader::State PictureLoader::state(const QUrl &url) const
{
    if (m_images.contains(url)) {
        return State::Ready;
    }
    if (m_underWay.contains(url) || m_waiting.contains(url)) {
        return State::Loading;
    }
    return m_troubles.contains(url) ? State::Failed : State::Absent;
}

QImage PictureLoader::image(const QUrl &url) const
{
    const QImage *found = m_images.object(url);
    return found == nullptr ? QImage() : *found;
}

void PictureLoader::fetch(const QUrl &url)
{
    const State now = state(url);
    if (!canFetch() || !url.isValid() || now == State::Loading || now == State::Ready) {
        return;
    }
    m_troubles.remove(url);
    m_waiting.append(url);
    Q_EMIT changed(url);
    next();
}

void PictureLoader::forgetWaiting()
{
    m_waiting.clear();
}

void PictureLoader::next()
{
    while (!m_waiting.isEmpty() && m_underWay.size() < mostAtOnce) {
        const QUrl url = m_waiting.takeFirst();
        m_underWay.insert(url);
        const auto decoded
            = andThen(this, m_fetch(url), [](const QByteArray &bytes) { return decodePicture(bytes, decodeBox); });
        onResult(this, decoded, [this, url](const Result<DecodedPicture> &picture) {
            if (picture) {
                const QImage &image = picture->image;
                m_images.insert(url, new QImage(image), std::max(1, static_cast<int>(image.sizeInBytes() / 1024)));
            }
            settle(url, picture ? QString() : troubleText(picture.error()));
        });
    }
}

void PictureLoader::settle(const QUrl &url, const QString &trouble)
{
    m_underWay.remove(url);
    if (!trouble.isEmpty()) {
        if (m_troubles.size() >= mostTroubles) {
            m_troubles.clear();
        }
        m_troubles.insert(url, trouble);
    }
    Q_EMIT changed(url);
    next();
}

} // namespace wederhoor
