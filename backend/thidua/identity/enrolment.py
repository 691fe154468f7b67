"""What an account owes before it may do anything else: a second factor, a password of its own choice."""

from collections.abc import Collection
from dataclasses import dataclass

from thidua.core.access import Role
from thidua.core.settings import Settings

#: Who needs TOTP (quality.md, Security); culture only with leader powers.
TOTP_ROLES = frozenset({Role.ADMIN, Role.HOME_AFFAIRS})
TOTP_LEADS = frozenset({Role.CULTURE})


@dataclass(frozen=True)
class Owed:
    """What is still owed; as long as anything is, the account has no role."""

    totp: bool
    password: bool

    @property
    def anything(self) -> bool:
        """Whether the account is limited to enrolment."""
        return self.totp or self.password


def owed(
    settings: Settings, roles: Collection[Role], leads: Collection[Role], *, has_totp: bool, must_change_password: bool
) -> Owed:
    """Nothing is enforced in the demo, where accounts are shared."""
    if settings.demo:
        return Owed(totp=False, password=False)
    needs_totp = not TOTP_ROLES.isdisjoint(roles) or not TOTP_LEADS.isdisjoint(leads)
    return Owed(totp=needs_totp and not has_totp, password=must_change_password)
