"""Activities of units, the initiatives of their people, and who presented which where.

Revision: 2026_11_24_1400
After: 2026_11_24_1500
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '2026_11_24_1400'
down_revision = '2026_11_24_1300'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('initiative',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('title', sa.String(500), nullable=False),
    sa.Column('summary', sa.String(), nullable=True),
    sa.Column('authors', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('level', sa.String(8), nullable=False),
    sa.Column('decision', sa.String(200), nullable=True),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_initiative_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_initiative'))
    )
    with op.batch_alter_table('initiative', schema=None) as batch_op:
        batch_op.create_index('ix_initiative_unit', ['unit_id', 'created_at', 'id'], unique=False)

    op.create_table('activity',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('bloc_id', sa.Uuid(), nullable=True),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('title', sa.String(500), nullable=False),
    sa.Column('form_code', sa.String(8), nullable=True),
    sa.Column('topic_codes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(200), nullable=True),
    sa.Column('participants', sa.Integer(), nullable=True),
    sa.Column('results', sa.String(), nullable=True),
    sa.Column('exemplar_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('file_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('submission_id', sa.Uuid(), nullable=True),
    sa.Column('created_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['bloc_id'], ['bloc.id'], name=op.f('fk_activity_bloc_id_bloc')),
    sa.ForeignKeyConstraint(['submission_id'], ['submission.id'], name=op.f('fk_activity_submission_id_submission')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_activity_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activity'))
    )
    with op.batch_alter_table('activity', schema=None) as batch_op:
        batch_op.create_index('ix_activity_starts', ['starts_at', 'id'], unique=False)
        batch_op.create_index('ix_activity_state', ['state', 'starts_at', 'id'], unique=False)
        batch_op.create_index('ix_activity_unit', ['unit_id', 'starts_at', 'id'], unique=False)

    op.create_table('initiative_presentation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('activity_id', sa.Uuid(), nullable=False),
    sa.Column('initiative_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(120), nullable=False),
    sa.Column('birth_year', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['activity_id'], ['activity.id'], name=op.f('fk_initiative_presentation_activity_id_activity')),
    sa.ForeignKeyConstraint(['initiative_id'], ['initiative.id'], name=op.f('fk_initiative_presentation_initiative_id_initiative')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_initiative_presentation')),
    sa.UniqueConstraint('activity_id', 'position', name=op.f('uq_initiative_presentation_activity_id_position'))
    )
    with op.batch_alter_table('initiative_presentation', schema=None) as batch_op:
        batch_op.create_index('ix_initiative_presentation_initiative', ['initiative_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('initiative_presentation', schema=None) as batch_op:
        batch_op.drop_index('ix_initiative_presentation_initiative')

    op.drop_table('initiative_presentation')
    with op.batch_alter_table('activity', schema=None) as batch_op:
        batch_op.drop_index('ix_activity_unit')
        batch_op.drop_index('ix_activity_state')
        batch_op.drop_index('ix_activity_starts')

    op.drop_table('activity')
    with op.batch_alter_table('initiative', schema=None) as batch_op:
        batch_op.drop_index('ix_initiative_unit')

    op.drop_table('initiative')
