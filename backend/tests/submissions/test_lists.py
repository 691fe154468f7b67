"""Lists and neighbours: who sees what, filters, search, pages, few statements; /reports; files; what comes next."""

from typing import Any

import pytest

from tests.exemplars import scenes as nominations
from tests.exemplars.scenes import uploaded
from tests.plans.owed import obligation
from tests.submissions import scenes
from tests.submissions.scenes import CHAIR, OFFICE, OFFICE_LEAD, OTHER_UNIT, PATH, PLAN, UNIT, YEAR
from tests.world import World

REPORTS = "/api/v1/reports"
NOBODY = ("vhtt", "vhtt.lead", "tuyengiao", "hoidong.1", "hoidong.2", "giamkhao.1", "admin", "xa.thanhbinh")


def ids(world: World, who: str, query: str = "", path: str = PATH) -> list[str]:
    """The ids a list answers."""
    answer = world.client(who).get(f"{path}{query}")
    assert answer.status_code == 200, answer.text
    return [str(item["id"]) for item in answer.json()["items"]]


@pytest.fixture
def three(world: World) -> tuple[str, str, str]:
    """A plan of Tân Lập in review, a report of Thạnh Bắc sent, a draft report of Tân Lập; in this order."""
    plan = scenes.brought_to(world, "IN_REVIEW")
    world.forward(minutes=1)
    other = scenes.draft(
        world,
        OTHER_UNIT,
        {**scenes.REPORT, "title": "Sơ kết phong trào hoà giải ở cơ sở"},
        unit="XA_THANHBAC",
        duty="REPORT",
        period="06 tháng",
    )["id"]
    scenes.acted(world, OTHER_UNIT, other, "submit")
    world.forward(minutes=1)
    return plan, other, scenes.draft(world, duty="REPORT", period="06 tháng")["id"]


def test_each_role_lists_exactly_what_it_may_see(world: World, three: tuple[str, str, str]) -> None:
    plan, other, mine = three
    assert ids(world, OFFICE) == ids(world, OFFICE_LEAD) == [mine, other, plan]
    assert ids(world, UNIT) == [mine, plan]
    assert ids(world, OTHER_UNIT) == [other]
    for who in NOBODY:
        assert ids(world, who) == [], who
        for part in ("", "/versions", "/history", "/diff"):
            assert world.client(who).get(f"{PATH}/{plan}{part}").status_code == 404, who


def test_filters(world: World, three: tuple[str, str, str]) -> None:
    plan, other, mine = three
    units = {u["code"]: u["id"] for u in world.client(UNIT).get("/api/v1/units?limit=100").json()["items"]}
    owed = obligation(world, duty=PLAN, period=YEAR)
    for query, found in {
        "?kind=PERIODIC_REPORT": [mine, other],
        "?kind=UNIT_PLAN": [plan],
        "?kind=NIL_RETURN": [],
        "?state=SUBMITTED": [other],
        "?state=SUBMITTED&state=IN_REVIEW": [other, plan],
        "?year=2022": [mine, other, plan],
        "?year=2023": [],
        f"?unit_id={units['XA_THANHBAC']}": [other],
        f"?obligation_id={owed}": [plan],
        "?period=06 tháng": [mine, other],
        "?taken_by_me=true": [plan],
        "?mine=true": [],
        "?sort=created_at": [plan, other, mine],
        "?sort=-submitted_at": [other, plan],
        "?q=hoa giai": [other],
        "?q=ke hoach tuyen truyen": [plan],
        "?q=thanh bac": [other],
        "?q=khong co": [],
    }.items():
        assert ids(world, OFFICE, query) == found, query
    assert ids(world, OFFICE_LEAD, "?taken_by_me=true") == []
    assert ids(world, UNIT, "?mine=true") == [mine, plan]
    for query in ("?state=NEW", "?kind=NOMINATION", "?year=x", "?limit=0", "?cursor=x", "?x=1", "?sort=title"):
        assert world.client(OFFICE).get(f"{PATH}{query}").status_code == 422, query


def test_pages_lose_and_repeat_nothing(world: World, three: tuple[str, str, str]) -> None:
    first = world.client(OFFICE).get(f"{PATH}?limit=2").json()
    second = world.client(OFFICE).get(f"{PATH}?limit=2&cursor={first['next_cursor']}").json()
    found = [item["id"] for item in (*first["items"], *second["items"])]
    assert found == list(reversed(three))
    assert second["next_cursor"] is None


def test_statements_do_not_grow_with_the_rows(world: World) -> None:
    asked = (OFFICE, UNIT, CHAIR)

    def count() -> dict[str, int]:
        found = {}
        for who in asked:
            client = world.client(who)
            with world.statements() as seen:
                assert client.get(PATH).status_code == 200
            found[who] = len(seen)
        return found

    scenes.brought_to(world, "RETURNED", duty="INITIATIVE")
    home = scenes.draft(world, OFFICE, unit="PHONG_NOIVU", duty="PNV_GUIDE")["id"]
    scenes.acted(world, OFFICE, home, "submit")
    one = count()
    for state in ("ACCEPTED", "RETURNED", "DRAFT"):
        scenes.brought_to(world, state, duty="INITIATIVE")
    assert count() == one
    # One of them is who the caller is; the chair's asks which unit the standing body is.
    assert (one[OFFICE], one[UNIT], one[CHAIR]) == (5, 5, 6)


def test_reports_are_the_submissions_of_one_kind(world: World, three: tuple[str, str, str]) -> None:
    plan, other, mine = three
    assert ids(world, OFFICE, path=REPORTS) == [mine, other]
    assert ids(world, OFFICE, "?state=SUBMITTED&year=2022", path=REPORTS) == [other]
    assert world.client(OFFICE).get(f"{REPORTS}?kind=UNIT_PLAN").status_code == 422
    office, unit = world.client(OFFICE), world.client(UNIT)
    assert office.get(f"{REPORTS}/{mine}").json() == office.get(f"{PATH}/{mine}").json()
    for part in ("", "/versions", "/history", "/diff"):
        assert office.get(f"{REPORTS}/{plan}{part}").status_code == 404
    assert office.post(f"{REPORTS}/{plan}/actions/accept", {}, etag=3).status_code == 404
    assert unit.patch(f"{REPORTS}/{plan}", {}, etag=3).status_code == 404
    owed = {name: str(obligation(world, "XA_TANLAP", name, label)) for name, label in (("REPORT", "Năm"), (PLAN, YEAR))}
    assert unit.post(REPORTS, {"obligation_id": owed[PLAN], "payload": {}}).status_code == 404
    made = unit.post(REPORTS, {"obligation_id": owed["REPORT"], "payload": scenes.REPORT})
    assert made.status_code == 201, made.text
    assert made.headers["location"] == f"{REPORTS}/{made.json()['id']}"
    path = f"{REPORTS}/{made.json()['id']}"
    assert unit.patch(path, {"payload": {"number": "80/BC-UBND"}}, etag=1).status_code == 200
    sent = unit.act(path, "submit")
    assert (sent.status_code, sent.json()["state"], sent.json()["receipt"] is not None) == (200, "SUBMITTED", True)
    assert [step["action"] for step in unit.get(f"{path}/history").json()] == ["create", "submit"]


def test_files_are_read_by_whoever_sees_the_submission(world: World) -> None:
    file_id = uploaded(world.client(UNIT))
    made = scenes.draft(world, file_ids=[file_id])
    assert [file["id"] for file in made["files"]] == [file_id]
    wanted = {UNIT: 200, "xa.tanlap.lead": 200, OFFICE: 200, OTHER_UNIT: 404, **dict.fromkeys(NOBODY, 404)}
    assert {who: world.client(who).get(f"/api/v1/files/{file_id}").status_code for who in wanted} == wanted
    assert world.public.get(made["files"][0]["url"]).status_code == 200, "the signed link of his own session"
    scenes.acted(world, UNIT, made["id"], "submit")
    scenes.acted(world, OFFICE, made["id"], "take")
    scenes.acted(world, OFFICE, made["id"], "return", {"note": "Thay bản chụp"})
    other = uploaded(world.client(UNIT))
    changed = scenes.edited(world, UNIT, made["id"], {"file_ids": [other]})
    assert [file["id"] for file in changed["files"]] == [other]
    assert world.client(OFFICE).get(f"/api/v1/files/{file_id}").status_code == 200, "a frozen version holds it"


def step(world: World, who: str, duty: str = PLAN, period: str = YEAR) -> tuple[Any, ...]:
    """(name, kind, id) of what comes next, how many papers, whether a nil return may be made."""
    found = world.client(who).get(f"/api/v1/obligations/{obligation(world, 'XA_TANLAP', duty, period)}").json()
    following = found["next"] or {"name": None, "kind": None, "id": None}
    listed = world.client(who).get(f"/api/v1/obligations?kind={found['duty']['kind']}&limit=100").json()["items"]
    assert next(one for one in listed if one["id"] == found["id"]) == found
    return (following["name"], following["kind"], following["id"]), len(found["papers"]), found["can_report_nil"]


def test_an_obligation_says_what_comes_next(world: World) -> None:
    nothing = (None, None, None)
    assert step(world, UNIT) == (("CREATE", "submission", None), 0, False)
    assert step(world, OFFICE) == (nothing, 0, False)
    one = scenes.draft(world)["id"]
    assert step(world, UNIT) == (("CONTINUE", "submission", one), 1, False)
    assert step(world, OFFICE) == (("VIEW", "submission", one), 1, False)
    assert step(world, "xa.thanhbinh") == (nothing, 0, False), "the bloc's leader sees the obligation alone"
    scenes.acted(world, UNIT, one, "submit")
    assert step(world, UNIT) == (("VIEW", "submission", one), 1, False)
    scenes.acted(world, OFFICE, one, "take")
    scenes.acted(world, OFFICE, one, "return", {"note": "Bổ sung"})
    assert step(world, UNIT) == (("ANSWER", "submission", one), 1, False)
    found = world.client(UNIT).get(f"/api/v1/obligations/{obligation(world, duty=PLAN, period=YEAR)}").json()
    assert found["next"]["label"] == "Sửa và gửi lại"
    scenes.acted(world, UNIT, one, "resubmit")
    scenes.acted(world, OFFICE, one, "take")
    scenes.acted(world, OFFICE, one, "void", {"note": "Sai mẫu"})
    assert step(world, UNIT) == (("RESTART", "submission", one), 1, False)
    scenes.acted(world, UNIT, one, "restart")
    scenes.acted(world, UNIT, one, "submit")
    scenes.acted(world, OFFICE, one, "take")
    scenes.acted(world, OFFICE, one, "reject", {"note": "Không đạt"})
    assert step(world, UNIT) == (("CREATE", "submission", None), 1, False)
    world.at("2023-02-01T01:00:00Z")
    assert step(world, UNIT) == (("VIEW", "submission", one), 1, False), "the period is closed"


def test_a_duty_to_nominate_is_answered_by_a_nomination_or_a_nil_return(world: World) -> None:
    quarter = ("NOMINATION", "Quý I")
    assert step(world, UNIT, *quarter) == (("CREATE", "nomination", None), 0, True)
    assert step(world, UNIT, "NOMINATION", "Quý II")[2] is False, "not open yet"
    assert step(world, OFFICE, *quarter)[2] is False
    nil = scenes.draft(world, duty="NOMINATION", period="Quý I")["id"]
    assert step(world, UNIT, *quarter) == (("CONTINUE", "submission", nil), 1, False)
    sent = nominations.acted(world, OTHER_UNIT, nominations.draft(world, OTHER_UNIT)["id"], "submit")
    other = world.client(OTHER_UNIT).get(f"/api/v1/obligations/{sent['obligation']['id']}").json()
    assert (other["next"]["name"], other["next"]["id"], other["can_report_nil"]) == ("VIEW", sent["id"], False)
    assert other["papers"] == [{"kind": "nomination", "id": sent["id"], "state": "SUBMITTED", "nil": False}]


def test_activities_are_asked_for_until_there_are_people_enough(world: World) -> None:
    first = scenes.draft(world, payload={**scenes.INITIATIVE, "people": [scenes.PERSON]}, duty="INITIATIVE")["id"]
    scenes.acted(world, UNIT, first, "submit")
    assert step(world, UNIT, "INITIATIVE")[0] == ("CREATE", "submission", None)
    second = scenes.draft(world, payload={**scenes.INITIATIVE, "people": [scenes.SECOND]}, duty="INITIATIVE")["id"]
    scenes.acted(world, UNIT, second, "submit")
    assert step(world, UNIT, "INITIATIVE")[0] == ("VIEW", "submission", second)


def paper(world: World, who: str = OFFICE, duty: str = PLAN, period: str = YEAR, unit: str = "XA_TANLAP") -> bool:
    """Whether the caller is offered to enter for this obligation what came on paper."""
    owed = obligation(world, unit, duty, period)
    return bool(world.client(who).get(f"/api/v1/obligations/{owed}").json()["can_enter_paper"])


def test_the_office_is_offered_to_enter_paper_where_it_may(world: World) -> None:
    assert (paper(world), paper(world, UNIT), paper(world, "hoidong.1", "PNV_GUIDE", YEAR, "PHONG_NOIVU")) == (
        True,
        False,
        False,
    )
    assert not paper(world, OFFICE, "PNV_GUIDE", YEAR, "PHONG_NOIVU"), "its own comes from itself"
    made = scenes.draft(world, OFFICE, file_ids=[scenes.scan(world)], paper_received_on="2022-03-18")["id"]
    assert not paper(world), "one is enough"
    assert scenes.create(world, OFFICE).status_code == 409
    scenes.acted(world, OFFICE, made, "submit")
    scenes.acted(world, "noivu.lead", made, "take")
    scenes.acted(world, "noivu.lead", made, "reject", {"note": "Không đạt"})
    assert paper(world), "after a rejection another may come"
    scenes.draft(world, duty="INITIATIVE")
    assert paper(world, duty="INITIATIVE"), "activities may be several"
    assert (paper(world, duty="NOMINATION", period="Quý I"), paper(world, duty="NOMINATION", period="Quý II")) == (
        True,
        False,
    )
    nominations.acted(world, OTHER_UNIT, nominations.draft(world, OTHER_UNIT)["id"], "submit")
    assert not paper(world, duty="NOMINATION", period="Quý I", unit="XA_THANHBAC"), "somebody was nominated"
