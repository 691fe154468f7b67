"""Notifications: reminder rules, runs and dispatches, the inbox, mail, calendar addresses, the call log.

The eight rules of domain.md (section 3, rule 11) come with the table: they are what every installation starts from.

Revision: 2026_11_24_1000
After: 2026_11_24_0930
"""

from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '2026_11_24_1000'
down_revision = '2026_11_24_0930'
branch_labels = None
depends_on = None


#: (days from the last good day, to the unit's leader too, a digest to Home Affairs too); ids as good as any.
RULES = (
    (-14, False, False),
    (-7, False, False),
    (-3, False, False),
    (-1, False, False),
    (0, False, False),
    (1, False, True),
    (3, False, False),
    (7, True, False),
)
FIRST_ID = 0x019DB6D4_3C00_7000_8000_000000000001


def upgrade() -> None:
    rule = op.create_table('reminder_rule',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('offset_days', sa.Integer(), nullable=False),
    sa.Column('to_unit', sa.Boolean(), nullable=False),
    sa.Column('to_leader', sa.Boolean(), nullable=False),
    sa.Column('to_office', sa.Boolean(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminder_rule')),
    sa.UniqueConstraint('offset_days', name=op.f('uq_reminder_rule_offset_days'))
    )
    made = datetime(2026, 11, 24, tzinfo=UTC)
    op.bulk_insert(
        rule,
        [
            {
                'id': UUID(int=FIRST_ID + place),
                'version': 1,
                'created_at': made,
                'updated_at': made,
                'offset_days': offset,
                'to_unit': True,
                'to_leader': leader,
                'to_office': office,
                'active': True,
            }
            for place, (offset, leader, office) in enumerate(RULES)
        ],
    )
    op.create_table('reminder_run',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('after_unit_id', sa.Uuid(), nullable=True),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminder_run')),
    sa.UniqueConstraint('day', name=op.f('uq_reminder_run_day'))
    )
    op.create_table('calendar_feed',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_calendar_feed_user_id_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_feed')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_calendar_feed_token_hash')),
    sa.UniqueConstraint('user_id', name=op.f('uq_calendar_feed_user_id'))
    )
    op.create_table('notification_preference',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('mail', sa.String(9), nullable=False),
    sa.Column('refused_address', sa.String(200), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_notification_preference_user_id_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notification_preference')),
    sa.UniqueConstraint('user_id', name=op.f('uq_notification_preference_user_id'))
    )
    op.create_table('outgoing_mail',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('address', sa.String(200), nullable=False),
    sa.Column('message_id', sa.String(200), nullable=False),
    sa.Column('state', sa.String(7), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('last_error', sa.String(500), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_outgoing_mail_user_id_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outgoing_mail')),
    sa.UniqueConstraint('message_id', name=op.f('uq_outgoing_mail_message_id'))
    )
    with op.batch_alter_table('outgoing_mail', schema=None) as batch_op:
        batch_op.create_index('ix_outgoing_mail_state', ['state', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outgoing_mail_user_id'), ['user_id'], unique=False)

    op.create_table('call_log',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('obligation_id', sa.Uuid(), nullable=True),
    sa.Column('called_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('called_by', sa.Uuid(), nullable=False),
    sa.Column('spoke_with', sa.String(120), nullable=True),
    sa.Column('outcome', sa.String(12), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('promised_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['called_by'], ['user_account.id'], name=op.f('fk_call_log_called_by_user_account')),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_call_log_obligation_id_obligation')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_call_log_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_call_log'))
    )
    with op.batch_alter_table('call_log', schema=None) as batch_op:
        batch_op.create_index('ix_call_log_called', ['called_at', 'id'], unique=False)
        batch_op.create_index('ix_call_log_obligation', ['obligation_id'], unique=False)
        batch_op.create_index('ix_call_log_unit', ['unit_id', 'called_at', 'id'], unique=False)

    op.create_table('notification',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('dedupe_key', sa.String(120), nullable=False),
    sa.Column('kind', sa.String(21), nullable=False),
    sa.Column('state', sa.String(6), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('title', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('body', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('about', sa.String(500), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('link_kind', sa.String(40), nullable=True),
    sa.Column('link_id', sa.Uuid(), nullable=True),
    sa.Column('obligation_id', sa.Uuid(), nullable=True),
    sa.Column('mail_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('mail_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['mail_id'], ['outgoing_mail.id'], name=op.f('fk_notification_mail_id_outgoing_mail')),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_notification_obligation_id_obligation')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_notification_user_id_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notification')),
    sa.UniqueConstraint('user_id', 'dedupe_key', name=op.f('uq_notification_user_id_dedupe_key'))
    )
    with op.batch_alter_table('notification', schema=None) as batch_op:
        batch_op.create_index('ix_notification_mail_at', ['mail_at'], unique=False)
        batch_op.create_index('ix_notification_mail_id', ['mail_id'], unique=False)
        batch_op.create_index('ix_notification_user_at', ['user_id', 'at', 'id'], unique=False)
        batch_op.create_index('ix_notification_user_state', ['user_id', 'state', 'at', 'id'], unique=False)

    op.create_table('reminder_dispatch',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('obligation_id', sa.Uuid(), nullable=False),
    sa.Column('rule_id', sa.Uuid(), nullable=False),
    sa.Column('run_id', sa.Uuid(), nullable=False),
    sa.Column('effective_due', sa.DateTime(timezone=True), nullable=False),
    sa.Column('offset_days', sa.Integer(), nullable=False),
    sa.Column('outcome', sa.String(7), nullable=False),
    sa.Column('recipients', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_reminder_dispatch_obligation_id_obligation')),
    sa.ForeignKeyConstraint(['rule_id'], ['reminder_rule.id'], name=op.f('fk_reminder_dispatch_rule_id_reminder_rule')),
    sa.ForeignKeyConstraint(['run_id'], ['reminder_run.id'], name=op.f('fk_reminder_dispatch_run_id_reminder_run')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminder_dispatch')),
    sa.UniqueConstraint('obligation_id', 'rule_id', 'effective_due', name=op.f('uq_reminder_dispatch_obligation_id_rule_id_effective_due'))
    )
    with op.batch_alter_table('reminder_dispatch', schema=None) as batch_op:
        batch_op.create_index('ix_reminder_dispatch_run', ['run_id', 'outcome'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('reminder_dispatch', schema=None) as batch_op:
        batch_op.drop_index('ix_reminder_dispatch_run')

    op.drop_table('reminder_dispatch')
    with op.batch_alter_table('notification', schema=None) as batch_op:
        batch_op.drop_index('ix_notification_user_state')
        batch_op.drop_index('ix_notification_user_at')
        batch_op.drop_index('ix_notification_mail_id')
        batch_op.drop_index('ix_notification_mail_at')

    op.drop_table('notification')
    with op.batch_alter_table('call_log', schema=None) as batch_op:
        batch_op.drop_index('ix_call_log_unit')
        batch_op.drop_index('ix_call_log_obligation')
        batch_op.drop_index('ix_call_log_called')

    op.drop_table('call_log')
    with op.batch_alter_table('outgoing_mail', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outgoing_mail_user_id'))
        batch_op.drop_index('ix_outgoing_mail_state')

    op.drop_table('outgoing_mail')
    op.drop_table('notification_preference')
    op.drop_table('calendar_feed')
    op.drop_table('reminder_run')
    op.drop_table('reminder_rule')
