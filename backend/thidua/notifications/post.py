"""Handing one message to the mail server, and telling its refusals apart. Knows no database."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import Message
from email.utils import parseaddr
from enum import Enum, auto
from urllib.parse import unquote, urlsplit

from thidua.core.settings import Settings

#: Well under the lease of a job, with every step of the conversation.
TIMEOUT_SECONDS = 8
_PERMANENT = 500
_SMTP_PORT, _SMTPS_PORT = 587, 465


class Outcome(Enum):
    """What became of one try."""

    SENT = auto()
    #: The server could not be reached or would not talk: so it is for every other mail now.
    AWAY = auto()
    #: This mail was put off; it may go later.
    LATER = auto()
    #: This address does not exist, says its server.
    NO_ADDRESS = auto()
    #: This mail will never go.
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Try:
    """The outcome and the server's words, without what was sent."""

    outcome: Outcome
    error: str | None = None


def deliver(settings: Settings, message: Message, address: str) -> Try:
    """One message to one address."""
    sender = parseaddr(settings.mail_from)[1]
    try:
        with _connect(settings) as server:
            server.send_message(message, from_addr=sender, to_addrs=[address])
    except smtplib.SMTPRecipientsRefused as error:
        code, words = next(iter(error.recipients.values()))
        return Try(Outcome.NO_ADDRESS if code >= _PERMANENT else Outcome.LATER, _said(code, words))
    except smtplib.SMTPNotSupportedError as error:
        # The address needs SMTPUTF8, or the server offers no STARTTLS where it is required.
        return Try(Outcome.AWAY if address.isascii() else Outcome.NO_ADDRESS, type(error).__name__)
    except smtplib.SMTPAuthenticationError as error:
        return Try(Outcome.AWAY, f"{error.smtp_code} authentication")
    except smtplib.SMTPResponseException as error:
        away = isinstance(error, smtplib.SMTPConnectError | smtplib.SMTPHeloError)
        later = Outcome.AWAY if away else Outcome.LATER
        refused = error.smtp_code >= _PERMANENT and not away
        return Try(Outcome.REFUSED if refused else later, _said(error.smtp_code, error.smtp_error))
    except (OSError, smtplib.SMTPException) as error:
        return Try(Outcome.AWAY, type(error).__name__)
    return Try(Outcome.SENT)


def _connect(settings: Settings) -> smtplib.SMTP:
    url = urlsplit(settings.smtp_url.get_secret_value())
    host = url.hostname or ""
    trusted = ssl.create_default_context()
    if url.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, url.port or _SMTPS_PORT, timeout=TIMEOUT_SECONDS, context=trusted)
    else:
        server = smtplib.SMTP(host, url.port or _SMTP_PORT, timeout=TIMEOUT_SECONDS)
    try:
        if url.scheme == "smtp" and settings.smtp_tls == "required":
            server.starttls(context=trusted)
        if url.username:
            server.login(unquote(url.username), unquote(url.password or ""))
    except BaseException:
        server.close()
        raise
    return server


def _said(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(text.split())}"[:300]
