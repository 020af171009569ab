#pragma once

#include "core/net/BodyReader.h"
#include "core/net/HttpClient.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QSslConfiguration>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace wederhoor {

/// One request on its way through QNetworkAccessManager, redirects included; settles its future once, then deletes
/// itself. A child of the manager, so that it ends with it (the future then ends as cancelled).
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager &manager, HttpRequest request, const QSslConfiguration &tls);
    ~HttpExchange() override;

    [[nodiscard]] QFuture<Result<HttpResponse>> start();

private:
    void open(const QUrl &url);
    void closeReply();
    void readHead();
    void readBody();
    void finish();
    void follow(const QUrl &target);
    void settle(Result<HttpResponse> result);
    [[nodiscard]] bool readsOnly() const;
    /// Nothing: a complete answer came.
    [[nodiscard]] std::optional<Error> transportError() const;
    [[nodiscard]] bool isCut() const;
    [[nodiscard]] QUrl redirectTarget() const;
    [[nodiscard]] Error error(ErrorKind kind, const QString &what) const;

    QNetworkAccessManager &m_manager;
    HttpRequest m_request;
    QSslConfiguration m_tls;
    QPromise<Result<HttpResponse>> m_promise;
    QFutureWatcher<Result<HttpResponse>> m_cancel;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;
    std::optional<BodyReader> m_body; ///< from the first byte on
    QString m_tlsTrouble;
    int m_redirects = 0;
    bool m_settled = false;
};

} // namespace wederhoor
