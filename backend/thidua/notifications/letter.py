"""A mail as bytes: plain text and simple HTML of the same lines. Pure.

RFC 5322 headers with names and subject encoded by RFC 2047; List-Id (RFC 2919), Auto-Submitted (RFC 3834). Nothing
personal beyond the reader's own name. Written with the older classes of the standard library on purpose: the newer
ones lose spaces between encoded words when they fold a long Vietnamese subject ("bị trảlại", Python 3.11).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, parseaddr
from html import escape

FOOTER = "Thư gửi tự động, vui lòng không trả lời. Cách nhận thư đặt trong mục Tài khoản."
OPEN = "Mở hệ thống"


#: What mail programs everywhere take; internationalised addresses (RFC 6531) are refused before a server does it.
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")


class LetterError(ValueError):
    """This can be no mail: the address is not one, or a header would break."""


@dataclass(frozen=True, slots=True)
class Line:
    """One notification in a mail."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything a mail needs. `sender` is written Name <address>; `site` the address of the system or empty."""

    sender: str
    name: str
    address: str
    subject: str
    message_id: str
    at: datetime
    lines: Sequence[Line]
    site: str


def domain_of(sender: str) -> str:
    """The part behind the @ of the sender's address."""
    return parseaddr(sender)[1].rpartition("@")[2]


def compose(letter: Letter) -> Message:
    """The message, or LetterError."""
    name, address = parseaddr(letter.sender)
    if not _ADDRESS.fullmatch(letter.address) or not _ADDRESS.fullmatch(address):
        raise LetterError("address")
    message = MIMEMultipart("alternative")
    message["From"] = f"{_encoded(name, 'From')} <{address}>"
    message["To"] = f"{_encoded(letter.name, 'To')} <{letter.address}>"
    message["Subject"] = _encoded(letter.subject, "Subject")
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = letter.message_id
    message["List-Id"] = f"<thong-bao.{address.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    if letter.site:
        message["List-Unsubscribe"] = f"<{letter.site}/account>"
    message.attach(MIMEText(_plain(letter), "plain", "utf-8"))
    message.attach(MIMEText(_html(letter), "html", "utf-8"))
    return message


def _encoded(text: str, header: str) -> str:
    """Text as encoded words throughout, so that nothing in it can be taken for the header's own grammar."""
    one_line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return Header(one_line, "utf-8", header_name=header).encode()


def _plain(letter: Letter) -> str:
    parts = [f"Kính gửi {letter.name},", ""]
    for line in letter.lines:
        parts += [line.title, line.text, ""]
    if letter.site:
        parts += [f"{OPEN}: {letter.site}/", ""]
    return "\n".join([*parts, "--", FOOTER, ""])


def _html(letter: Letter) -> str:
    items = "".join(
        f'<p style="margin:0 0 16px"><strong>{escape(line.title)}</strong><br>{escape(line.text)}</p>'
        for line in letter.lines
    )
    site = escape(letter.site)
    link = f'<p><a href="{site}/" style="color:#1d4e89">{OPEN}</a></p>' if letter.site else ""
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        f"<title>{escape(letter.subject)}</title></head>"
        '<body style="font:16px/1.5 Arial,sans-serif;color:#1f2328;max-width:640px">'
        f"<p>Kính gửi {escape(letter.name)},</p>{items}{link}"
        f'<p style="color:#565d66;font-size:14px">{FOOTER}</p></body></html>'
    )
