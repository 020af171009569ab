#include "tests/bluesky/Shapes.h"

namespace wederhoor::test {

QByteArray Shapes::notifications()
{
    return R"({"cursor":"2026-01-05T10:00:00.000Z","seenAt":"2026-01-05T09:00:00.000Z","priority":false,"notifications":[
 {"uri":"at://did:plc:klant/app.bsky.feed.post/3kaaaaaaaaa2a","cid":"bafyreia","author":{"did":"did:plc:klant",
  "handle":"klant.test","displayName":"Kees Klant","viewer":{"muted":false}},"reason":"mention","isRead":false,
  "record":{"$type":"app.bsky.feed.post","text":"@bank.test help","langs":["nl"],
  "createdAt":"2026-01-05T10:02:00.000Z","facets":[]},"indexedAt":"2026-01-05T10:02:01.000Z","labels":[]},
 {"uri":"at://did:plc:klant/app.bsky.feed.post/3kaaaaaaaaa2b","cid":"bafyreib","author":{"did":"did:plc:klant",
  "handle":"klant.test"},"reason":"reply","reasonSubject":"at://did:plc:bank/app.bsky.feed.post/3kroot",
  "record":{"$type":"app.bsky.feed.post","text":"en nu?","createdAt":"2026-01-05T10:01:00.000Z",
  "reply":{"root":{"uri":"at://did:plc:bank/app.bsky.feed.post/3kroot","cid":"bafyroot"},
  "parent":{"uri":"at://did:plc:bank/app.bsky.feed.post/3kroot","cid":"bafyroot"}}},
  "isRead":false,"indexedAt":"2026-01-05T10:01:01.000Z"},
 {"uri":"at://did:plc:ander/app.bsky.feed.post/3kaaaaaaaaa2c","cid":"bafyreic","author":{"did":"did:plc:ander",
  "handle":"ander.test"},"reason":"reply","reasonSubject":"at://did:plc:bank/app.bsky.feed.post/3kroot",
  "record":{"$type":"app.bsky.feed.post","text":"ik ook","createdAt":"2026-01-05T10:00:30.000Z",
  "reply":{"root":{"uri":"at://did:plc:bank/app.bsky.feed.post/3kroot","cid":"bafyroot"},
  "parent":{"uri":"at://did:plc:klant/app.bsky.feed.post/3kaaaaaaaaa2b","cid":"bafyreib"}}},
  "isRead":false,"indexedAt":"2026-01-05T10:00:31.000Z"},
 {"uri":"at://did:plc:fan/app.bsky.feed.like/3klike","cid":"bafylike","author":{"did":"did:plc:fan","handle":"fan.test"},
  "reason":"like","reasonSubject":"at://did:plc:bank/app.bsky.feed.post/3kroot","record":{"$type":"app.bsky.feed.like"},
  "isRead":true,"indexedAt":"2026-01-05T10:00:00.000Z"},
 {"uri":"at://did:plc:stuk/app.bsky.feed.post/3kbroken","cid":"bafybroken","author":{"did":"did:plc:stuk"},
  "reason":"mention","record":{"$type":"app.bsky.feed.post","text":42},"isRead":true,
  "indexedAt":"2026-01-05T10:00:00.000Z"}]})";
}

QByteArray Shapes::posts()
{
    return R"({"cursor":"25","hitsTotal":1,"posts":[{"uri":"at://did:plc:klant/app.bsky.feed.post/3kpics","cid":"bafypics",
 "author":{"did":"did:plc:klant","handle":"klant.test","displayName":"Kees Klant"},
 "record":{"$type":"app.bsky.feed.post","text":"kijk","createdAt":"2026-01-05T09:59:00.000Z","langs":["nl","en"]},
 "embed":{"$type":"app.bsky.embed.recordWithMedia#view","media":{"$type":"app.bsky.embed.images#view","images":[
  {"thumb":"https://cdn.test/t.jpg","fullsize":"https://cdn.test/f.jpg","alt":"een pas"}]},
  "record":{"record":{"$type":"app.bsky.embed.record#viewRecord","uri":"at://did:plc:bank/app.bsky.feed.post/3kquoted",
  "cid":"bafyq","author":{"did":"did:plc:bank","handle":"bank.test"},"value":{"text":"Onze passen"}}}},
 "viewer":{"like":"at://did:plc:bank/app.bsky.feed.like/3kl"},"indexedAt":"2026-01-05T10:00:00.000Z"}]})";
}

QByteArray Shapes::authorFeed()
{
    return R"({"feed":[{"post":{"uri":"at://did:plc:bank/app.bsky.feed.post/3kown","cid":"bafyown",
 "author":{"did":"did:plc:bank","handle":"bank.test"},"record":{"$type":"app.bsky.feed.post","text":"Goedemorgen",
 "createdAt":"2026-01-05T08:00:00.000Z"},"indexedAt":"2026-01-05T08:00:00.100Z"}},
 {"post":{"uri":"at://did:plc:klant/app.bsky.feed.post/3kreposted","cid":"bafyrep","author":{"did":"did:plc:klant",
 "handle":"klant.test"},"record":{"$type":"app.bsky.feed.post","text":"top bank","createdAt":"2025-01-05T08:00:00.000Z"},
 "indexedAt":"2025-01-05T08:00:00.100Z"},"reason":{"$type":"app.bsky.feed.defs#reasonRepost",
 "by":{"did":"did:plc:bank","handle":"bank.test"},"indexedAt":"2026-01-05T07:00:00.000Z"}}]})";
}

QByteArray Shapes::thread()
{
    return R"({"thread":{"$type":"app.bsky.feed.defs#threadViewPost","post":
 {"uri":"at://did:plc:klant/app.bsky.feed.post/3kmid","cid":"bafymid","author":{"did":"did:plc:klant","handle":"klant.test"},
 "record":{"$type":"app.bsky.feed.post","text":"en?","createdAt":"2026-01-05T10:00:00.000Z","reply":{
 "root":{"uri":"at://did:plc:weg/app.bsky.feed.post/3kgone","cid":"bafygone"},
 "parent":{"uri":"at://did:plc:weg/app.bsky.feed.post/3kgone","cid":"bafygone"}}},"indexedAt":"2026-01-05T10:00:00.000Z"},
 "parent":{"$type":"app.bsky.feed.defs#notFoundPost","uri":"at://did:plc:weg/app.bsky.feed.post/3kgone","notFound":true},
 "replies":[{"$type":"app.bsky.feed.defs#threadViewPost","post":{"uri":"at://did:plc:bank/app.bsky.feed.post/3klow",
 "cid":"bafylow","author":{"did":"did:plc:bank","handle":"bank.test"},"record":{"$type":"app.bsky.feed.post",
 "text":"wij kijken","createdAt":"2026-01-05T10:05:00.000Z","reply":{
 "root":{"uri":"at://did:plc:weg/app.bsky.feed.post/3kgone","cid":"bafygone"},
 "parent":{"uri":"at://did:plc:klant/app.bsky.feed.post/3kmid","cid":"bafymid"}}},"indexedAt":"2026-01-05T10:05:00.000Z"},
 "replies":[]},{"$type":"app.bsky.feed.defs#blockedPost","uri":"at://did:plc:x/app.bsky.feed.post/3kx","blocked":true,
 "author":{"did":"did:plc:x"}}]}})";
}

QByteArray Shapes::blockedAbove()
{
    QByteArray json = thread();
    json.replace("#notFoundPost", "#blockedPost").replace("\"notFound\"", "\"blocked\"");
    return json;
}

QByteArray Shapes::convos()
{
    return R"({"cursor":"3krev","convos":[{"id":"3kconvo","rev":"3krev","muted":false,"unreadCount":1,"status":"request",
 "members":[{"did":"did:plc:bank","handle":"bank.test"},{"did":"did:plc:klant","handle":"klant.test","displayName":"Kees"}],
 "lastMessage":{"$type":"chat.bsky.convo.defs#messageView","id":"3km2","rev":"3krev","text":"hallo?",
 "sender":{"did":"did:plc:klant"},"sentAt":"2026-01-05T10:00:00.000Z"}},
 {"id":"","rev":"x","members":[]}]})";
}

QByteArray Shapes::privateMessages()
{
    return R"({"cursor":"3km0","messages":[{"$type":"chat.bsky.convo.defs#messageView","id":"3km2","rev":"3kr2",
 "text":"hallo?","sender":{"did":"did:plc:klant"},"sentAt":"2026-01-05T10:00:00.000Z"},
 {"$type":"chat.bsky.convo.defs#deletedMessageView","id":"3km1","rev":"3kr1","sender":{"did":"did:plc:klant"},
 "sentAt":"2026-01-05T09:59:00.000Z"},
 {"$type":"chat.bsky.convo.defs#messageView","id":"3km0","rev":"3kr0","text":"dag",
 "sender":{"did":"did:plc:bank"},"sentAt":"2026-01-05T09:58:00.000Z"},
 {"$type":"chat.bsky.convo.defs#messageView","id":"3kbad","sender":{}}]})";
}

QByteArray Shapes::session()
{
    return R"({"did":"did:plc:bank","handle":"bank.test","accessJwt":"access","refreshJwt":"refresh","didDoc":{
 "id":"did:plc:bank","service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer",
 "serviceEndpoint":"https://pds.test"}]}})";
}

QList<QByteArray> Shapes::all()
{
    return {notifications(), posts(), authorFeed(), thread(), blockedAbove(), convos(), privateMessages(), session()};
}

} // namespace wederhoor::test
