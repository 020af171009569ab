// A stand-in for the platform's private messages (chat.bsky.*), for which no server is published. It is honest in
// this way: every request and every answer is checked against the platform's own lexicons (those inside
// @atproto/api), requests come through the real PDS (which demands the atproto-proxy header and an app password that
// may read private messages) and carry its signed service token, which is verified here with the key in the
// directory of identities. What it does not copy: limits, requests from strangers, reactions, muting; and a deletion
// is shown to both sides.
'use strict'

const { lexicons } = require('@atproto/api')
const { createServer, verifyJwt, InvalidRequestError, AuthRequiredError } = require('@atproto/xrpc-server')

const chatDid = 'did:web:api.bsky.chat'
const messageType = 'chat.bsky.convo.defs#messageView'
const deletedType = 'chat.bsky.convo.defs#deletedMessageView'

/// Ids and revisions that only grow, as the platform's do.
let lastTick = 0
function nextRev() {
  lastTick = Math.max(lastTick + 1, Date.now() * 1000)
  const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
  let bits = BigInt(lastTick) << 10n
  let text = ''
  for (let i = 0; i < 13; i++) {
    text = alphabet[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return text
}

class Chats {
  constructor(network) {
    this.network = network
    this.convos = new Map() // id -> { id, rev, members: [did], messages: [], unread: Map }
  }

  between(members) {
    const key = [...new Set(members)].sort().join(' ')
    for (const convo of this.convos.values()) if (convo.key === key) return convo
    const rev = nextRev()
    const convo = { id: rev, key, rev, members: key.split(' '), messages: [] }
    this.convos.set(convo.id, convo)
    return convo
  }

  find(id, did) {
    const convo = this.convos.get(id)
    if (!convo || !convo.members.includes(did)) throw new InvalidRequestError('Convo not found', 'InvalidConvo')
    return convo
  }

  send(convo, sender, input) {
    const rev = nextRev()
    const message = { $type: messageType, id: rev, rev, text: input.text, sender: { did: sender } }
    if (input.facets) message.facets = input.facets
    message.sentAt = new Date().toISOString()
    convo.messages.unshift(message)
    convo.rev = rev
    return message
  }

  remove(convo, id) {
    const at = convo.messages.findIndex((message) => message.id === id)
    if (at < 0) throw new InvalidRequestError('Message not found')
    const { sender, sentAt } = convo.messages[at]
    convo.rev = nextRev()
    convo.messages[at] = { $type: deletedType, id, rev: convo.rev, sender, sentAt }
    return convo.messages[at]
  }

  async view(convo, reader) {
    const members = []
    for (const did of convo.members) {
      const account = await this.network.pds.ctx.accountManager.getAccount(did)
      members.push({ did, handle: account?.handle ?? 'handle.invalid' })
    }
    const unreadCount = convo.messages.filter((message) => message.sender.did !== reader).length
    const view = { id: convo.id, rev: convo.rev, members, muted: false, status: 'accepted', unreadCount }
    if (convo.messages.length) view.lastMessage = convo.messages[0]
    return view
  }
}

/// One page of a list that is newest first; the cursor is the key of the last item given.
function page(items, keyOf, { cursor, limit }) {
  const rest = cursor ? items.filter((item) => keyOf(item) < cursor) : items
  const taken = rest.slice(0, limit)
  return { taken, cursor: rest.length > taken.length ? keyOf(taken[taken.length - 1]) : undefined }
}

function addMethods(server, chats, auth) {
  const json = (body) => ({ encoding: 'application/json', body })
  const method = (name, handler) => server.method(name, { auth, handler })

  method('chat.bsky.convo.listConvos', async ({ params, auth: { credentials } }) => {
    const mine = [...chats.convos.values()].filter((convo) => convo.members.includes(credentials.did))
    mine.sort((a, b) => (a.rev < b.rev ? 1 : -1))
    const { taken, cursor } = page(mine, (convo) => convo.rev, params)
    return json({ cursor, convos: await Promise.all(taken.map((convo) => chats.view(convo, credentials.did))) })
  })
  method('chat.bsky.convo.getConvoForMembers', async ({ params, auth: { credentials } }) => {
    const convo = chats.between([credentials.did, ...params.members])
    return json({ convo: await chats.view(convo, credentials.did) })
  })
  method('chat.bsky.convo.getMessages', async ({ params, auth: { credentials } }) => {
    const convo = chats.find(params.convoId, credentials.did)
    const { taken, cursor } = page(convo.messages, (message) => message.id, params)
    return json({ cursor, messages: taken })
  })
  method('chat.bsky.convo.sendMessage', async ({ input, auth: { credentials } }) => {
    const convo = chats.find(input.body.convoId, credentials.did)
    return json(chats.send(convo, credentials.did, input.body.message))
  })
  method('chat.bsky.convo.deleteMessageForSelf', async ({ input, auth: { credentials } }) => {
    return json(chats.remove(chats.find(input.body.convoId, credentials.did), input.body.messageId))
  })
}

async function startChat(network) {
  const server = createServer([...lexicons], { validateResponse: true })
  const signingKey = async (did, forceRefresh) => {
    return network.pds.ctx.idResolver.did.resolveAtprotoKey(did, forceRefresh)
  }
  const auth = async ({ req }) => {
    const header = req.headers.authorization ?? ''
    if (!header.startsWith('Bearer ')) throw new AuthRequiredError()
    const method = req.originalUrl.split('?')[0].replace('/xrpc/', '')
    const payload = await verifyJwt(header.slice(7), chatDid, method, signingKey)
    return { credentials: { did: payload.iss } }
  }
  addMethods(server, new Chats(network), auth)
  const listener = server.router.listen(0, '127.0.0.1')
  await new Promise((done) => listener.once('listening', done))
  return { url: `http://127.0.0.1:${listener.address().port}` }
}

module.exports = { startChat, chatDid }
