"""/obligations: the fields of the contract, words, filters, who sees which, waive and cancel."""

from typing import Any

from tests.plans.owed import happen, obligation, read, stored, unit
from tests.world import World
from thidua.core import jobs
from thidua.plans.enums import EventKind as E
from thidua.plans.enums import ObligationState, Timeliness

BOUNDARY = "2022-03-19T17:00:00Z"


def listed(world: World, who: str, query: str = "limit=100") -> list[dict[str, Any]]:
    """Every row of the list, page after page."""
    items: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        path = f"/api/v1/obligations?{query}{cursor and '&cursor=' + cursor}"
        answer = world.client(who).get(path)
        assert answer.status_code == 200, answer.text
        items += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
    return items


def test_the_fields_of_the_contract_and_the_words(world: World) -> None:
    found = read(world, obligation(world), "xa.tanlap")
    assert found["unit"]["name"] == "Xã Tân Lập"
    assert found["duty"]["kind"] == "NOMINATION"
    assert found["duty"]["clause"] == "III.5"
    assert "trước các ngày 20/3" in found["duty"]["quotation"]
    period = {name: found["period"][name] for name in ("label", "nominal_due_on", "boundary", "last_good_day")}
    assert period == {
        "label": "Quý I",
        "nominal_due_on": "2022-03-20",
        "boundary": "BEFORE",
        "last_good_day": "2022-03-19",
    }
    assert found["period"]["due_before"] == BOUNDARY
    assert found["period"]["hard_close_at"] == "2023-01-15T17:00:00Z"
    assert (found["effective_due_before"], found["effective_last_good_day"]) == (BOUNDARY, "2022-03-19")
    assert (found["state"], found["timeliness"], found["days_late"]) == ("PENDING", "NOT_DUE", 0)
    assert (found["count"], found["min_count"]) == (0, 1)
    assert found["in_words"] == "Nộp đến hết ngày 19/3/2022 (thứ Bảy)"
    assert found["time_left"] == "Còn 1 ngày - đến hết ngày 19/3/2022"
    assert found["days_left"] == 1
    assert found["reasons"] == ["Chưa đến hạn. Nộp đến hết ngày 19/3/2022 (thứ Bảy)."]
    assert found["actions"] == []


def test_the_words_in_english_and_after_the_limit(world: World) -> None:
    owed = obligation(world)
    world.at("2022-03-22T01:00:00Z")
    answer = world.client("noivu").get(f"/api/v1/obligations/{owed}", headers={"Accept-Language": "en"})
    assert answer.json()["time_left"] == "3 days overdue"
    assert answer.json()["reasons"] == ["Due by the end of 19 March 2022; nothing valid has been received."]
    assert read(world, owed)["time_left"] == "Đã quá hạn 3 ngày"
    assert read(world, owed)["overdue"] is True


def test_a_date_the_plan_does_not_name_says_so(world: World) -> None:
    report = read(world, obligation(world, duty="REPORT", period="06 tháng"))
    assert report["period"]["date_note"] == "Ngày này không có trong kế hoạch gốc."
    assert read(world, obligation(world))["period"]["date_note"] is None


def test_the_to_do_list_of_a_unit_is_sorted_by_limit(world: World) -> None:
    rows = listed(world, "xa.tanlap", "mine=true&limit=3")
    assert [(row["duty"]["code"], row["period"]["label"]) for row in rows] == [
        ("NOMINATION", "Quý I"),
        ("UNIT_PLAN", "Năm 2022"),
        ("NOMINATION", "Quý II"),
        ("REPORT", "06 tháng"),
        ("NOMINATION", "Quý III"),
        ("REPORT", "Năm"),
        ("NOMINATION", "Quý IV"),
        ("INITIATIVE", "Năm 2022"),
        ("UNIT_COLUMN", "Năm 2022"),
    ]
    turned = listed(world, "xa.tanlap", "mine=true&sort=-due_before&limit=4")
    assert [row["id"] for row in turned] == [row["id"] for row in reversed(rows)]


def test_home_affairs_sees_all_and_its_own_as_mine(world: World) -> None:
    assert len(listed(world, "noivu")) == 198
    assert {row["unit"]["code"] for row in listed(world, "noivu", "mine=true&limit=50")} == {"PHONG_NOIVU"}


def test_a_bloc_lead_sees_the_blocs(world: World) -> None:
    seen = listed(world, "xa.thanhbinh")
    assert {row["unit"]["code"] for row in seen} == {
        "TT_TANBIEN",
        "XA_TANLAP",
        "XA_THANHBAC",
        "XA_TANBINH",
        "XA_THANHBINH",
        "XA_THANHTAY",
        "XA_HOAHIEP",
        "XA_TANPHONG",
        "XA_MOCONG",
        "XA_TRAVONG",
    }
    assert len(seen) == 10 * 9 + 2
    assert {row["bloc"] for row in seen} == {None, "Khối xã, thị trấn"}
    assert {row["unit"]["code"] for row in listed(world, "xa.thanhbinh", "mine=true&limit=50")} == {"XA_THANHBINH"}


SEEN: tuple[tuple[str, set[str]], ...] = (
    ("xa.tanlap", {"XA_TANLAP"}),
    ("xa.tanlap.lead", {"XA_TANLAP"}),
    ("pgddt", {"PHONG_GDDT", "PHONG_VHTT", "TTVHTTTT"}),
    ("congan", {"CONG_AN", "BCHQS"}),
    ("hoidong.1", {"PHONG_NOIVU"}),
    ("hoidong.3", set()),
    ("giamkhao.5", set()),
    ("vhtt", set()),
    ("vhtt.lead", set()),
    ("tuyengiao", set()),
    ("admin", set()),
)


def test_who_sees_whose(world: World) -> None:
    plans = {code: obligation(world, code, "UNIT_PLAN", "Năm 2022") for code in ("XA_TANLAP", "PHONG_NOIVU")}
    for who, units in SEEN:
        assert (who, {row["unit"]["code"] for row in listed(world, who)}) == (who, units)
        for code, owed in plans.items():
            answer = world.client(who).get(f"/api/v1/obligations/{owed}")
            assert (who, code, answer.status_code) == (who, code, 200 if code in units else 404)


def test_what_is_not_seen_is_404_byte_for_byte_at_every_door(world: World) -> None:
    foreign, client = obligation(world, "XA_THANHBAC"), world.client("xa.tanlap")
    missing = client.get("/api/v1/obligations/01900000-0000-7000-8000-000000000000").json()
    path = f"/api/v1/obligations/{foreign}"
    more = {"new_due_on": "2022-03-31", "reason": "Lý do"}
    for answer in (
        client.get(path),
        client.get(f"{path}/history"),
        client.get(f"{path}/extensions"),
        client.post(f"{path}/extensions", more),
        client.post(f"{path}/actions/waive", {"note": "x"}, etag=1),
    ):
        assert answer.status_code == 404
        assert {**answer.json(), "request_id": ""} == {**missing, "request_id": ""}


def test_filters(world: World) -> None:
    world.at("2022-04-16T00:00:00Z")
    jobs.sweep(world.runtime)
    happen(world, obligation(world), E.SUBMIT)
    tan_lap = unit(world, "XA_TANLAP")

    def codes(query: str) -> list[tuple[str, str]]:
        found = listed(world, "noivu", f"unit_id={tan_lap}&{query}")
        return [(row["duty"]["code"], row["period"]["label"]) for row in found]

    assert codes("overdue=true") == [("UNIT_PLAN", "Năm 2022")]
    assert codes("timeliness=LATE") == [("NOMINATION", "Quý I")]
    assert codes("timeliness=MISSING") == [("UNIT_PLAN", "Năm 2022")]
    assert codes("state=SUBMITTED") == [("NOMINATION", "Quý I")]
    assert codes("kind=PERIODIC_REPORT&period=Năm") == [("REPORT", "Năm")]
    assert codes("due_from=2022-06-19&due_to=2022-06-30") == [("NOMINATION", "Quý II"), ("REPORT", "06 tháng")]
    assert codes("year=2021") == []
    assert codes("extension_requested=true") == []
    assert len(codes("overdue=false")) == 8
    assert len(listed(world, "noivu", "binding=REQUEST&limit=50")) == 3
    assert len(listed(world, "noivu", "overdue=true")) == 19 + 21
    world.at("2023-02-01T00:00:00Z")
    assert codes("receivable=true") == []
    assert len(codes("receivable=false")) == 9


def test_a_question_the_list_does_not_know_is_422(world: World) -> None:
    for query in ("state=OPEN", "year=1", "sort=unit", "cursor=abc", "limit=0", "limit=101", "x=1"):
        assert world.client("noivu").get(f"/api/v1/obligations?{query}").status_code == 422


def test_six_statements_whatever_the_number_of_rows(world: World) -> None:
    for owed in (obligation(world), obligation(world, "XA_THANHBAC")):
        happen(world, owed, E.SUBMIT)
    for who in ("noivu", "noivu.lead", "xa.thanhbinh", "hoidong.1"):
        client = world.client(who)
        counts = []
        for limit in (1, 3, 50):
            with world.statements() as seen:
                assert client.get(f"/api/v1/obligations?limit={limit}").status_code == 200
            counts.append(len(seen))
        # One more finds out who is asking.
        assert counts[0] == counts[1] == counts[2] <= 6 + 1


def test_waive_excuses_and_cancel_ends_with_the_reason_kept(world: World) -> None:
    waived, cancelled = obligation(world), obligation(world, period="Quý II")
    lead = world.client("noivu.lead")
    answer = lead.act(f"/api/v1/obligations/{waived}", "waive", {"note": "Bão số 1"})
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert (body["state"], body["timeliness"], body["actions"]) == ("WAIVED", "EXCUSED", [])
    assert body["reasons"] == ["Đơn vị được miễn nhiệm vụ này."]
    assert answer.headers["etag"] == f'"{body["version"]}"'
    answer = lead.act(f"/api/v1/obligations/{cancelled}", "cancel", {"note": "Trùng nhiệm vụ"})
    assert (answer.json()["state"], answer.json()["timeliness"]) == ("CANCELLED", "NOT_DUE")
    history = lead.get(f"/api/v1/obligations/{waived}/history").json()
    assert [(step["action"], step["note"], step["to_state"]) for step in history] == [("waive", "Bão số 1", "WAIVED")]
    world.at("2022-07-01T00:00:00Z")
    jobs.sweep(world.runtime)
    assert stored(world, waived).timeliness is Timeliness.EXCUSED
    assert stored(world, cancelled).state is ObligationState.CANCELLED
    lead = world.client("noivu.lead")
    assert lead.act(f"/api/v1/obligations/{waived}", "cancel", {"note": "x"}).status_code == 409


def test_waiving_is_for_the_head_of_home_affairs(world: World) -> None:
    path = f"/api/v1/obligations/{obligation(world)}"
    for who in ("noivu", "xa.tanlap", "xa.tanlap.lead", "xa.thanhbinh"):
        assert world.client(who).post(f"{path}/actions/waive", {"note": "x"}, etag=1).status_code == 403
        assert world.client(who).get(path).json()["actions"] == []
    lead = world.client("noivu.lead")
    assert [action["name"] for action in lead.get(path).json()["actions"]] == ["waive", "cancel"]
    assert lead.post(f"{path}/actions/waive", {"note": "x"}).status_code == 428
    assert lead.post(f"{path}/actions/waive", {"note": "x"}, etag=9).status_code == 412
    assert lead.post(f"{path}/actions/waive", {}, etag=1).status_code == 422
    assert lead.post(f"{path}/actions/waive", {"note": "x", "state": "WAIVED"}, etag=1).status_code == 422
    assert lead.post(f"{path}/actions/forget", {"note": "x"}, etag=1).status_code == 404
    assert (stored(world, obligation(world)).state, stored(world, obligation(world)).version) == ("PENDING", 1)


def test_home_affairs_does_not_decide_on_itself_the_chair_does(world: World) -> None:
    path = f"/api/v1/obligations/{obligation(world, 'PHONG_NOIVU', 'PNV_GUIDE', 'Năm 2022')}"
    lead = world.client("noivu.lead")
    actions = lead.get(path).json()["actions"]
    assert [(action["name"], action["enabled"]) for action in actions] == [("waive", False), ("cancel", False)]
    assert "Chủ tịch Hội đồng" in actions[0]["reasons"][0]
    assert lead.act(path, "waive", {"note": "x"}).status_code == 403
    chair = world.client("hoidong.1")
    assert [action["enabled"] for action in chair.get(path).json()["actions"]] == [True, True]
    assert chair.act(path, "waive", {"note": "Đã làm năm trước"}).json()["state"] == "WAIVED"
    assert world.client("hoidong.2").get(path).status_code == 404


def test_a_waiver_is_one_audit_row_and_may_be_retried(world: World) -> None:
    owed, lead = obligation(world), world.client("noivu.lead")
    body, path = {"note": "Miễn"}, f"/api/v1/obligations/{owed}/actions/waive"
    first = lead.post(path, body, etag=1, key="k-1")
    again = lead.post(path, body, etag=1, key="k-1")
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.content == again.content
    assert len(lead.get(f"/api/v1/obligations/{owed}/history").json()) == 1
