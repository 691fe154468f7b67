"""Foundation: organisation, accounts, plan, exemplars, articles, portal, and the core's own tables.

Revision: foundation
"""

from alembic import op
from sqlmodel import SQLModel

from thidua.core import ddl

revision = "foundation"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    SQLModel.metadata.create_all(op.get_bind())
    ddl.apply(op.get_bind())


def downgrade() -> None:
    SQLModel.metadata.drop_all(op.get_bind())
