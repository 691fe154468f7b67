"""A file is used by any number of objects, where it had one owner before.

A picture of an exemplar that an article shows as well was forgotten once the exemplar let go of it.

Revision: 2026_11_24_0850
After: 2026_11_24_0600
"""

from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '2026_11_24_0850'
down_revision = '2026_11_24_0600'
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')
_NOT_NULL = sa.text('unused_since IS NOT NULL')


def upgrade() -> None:
    op.create_table('file_use',
    sa.Column('file_id', sa.Uuid(), nullable=False),
    sa.Column('owner_kind', sa.String(20), nullable=False),
    sa.Column('owner_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['file_id'], ['stored_file.id'], name=op.f('fk_file_use_file_id_stored_file')),
    sa.PrimaryKeyConstraint('file_id', 'owner_kind', 'owner_id', name=op.f('pk_file_use'))
    )
    op.add_column('stored_file', sa.Column('unused_since', sa.DateTime(timezone=True), nullable=True))
    _fill()
    with op.batch_alter_table('stored_file', schema=None) as batch_op:
        batch_op.drop_index('ix_stored_file_owner')
        batch_op.drop_index('ix_stored_file_orphan')
        batch_op.drop_column('owner_kind')
        batch_op.drop_column('owner_id')
        batch_op.create_index('ix_stored_file_unused', ['unused_since'], unique=False, sqlite_where=_NOT_NULL, postgresql_where=_NOT_NULL)


def _fill() -> None:
    connection = op.get_bind()
    uuid = sa.Uuid()
    file = sa.table('stored_file', sa.column('id', uuid), sa.column('owner_kind'), sa.column('owner_id', uuid), sa.column('created_at'), sa.column('unused_since'))
    use = sa.table('file_use', sa.column('file_id', uuid), sa.column('owner_kind'), sa.column('owner_id', uuid))
    exemplar = sa.table('exemplar', sa.column('id', uuid), sa.column('photos', _JSON))
    version = sa.table('nomination_version', sa.column('nomination_id', uuid), sa.column('payload', _JSON))
    nomination = sa.table('nomination', sa.column('id', uuid), sa.column('exemplar_id', uuid))
    edition = sa.table('edition', sa.column('article_id', uuid), sa.column('pictures', _JSON))
    consent = sa.table('consent', sa.column('id', uuid), sa.column('file_id', uuid))

    known = set(connection.scalars(sa.select(file.c.id)))
    found = {
        (row.id, row.owner_kind, row.owner_id)
        for row in connection.execute(sa.select(file).where(file.c.owner_id.is_not(None)))
    }
    shown = [('exemplar', row.id, row.photos) for row in connection.execute(sa.select(exemplar))]
    frozen = sa.select(nomination.c.exemplar_id, version.c.payload).where(version.c.nomination_id == nomination.c.id)
    shown += [('exemplar', row.exemplar_id, row.payload['photos']) for row in connection.execute(frozen)]
    shown += [('article', row.article_id, row.pictures) for row in connection.execute(sa.select(edition))]
    for kind, owner_id, pictures in shown:
        found |= {(UUID(picture['file_id']), kind, owner_id) for picture in pictures}
    held = connection.execute(sa.select(consent).where(consent.c.file_id.is_not(None)))
    found |= {(row.file_id, 'consent', row.id) for row in held}
    uses = [{'file_id': f, 'owner_kind': kind, 'owner_id': owner} for f, kind, owner in sorted(found) if f in known]
    if uses:
        connection.execute(sa.insert(use), uses)
    used = sa.exists().where(use.c.file_id == file.c.id)
    connection.execute(sa.update(file).where(~used).values(unused_since=file.c.created_at))


def downgrade() -> None:
    raise RuntimeError('one owner cannot hold what several had; restore the backup made before the upgrade')
