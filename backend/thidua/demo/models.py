"""What the demo has played."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from thidua.core.db import instant


class StoryStep(SQLModel, table=True):
    """One step of the demo's story, so that it is played once ever. Skipped: a visitor had gone another way."""

    __tablename__ = "demo_story_step"

    key: str = Field(primary_key=True, max_length=60)
    at: datetime = instant()
    skipped: bool = False
