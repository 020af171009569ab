#pragma once

#include "core/domain/Result.h"

#include <QCache>
#include <QFuture>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>

namespace wederhoor {

/// The pictures of conversations: fetched when asked for, decoded elsewhere, kept in memory up to a limit and never on
/// the disk, since they are customers'. GUI thread.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    enum class State { Absent, Loading, Ready, Failed };
    using Fetch = std::function<QFuture<Result<QByteArray>>(const QUrl &)>;

    explicit PictureLoader(Fetch fetch, QObject *parent = nullptr);

    /// Without a way to fetch there is nothing to offer.
    [[nodiscard]] bool canFetch() const { return bool(m_fetch); }
    /// The channel lets pictures be fetched without a click.
    void setAutomatic(bool automatic);
    [[nodiscard]] bool isAutomatic() const { return m_automatic; }

    [[nodiscard]] State state(const QUrl &url) const;
    [[nodiscard]] QImage image(const QUrl &url) const;
    /// Why it could not be had, in words.
    [[nodiscard]] QString trouble(const QUrl &url) const { return m_troubles.value(url); }
    void fetch(const QUrl &url);
    /// Only those that a person sees are worth fetching: what is waiting is forgotten.
    void forgetWaiting();

Q_SIGNALS:
    /// An empty address: what may be fetched.
    void changed(const QUrl &url);

private:
    void next();
    void settle(const QUrl &url, const QString &trouble);

    Fetch m_fetch;
    bool m_automatic = false;
    QCache<QUrl, QImage> m_images; ///< cost in kB
    QHash<QUrl, QString> m_troubles;
    QList<QUrl> m_waiting;
    QSet<QUrl> m_underWay;
};

} // namespace wederhoor
