"""Who succeeded whom: units that merge, split, end or take another name, and where an obligation went on.

Revision: 2026_11_24_1200
After: 2026_11_24_1000
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '2026_11_24_1200'
down_revision = '2026_11_24_1100'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('succession',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kind', sa.String(8), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('effective_on', sa.Date(), nullable=False),
    sa.Column('document', sa.String(300), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('applied_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('report', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_succession'))
    )
    with op.batch_alter_table('succession', schema=None) as batch_op:
        batch_op.create_index('ix_succession_effective', ['effective_on', 'id'], unique=False)
        batch_op.create_index('ix_succession_state', ['state', 'effective_on'], unique=False)

    op.create_table('succession_move',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('succession_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(40), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('from_unit_id', sa.Uuid(), nullable=False),
    sa.Column('to_unit_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['from_unit_id'], ['unit.id'], name=op.f('fk_succession_move_from_unit_id_unit')),
    sa.ForeignKeyConstraint(['succession_id'], ['succession.id'], name=op.f('fk_succession_move_succession_id_succession')),
    sa.ForeignKeyConstraint(['to_unit_id'], ['unit.id'], name=op.f('fk_succession_move_to_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_succession_move'))
    )
    with op.batch_alter_table('succession_move', schema=None) as batch_op:
        batch_op.create_index('ix_succession_move_object', ['kind', 'object_id'], unique=False)
        batch_op.create_index('ix_succession_move_succession', ['succession_id', 'kind'], unique=False)

    op.create_table('succession_unit',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('succession_id', sa.Uuid(), nullable=False),
    sa.Column('side', sa.String(11), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('code', sa.String(40), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('short_name', sa.String(80), nullable=True),
    sa.Column('kind', sa.String(17), nullable=False),
    sa.Column('parent_id', sa.Uuid(), nullable=True),
    sa.Column('agency_code', sa.String(40), nullable=True),
    sa.Column('public_contact', sa.String(300), nullable=True),
    sa.Column('founded', sa.Boolean(), nullable=False),
    sa.Column('valid_to', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['parent_id'], ['unit.id'], name=op.f('fk_succession_unit_parent_id_unit')),
    sa.ForeignKeyConstraint(['succession_id'], ['succession.id'], name=op.f('fk_succession_unit_succession_id_succession')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_succession_unit_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_succession_unit')),
    sa.UniqueConstraint('succession_id', 'side', 'position', name=op.f('uq_succession_unit_succession_id_side_position'))
    )
    with op.batch_alter_table('succession_unit', schema=None) as batch_op:
        batch_op.create_index('ix_succession_unit_unit', ['unit_id', 'side'], unique=False)

    op.create_table('unit_name',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('short_name', sa.String(80), nullable=True),
    sa.Column('valid_to', sa.Date(), nullable=False),
    sa.Column('succession_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['succession_id'], ['succession.id'], name=op.f('fk_unit_name_succession_id_succession')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_unit_name_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unit_name')),
    sa.UniqueConstraint('unit_id', 'valid_to', name=op.f('uq_unit_name_unit_id_valid_to'))
    )
    with op.batch_alter_table('obligation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('succeeded_by_id', sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_obligation_succeeded_by_id_obligation'), 'obligation', ['succeeded_by_id'], ['id'])



def downgrade() -> None:
    with op.batch_alter_table('obligation', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_obligation_succeeded_by_id_obligation'), type_='foreignkey')
        batch_op.drop_column('succeeded_by_id')

    op.drop_table('unit_name')
    with op.batch_alter_table('succession_unit', schema=None) as batch_op:
        batch_op.drop_index('ix_succession_unit_unit')

    op.drop_table('succession_unit')
    with op.batch_alter_table('succession_move', schema=None) as batch_op:
        batch_op.drop_index('ix_succession_move_succession')
        batch_op.drop_index('ix_succession_move_object')

    op.drop_table('succession_move')
    with op.batch_alter_table('succession', schema=None) as batch_op:
        batch_op.drop_index('ix_succession_state')
        batch_op.drop_index('ix_succession_effective')

    op.drop_table('succession')
