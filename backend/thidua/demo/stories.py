"""Every story of the demo in one order of time; the port that catches up with the clock."""

from datetime import datetime

from thidua.core.runtime import Runtime
from thidua.demo import story_activities, story_articles, story_exemplars, story_scores, story_submissions
from thidua.demo.story import play


def advance(runtime: Runtime, until: datetime) -> int:
    """Play what is due up to `until`; only in the full demo. How many steps were played or skipped."""
    if runtime.settings.demo != "full":
        return 0
    stories = (story_exemplars, story_submissions, story_articles, story_activities, story_scores)
    return play(runtime, [step for story in stories for step in story.due()], until)
