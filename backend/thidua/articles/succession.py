"""What passes on of the articles of units that end: what is not published yet. What is stays under its unit's name."""

from sqlalchemy import func, select
from sqlmodel import col

from thidua.articles.models import Article, ArticleState, Edition
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, counted, line

_BEFORE = (
    ArticleState.DRAFT,
    ArticleState.SUBMITTED,
    ArticleState.EDITING,
    ArticleState.APPROVED,
    ArticleState.SCHEDULED,
)
GOES = Message("tin, bài chưa đăng chuyển sang đơn vị kế thừa", "articles not yet published pass on")
STAYS = Message("tin, bài đã đăng giữ nguyên tên đơn vị cũ", "published articles keep the name of their unit")


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of articles."""
    if handover.dissolving:
        return []
    statement = (
        select(Article, col(Edition.title))
        .join(Edition, (col(Edition.article_id) == col(Article.id)) & (col(Edition.n) == col(Article.working_edition)))
        .where(col(Article.unit_id).in_(handover.predecessors), col(Article.state).in_(_BEFORE))
        .order_by(col(Article.id))
    )
    if handover.applying:
        statement = statement.with_for_update(of=Article).execution_options(populate_existing=True)
    rows = list(call.session.execute(statement))
    if handover.applying:
        for article, _title in rows:
            heir = handover.heir(article.unit_id)
            handover.moved("article", article.id, article.unit_id, heir)
            article.unit_id = heir
        call.session.flush()
    kept = select(func.count()).where(
        col(Article.unit_id).in_(handover.predecessors), col(Article.state).not_in(_BEFORE)
    )
    items = [HandoverItem("article", article.id, title) for article, title in rows]
    return [
        *line("ARTICLES", Effect.MOVES, GOES, items, lambda item: item),
        *counted("ARTICLES_PUBLISHED", Effect.STAYS, STAYS, call.session.scalar(kept) or 0),
    ]
