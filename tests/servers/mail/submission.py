#!/usr/bin/python3
"""A mail server for tests: takes mail in by SMTP (aiosmtpd) and puts it into the Maildirs that a Dovecot serves.

What is real: the protocol, STARTTLS, TLS from the start, AUTH (PLAIN, LOGIN, XOAUTH2), SIZE, and that a mail really
arrives where IMAP finds it. What is not: it relays to nobody, keeps no queue, checks no SPF and no DKIM. The verdict it
writes into Authentication-Results is the one the test asked for, and it takes forged ones out only when told so.

Faults are asked for by the recipient's name, so that tests of many kinds can share one server:
  nobody@     550, there is no such mailbox          later@      451, try again
  lost@       takes the mail, delivers it, and ends the connection without a word
  cut@        ends the connection when the mail begins to arrive
  slow@       answers after a long time              full@       552 after the mail
"""

import asyncio
import base64
import json
import mailbox
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

SETTINGS = json.load(open(sys.argv[1], encoding="utf-8"))


def local(address):
    return address.split("@")[0].lower()


class Server(SMTP):
    """aiosmtpd's, with the fault that has to strike before a mail is complete."""

    async def smtp_DATA(self, arg):
        if self.envelope and any(local(to) == "cut" for to in self.envelope.rcpt_tos):
            await self.push("354 End data with <CR><LF>.<CR><LF>")
            await asyncio.sleep(0.2)
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class Handler:
    def __init__(self):
        self.verdict = SETTINGS.get("verdict", "")

    async def auth_XOAUTH2(self, server, args):
        if len(args) < 2:
            blob = await server.challenge_auth("")
        else:
            blob = base64.b64decode(args[1])
        fields = dict(each.split("=", 1) for each in blob.decode().split("\x01") if "=" in each)
        if fields.get("auth") == "Bearer " + SETTINGS["token"]:
            return AuthResult(success=True, auth_data=LoginPassword(fields.get("user", "").encode(), b""))
        return AuthResult(success=False, handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if local(address) == "nobody":
            return "550 5.1.1 There is no such mailbox here"
        if local(address) == "later":
            return "451 4.3.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        names = [local(to) for to in envelope.rcpt_tos]
        if "full" in names:
            return "552 5.2.2 The mailbox is full"
        if "slow" in names:
            await asyncio.sleep(SETTINGS.get("slow", 20))
        for to in envelope.rcpt_tos:
            self.deliver(to, envelope)
        if "lost" in names:
            server.transport.abort()
            return ""
        return "250 2.0.0 Taken"

    def deliver(self, to, envelope):
        head = b"Return-Path: <%s>\r\nDelivered-To: %s\r\n" % (envelope.mail_from.encode(), to.encode())
        if self.verdict:
            head += b"Authentication-Results: %s\r\n" % self.verdict.encode()
        folder = os.path.join(SETTINGS["mail"], local(to), "Maildir")
        os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
        mailbox.Maildir(folder, create=True).add((head + envelope.original_content).replace(b"\r\n", b"\n"))


def check(server, session, envelope, mechanism, data):
    if isinstance(data, LoginPassword) and data.password.decode() == SETTINGS["password"]:
        return AuthResult(success=True, auth_data=data)
    return AuthResult(success=False, handled=False)


async def main():
    tls = None
    if SETTINGS.get("certificate"):
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(SETTINGS["certificate"], SETTINGS["key"])
    handler = Handler()

    def make(context):
        return lambda: Server(handler, hostname="mx.bank.example", tls_context=context, authenticator=check,
                              require_starttls=context is not None, auth_require_tls=context is not None,
                              auth_required=True, data_size_limit=SETTINGS.get("size", 30_000_000))

    def make_within_tls():
        return Server(handler, hostname="mx.bank.example", authenticator=check, auth_require_tls=False,
                      auth_required=True, data_size_limit=SETTINGS.get("size", 30_000_000))

    loop = asyncio.get_running_loop()
    servers = [await loop.create_server(make(tls), "127.0.0.1", SETTINGS["port"]),
               await loop.create_server(make(None), "127.0.0.1", SETTINGS["plain_port"])]
    if tls:
        servers.append(await loop.create_server(make_within_tls, "127.0.0.1", SETTINGS["tls_port"], ssl=tls))
    print("ready", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    for server in servers:
        server.close()


asyncio.run(main())
