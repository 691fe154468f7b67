"""What SQLModel cannot say: append-only tables, the full-text tables. Used by migrations.

Written per database, as idempotent statements.
"""

from sqlalchemy import Connection

#: Tables whose rows are facts of the past.
APPEND_ONLY = (
    "audit_event",
    "nomination_version",
    "submission_version",
    "receipt",
    "history_entry",
    "unit_score_version",
)

_SQLITE = [
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(words, tokenize='unicode61', prefix='2 3')",
]
_POSTGRES = [
    "CREATE INDEX IF NOT EXISTS ix_search_entry_vector ON search_entry USING gin (vector)",
    """CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END $$""",
]


def statements(dialect: str, tables: tuple[str, ...] = APPEND_ONLY) -> list[str]:
    """Every statement for one database."""
    if dialect == "postgresql":
        return _POSTGRES + [
            f"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            for table in tables
        ]
    return _SQLITE + [
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in tables
        for verb in ("UPDATE", "DELETE")
    ]


def apply(connection: Connection, tables: tuple[str, ...]) -> None:
    """Run them for the tables that a migration has made."""
    for statement in statements(connection.dialect.name, tables):
        connection.exec_driver_sql(statement)
