"""API clients: machines that read the portal. The key is shown once and kept as a hash."""

import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Actor, ActorKind
from thidua.core.call import Call
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.workflow import ActionRead
from thidua.identity import queries, workflow
from thidua.identity.models import ApiClient, ApiClientState
from thidua.identity.schemas import ApiClientCreate, ApiClientRead, ApiClientUpdate, ApiScope, NoteBody

#: Keys can be told from other secrets by their first letters, also by scanners of leaked ones.
KEY_PREFIX = "tdtb_"
SHOWN_PREFIX = 12


@dataclass(frozen=True)
class KnownClient:
    """The client a key belongs to, as an actor, with its rate."""

    id: UUID
    actor: Actor
    per_minute: int


def find_by_key(session: Session, key: str) -> KnownClient | None:
    """The live client of a key; None for an unknown or revoked one. One select."""
    row = session.execute(
        select(
            col(ApiClient.id),
            col(ApiClient.name),
            col(ApiClient.scopes),
            col(ApiClient.per_minute),
        ).where(col(ApiClient.key_hash) == _hash(key), col(ApiClient.state) == ApiClientState.ACTIVE)
    ).one_or_none()
    if row is None:
        return None
    actor = Actor(ActorKind.CLIENT, name=f"{row.name} {row.id}", scopes=frozenset(row.scopes))
    return KnownClient(row.id, actor, row.per_minute)


def list_clients(call: Call, window: Window, state: ApiClientState | None) -> Page[ApiClientRead]:
    """Clients by name, without `state` revoked ones too."""
    queries.require_admin(call)
    wanted = select(ApiClient).where(queries.visible_to(call.actor))
    if state is not None:
        wanted = wanted.where(col(ApiClient.state) == state)
    statement, sort = queries.CLIENTS.page(wanted, window)
    rows = call.session.scalars(statement).all()
    kept, cursor = queries.CLIENTS.cut(rows, window, sort)
    actions = workflow.API_CLIENT.available(call, kept)
    return Page(items=[_as_read(row, actions[row.id]) for row in kept], next_cursor=cursor)


def read_client(call: Call, client_id: UUID) -> ApiClientRead:
    """One client."""
    queries.require_admin(call)
    return _read(call, queries.api_client(call, client_id))


def create(call: Call, body: Payload[ApiClientCreate]) -> ApiClientRead:
    """A client and its key; the key is in this answer only, and not in the one a retry gets."""
    queries.require_admin(call)
    call.found()
    data = body.value()
    key = KEY_PREFIX + secrets.token_urlsafe(32)
    client = ApiClient(
        name=data.name,
        key_hash=_hash(key),
        key_prefix=key[:SHOWN_PREFIX],
        scopes=sorted(set(data.scopes)),
        per_minute=data.per_minute,
    )
    call.session.add(client)
    call.session.flush()
    audit.note(call, "api_client.create", "api_client", client.id, _facts(client))
    read = _read(call, client)
    call.notes["kept_answer"] = read
    return read.model_copy(update={"key": key})


def edit(call: Call, client_id: UUID, body: Payload[ApiClientUpdate]) -> ApiClientRead:
    """Change name, scopes or rate; the key stays."""
    queries.require_admin(call)
    client = queries.api_client(call, client_id)
    workflow.API_CLIENT.authorise(call, client, "edit")
    given = body.value().given()
    if "scopes" in given:
        given["scopes"] = sorted(set(given["scopes"]))
    for name, value in given.items():
        setattr(client, name, value)
    call.session.flush()
    audit.note(call, "api_client.update", "api_client", client.id, _facts(client))
    return _read(call, client)


def act(call: Call, client_id: UUID, name: str, body: Payload[NoteBody]) -> ApiClientRead:
    """revoke: the key is refused at the next request."""
    queries.require_admin(call)
    client = queries.api_client(call, client_id)
    workflow.API_CLIENT.perform(call, client, name, body)
    return _read(call, client)


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()


def _facts(client: ApiClient) -> dict[str, Any]:
    return {"name": client.name, "scopes": list(client.scopes), "per_minute": client.per_minute}


def _read(call: Call, client: ApiClient) -> ApiClientRead:
    return _as_read(client, workflow.API_CLIENT.available(call, [client])[client.id])


def _as_read(client: ApiClient, actions: list[ActionRead]) -> ApiClientRead:
    return ApiClientRead(
        id=client.id,
        name=client.name,
        state=client.state,
        scopes=[ApiScope(scope) for scope in client.scopes],
        per_minute=client.per_minute,
        key_prefix=client.key_prefix,
        last_used_at=client.last_used_at,
        created_at=client.created_at,
        updated_at=client.updated_at,
        version=client.version,
        actions=actions,
    )
