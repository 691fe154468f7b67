"""How an article will look on the portal; it stands here because the portal's JSON is made here."""

from uuid import UUID

from fastapi import APIRouter

from thidua.core.http import CallDep, Door
from thidua.portal import preview
from thidua.portal.schemas import PortalArticle

router = APIRouter(prefix="/api/v1/articles", route_class=Door, tags=["articles"])


@router.get("/{article_id}/preview")
def preview_article(call: CallDep, article_id: UUID) -> PortalArticle:
    """The exact JSON the portal would show if the newest edition went live now; for the desk and the author's unit."""
    return preview.of_article(call, article_id)
