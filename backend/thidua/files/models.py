"""The table of files; their bytes lie in core.storage under their hash."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from thidua.core.db import Row, instant


class StoredFile(Row, table=True):
    """One upload. The client chooses the id (a UUID), so that a retried upload is the same file.

    `upload_sha256` is the hash of what was sent, `sha256` of what is kept (images are re-encoded). `unused_since` is
    real time, null while an object uses the file: what nothing has used for as long as a phone may be offline is an
    orphan and is collected.
    """

    __tablename__ = "stored_file"
    __table_args__ = (
        Index(
            "ix_stored_file_unused",
            "unused_since",
            sqlite_where=text("unused_since IS NOT NULL"),
            postgresql_where=text("unused_since IS NOT NULL"),
        ),
        Index("ix_stored_file_thumbnail_sha256", "thumbnail_sha256"),
    )

    name: str = Field(max_length=200)
    media_type: str = Field(max_length=100)
    size: int
    upload_sha256: str
    sha256: str = Field(index=True)
    thumbnail_sha256: str | None = None
    width: int | None = None
    height: int | None = None
    uploaded_by: UUID = Field(foreign_key="user_account.id", index=True)
    unit_id: UUID = Field(foreign_key="unit.id")
    created_at: datetime = instant()
    unused_since: datetime | None = instant(nullable=True)


class FileUse(SQLModel, table=True):
    """An object that shows or holds a file: whoever may read one of a file's objects may read the file."""

    __tablename__ = "file_use"

    file_id: UUID = Field(primary_key=True, foreign_key="stored_file.id")
    owner_kind: str = Field(primary_key=True, max_length=20)
    owner_id: UUID = Field(primary_key=True)
