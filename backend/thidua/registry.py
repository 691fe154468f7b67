"""The list of domains: their routers, ports, jobs, sweeps and subscriptions. The one place that knows them all."""

from importlib import import_module

from fastapi import APIRouter

from thidua.activities import queries as activities_queries
from thidua.activities import router as activities_router
from thidua.activities import succession as activities_succession
from thidua.articles import router as articles_router
from thidua.articles import service as articles_service
from thidua.articles import succession as articles_succession
from thidua.core import health
from thidua.core.clock import Clock
from thidua.core.db import Database
from thidua.core.runtime import Ports, Runtime
from thidua.core.settings import Settings
from thidua.core.storage import Storage
from thidua.dashboard import router as dashboard_router
from thidua.demo import router as demo_router
from thidua.demo import stories
from thidua.documents import router as documents_router
from thidua.exemplars import queries as exemplars_queries
from thidua.exemplars import router as exemplars_router
from thidua.exemplars import succession as exemplars_succession
from thidua.files import router as files_router
from thidua.files import service as files_service
from thidua.global_search import router as search_router
from thidua.identity import admin_router as identity_admin
from thidua.identity import router as identity_router
from thidua.identity import sealing, sessions
from thidua.identity import succession as identity_succession
from thidua.movements import router as movements_router
from thidua.notifications import chase_letter, chase_router, events, mail, reminders
from thidua.notifications import queries as notifications_queries
from thidua.notifications import router as notifications_router
from thidua.plans import issuing, obligation_router
from thidua.plans import public_router as receipts_router
from thidua.plans import router as plans_router
from thidua.plans import service as plans_service
from thidua.plans import succession as plans_succession
from thidua.portal import items as portal_items
from thidua.portal import lists as portal_lists
from thidua.portal import preview_router, projectors
from thidua.portal import router as portal_router
from thidua.portal.answers import FastPath
from thidua.scoring import router as scoring_router
from thidua.scoring import schemes as scoring_schemes
from thidua.scoring import succession as scoring_succession
from thidua.submissions import queries as submissions_queries
from thidua.submissions import router as submissions_router
from thidua.submissions import succession as submissions_succession
from thidua.units import queries as units_queries
from thidua.units import router as units_router
from thidua.units import succession_router, successions
from thidua.webhooks import delivery as webhook_delivery
from thidua.webhooks import keeping as webhooks_keeping
from thidua.webhooks import router as webhooks_router
from thidua.webhooks import service as webhooks_service

#: Every router, in the order of the OpenAPI document.
ROUTERS: tuple[APIRouter, ...] = (
    health.router,
    identity_router.router,
    identity_admin.router,
    units_router.router,
    succession_router.router,
    movements_router.router,
    plans_router.router,
    obligation_router.router,
    obligation_router.extensions_router,
    receipts_router.router,
    files_router.router,
    submissions_router.router,
    submissions_router.reports_router,
    exemplars_router.nominations_router,
    exemplars_router.exemplars_router,
    activities_router.router,
    dashboard_router.router,
    search_router.router,
    chase_router.router,
    notifications_router.router,
    documents_router.router,
    articles_router.router,
    scoring_router.schemes_router,
    scoring_router.router,
    preview_router.router,
    portal_router.router,
    webhooks_router.router,
    demo_router.router,
)


#: What stands before routing, the outermost last.
MIDDLEWARE: tuple[type[FastPath], ...] = (FastPath,)


#: Every module that declares tables.
MODELS = (
    "thidua.core.audit",
    "thidua.core.db_clock",
    "thidua.core.history",
    "thidua.core.idempotency",
    "thidua.core.outbox",
    "thidua.core.receipts",
    "thidua.core.search",
    "thidua.units.models",
    "thidua.units.succession_models",
    "thidua.identity.models",
    "thidua.files.models",
    "thidua.movements.models",
    "thidua.plans.models",
    "thidua.submissions.models",
    "thidua.exemplars.models",
    "thidua.articles.models",
    "thidua.activities.models",
    "thidua.scoring.models",
    "thidua.portal.models",
    "thidua.notifications.models",
    "thidua.webhooks.models",
    "thidua.demo.models",
)


def import_models() -> None:
    """Make every table known to SQLModel.metadata."""
    for name in MODELS:
        import_module(name)


def ports() -> Ports:
    """Every port, filled."""
    return Ports(
        authenticate=sessions.authenticate,
        authority_zone=units_queries.authority_zone,
        subscribers={
            "organisation.changed": ["plans.complete", scoring_schemes.COMPLETE],
            **{topic: [events.JOB] for topic in events.TOPICS},
        },
        jobs={
            "plans.complete": issuing.complete_plans_job,
            scoring_schemes.COMPLETE: scoring_schemes.complete_job,
            projectors.REFRESH_JOB: projectors.refresh,
            events.JOB: events.tell_job,
        },
        errands={mail.SEND: mail.send, webhook_delivery.SEND: webhook_delivery.send},
        unread_count=notifications_queries.unread_count,
        file_owners={
            "submission": submissions_queries.visible_ids,
            "exemplar": exemplars_queries.visible_exemplar_ids,
            "consent": exemplars_queries.visible_consent_ids,
            "article": articles_service.readable_ids,
            "activity": activities_queries.visible_ids,
        },
        catch_up=[stories.advance],
        sweeps=[
            successions.apply_due,
            plans_service.refresh_timeliness,
            files_service.collect_orphans,
            articles_service.publish_due,
            sealing.seal_anew,
            webhooks_keeping.seal_anew,
            reminders.remind,
            mail.gather,
        ],
        cleaning=[webhooks_keeping.clean, webhook_delivery.wake_all],
        projectors={
            "article": projectors.article,
            "exemplar": projectors.exemplar,
            "movement": projectors.movement,
            "unit": projectors.unit,
            "authority": projectors.authority,
        },
        seal=[portal_items.seal],
        public_ids=portal_lists.public_ids,
        public_changed=[webhooks_service.record],
        consent_withdrawn=[articles_service.consent_withdrawn],
        made_for=[exemplars_queries.made_for, submissions_queries.made_for],
        documents={"chase_letter": chase_letter.write},
        succession_parts=[
            identity_succession.hand_over,
            plans_succession.hand_over,
            submissions_succession.hand_over,
            exemplars_succession.hand_over,
            articles_succession.hand_over,
            activities_succession.hand_over,
            scoring_succession.hand_over,
        ],
        timeline_parts={"exemplar": [articles_service.timeline_of_exemplar]},
    )


def runtime(settings: Settings, clock: Clock | None = None) -> Runtime:
    """The parts of one process, wired."""
    return Runtime(
        settings=settings,
        clock=clock or Clock(),
        db=Database(settings),
        storage=Storage(settings.storage_url or str(settings.data_dir / "files")),
        ports=ports(),
    )
