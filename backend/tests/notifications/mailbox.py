"""A real SMTP server on loopback that keeps what it gets and refuses what it is told to."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


@dataclass
class Mailbox:
    """What came in, as bytes and envelopes; `refuse` maps an address to the answer it gets at RCPT."""

    received: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)
    at_data: str = ""
    url: str = ""

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        """Refuse, or take."""
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep."""
        if self.at_data:
            return self.at_data
        self.received.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        return "250 OK"

    @property
    def messages(self) -> list[EmailMessage]:
        """What came in, read."""
        return [message_from_bytes(raw, policy=default) for _from, _to, raw in self.received]  # type: ignore[misc]


class _OnAnyPort(Controller):
    """Controller knocks at the port it was given; with port 0 it must learn the port it got."""

    def __init__(self, mailbox: Mailbox, *, starttls: ssl.SSLContext | None, tls: ssl.SSLContext | None) -> None:
        self._starttls = starttls
        super().__init__(mailbox, hostname="127.0.0.1", port=0, ssl_context=tls)

    def factory(self) -> SMTP:
        return SMTP(
            self.handler, hostname="localhost", tls_context=self._starttls, enable_SMTPUTF8=False, decode_data=False
        )

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def served(
    mailbox: Mailbox, *, starttls: ssl.SSLContext | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[Mailbox]:
    """Listen on a free port of loopback; `mailbox.url` says where."""
    controller = _OnAnyPort(mailbox, starttls=starttls, tls=tls)
    controller.start()
    host = "localhost" if starttls or tls else "127.0.0.1"
    mailbox.url = f"{'smtps' if tls else 'smtp'}://{host}:{controller.port}"
    try:
        yield mailbox
    finally:
        controller.stop()
