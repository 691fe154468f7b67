"""Submissions: what units send for the duties of the plan, and every version of it.

Revision: 2026_11_24_0930
After: 2026_11_24_0850
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from thidua.core import ddl

revision = '2026_11_24_0930'
down_revision = '2026_11_24_0850'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('submission',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('obligation_id', sa.Uuid(), nullable=False),
    sa.Column('composed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('submitted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('taken_by', sa.Uuid(), nullable=True),
    sa.Column('returned_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('resubmit_before', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version_count', sa.Integer(), nullable=False),
    sa.Column('created_by', sa.Uuid(), nullable=True),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('title', sa.String(500), nullable=True),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('file_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('lacks', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('via', sa.String(10), nullable=False),
    sa.Column('paper_received_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_submission_obligation_id_obligation')),
    sa.ForeignKeyConstraint(['taken_by'], ['user_account.id'], name=op.f('fk_submission_taken_by_user_account')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_submission_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_submission'))
    )
    with op.batch_alter_table('submission', schema=None) as batch_op:
        batch_op.create_index('ix_submission_created', ['created_at', 'id'], unique=False)
        batch_op.create_index('ix_submission_kind', ['kind', 'created_at', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_submission_obligation_id'), ['obligation_id'], unique=False)
        batch_op.create_index('ix_submission_state', ['state', 'created_at', 'id'], unique=False)
        batch_op.create_index('ix_submission_submitted', ['submitted_at', 'id'], unique=False)
        batch_op.create_index('ix_submission_unit', ['unit_id', 'created_at', 'id'], unique=False)

    op.create_table('submission_version',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('composed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('via', sa.String(10), nullable=False),
    sa.Column('submitted_by', sa.Uuid(), nullable=True),
    sa.Column('submission_id', sa.Uuid(), nullable=False),
    sa.Column('paper_received_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['submission_id'], ['submission.id'], name=op.f('fk_submission_version_submission_id_submission')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_submission_version')),
    sa.UniqueConstraint('submission_id', 'n', name=op.f('uq_submission_version_submission_id_n'))
    )
    ddl.apply(op.get_bind(), ("submission_version",))


def downgrade() -> None:
    op.drop_table('submission_version')
    with op.batch_alter_table('submission', schema=None) as batch_op:
        batch_op.drop_index('ix_submission_unit')
        batch_op.drop_index('ix_submission_submitted')
        batch_op.drop_index('ix_submission_state')
        batch_op.drop_index(batch_op.f('ix_submission_obligation_id'))
        batch_op.drop_index('ix_submission_kind')
        batch_op.drop_index('ix_submission_created')

    op.drop_table('submission')
