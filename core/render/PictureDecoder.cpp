#include "core/render/PictureDecoder.h"

#include <QBuffer>
#include <QFile>
#include <QImageIOHandler>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace wederhoor {

namespace {

constexpr qint64 mostBytes = 12 * 1024 * 1024;
constexpr qint64 mostPixels = 64'000'000;
constexpr int mostMegabytes = 256;
/// A large photograph needs a good part of the limit: not many at once.
constexpr int threads = 2;

class DecoderThreads : public QThreadPool
{
public:
    DecoderThreads()
    {
        setMaxThreadCount(threads);
        QImageReader::setAllocationLimit(mostMegabytes); // of the whole process: set before any of them reads it
    }
};

QThreadPool &pool()
{
    static DecoderThreads own;
    return own;
}

std::optional<QString> mimeTypeOf(const QByteArray &format)
{
    if (format == "jpeg") {
        return QStringLiteral("image/jpeg");
    }
    if (format == "png" || format == "gif" || format == "webp") {
        return QStringLiteral("image/") + QString::fromLatin1(format);
    }
    return std::nullopt;
}

Result<DecodedPicture> refused(const QString &why)
{
    return failure(ErrorKind::BadResponse, why);
}

Result<DecodedPicture> decode(const QByteArray &bytes, const QSize &box)
{
    if (bytes.size() > mostBytes) {
        return refused(QStringLiteral("more than %1 MB").arg(mostBytes / (1024 * 1024)));
    }
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    // The content says what it is; a name or a header may lie. SVG and all other handlers are never asked to decode.
    const std::optional<QString> type = mimeTypeOf(QImageReader::imageFormat(&buffer));
    if (!type) {
        return refused(QStringLiteral("not a PNG, JPEG, GIF or WebP picture"));
    }
    buffer.seek(0);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty()) {
        return refused(QStringLiteral("broken"));
    }
    if (qint64(size.width()) * size.height() > mostPixels) {
        return refused(QStringLiteral("%1 x %2 pixels").arg(size.width()).arg(size.height()));
    }
    // Many decoders scale while they read, which spares the whole picture in memory. A picture that lies on its side
    // has a box on its side, too.
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize room = turned ? box.transposed() : box;
    if (size.width() > room.width() || size.height() > room.height()) {
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    DecodedPicture picture;
    if (!reader.read(&picture.image)) {
        return refused(reader.errorString());
    }
    picture.fullSize = turned ? size.transposed() : size;
    picture.bytes = bytes.size();
    picture.mimeType = *type;
    return picture;
}

QFuture<Result<DecodedPicture>> onPool(std::function<Result<DecodedPicture>()> work)
{
    auto promise = std::make_shared<QPromise<Result<DecodedPicture>>>();
    promise->start();
    const QFuture<Result<DecodedPicture>> future = promise->future();
    pool().start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

QFuture<Result<DecodedPicture>> decodePicture(const QByteArray &bytes, const QSize &box)
{
    return onPool([bytes, box] { return decode(bytes, box); });
}

QFuture<Result<DecodedPicture>> decodePictureFile(const QString &path, const QSize &box)
{
    return onPool([path, box]() -> Result<DecodedPicture> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorKind::NotFound, path);
        }
        return decode(file.read(mostBytes + 1), box);
    });
}

} // namespace wederhoor
