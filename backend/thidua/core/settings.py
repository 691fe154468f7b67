"""Everything an installation can set, read once from the environment and from secret files."""

import secrets
from datetime import datetime
from email.utils import parseaddr
from functools import cached_property
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, IPvAnyNetwork, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MINIMUM_SECRET_BYTES = 32


class Settings(BaseSettings):
    """One frozen set of settings, prefix THIDUA_; secrets may come from files named by *_FILE."""

    model_config = SettingsConfigDict(env_prefix="THIDUA_", frozen=True, extra="ignore")

    env: Literal["development", "production"] = "development"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    data_dir: Path = Path("data")
    database_url: str = ""
    database_url_file: Path | None = None
    replica_url: str = ""
    secret_key: SecretStr = SecretStr("")
    secret_key_file: Path | None = None
    previous_secret_key: SecretStr = SecretStr("")
    previous_secret_key_file: Path | None = None
    public_url: str = ""
    allowed_origins: tuple[str, ...] = ()
    storage_url: str = ""
    spa_dir: Path | None = None
    embedded_worker: bool = True
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    pool_size: int = Field(default=20, ge=1, le=200)
    trusted_proxies: int = Field(default=0, ge=0, le=5)
    #: Whether the portal API answers only who has a key; feeds, pictures and the widget stay open.
    portal_key_required: bool = False
    #: Answers built per minute and address without a key, beyond those from the cache; 0 = any number.
    portal_rate_per_minute: int = Field(default=3_000, ge=0)
    #: Networks of one's own that webhooks may reach, such as 10.20.0.0/16; every other private address is refused.
    webhook_networks: tuple[IPvAnyNetwork, ...] = ()
    #: smtp://[user:password@]host[:587] (STARTTLS) or smtps://…[:465]; empty = no mail leaves.
    smtp_url: SecretStr = SecretStr("")
    smtp_url_file: Path | None = None
    #: none: without TLS, for a relay on the same machine or network; refused together with a password.
    smtp_tls: Literal["required", "none"] = "required"
    mail_from: str = ""
    #: Local hours between which mail waits: from the first to before the second.
    quiet_from: int = Field(default=21, ge=0, le=23)
    quiet_until: int = Field(default=7, ge=0, le=23)
    demo: str = ""
    demo_password: SecretStr = SecretStr("")
    as_of: str = "2022-03-18"

    @model_validator(mode="before")
    @classmethod
    def _read_secret_files(cls, values: dict[str, Any]) -> dict[str, Any]:
        for name in ("secret_key", "previous_secret_key", "database_url", "smtp_url"):
            path = values.get(f"{name}_file")
            if path and not values.get(name):
                values[name] = Path(path).read_text(encoding="utf-8").strip()
        return values

    @field_validator("demo")
    @classmethod
    def _demo_mode(cls, value: str) -> str:
        if value.lower() in {"", "0", "false", "no"}:
            return ""
        return "minimal" if value.lower() == "minimal" else "full"

    @model_validator(mode="after")
    def _mail_is_whole(self) -> "Settings":
        given = self.smtp_url.get_secret_value()
        if not given:
            return self
        url = urlsplit(given)
        if url.scheme not in {"smtp", "smtps"} or not url.hostname or url.port == 0:
            raise ValueError("THIDUA_SMTP_URL is written smtp://host or smtps://host")
        if url.password and url.scheme == "smtp" and self.smtp_tls == "none":
            raise ValueError("THIDUA_SMTP_TLS=none would send the mail password in the clear")
        if "@" not in parseaddr(self.mail_from)[1] or not self.mail_from.isprintable():
            raise ValueError("THIDUA_MAIL_FROM is needed with THIDUA_SMTP_URL: Name <address@domain>")
        return self

    @model_validator(mode="after")
    def _refuse_weak(self) -> "Settings":
        if self.env == "production":
            if self.demo:
                raise ValueError("THIDUA_DEMO is refused in production")
            if len(self.secret_key.get_secret_value().encode()) < MINIMUM_SECRET_BYTES:
                raise ValueError("THIDUA_SECRET_KEY(_FILE) needs at least 32 bytes in production")
            previous = self.previous_secret_key.get_secret_value().encode()
            if previous and len(previous) < MINIMUM_SECRET_BYTES:
                raise ValueError("THIDUA_PREVIOUS_SECRET_KEY(_FILE) needs at least 32 bytes in production")
        return self

    @property
    def is_production(self) -> bool:
        """Whether cookies must be Secure, secrets strong and the demo absent."""
        return self.env == "production"

    @property
    def sqlalchemy_url(self) -> str:
        """The database address for SQLAlchemy: psycopg 3 for PostgreSQL, a file in the data folder by default."""
        url = self.database_url or f"sqlite:///{self.data_dir / 'thidua.sqlite3'}"
        for prefix in ("postgres://", "postgresql://"):
            if url.startswith(prefix):
                return "postgresql+psycopg://" + url.removeprefix(prefix)
        return url

    @cached_property
    def signing_secret(self) -> bytes:
        """The key tokens and links are signed with; in development it is made once and kept in the data folder."""
        given = self.secret_key.get_secret_value().encode()
        if given:
            return given
        kept = self.data_dir / "development-secret"
        if not kept.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        return kept.read_bytes()

    @property
    def secrets(self) -> tuple[bytes, ...]:
        """What may have signed or sealed what comes back to us: the present secret, then the previous one if any."""
        previous = self.previous_secret_key.get_secret_value().encode()
        return (self.signing_secret, previous) if previous else (self.signing_secret,)

    def demo_starts_at(self, zone: ZoneInfo) -> datetime:
        """The instant THIDUA_AS_OF names: itself, or a date taken as 08:00 local."""
        moment = datetime.fromisoformat(self.as_of)
        if len(self.as_of) == len("2022-03-18"):
            moment = moment.replace(hour=8)
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
