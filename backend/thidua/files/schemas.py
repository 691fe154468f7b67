"""What the API says about files."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class FileLink(BaseModel):
    """A file as other objects carry it. Links are signed for 10 to 15 minutes and bound to the caller's session."""

    id: UUID
    name: str
    media_type: str
    size: int
    width: int | None
    height: int | None
    url: str | None
    thumbnail_url: str | None


class FileRead(FileLink):
    """One upload, as its uploader gets it back."""

    created_at: datetime
