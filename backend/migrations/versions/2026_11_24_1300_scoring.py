"""Scoring: schemes, the sheets of units with what people gave, disputes, and what locks have frozen.

Revision: 2026_11_24_1300
After: 2026_11_24_1000
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from thidua.core import ddl

revision = '2026_11_24_1300'
down_revision = '2026_11_24_1200'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('score_scheme',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('bloc_id', sa.Uuid(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('state', sa.String(10), nullable=False),
    sa.Column('content', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('in_force_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['bloc_id'], ['bloc.id'], name=op.f('fk_score_scheme_bloc_id_bloc')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_score_scheme')),
    sa.UniqueConstraint('bloc_id', 'year', 'n', name=op.f('uq_score_scheme_bloc_id_year_n'))
    )
    with op.batch_alter_table('score_scheme', schema=None) as batch_op:
        batch_op.create_index('ix_score_scheme_year', ['year', 'id'], unique=False)
        batch_op.create_index('uq_score_scheme_draft', ['bloc_id', 'year'], unique=True, sqlite_where=sa.text("state = 'DRAFT'"), postgresql_where=sa.text("state = 'DRAFT'"))
        batch_op.create_index('uq_score_scheme_in_force', ['bloc_id', 'year'], unique=True, sqlite_where=sa.text("state = 'IN_FORCE'"), postgresql_where=sa.text("state = 'IN_FORCE'"))

    op.create_table('unit_score',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('scheme_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('bloc_id', sa.Uuid(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(11), nullable=False),
    sa.Column('disputes_until', sa.Date(), nullable=True),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('locked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version_count', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['bloc_id'], ['bloc.id'], name=op.f('fk_unit_score_bloc_id_bloc')),
    sa.ForeignKeyConstraint(['scheme_id'], ['score_scheme.id'], name=op.f('fk_unit_score_scheme_id_score_scheme')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_unit_score_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unit_score')),
    sa.UniqueConstraint('unit_id', 'year', name=op.f('uq_unit_score_unit_id_year'))
    )
    with op.batch_alter_table('unit_score', schema=None) as batch_op:
        batch_op.create_index('ix_unit_score_bloc', ['bloc_id', 'year', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_unit_score_scheme_id'), ['scheme_id'], unique=False)
        batch_op.create_index('ix_unit_score_year', ['year', 'id'], unique=False)

    op.create_table('score_dispute',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_score_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(20), nullable=False),
    sa.Column('state', sa.String(8), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('wanted_points', sa.Integer(), nullable=True),
    sa.Column('points_before', sa.Integer(), nullable=False),
    sa.Column('points_after', sa.Integer(), nullable=True),
    sa.Column('answer', sa.String(), nullable=True),
    sa.Column('raised_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['raised_by'], ['user_account.id'], name=op.f('fk_score_dispute_raised_by_user_account')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_score_dispute_unit_id_unit')),
    sa.ForeignKeyConstraint(['unit_score_id'], ['unit_score.id'], name=op.f('fk_score_dispute_unit_score_id_unit_score')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_score_dispute'))
    )
    with op.batch_alter_table('score_dispute', schema=None) as batch_op:
        batch_op.create_index('ix_score_dispute_sheet', ['unit_score_id', 'id'], unique=False)
        batch_op.create_index('uq_score_dispute_open', ['unit_score_id', 'code'], unique=True, sqlite_where=sa.text("state = 'OPEN'"), postgresql_where=sa.text("state = 'OPEN'"))

    op.create_table('score_entry',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('unit_score_id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(20), nullable=False),
    sa.Column('self_points', sa.Integer(), nullable=True),
    sa.Column('self_note', sa.String(), nullable=True),
    sa.Column('bloc_points', sa.Integer(), nullable=True),
    sa.Column('bloc_note', sa.String(), nullable=True),
    sa.Column('verified_points', sa.Integer(), nullable=True),
    sa.Column('verified_note', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['unit_score_id'], ['unit_score.id'], name=op.f('fk_score_entry_unit_score_id_unit_score')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_score_entry')),
    sa.UniqueConstraint('unit_score_id', 'code', name=op.f('uq_score_entry_unit_score_id_code'))
    )
    op.create_table('unit_score_version',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('composed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('via', sa.String(10), nullable=False),
    sa.Column('submitted_by', sa.Uuid(), nullable=True),
    sa.Column('unit_score_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['unit_score_id'], ['unit_score.id'], name=op.f('fk_unit_score_version_unit_score_id_unit_score')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unit_score_version')),
    sa.UniqueConstraint('unit_score_id', 'n', name=op.f('uq_unit_score_version_unit_score_id_n'))
    )
    ddl.apply(op.get_bind(), ("unit_score_version",))


def downgrade() -> None:
    op.drop_table('unit_score_version')
    op.drop_table('score_entry')
    with op.batch_alter_table('score_dispute', schema=None) as batch_op:
        batch_op.drop_index('uq_score_dispute_open', sqlite_where=sa.text("state = 'OPEN'"), postgresql_where=sa.text("state = 'OPEN'"))
        batch_op.drop_index('ix_score_dispute_sheet')

    op.drop_table('score_dispute')
    with op.batch_alter_table('unit_score', schema=None) as batch_op:
        batch_op.drop_index('ix_unit_score_year')
        batch_op.drop_index(batch_op.f('ix_unit_score_scheme_id'))
        batch_op.drop_index('ix_unit_score_bloc')

    op.drop_table('unit_score')
    with op.batch_alter_table('score_scheme', schema=None) as batch_op:
        batch_op.drop_index('uq_score_scheme_in_force', sqlite_where=sa.text("state = 'IN_FORCE'"), postgresql_where=sa.text("state = 'IN_FORCE'"))
        batch_op.drop_index('uq_score_scheme_draft', sqlite_where=sa.text("state = 'DRAFT'"), postgresql_where=sa.text("state = 'DRAFT'"))
        batch_op.drop_index('ix_score_scheme_year')

    op.drop_table('score_scheme')
