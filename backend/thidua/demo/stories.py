"""Every story of the demo in one order of time; the port that catches up with the clock."""

from datetime import datetime

from thidua.core.runtime import Runtime
from thidua.demo import story_articles, story_exemplars, story_scores, story_submissions
from thidua.demo.story import play


def advance(runtime: Runtime, until: datetime) -> int:
    """Play what is due up to `until`; only in the full demo. How many steps were played or skipped."""
    if runtime.settings.demo != "full":
        return 0
    return play(
        runtime, (*story_exemplars.due(), *story_submissions.due(), *story_articles.due(), *story_scores.due()), until
    )
