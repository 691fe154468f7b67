"""Who owes a duty: kinds, blocs, include, exclude; rule 9; party bodies. Pure."""

from datetime import date
from uuid import UUID

import pytest
from pydantic import ValidationError

from thidua.plans.audience import Audience, Candidate, LedBloc, Owner, leaderless, owners
from thidua.plans.enums import Binding
from thidua.units.models import UnitKind

DUE = date(2022, 6, 19)


def unit(n: int, code: str, kind: UnitKind, valid_from: date | None = None, valid_to: date | None = None) -> Candidate:
    return Candidate(UUID(int=n), code, kind, valid_from, valid_to)


AUTHORITY = unit(1, "HUYEN", UnitKind.AUTHORITY)
COMMUNE = unit(2, "XA", UnitKind.COMMUNE)
TOWNSHIP = unit(3, "TT", UnitKind.TOWNSHIP)
OFFICE = unit(4, "PHONG", UnitKind.DEPARTMENT)
PARTY = unit(5, "BAN", UnitKind.PARTY_BODY)
UNITS = (AUTHORITY, COMMUNE, TOWNSHIP, OFFICE, PARTY)
LED = LedBloc(UUID(int=11), "KHOI_XA", COMMUNE)
LEADERLESS = LedBloc(UUID(int=12), "KHOI_MOI", None)
OF_PARTY = LedBloc(UUID(int=13), "KHOI_DANG", PARTY)


def who(rule: dict[str, object], binding: Binding = Binding.DUTY, due: date = DUE, units=UNITS) -> list[str]:  # type: ignore[no-untyped-def]
    codes = {candidate.id: candidate.code for candidate in units}
    found = owners(Audience.model_validate(rule), binding, due, units, (LED, LEADERLESS, OF_PARTY))
    return [codes[owner.unit_id] + (":bloc" if owner.bloc_id else "") for owner in found]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"kinds": "ALL"}, ["XA", "TT", "PHONG", "BAN"]),
        ({"kinds": "ALL", "exclude": ["BAN", "TT"]}, ["XA", "PHONG"]),
        ({"kinds": ["COMMUNE", "TOWNSHIP"], "include": ["PHONG"]}, ["XA", "TT", "PHONG"]),
        ({"kinds": ["COMMUNE"], "include": ["XA"]}, ["XA"]),
        ({"include": ["PHONG"]}, ["PHONG"]),
        ({"include": ["PHONG"], "exclude": ["PHONG"]}, []),
        ({"include": ["HUYEN"]}, []),
        ({"kinds": ["AUTHORITY"]}, []),
        ({"blocs": "ALL"}, ["XA:bloc", "BAN:bloc"]),
        ({"blocs": ["KHOI_XA"]}, ["XA:bloc"]),
        ({"blocs": ["KHOI_MOI"]}, []),
        ({"kinds": ["COMMUNE"], "blocs": ["KHOI_XA"]}, ["XA", "XA:bloc"]),
        ({}, []),
    ],
)
def test_the_rule(rule: dict[str, object], expected: list[str]) -> None:
    assert who(rule) == expected


def test_party_bodies_are_asked_whatever_the_duty_says() -> None:
    found = list(owners(Audience(kinds="ALL", blocs="ALL"), Binding.DUTY, DUE, UNITS, (LED, OF_PARTY)))
    asked = {(owner.unit_id, owner.bloc_id) for owner in found if owner.binding is Binding.REQUEST}
    assert asked == {(PARTY.id, None), (PARTY.id, OF_PARTY.id)}
    assert Owner(COMMUNE.id, None, Binding.DUTY) in found


def test_a_request_asks_everybody() -> None:
    found = owners(Audience(kinds="ALL"), Binding.REQUEST, DUE, UNITS, ())
    assert {owner.binding for owner in found} == {Binding.REQUEST}


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "owes"),
    [
        (None, None, True),
        (date(2022, 5, 20), None, True),
        (date(2022, 5, 21), None, False),
        (None, DUE, True),
        (None, date(2022, 6, 18), False),
    ],
)
def test_rule_9_a_new_unit_has_thirty_days_and_a_closed_one_owes_nothing(
    valid_from: date | None, valid_to: date | None, owes: bool
) -> None:
    candidate = unit(6, "MOI", UnitKind.COMMUNE, valid_from, valid_to)
    assert (who({"kinds": "ALL"}, units=(candidate,)) == ["MOI"]) is owes


def test_a_bloc_nobody_leads_is_named() -> None:
    asleep = LedBloc(UUID(int=14), "KHOI_CU", None, has_members=False)
    blocs = (LED, LEADERLESS, OF_PARTY, asleep)
    assert leaderless(Audience(blocs="ALL"), blocs) == [LEADERLESS]
    assert leaderless(Audience(blocs=["KHOI_XA"]), blocs) == []
    assert leaderless(Audience(blocs=["KHOI_CU"]), blocs) == [asleep]
    assert leaderless(Audience(kinds="ALL"), blocs) == []


def test_when_nobody_has_been_put_into_any_bloc_yet_all_are_named() -> None:
    asleep = LedBloc(UUID(int=14), "KHOI_CU", None, has_members=False)
    assert leaderless(Audience(blocs="ALL"), (asleep,)) == [asleep]


@pytest.mark.parametrize("rule", [{"kinds": "SOME"}, {"kinds": ["KINGDOM"]}, {"include": [""]}, {"units": ["XA"]}])
def test_a_rule_that_says_nothing_known_is_refused(rule: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Audience.model_validate(rule)
