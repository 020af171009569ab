// A Bluesky network of its own for the tests, made of the platform's published servers: a directory of identities
// (PLC), a PDS and an AppView, plus the stand-in for private messages of chat.js, all on free ports.
//
// Environment: WEDERHOOR_DB_URL (an empty PostgreSQL database), WEDERHOOR_REDIS (host:port), optionally
// WEDERHOOR_RATE_LIMITS=1 (the PDS counts; requests with x-ratelimit-bypass: wederhoor-tests are not counted).
// Packages are looked for in NODE_PATH. Prints one line of JSON when it is ready:
//   {"plc": url, "pds": url, "appview": url, "chat": url, "control": url}
// GET control/indexed answers when the AppView has seen all that the PDS holds. Ends when its standard input closes.
'use strict'

process.env.LOG_ENABLED = 'false'

const http = require('node:http')
const getPort = require('get-port')
const { TestPlc, TestPds, TestBsky, mockNetworkUtilities } = require('@atproto/dev-env')
const { startChat, chatDid } = require('./chat')

const bypassKey = 'wederhoor-tests'

async function startNetwork() {
  const plc = await TestPlc.create({})
  const pdsPort = await getPort()
  const appview = await TestBsky.create({
    plcUrl: plc.url,
    pdsPort,
    repoProvider: `ws://localhost:${pdsPort}`,
    dbPostgresUrl: process.env.WEDERHOOR_DB_URL,
    dbPostgresSchema: 'appview',
    redisHost: process.env.WEDERHOOR_REDIS,
  })
  const pds = await TestPds.create({
    port: pdsPort,
    didPlcUrl: plc.url,
    bskyAppViewUrl: appview.url,
    bskyAppViewDid: appview.ctx.cfg.serverDid,
    enableDidDocWithSession: true,
    inviteRequired: false,
    rateLimitsEnabled: process.env.WEDERHOOR_RATE_LIMITS === '1',
    rateLimitBypassKey: bypassKey,
  })
  mockNetworkUtilities(pds, appview)
  return { plc, pds, appview }
}

/// The PDS finds the chat service by its public name; here that name leads to the stand-in.
function routeChat(pds, chatUrl) {
  const resolve = pds.ctx.idResolver.did.resolve.bind(pds.ctx.idResolver.did)
  pds.ctx.idResolver.did.resolve = async (did, ...rest) => {
    if (did !== chatDid) return resolve(did, ...rest)
    return {
      id: chatDid,
      service: [{ id: '#bsky_chat', type: 'BskyChatService', serviceEndpoint: chatUrl }],
    }
  }
}

async function waitIndexed({ pds, appview }) {
  await pds.processAll()
  const last = await pds.ctx.sequencer.curr()
  const deadline = Date.now() + 60000
  while (last) {
    const cursor = await appview.sub.runner.getCursor()
    // After the cursor was asked for: what came up to it has its notifications only when the work behind it is done.
    await appview.sub.processAll()
    if (cursor && cursor >= last) return
    if (Date.now() > deadline) throw new Error('the AppView did not catch up')
    await new Promise((done) => setTimeout(done, 5))
  }
}

function startControl(network) {
  const server = http.createServer(async (request, answer) => {
    try {
      if (request.url !== '/indexed') {
        answer.writeHead(404).end()
        return
      }
      await waitIndexed(network)
      answer.end('ok')
    } catch (error) {
      answer.writeHead(500).end(String(error))
    }
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

async function main() {
  process.stdin.resume()
  process.stdin.on('end', () => process.exit(0))
  process.stdin.on('error', () => process.exit(0))
  const network = await startNetwork()
  const chat = await startChat(network)
  routeChat(network.pds, chat.url)
  const control = await startControl(network)
  console.log(
    JSON.stringify({
      plc: network.plc.url,
      pds: network.pds.url,
      appview: network.appview.url,
      chat: chat.url,
      control: `http://127.0.0.1:${control.address().port}`,
    }),
  )
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
