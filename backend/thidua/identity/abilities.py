"""What a caller may begin, as plain words for navigation and greeting (`abilities` of GET /api/v1/me).

Nothing is decided by them: every permission is asked where the thing is, and told by its `actions`.
Source: the table of roles in domain.md, section 1.
"""

from collections.abc import Sequence

from thidua.core.access import Role
from thidua.identity.enrolment import Owed
from thidua.identity.schemas import HeldRole

_OF_ROLE: dict[Role, tuple[str, ...]] = {
    Role.ADMIN: (
        "manage_users",
        "manage_catalogues",
        "manage_api_clients",
        "prepare_successions",
        "read_security_audit",
    ),
    Role.HOME_AFFAIRS: (
        "draft_plans",
        "extend_many",
        "prepare_successions",
        "review_submissions",
        "review_nominations",
        "write_articles",
    ),
    Role.CULTURE: ("edit_articles", "write_articles"),
    Role.PROPAGANDA: ("edit_guidance", "write_articles"),
    Role.UNIT: ("submit_reports", "nominate", "write_articles"),
    Role.COUNCIL: ("vote_in_rounds",),
    Role.JUDGE: ("score_entries",),
}
_OF_LEAD: dict[Role, tuple[str, ...]] = {
    Role.HOME_AFFAIRS: ("issue_plans", "reopen_reviews", "read_content_audit"),
    Role.CULTURE: ("publish_articles",),
    Role.PROPAGANDA: ("publish_guidance",),
    Role.COUNCIL: ("chair_rounds", "review_submissions", "extend_many"),
}


def abilities_of(held: Sequence[HeldRole], due: Owed, *, is_demo: bool) -> list[str]:
    """Sorted, without repetition; only the way out as long as something is owed."""
    if due.anything:
        steps = {"enrol_totp": due.totp, "change_password": due.password}
        return sorted(name for name, wanted in steps.items() if wanted)
    found: set[str] = set()
    for role in held:
        found.update(_OF_ROLE[role.role])
        if role.is_lead:
            found.update(_OF_LEAD.get(role.role, ()))
        if is_demo and role.role is Role.ADMIN:
            found.add("move_demo_clock")
    return sorted(found)
