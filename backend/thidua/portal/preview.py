"""The preview of an article for those who work on it."""

from uuid import UUID

from thidua.articles.models import Visibility
from thidua.articles.queries import article as find_article
from thidua.articles.queries import is_insider
from thidua.articles.reading import DESK_ONLY
from thidua.core.call import Call
from thidua.core.errors import Message, conflict, forbidden
from thidua.portal import article_face
from thidua.portal.schemas import PortalArticle

_INTERNAL = Message("Bài lưu hành nội bộ không đăng trên Cổng.", "Internal articles never go to the portal.")


def of_article(call: Call, article_id: UUID) -> PortalArticle:
    """Its newest edition as the portal would show it."""
    article = find_article(call, article_id)
    if not is_insider(call.actor, article):
        raise forbidden(DESK_ONLY)
    if article.visibility is not Visibility.PUBLIC:
        raise conflict(_INTERNAL)
    return article_face.preview(call, article)
