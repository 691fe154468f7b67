"""The article's state machine (domain.md section 13), as data.

A published article's next edition goes through the same steps: `_next` gives each step a twin that starts from
PUBLISHED, looks at `next_state` instead of `state`, and leaves the article published.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from thidua.articles import queries
from thidua.articles.models import Article, ArticleKind, RemovalReason
from thidua.articles.models import ArticleState as S
from thidua.articles.schemas import Correction
from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import (
    NOTE,
    OPTIONAL_NOTE,
    REMARKS,
    Input,
    Transition,
    Workflow,
    lead,
    own_unit,
    states,
    system,
)
from thidua.exemplars import consents
from thidua.exemplars.consents import Publication


@dataclass(frozen=True)
class ArticleFacts:
    """What decides besides the article itself: its newest edition, and what stands against its exemplars."""

    saved_by: UUID | None
    topic_codes: Sequence[str]
    is_empty: bool
    missing_alt: int
    exemplar_reasons: Sequence[Message] = ()


def desk(actor: Actor, thing: Any, _facts: object) -> bool:
    """Culture, or propaganda for what goes to party channels only."""
    return actor.has(queries.DESK[thing.visibility])


def desk_lead(actor: Actor, thing: Any, _facts: object) -> bool:
    """A leader of that desk."""
    return actor.leads_as(queries.DESK[thing.visibility])


def public_desk_lead(actor: Actor, thing: Any, facts: object) -> bool:
    """A leader of Culture, for what goes to the public."""
    return actor.leads_as(Role.CULTURE) and desk_lead(actor, thing, facts)


def not_author_nor_last_editor(thing: Any, facts: ArticleFacts, actor: Actor) -> Message | None:
    """The approver is neither the author nor who saved the last edition."""
    if thing.author_id == actor.user_id:
        return Message("Tác giả không tự duyệt bài của mình.", "Authors do not approve their own articles.")
    if facts.saved_by == actor.user_id:
        return Message("Người lưu bản cuối cùng không duyệt bản đó.", "Who saved the last edition does not approve it.")
    return None


def not_who_published(thing: Any, _facts: object, actor: Actor) -> Message | None:
    """An urgent publication is confirmed by a second person."""
    if thing.urgent_by != actor.user_id:
        return None
    return Message("Người đăng gấp không tự xác nhận.", "Who published urgently does not confirm it.")


def holds_it(thing: Any, _facts: object, actor: Actor) -> Message | None:
    """In EDITING only the editor who claimed it writes."""
    step = thing.next_state or thing.state
    if step != S.EDITING or thing.claimed_by == actor.user_id:
        return None
    return Message("Bài đang do người khác biên tập.", "Someone else is editing this article.")


def holds_it_or_leads(thing: Any, facts: ArticleFacts, actor: Actor) -> Message | None:
    """The editor himself, or a leader of the desk when he is away."""
    return None if desk_lead(actor, thing, facts) else holds_it(thing, facts, actor)


def has_text(_thing: Any, facts: ArticleFacts, _actor: Actor, _now: datetime, _body: Any) -> FieldError | None:
    """An article without words is nothing to edit."""
    if not facts.is_empty:
        return None
    return FieldError("body_html", Message("Bài chưa có nội dung.", "The article has no text."))


def has_topic(thing: Any, facts: ArticleFacts, _actor: Actor, _now: datetime, _body: Any) -> FieldError | None:
    """At least one topic of II.1, but for a NOTICE."""
    if facts.topic_codes or thing.kind == ArticleKind.NOTICE:
        return None
    return FieldError("topic_codes", Message("Chưa chọn nội dung tuyên truyền.", "No topic has been chosen."))


def has_alt_texts(_thing: Any, facts: ArticleFacts, _actor: Actor, _now: datetime, _body: Any) -> FieldError | None:
    """Every picture, the cover too, says what it shows."""
    if not facts.missing_alt:
        return None
    message = Message(
        "Còn {n} ảnh chưa có mô tả cho người khiếm thị.", "{n} pictures have no description.", {"n": facts.missing_alt}
    )
    return FieldError("pictures", message)


def may_name_exemplars(
    _thing: Any, facts: ArticleFacts, _actor: Actor, _now: datetime, _body: Any
) -> list[Message | FieldError]:
    """Live consent of every exemplar, for pictures too, and none suspended."""
    return [FieldError("exemplar_ids", reason) for reason in facts.exemplar_reasons]


def is_future(_thing: Any, _facts: object, _actor: Actor, now: datetime, body: Any) -> FieldError | None:
    """A schedule lies ahead."""
    if body is None or body.at is None or body.at > now:
        return None
    return FieldError("at", Message("Thời điểm đăng phải ở phía trước.", "The time to publish must lie ahead."))


def has_grounds(_thing: Any, _facts: object, actor: Actor, _now: datetime, body: Any) -> FieldError | None:
    """A removal tells why: a reason of the list, or in words."""
    if body is None or body.reason or body.note:
        return None
    return FieldError("reason", Message("Vui lòng chọn lý do gỡ.", "Please choose the reason for the removal."))


#: Asked at every door to the public, and again when a schedule falls due.
READY = (has_text, has_topic, has_alt_texts, may_name_exemplars)

AT = Input("at", "instant", Message("Thời điểm đăng", "Publish at"), required=True)
CHANGE = Input(
    "change",
    "choice",
    Message("Mức độ sửa", "Extent of the change"),
    options=(
        (Correction.MINOR, Message("Sửa nhỏ (lỗi chính tả, trình bày)", "Minor (spelling, layout)")),
        (Correction.MAJOR, Message("Đính chính nội dung", "Correction of the content")),
    ),
)
REASON = Input(
    "reason",
    "choice",
    Message("Lý do gỡ", "Reason"),
    options=(
        (RemovalReason.ERROR, Message("Nội dung sai", "Error")),
        (RemovalReason.CONSENT, Message("Rút lại đồng ý", "Consent withdrawn")),
        (RemovalReason.PRIVACY, Message("Bảo vệ dữ liệu cá nhân", "Privacy")),
    ),
)
PUBLIC_NOTE = Input("note", "text", Message("Lý do (hiển thị trên trang)", "Reason (shown on the page)"), required=True)

_author = own_unit(*queries.AUTHORS)


STEPS: tuple[Transition, ...] = (
    Transition(
        "edit",
        states(S.DRAFT),
        None,
        (_author,),
        Message("Sửa", "Edit"),
        hidden=True,
    ),
    Transition(
        "edit",
        states(S.EDITING),
        None,
        (desk,),
        Message("Sửa", "Edit"),
        separation=(holds_it,),
        hidden=True,
    ),
    Transition(
        "submit",
        states(S.DRAFT),
        S.SUBMITTED,
        (_author,),
        Message("Gửi biên tập", "Submit"),
        guards=(has_text,),
        fields=(OPTIONAL_NOTE,),
        event="article.submitted",
    ),
    Transition("claim", states(S.SUBMITTED), S.EDITING, (desk,), Message("Nhận biên tập", "Claim")),
    Transition(
        "release",
        states(S.EDITING),
        S.SUBMITTED,
        (desk,),
        Message("Trả về danh sách chờ", "Release"),
        separation=(holds_it_or_leads,),
    ),
    Transition(
        "approve",
        states(S.EDITING),
        S.APPROVED,
        (desk_lead,),
        Message("Duyệt", "Approve"),
        guards=READY,
        separation=(not_author_nor_last_editor,),
        fields=(OPTIONAL_NOTE,),
        event="article.approved",
    ),
    Transition(
        "return",
        states(S.EDITING),
        S.DRAFT,
        (desk,),
        Message("Trả lại tác giả", "Return"),
        separation=(holds_it_or_leads,),
        fields=(NOTE, REMARKS),
        event="article.returned",
    ),
    Transition(
        "publish",
        states(S.APPROVED),
        S.PUBLISHED,
        (desk_lead,),
        Message("Đăng", "Publish"),
        guards=READY,
        event="article.published",
    ),
    Transition(
        "schedule",
        states(S.APPROVED),
        S.SCHEDULED,
        (desk_lead,),
        Message("Hẹn giờ đăng", "Schedule"),
        guards=(*READY, is_future),
        fields=(AT,),
    ),
    Transition(
        "unschedule", states(S.SCHEDULED), S.APPROVED, (desk_lead,), Message("Bỏ hẹn giờ", "Cancel the schedule")
    ),
    Transition(
        "publish",
        states(S.SCHEDULED),
        S.PUBLISHED,
        (system,),
        Message("Đăng theo lịch", "Publish as scheduled"),
        guards=READY,
        hidden=True,
        event="article.published",
    ),
    Transition(
        "block",
        states(S.SCHEDULED),
        S.APPROVED,
        (system,),
        Message("Chưa đăng được theo lịch", "Could not be published as scheduled"),
        fields=(NOTE,),
        hidden=True,
        event="article.blocked",
    ),
    Transition(
        "revise", states(S.APPROVED), S.EDITING, (desk,), Message("Biên tập lại", "Revise"), fields=(OPTIONAL_NOTE,)
    ),
)


def _works_on(states: Collection[str]) -> Callable[[Any, Any, datetime], bool]:
    return lambda thing, _facts, _now: thing.next_state is not None and thing.next_state in states


def _next(step: Transition) -> Transition:
    """The same step for the next edition of a published article; its effect moves `next_state`."""
    return replace(step, sources=states(S.PUBLISHED), target=None, when=_works_on(step.sources))


NEXT_STEPS = tuple(_next(step) for step in STEPS)
#: Where a step takes the next edition.
NEXT_TARGETS: Mapping[str, S | None] = {
    step.name: None if step.target == S.PUBLISHED else S(step.target) for step in STEPS if step.target is not None
}

PUBLISHED_STEPS: tuple[Transition, ...] = (
    Transition(
        "urgent_publish",
        states(S.SUBMITTED),
        S.PUBLISHED,
        (public_desk_lead,),
        Message("Đăng gấp", "Publish urgently"),
        guards=READY,
        separation=(not_author_nor_last_editor,),
        fields=(NOTE,),
        event="article.published",
    ),
    Transition(
        "confirm",
        states(S.PUBLISHED),
        None,
        (public_desk_lead,),
        Message("Xác nhận bài đăng gấp", "Confirm the urgent publication"),
        separation=(not_who_published, not_author_nor_last_editor),
        when=lambda thing, _facts, _now: thing.urgent_unconfirmed,
        fields=(OPTIONAL_NOTE,),
    ),
    Transition(
        "revise",
        states(S.PUBLISHED),
        None,
        (desk,),
        Message("Đính chính", "Correct"),
        when=lambda thing, _facts, _now: thing.next_state is None,
        fields=(OPTIONAL_NOTE, CHANGE),
    ),
    Transition(
        "withdraw",
        states(S.PUBLISHED),
        S.WITHDRAWN,
        (desk_lead,),
        Message("Thu hồi", "Withdraw"),
        fields=(PUBLIC_NOTE,),
        event="article.withdrawn",
    ),
    Transition(
        "remove",
        states(S.PUBLISHED, S.WITHDRAWN),
        S.REMOVED,
        (desk_lead, lead(Role.HOME_AFFAIRS), system),
        Message("Gỡ hẳn", "Remove"),
        guards=(has_grounds,),
        fields=(REASON, OPTIONAL_NOTE),
        event="article.removed",
    ),
)

STATE_WORDS: Mapping[str, Message] = {
    S.DRAFT: Message("Bản nháp", "Draft"),
    S.SUBMITTED: Message("Chờ biên tập", "Submitted"),
    S.EDITING: Message("Đang biên tập", "Editing"),
    S.APPROVED: Message("Đã duyệt", "Approved"),
    S.SCHEDULED: Message("Đã lên lịch", "Scheduled"),
    S.PUBLISHED: Message("Đã đăng", "Published"),
    S.WITHDRAWN: Message("Đã thu hồi", "Withdrawn"),
    S.REMOVED: Message("Đã gỡ", "Removed"),
}


def facts_of(call: Call, rows: Mapping[UUID, Any]) -> dict[UUID, ArticleFacts]:
    """Facts from rows with FACT_COLUMNS. Only an approver's guards need the exemplars' consents, so only he pays."""
    actor = call.actor
    asked = rows if actor.is_system or actor.leads_as(*queries.DESK.values()) else {}
    spoken = {key: [UUID(exemplar_id) for exemplar_id in row.exemplar_ids] for key, row in asked.items()}
    publications = consents.publications(call, {exemplar_id for ids in spoken.values() for exemplar_id in ids})
    return {
        key: ArticleFacts(
            saved_by=row.saved_by,
            topic_codes=row.topic_codes,
            is_empty=row.is_empty,
            missing_alt=sum(not (picture.get("alt") or "").strip() for picture in row.pictures),
            exemplar_reasons=_reasons([publications[e] for e in spoken.get(key, ())], has_pictures=bool(row.pictures)),
        )
        for key, row in rows.items()
    }


def _reasons(found: Sequence[Publication], *, has_pictures: bool) -> list[Message]:
    """Why an edition may not speak of its exemplars; one with a picture needs the consent to pictures, too."""
    return [
        reason
        for publication in found
        for reason in (*publication.reasons, *(publication.photo_reasons if has_pictures else ()))
    ]


WORKFLOW: Workflow[Article, ArticleFacts] = Workflow(
    "article",
    (*STEPS, *NEXT_STEPS, *PUBLISHED_STEPS),
    lambda call, things: facts_of(call, queries.fact_rows(call, [thing.id for thing in things])),
    STATE_WORDS,
)
