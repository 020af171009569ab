#include "app/WindowDoors.h"

#include "app/Engine.h"
#include "app/OwnReplyActs.h"
#include "app/Platforms.h"
#include "app/TeamLink.h"
#include "core/domain/Async.h"
#include "core/platforms/PlatformConnector.h"

#include <QDesktopServices>
#include <QDir>

namespace wederhoor {

namespace {

using Kind = Application::Kind;

/// Asks the engine of the inbox on its thread.
template <class T, class Question> QFuture<Result<T>> askEngine(Application &application, Question question)
{
    Engine *const engine = application.inbox(Kind::Real).engine();
    return application.thread().ask<T>([engine, question] { return question(*engine); });
}

/// How many new messages a poll of one channel brought; its error when it failed.
Result<int> newMessages(const QList<PollReport> &reports)
{
    int count = 0;
    for (const PollReport &report : reports) {
        if (report.error) {
            return failure(*report.error);
        }
        if (report.polledElsewhere) {
            return failure(ErrorKind::Conflict, QStringLiteral("another process of this profile fetches it"));
        }
        count += report.outcome.newMessages;
    }
    return count;
}

DataPresenter::Sizes sizesOf(const Profile &profile)
{
    const QDir folder(profile.folder());
    DataPresenter::Sizes sizes;
    sizes.folder = folder.absolutePath();
    sizes.free = profile.freeBytes();
    const QString inbox = QFileInfo(profile.inboxPath()).fileName();
    const QString practice = QFileInfo(profile.practicePath()).fileName();
    const QString exercise = QFileInfo(profile.exercisePath()).fileName();
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
        const QString name = file.fileName();
        if (name.contains(QLatin1String("-backup-"))) {
            sizes.backups += file.size();
        } else if (name.startsWith(inbox)) {
            sizes.inbox += file.size();
        } else if (name.startsWith(practice) || name.startsWith(exercise)) {
            sizes.practice += file.size();
        }
    }
    return sizes;
}

} // namespace

InboxDoor inboxDoor(Inbox &inbox, EngineThread &thread, const Clock &clock)
{
    InboxDoor door{inbox.store(), inbox.desk(),
                   [&inbox, &thread] { thread.post([engine = inbox.engine()] { (void)engine->poller().pollOnce(); }); },
                   [&inbox](const SignatureRule &rule) { return inbox.saveSignature(rule); }};
    door.like = [&inbox, &thread](const ChannelId &id, const Message &message) {
        return thread.ask<void>([engine = inbox.engine(), id, message]() -> QFuture<Result<void>> {
            PlatformConnector *const connector = engine->poller().connector(id);
            return connector == nullptr ? ready<void>(failure(ErrorKind::NotFound, QStringLiteral("no such channel")))
                                        : connector->act(PlatformAct::Like, message);
        });
    };
    door.hide = [&inbox, &thread](const CaseId &caseId, const ChannelId &channel, const Message &message) {
        const auto hidden = thread.ask<void>([engine = inbox.engine(), &inbox, caseId, channel, message] {
            return actOnPlatform(*engine, inbox.team(), {caseId, channel, message, PlatformAct::Hide, {}});
        });
        const auto noted = andThen(&inbox.store(), hidden, [&inbox, caseId, ref = message.ref] {
            return inbox.desk().noteHidden(caseId, ref);
        });
        return andThen(&inbox.store(), noted, [](const Case &) { return Result<void>(); });
    };
    door.removeOwn = [&inbox, &thread, &clock](const MessageRef &ref, const QString &why) {
        return removeOwnReply(inbox, thread, clock, ref, why);
    };
    door.saveTemplate = [&inbox](const Template &value) { return inbox.templates().save(value); };
    door.removeTemplate = [&inbox](const TemplateId &id) { return inbox.templates().remove(id); };
    door.shared = &inbox.shared();
    door.identity = &inbox.identity();
    door.callbacks = &inbox.callbacks();
    door.things = &inbox.things();
    door.knowledge = &inbox.knowledge();
    door.mandates = &inbox.mandates();
    return door;
}

InboxDoor inboxDoor(Application &application, Kind kind)
{
    Inbox &inbox = application.inbox(kind);
    InboxDoor door = inboxDoor(inbox, application.thread(), application.clock());
    door.profileAddress
        = [](const PlatformId &platform, const Author &author) { return profileAddressOf(platform, author); };
    if (kind == Kind::Real) {
        // Practice never touches the network.
        door.fetchPicture = [&application](const QUrl &url) { return application.fetchPicture(url); };
        door.approvals = &inbox.approvals();
    }
    return door;
}

ChannelDoor channelDoor(Application &application)
{
    Application *const app = &application;
    ChannelDoor door;
    door.add = [app](const ChannelForm &form) {
        const NewChannel channel{form.platform, form.name, form.server, form.account, form.queries, form.secret, {}};
        return askEngine<Channel>(*app, [channel](Engine &engine) { return engine.connectChannel(channel); });
    };
    door.signInAgain = [app](const ChannelId &id, const QByteArray &secret) {
        return askEngine<Channel>(*app, [id, secret](Engine &engine) { return engine.renewSecret(id, secret); });
    };
    door.change = [app](const ChannelId &id, const ChannelChange &change) {
        return askEngine<Channel>(*app, [id, change](Engine &engine) { return engine.channels().change(id, change); });
    };
    door.setEnabled = [app](const ChannelId &id, bool enabled) {
        return askEngine<Channel>(*app,
                                  [id, enabled](Engine &engine) { return engine.channels().setEnabled(id, enabled); });
    };
    door.remove = [app](const QString &name) {
        return askEngine<void>(*app, [name](Engine &engine) { return engine.channels().remove(name); });
    };
    door.pollNow = [app](const ChannelId &id) {
        return askEngine<int>(*app, [id](Engine &engine) {
            return andThen(&engine.poller(), engine.poller().pollOnce(id), newMessages);
        });
    };
    door.readAgain = [app](std::int64_t row) {
        return askEngine<int>(*app, [row](Engine &engine) {
            return andThen(&engine.poller(), engine.quarantine().readAgain(row),
                           [](const IntakeOutcome &outcome) { return Result<int>(outcome.newMessages); });
        });
    };
    door.dropSetAside = [app](std::int64_t row) {
        return askEngine<void>(*app, [row](Engine &engine) { return engine.quarantine().drop(row); });
    };
    return door;
}

DataPresenter::Door dataDoor(Application &application)
{
    const auto sizes = [&application] {
        return application.thread().ask<DataPresenter::Sizes>(
            [profile = application.profile()] { return ready<DataPresenter::Sizes>(sizesOf(profile)); });
    };
    return {sizes, [](const QString &folder) { return QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }};
}

QList<PlatformOffer> platformOffers()
{
    const ConnectorRegistry &registry = platformDescriptions();
    QList<PlatformOffer> offers;
    for (const PlatformId &platform : registry.platforms()) {
        const ConnectorRegistry::Entry *entry = registry.find(platform);
        offers += {platform, entry->displayName, entry->defaultServer, entry->capabilities};
    }
    return offers;
}

} // namespace wederhoor
