"""The log of reminders is read newest first: an index for it.

Revision: 2026_11_24_1500
After: 2026_11_24_1000
"""

from alembic import op

revision = '2026_11_24_1500'
down_revision = '2026_11_24_1400'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_reminder_dispatch_at', 'reminder_dispatch', ['at', 'id'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_reminder_dispatch_at', table_name='reminder_dispatch')
