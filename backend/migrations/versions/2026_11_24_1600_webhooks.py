"""Webhooks with their log; how often API keys are used; public items are written anew, since pictures have sizes now.

Revision: 2026_11_24_1600
After: 2026_11_24_1500
"""

from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '2026_11_24_1600'
down_revision = '2026_11_24_1500'
branch_labels = None
depends_on = None


#: As good as any; the job runs once.
JOB = UUID(int=0x019DB6D4_3C00_7000_8000_000000001600)


def _write_public_items_anew() -> None:
    """The stored JSON of the portal follows its new shape in a job, a batch at a time."""
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM portal_item WHERE state = 'LIVE'")) == 0:
        return
    job = sa.table(
        'job',
        sa.column('id', sa.Uuid()),
        sa.column('name', sa.String()),
        sa.column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')),
        sa.column('state', sa.String()),
        sa.column('run_at', sa.DateTime(timezone=True)),
        sa.column('attempts', sa.Integer()),
        sa.column('created_at', sa.DateTime(timezone=True)),
    )
    made = datetime(2026, 11, 24, tzinfo=UTC)
    op.bulk_insert(
        job,
        [
            {
                'id': JOB,
                'name': 'portal.refresh',
                'payload': {'name': None, 'value': 'None', 'after': None},
                'state': 'READY',
                'run_at': made,
                'attempts': 0,
                'created_at': made,
            }
        ],
    )


def upgrade() -> None:
    op.create_table('webhook',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('name', sa.String(120), nullable=False),
    sa.Column('url', sa.String(500), nullable=False),
    sa.Column('state', sa.String(7), nullable=False),
    sa.Column('events', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('secret', sa.String(), nullable=False),
    sa.Column('previous_secret', sa.String(), nullable=True),
    sa.Column('previous_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('retry_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failing_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('busy_until', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_webhook'))
    )
    op.create_table('api_client_usage',
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('answered', sa.Integer(), nullable=False),
    sa.Column('refused', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['api_client.id'], name=op.f('fk_api_client_usage_client_id_api_client')),
    sa.PrimaryKeyConstraint('client_id', 'day', name=op.f('pk_api_client_usage'))
    )
    op.create_table('webhook_delivery',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('webhook_id', sa.Uuid(), nullable=False),
    sa.Column('event', sa.String(40), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('next_try_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['webhook_id'], ['webhook.id'], name=op.f('fk_webhook_delivery_webhook_id_webhook')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_webhook_delivery'))
    )
    with op.batch_alter_table('webhook_delivery', schema=None) as batch_op:
        batch_op.create_index('ix_webhook_delivery_dead', ['webhook_id'], unique=False, sqlite_where=sa.text("state = 'DEAD'"), postgresql_where=sa.text("state = 'DEAD'"))
        batch_op.create_index('ix_webhook_delivery_log', ['webhook_id', 'created_at', 'id'], unique=False)
        batch_op.create_index('ix_webhook_delivery_pending', ['webhook_id', 'object_id', 'seq'], unique=False, sqlite_where=sa.text("state = 'PENDING'"), postgresql_where=sa.text("state = 'PENDING'"))

    op.create_table('webhook_attempt',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('delivery_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('status', sa.Integer(), nullable=True),
    sa.Column('error', sa.String(120), nullable=True),
    sa.Column('milliseconds', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['delivery_id'], ['webhook_delivery.id'], name=op.f('fk_webhook_attempt_delivery_id_webhook_delivery')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_webhook_attempt'))
    )
    with op.batch_alter_table('webhook_attempt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_webhook_attempt_delivery_id'), ['delivery_id'], unique=False)

    _write_public_items_anew()


def downgrade() -> None:
    op.drop_table('webhook_attempt')
    op.drop_table('webhook_delivery')
    op.drop_table('api_client_usage')
    op.drop_table('webhook')
