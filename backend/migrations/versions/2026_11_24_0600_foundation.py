"""Foundation: organisation, accounts, plan, exemplars, articles, portal, and the core's own tables.

Revision: 2026_11_24_0600
After: nothing
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from thidua.core import ddl

revision = '2026_11_24_0600'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('anniversary',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('name', sa.String(300), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_anniversary'))
    )
    with op.batch_alter_table('anniversary', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_anniversary_day'), ['day'], unique=False)

    op.create_table('api_client',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('name', sa.String(120), nullable=False),
    sa.Column('state', sa.String(7), nullable=False),
    sa.Column('key_hash', sa.String(), nullable=False),
    sa.Column('key_prefix', sa.String(12), nullable=False),
    sa.Column('scopes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('per_minute', sa.Integer(), nullable=False),
    sa.Column('last_used_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_api_client')),
    sa.UniqueConstraint('key_hash', name=op.f('uq_api_client_key_hash'))
    )
    op.create_table('audit_event',
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('actor_id', sa.Uuid(), nullable=True),
    sa.Column('actor_name', sa.String(), nullable=False),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=True),
    sa.Column('request_id', sa.String(), nullable=False),
    sa.Column('payload_hash', sa.String(), nullable=False),
    sa.Column('previous_hash', sa.String(), nullable=False),
    sa.Column('hash', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_audit_event'))
    )
    with op.batch_alter_table('audit_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_audit_event_action'), ['action'], unique=False)
        batch_op.create_index(batch_op.f('ix_audit_event_actor_id'), ['actor_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_audit_event_at'), ['at'], unique=False)
        batch_op.create_index(batch_op.f('ix_audit_event_object_id'), ['object_id'], unique=False)

    op.create_table('audit_head',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('hash', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_head'))
    )
    op.create_table('audit_payload',
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_audit_payload'))
    )
    op.create_table('bloc',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('code', sa.String(40), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bloc')),
    sa.UniqueConstraint('code', name=op.f('uq_bloc_code'))
    )
    op.create_table('clock_offset',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('microseconds', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_clock_offset'))
    )
    op.create_table('comm_form',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(8), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('parent_code', sa.String(8), nullable=True),
    sa.Column('name', sa.String(200), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_comm_form')),
    sa.UniqueConstraint('code', name=op.f('uq_comm_form_code'))
    )
    op.create_table('demo_story_step',
    sa.Column('key', sa.String(60), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('skipped', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_demo_story_step'))
    )
    op.create_table('history_entry',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('actor_id', sa.Uuid(), nullable=True),
    sa.Column('actor_name', sa.String(), nullable=False),
    sa.Column('actor_unit_id', sa.Uuid(), nullable=True),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('label', sa.String(), nullable=False),
    sa.Column('from_state', sa.String(), nullable=True),
    sa.Column('to_state', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('details', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_history_entry'))
    )
    with op.batch_alter_table('history_entry', schema=None) as batch_op:
        batch_op.create_index('ix_history_entry_object', ['kind', 'object_id', 'id'], unique=False)

    op.create_table('holiday',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(7), nullable=False),
    sa.Column('name', sa.String(200), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_holiday')),
    sa.UniqueConstraint('day', name=op.f('uq_holiday_day'))
    )
    op.create_table('idempotency_key',
    sa.Column('scope', sa.String(120), nullable=False),
    sa.Column('key', sa.String(200), nullable=False),
    sa.Column('fingerprint', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('status', sa.Integer(), nullable=True),
    sa.Column('headers', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=True),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('scope', 'key', name=op.f('pk_idempotency_key'))
    )
    with op.batch_alter_table('idempotency_key', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_idempotency_key_created_at'), ['created_at'], unique=False)

    op.create_table('job',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('state', sa.String(6), nullable=False),
    sa.Column('run_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('dedupe_key', sa.String(), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_job')),
    sa.UniqueConstraint('dedupe_key', name=op.f('uq_job_dedupe_key'))
    )
    with op.batch_alter_table('job', schema=None) as batch_op:
        batch_op.create_index('ix_job_due', ['state', 'run_at', 'id'], unique=False)

    op.create_table('login_failure',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('subject_hash', sa.String(), nullable=False),
    sa.Column('source_hash', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_login_failure'))
    )
    with op.batch_alter_table('login_failure', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_login_failure_at'), ['at'], unique=False)
        batch_op.create_index('ix_login_failure_source', ['source_hash', 'at'], unique=False)
        batch_op.create_index('ix_login_failure_subject', ['subject_hash', 'at'], unique=False)

    op.create_table('outbox_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('topic', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox_event'))
    )
    with op.batch_alter_table('outbox_event', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_event_object', ['kind', 'object_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_event_topic'), ['topic'], unique=False)

    op.create_table('plan',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('number', sa.String(60), nullable=True),
    sa.Column('title', sa.String(500), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('signer', sa.String(120), nullable=True),
    sa.Column('legal_bases', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('state', sa.String(6), nullable=False),
    sa.Column('issued_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('cloned_from_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['cloned_from_id'], ['plan.id'], name=op.f('fk_plan_cloned_from_id_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan'))
    )
    with op.batch_alter_table('plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_year'), ['year'], unique=False)

    op.create_table('portal_change',
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('type', sa.String(40), nullable=False),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('slug', sa.String(120), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_portal_change'))
    )
    op.create_table('portal_item',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('slug', sa.String(120), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('brief', sa.LargeBinary(), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=False),
    sa.Column('etag', sa.String(80), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_portal_item')),
    sa.UniqueConstraint('kind', 'object_id', name=op.f('uq_portal_item_kind_object_id')),
    sa.UniqueConstraint('kind', 'slug', name=op.f('uq_portal_item_kind_slug'))
    )
    with op.batch_alter_table('portal_item', schema=None) as batch_op:
        batch_op.create_index('ix_portal_item_changed', ['kind', 'state', 'changed_at', 'id'], unique=False)
        batch_op.create_index('ix_portal_item_list', ['kind', 'state', 'published_at', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_portal_item_seq'), ['seq'], unique=False)

    op.create_table('receipt',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receipt')),
    sa.UniqueConstraint('code', name=op.f('uq_receipt_code'))
    )
    with op.batch_alter_table('receipt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_receipt_object_id'), ['object_id'], unique=False)

    op.create_table('search_entry',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('object_id', sa.Uuid(), nullable=False),
    sa.Column('vector', sa.Text().with_variant(postgresql.TSVECTOR(), 'postgresql'), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_entry')),
    sa.UniqueConstraint('kind', 'object_id', name=op.f('uq_search_entry_kind_object_id'))
    )
    op.create_table('topic',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(4), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(300), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_topic')),
    sa.UniqueConstraint('code', name=op.f('uq_topic_code'))
    )
    op.create_table('unit',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('code', sa.String(40), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('short_name', sa.String(80), nullable=True),
    sa.Column('sort_key', sa.String(), nullable=False),
    sa.Column('kind', sa.String(17), nullable=False),
    sa.Column('parent_id', sa.Uuid(), nullable=True),
    sa.Column('agency_code', sa.String(40), nullable=True),
    sa.Column('valid_from', sa.Date(), nullable=True),
    sa.Column('valid_to', sa.Date(), nullable=True),
    sa.Column('public_contact', sa.String(300), nullable=True),
    sa.ForeignKeyConstraint(['parent_id'], ['unit.id'], name=op.f('fk_unit_parent_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unit')),
    sa.UniqueConstraint('code', name=op.f('uq_unit_code'))
    )
    with op.batch_alter_table('unit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_unit_kind'), ['kind'], unique=False)
        batch_op.create_index(batch_op.f('ix_unit_parent_id'), ['parent_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_unit_sort_key'), ['sort_key'], unique=False)

    op.create_table('authority',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('time_zone', sa.String(60), nullable=False),
    sa.Column('place_name', sa.String(100), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('standing_body_id', sa.Uuid(), nullable=False),
    sa.Column('policy', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['standing_body_id'], ['unit.id'], name=op.f('fk_authority_standing_body_id_unit')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_authority_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_authority'))
    )
    op.create_table('bloc_membership',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('bloc_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('is_lead', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['bloc_id'], ['bloc.id'], name=op.f('fk_bloc_membership_bloc_id_bloc')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_bloc_membership_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bloc_membership')),
    sa.UniqueConstraint('unit_id', 'year', name=op.f('uq_bloc_membership_unit_id_year'))
    )
    with op.batch_alter_table('bloc_membership', schema=None) as batch_op:
        batch_op.create_index('ix_bloc_membership_bloc_year', ['bloc_id', 'year'], unique=False)

    op.create_table('duty',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('plan_id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(40), nullable=False),
    sa.Column('clause', sa.String(40), nullable=False),
    sa.Column('quotation', sa.String(), nullable=False),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('title', sa.String(300), nullable=False),
    sa.Column('binding', sa.String(7), nullable=False),
    sa.Column('audience', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('min_count', sa.Integer(), nullable=False),
    sa.Column('count_rule', sa.String(15), nullable=False),
    sa.Column('boundary', sa.String(6), nullable=False),
    sa.Column('roll', sa.String(4), nullable=False),
    sa.Column('scored_for_bloc', sa.String(40), nullable=True),
    sa.Column('evidence_required', sa.Boolean(), nullable=False),
    sa.Column('owed_when', sa.String(40), nullable=True),
    sa.Column('details', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['plan_id'], ['plan.id'], name=op.f('fk_duty_plan_id_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty')),
    sa.UniqueConstraint('plan_id', 'code', name=op.f('uq_duty_plan_id_code'))
    )
    op.create_table('exemplar',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kind', sa.String(10), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('sort_key', sa.String(), nullable=False),
    sa.Column('folded_name', sa.String(), nullable=False),
    sa.Column('honorific', sa.String(20), nullable=True),
    sa.Column('gender', sa.String(6), nullable=True),
    sa.Column('birth_year', sa.Integer(), nullable=True),
    sa.Column('occupation', sa.String(200), nullable=True),
    sa.Column('residence', sa.String(200), nullable=True),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('field', sa.String(16), nullable=False),
    sa.Column('movement_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('topic_codes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('title', sa.String(300), nullable=False),
    sa.Column('achievement', sa.String(), nullable=False),
    sa.Column('results', sa.String(), nullable=True),
    sa.Column('lessons', sa.String(), nullable=True),
    sa.Column('prior_awards', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('photos', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('is_minor', sa.Boolean(), nullable=False),
    sa.Column('suspended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('suspended_reason', sa.String(), nullable=True),
    sa.Column('slug', sa.String(120), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_exemplar_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exemplar')),
    sa.UniqueConstraint('slug', name=op.f('uq_exemplar_slug'))
    )
    with op.batch_alter_table('exemplar', schema=None) as batch_op:
        batch_op.create_index('ix_exemplar_created', ['created_at', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_exemplar_folded_name'), ['folded_name'], unique=False)
        batch_op.create_index(batch_op.f('ix_exemplar_kind'), ['kind'], unique=False)
        batch_op.create_index('ix_exemplar_name', ['sort_key', 'id'], unique=False)
        batch_op.create_index('ix_exemplar_unit', ['unit_id', 'created_at', 'id'], unique=False)

    op.create_table('job_attempt',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('error', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['job_id'], ['job.id'], name=op.f('fk_job_attempt_job_id_job')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_job_attempt'))
    )
    with op.batch_alter_table('job_attempt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_job_attempt_job_id'), ['job_id'], unique=False)

    op.create_table('movement',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('code', sa.String(40), nullable=False),
    sa.Column('name', sa.String(300), nullable=False),
    sa.Column('sort_key', sa.String(), nullable=False),
    sa.Column('kind', sa.String(8), nullable=False),
    sa.Column('national_name', sa.String(300), nullable=True),
    sa.Column('launched_by_id', sa.Uuid(), nullable=True),
    sa.Column('linked_codes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=True),
    sa.Column('ends_on', sa.Date(), nullable=True),
    sa.Column('is_priority', sa.Boolean(), nullable=False),
    sa.Column('results', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['launched_by_id'], ['unit.id'], name=op.f('fk_movement_launched_by_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_movement')),
    sa.UniqueConstraint('code', name=op.f('uq_movement_code'))
    )
    with op.batch_alter_table('movement', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_movement_sort_key'), ['sort_key'], unique=False)

    op.create_table('plan_clause',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('plan_id', sa.Uuid(), nullable=False),
    sa.Column('path', sa.String(40), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['plan_id'], ['plan.id'], name=op.f('fk_plan_clause_plan_id_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_clause')),
    sa.UniqueConstraint('plan_id', 'path', name=op.f('uq_plan_clause_plan_id_path'))
    )
    op.create_table('portal_key',
    sa.Column('item_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(12), nullable=False),
    sa.Column('value', sa.String(120), nullable=False),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['portal_item.id'], name=op.f('fk_portal_key_item_id_portal_item')),
    sa.PrimaryKeyConstraint('item_id', 'name', 'value', name=op.f('pk_portal_key'))
    )
    with op.batch_alter_table('portal_key', schema=None) as batch_op:
        batch_op.create_index('ix_portal_key_list', ['kind', 'name', 'value', 'published_at', 'item_id'], unique=False)

    op.create_table('portal_media',
    sa.Column('item_id', sa.Uuid(), nullable=False),
    sa.Column('file_id', sa.Uuid(), nullable=False),
    sa.Column('sha256', sa.String(64), nullable=False),
    sa.Column('media_type', sa.String(100), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['portal_item.id'], name=op.f('fk_portal_media_item_id_portal_item')),
    sa.PrimaryKeyConstraint('item_id', 'file_id', name=op.f('pk_portal_media'))
    )
    with op.batch_alter_table('portal_media', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_portal_media_file_id'), ['file_id'], unique=False)

    op.create_table('user_account',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('username', sa.String(60), nullable=False),
    sa.Column('full_name', sa.String(120), nullable=False),
    sa.Column('sort_key', sa.String(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('email', sa.String(200), nullable=True),
    sa.Column('state', sa.String(8), nullable=False),
    sa.Column('password_hash', sa.String(), nullable=False),
    sa.Column('must_change_password', sa.Boolean(), nullable=False),
    sa.Column('totp_secret', sa.String(), nullable=True),
    sa.Column('totp_pending_secret', sa.String(), nullable=True),
    sa.Column('totp_last_step', sa.Integer(), nullable=True),
    sa.Column('recovery_hashes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('last_login_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_user_account_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_user_account')),
    sa.UniqueConstraint('username', name=op.f('uq_user_account_username'))
    )
    with op.batch_alter_table('user_account', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_user_account_sort_key'), ['sort_key'], unique=False)
        batch_op.create_index(batch_op.f('ix_user_account_unit_id'), ['unit_id'], unique=False)

    op.create_table('article',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kind', sa.String(8), nullable=False),
    sa.Column('visibility', sa.String(8), nullable=False),
    sa.Column('column', sa.String(100), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('next_state', sa.String(9), nullable=True),
    sa.Column('slug', sa.String(120), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('author_id', sa.Uuid(), nullable=True),
    sa.Column('claimed_by', sa.Uuid(), nullable=True),
    sa.Column('working_edition', sa.Integer(), nullable=False),
    sa.Column('live_edition', sa.Integer(), nullable=True),
    sa.Column('submitted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('publish_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('urgent_unconfirmed', sa.Boolean(), nullable=False),
    sa.Column('urgent_by', sa.Uuid(), nullable=True),
    sa.Column('notice', sa.String(), nullable=True),
    sa.Column('removal_reason', sa.String(7), nullable=True),
    sa.Column('blocked_reason', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['author_id'], ['user_account.id'], name=op.f('fk_article_author_id_user_account')),
    sa.ForeignKeyConstraint(['claimed_by'], ['user_account.id'], name=op.f('fk_article_claimed_by_user_account')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_article_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_article')),
    sa.UniqueConstraint('slug', name=op.f('uq_article_slug'))
    )
    with op.batch_alter_table('article', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_article_author_id'), ['author_id'], unique=False)
        batch_op.create_index('ix_article_publish_at', ['publish_at'], unique=False)
        batch_op.create_index('ix_article_state', ['state', 'id'], unique=False)
        batch_op.create_index('ix_article_unit_id', ['unit_id', 'id'], unique=False)
        batch_op.create_index('ix_article_updated', ['updated_at', 'id'], unique=False)

    op.create_table('duty_period',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('duty_id', sa.Uuid(), nullable=False),
    sa.Column('label', sa.String(60), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('opens_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('nominal_due_on', sa.Date(), nullable=False),
    sa.Column('last_good_day', sa.Date(), nullable=False),
    sa.Column('due_before', sa.DateTime(timezone=True), nullable=False),
    sa.Column('hard_close_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('date_in_plan', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['duty_id'], ['duty.id'], name=op.f('fk_duty_period_duty_id_duty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_period')),
    sa.UniqueConstraint('duty_id', 'label', name=op.f('uq_duty_period_duty_id_label'))
    )
    with op.batch_alter_table('duty_period', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_duty_period_due_before'), ['due_before'], unique=False)

    op.create_table('login_session',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('previous_hash', sa.String(), nullable=True),
    sa.Column('rotated_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('user_agent', sa.String(200), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_login_session_user_id_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_login_session'))
    )
    with op.batch_alter_table('login_session', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_login_session_user_id'), ['user_id'], unique=False)

    op.create_table('role_assignment',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('role', sa.String(12), nullable=False),
    sa.Column('is_lead', sa.Boolean(), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=True),
    sa.Column('valid_to', sa.Date(), nullable=True),
    sa.Column('granted_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_role_assignment_user_id_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_role_assignment'))
    )
    with op.batch_alter_table('role_assignment', schema=None) as batch_op:
        batch_op.create_index('ix_role_assignment_user', ['user_id'], unique=False)

    op.create_table('stored_file',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('media_type', sa.String(100), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('upload_sha256', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('thumbnail_sha256', sa.String(), nullable=True),
    sa.Column('width', sa.Integer(), nullable=True),
    sa.Column('height', sa.Integer(), nullable=True),
    sa.Column('uploaded_by', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('owner_kind', sa.String(), nullable=True),
    sa.Column('owner_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_stored_file_unit_id_unit')),
    sa.ForeignKeyConstraint(['uploaded_by'], ['user_account.id'], name=op.f('fk_stored_file_uploaded_by_user_account')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stored_file'))
    )
    with op.batch_alter_table('stored_file', schema=None) as batch_op:
        batch_op.create_index('ix_stored_file_orphan', ['created_at'], unique=False, sqlite_where=sa.text('owner_id IS NULL'), postgresql_where=sa.text('owner_id IS NULL'))
        batch_op.create_index('ix_stored_file_owner', ['owner_kind', 'owner_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_stored_file_sha256'), ['sha256'], unique=False)
        batch_op.create_index('ix_stored_file_thumbnail_sha256', ['thumbnail_sha256'], unique=False)
        batch_op.create_index(batch_op.f('ix_stored_file_uploaded_by'), ['uploaded_by'], unique=False)

    op.create_table('consent',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('exemplar_id', sa.Uuid(), nullable=False),
    sa.Column('purpose', sa.String(12), nullable=False),
    sa.Column('given_on', sa.Date(), nullable=False),
    sa.Column('method', sa.String(6), nullable=False),
    sa.Column('giver', sa.String(14), nullable=False),
    sa.Column('file_id', sa.Uuid(), nullable=True),
    sa.Column('recorded_by', sa.Uuid(), nullable=True),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('withdrawn_reason', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['exemplar_id'], ['exemplar.id'], name=op.f('fk_consent_exemplar_id_exemplar')),
    sa.ForeignKeyConstraint(['file_id'], ['stored_file.id'], name=op.f('fk_consent_file_id_stored_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consent'))
    )
    with op.batch_alter_table('consent', schema=None) as batch_op:
        batch_op.create_index('ix_consent_exemplar', ['exemplar_id', 'purpose'], unique=False)
        batch_op.create_index('uq_consent_live', ['exemplar_id', 'purpose', 'giver'], unique=True, sqlite_where=sa.text('withdrawn_on IS NULL'), postgresql_where=sa.text('withdrawn_on IS NULL'))

    op.create_table('edition',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('article_id', sa.Uuid(), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(10), nullable=False),
    sa.Column('title', sa.String(300), nullable=False),
    sa.Column('summary', sa.String(), nullable=False),
    sa.Column('body_html', sa.String(), nullable=False),
    sa.Column('byline', sa.String(200), nullable=True),
    sa.Column('source', sa.String(200), nullable=True),
    sa.Column('topic_codes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('comm_form_code', sa.String(8), nullable=True),
    sa.Column('movement_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('exemplar_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('pictures', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('change_note', sa.String(), nullable=True),
    sa.Column('is_minor_change', sa.Boolean(), nullable=False),
    sa.Column('saved_by', sa.Uuid(), nullable=True),
    sa.Column('saved_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('approved_by', sa.Uuid(), nullable=True),
    sa.Column('approved_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('live_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_edition_article_id_article')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_edition')),
    sa.UniqueConstraint('article_id', 'n', name=op.f('uq_edition_article_id_n'))
    )
    op.create_table('obligation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('duty_period_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('bloc_id', sa.Uuid(), nullable=True),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('binding', sa.String(7), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('timeliness', sa.String(7), nullable=False),
    sa.Column('days_late', sa.Integer(), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('min_count', sa.Integer(), nullable=False),
    sa.Column('due_before', sa.DateTime(timezone=True), nullable=False),
    sa.Column('first_valid_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('next_check_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_event_seq', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['bloc_id'], ['bloc.id'], name=op.f('fk_obligation_bloc_id_bloc')),
    sa.ForeignKeyConstraint(['duty_period_id'], ['duty_period.id'], name=op.f('fk_obligation_duty_period_id_duty_period')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_obligation_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_obligation'))
    )
    with op.batch_alter_table('obligation', schema=None) as batch_op:
        batch_op.create_index('ix_obligation_due', ['due_before', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_obligation_next_check_at'), ['next_check_at'], unique=False)
        batch_op.create_index('ix_obligation_unit_due', ['unit_id', 'due_before', 'id'], unique=False)
        batch_op.create_index('ix_obligation_year_kind', ['year', 'kind', 'due_before', 'id'], unique=False)
        batch_op.create_index('uq_obligation_bloc', ['duty_period_id', 'bloc_id'], unique=True, sqlite_where=sa.text('bloc_id IS NOT NULL'), postgresql_where=sa.text('bloc_id IS NOT NULL'))
        batch_op.create_index('uq_obligation_unit', ['duty_period_id', 'unit_id'], unique=True, sqlite_where=sa.text('bloc_id IS NULL'), postgresql_where=sa.text('bloc_id IS NULL'))

    op.create_table('edition_tag',
    sa.Column('edition_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(8), nullable=False),
    sa.Column('value', sa.String(36), nullable=False),
    sa.ForeignKeyConstraint(['edition_id'], ['edition.id'], name=op.f('fk_edition_tag_edition_id_edition')),
    sa.PrimaryKeyConstraint('edition_id', 'name', 'value', name=op.f('pk_edition_tag'))
    )
    with op.batch_alter_table('edition_tag', schema=None) as batch_op:
        batch_op.create_index('ix_edition_tag_value', ['name', 'value', 'edition_id'], unique=False)

    op.create_table('extension',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('obligation_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.String(9), nullable=False),
    sa.Column('new_due_on', sa.Date(), nullable=False),
    sa.Column('due_before', sa.DateTime(timezone=True), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('document', sa.String(200), nullable=True),
    sa.Column('kind', sa.String(10), nullable=False),
    sa.Column('scoring_effect', sa.String(7), nullable=False),
    sa.Column('granted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('requested_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_extension_obligation_id_obligation')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_extension_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_extension'))
    )
    with op.batch_alter_table('extension', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_extension_obligation_id'), ['obligation_id'], unique=False)

    op.create_table('nomination',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('exemplar_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('obligation_id', sa.Uuid(), nullable=True),
    sa.Column('chosen_period_id', sa.Uuid(), nullable=True),
    sa.Column('state', sa.String(17), nullable=False),
    sa.Column('composed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('submitted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('taken_by', sa.Uuid(), nullable=True),
    sa.Column('returned_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('resubmit_before', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version_count', sa.Integer(), nullable=False),
    sa.Column('carried_over', sa.Boolean(), nullable=False),
    sa.Column('created_by', sa.Uuid(), nullable=True),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['chosen_period_id'], ['duty_period.id'], name=op.f('fk_nomination_chosen_period_id_duty_period')),
    sa.ForeignKeyConstraint(['exemplar_id'], ['exemplar.id'], name=op.f('fk_nomination_exemplar_id_exemplar')),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_nomination_obligation_id_obligation')),
    sa.ForeignKeyConstraint(['taken_by'], ['user_account.id'], name=op.f('fk_nomination_taken_by_user_account')),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_nomination_unit_id_unit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_nomination'))
    )
    with op.batch_alter_table('nomination', schema=None) as batch_op:
        batch_op.create_index('ix_nomination_created', ['created_at', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_nomination_exemplar_id'), ['exemplar_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_nomination_obligation_id'), ['obligation_id'], unique=False)
        batch_op.create_index('ix_nomination_state', ['state', 'created_at', 'id'], unique=False)
        batch_op.create_index('ix_nomination_submitted', ['submitted_at', 'id'], unique=False)
        batch_op.create_index('ix_nomination_unit', ['unit_id', 'created_at', 'id'], unique=False)

    op.create_table('obligation_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('obligation_id', sa.Uuid(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('event', sa.String(8), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('subject', sa.String(80), nullable=True),
    sa.Column('source_kind', sa.String(40), nullable=True),
    sa.Column('source_id', sa.Uuid(), nullable=True),
    sa.Column('resubmit_before', sa.DateTime(timezone=True), nullable=True),
    sa.Column('resubmit_policy', sa.String(21), nullable=True),
    sa.ForeignKeyConstraint(['obligation_id'], ['obligation.id'], name=op.f('fk_obligation_event_obligation_id_obligation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_obligation_event')),
    sa.UniqueConstraint('obligation_id', 'seq', name=op.f('uq_obligation_event_obligation_id_seq'))
    )
    op.create_table('nomination_version',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('nomination_id', sa.Uuid(), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('payload', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('composed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('via', sa.String(10), nullable=False),
    sa.Column('submitted_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['nomination_id'], ['nomination.id'], name=op.f('fk_nomination_version_nomination_id_nomination')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_nomination_version')),
    sa.UniqueConstraint('nomination_id', 'n', name=op.f('uq_nomination_version_nomination_id_n'))
    )
    ddl.apply(op.get_bind(), ("audit_event", "nomination_version", "receipt", "history_entry"))


def downgrade() -> None:
    raise RuntimeError("the first migration is undone by dropping the database")
