"""A plan may amend an issued one: which, and why.

Revision: 2026_11_24_1100
After: 2026_11_24_1000
"""

import sqlalchemy as sa
from alembic import op

revision = '2026_11_24_1100'
down_revision = '2026_11_24_1000'
branch_labels = None
depends_on = None

OPEN = sa.text("amends_id IS NOT NULL AND state IN ('DRAFT', 'REVIEW')")


def upgrade() -> None:
    with op.batch_alter_table('plan', schema=None) as batch_op:
        batch_op.add_column(sa.Column('amends_id', sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column('reason', sa.String(), nullable=True))
        batch_op.create_foreign_key(op.f('fk_plan_amends_id_plan'), 'plan', ['amends_id'], ['id'])
        batch_op.create_index('uq_plan_open_amendment', ['amends_id'], unique=True,
                              sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    with op.batch_alter_table('plan', schema=None) as batch_op:
        batch_op.drop_index('uq_plan_open_amendment', sqlite_where=OPEN, postgresql_where=OPEN)
        batch_op.drop_constraint(op.f('fk_plan_amends_id_plan'), type_='foreignkey')
        batch_op.drop_column('reason')
        batch_op.drop_column('amends_id')
