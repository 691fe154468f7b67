"""Việc cần làm: each role's counts, each count the length of the list it links to; quarters; few statements."""

from typing import Any

from tests.plans.owed import happen, obligation
from tests.submissions import scenes as submissions
from tests.world import World
from thidua.core import jobs
from thidua.plans.enums import EventKind as E

EVERYBODY = ("admin", "noivu", "noivu.lead", "vhtt", "vhtt.lead", "tuyengiao.lead", "xa.tanlap", "xa.thanhbinh")
NOMINEE = {
    "kind": "INDIVIDUAL",
    "name": "Nguyễn Thị Lan Chi",
    "field": "ECONOMY",
    "movement_ids": [],
    "topic_codes": ["f"],
    "title": "Hiến đất làm đường",
    "achievement": "Bà đã hiến 300 m² đất để mở rộng tuyến đường liên ấp, vận động 12 hộ cùng làm.",
}


def overview(world: World, who: str) -> dict[str, Any]:
    answer = world.client(who).get("/api/v1/dashboard/overview")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def counts(world: World, who: str) -> dict[str, int]:
    return {count["code"]: count["count"] for count in overview(world, who)["counts"]}


def in_april(world: World) -> None:
    world.at("2022-04-20T01:00:00Z")
    jobs.sweep(world.runtime)


def nominate(world: World, who: str = "xa.tanlap") -> str:
    movement = world.client(who).get("/api/v1/movements?limit=1").json()["items"][0]["id"]
    body = {"exemplar": {**NOMINEE, "movement_ids": [movement]}}
    answer = world.client(who).post("/api/v1/nominations", body)
    assert answer.status_code == 201, answer.text
    return f"/api/v1/nominations/{answer.json()['id']}"


def accounts(world: World) -> None:
    """One of each that an administrator is told about; a disabled one is counted as that alone."""
    admin = world.client("admin")
    unit = admin.get("/api/v1/units?limit=1").json()["items"][0]["id"]
    for name in ("moi.1", "moi.2", "khoa.1"):
        role = {"role": "judge", "valid_to": "2022-05-10"} if name != "moi.1" else {"role": "judge"}
        made = admin.post("/api/v1/users", {"username": name, "full_name": "Lê Thử", "unit_id": unit, "roles": [role]})
        assert made.status_code == 201
    assert admin.act(f"/api/v1/users/{made.json()['id']}", "disable").status_code == 200
    for name in ("Cổng", "Máy cũ"):
        client = admin.post("/api/v1/api-clients", {"name": name}).json()
    assert admin.act(f"/api/v1/api-clients/{client['id']}", "revoke").status_code == 200


def test_every_count_is_the_length_of_its_list(world: World) -> None:
    sent, taken = nominate(world), nominate(world, "xa.thanhbac")
    nominate(world, "xa.tanbinh")
    for path, who in ((sent, "xa.tanlap"), (taken, "xa.thanhbac")):
        assert world.client(who).act(path, "submit").status_code == 200
    assert world.client("noivu").act(taken, "take").status_code == 200
    ask = {"new_due_on": "2022-05-31", "reason": "Mất điện"}
    world.client("xa.mocong").post(f"/api/v1/obligations/{obligation(world, 'XA_MOCONG')}/extensions", ask)
    accounts(world)
    for who, unit, steps in (
        ("xa.tanbinh", "XA_TANBINH", []),
        ("xa.tanlap", "XA_TANLAP", [("xa.tanlap", "submit", {})]),
        ("xa.mocong", "XA_MOCONG", [("xa.mocong", "submit", {}), ("noivu", "take", {})]),
        ("noivu", "PHONG_NOIVU", [("noivu", "submit", {})]),
        (
            "xa.thanhbac",
            "XA_THANHBAC",
            [("xa.thanhbac", "submit", {}), ("noivu", "take", {}), ("noivu", "return", {"note": "Bổ sung"})],
        ),
    ):
        submitted = submissions.draft(world, who, unit=unit)["id"]
        for actor, step, body in steps:
            submissions.acted(world, actor, submitted, step, body)
    in_april(world)
    for who in (*EVERYBODY, "xa.tanbinh", "xa.thanhbac", "hoidong.1", "giamkhao.1"):
        for count in overview(world, who)["counts"]:
            if count["href"] is None or count["code"] == "units_overdue":
                continue
            listed = world.client(who).get(f"{count['href']}&limit=100")
            assert listed.status_code == 200, (count, listed.text)
            assert (who, count["code"], count["count"]) == (who, count["code"], len(listed.json()["items"]))
    assert counts(world, "noivu")["nominations_waiting"] == 1
    assert counts(world, "noivu")["nominations_mine"] == 1
    assert counts(world, "noivu.lead")["nominations_mine"] == 0
    assert counts(world, "noivu")["extensions_requested"] == 1
    found = {who: counts(world, who) for who in ("noivu", "hoidong.1", "xa.thanhbac", "xa.tanbinh")}
    assert (found["noivu"]["submissions_waiting"], found["noivu"]["submissions_mine"]) == (2, 1)
    assert (found["hoidong.1"]["submissions_waiting"], found["xa.thanhbac"]["submissions_returned"]) == (1, 1)
    assert found["xa.tanbinh"]["submissions_draft"] == 1
    assert counts(world, "xa.tanbinh")["nominations_draft"] == 1
    told = counts(world, "admin")
    assert [told[code] for code in ("roles_ending", "accounts_new", "accounts_disabled", "api_clients")] == [1, 2, 1, 1]


def test_what_each_role_is_told(world: World) -> None:
    in_april(world)
    own = {"submissions_returned", "submissions_draft"}
    owed = own | {"own_overdue", "own_due_soon", "nominations_returned", "nominations_draft", "articles_waiting"}
    review = {"submissions_waiting", "submissions_mine"}
    office = {
        *own,
        *review,
        "units_overdue",
        "overdue",
        "extensions_requested",
        "nominations_waiting",
        "nominations_mine",
        "articles_waiting",
    }
    expected = {
        "xa.tanlap": owed,
        "xa.thanhbinh": owed,
        "noivu": office,
        "noivu.lead": office | {"plans_in_review"},
        "vhtt": {"articles_waiting"},
        "vhtt.lead": {"articles_waiting"},
        "tuyengiao.lead": {"articles_waiting"},
        "admin": {"accounts", "roles_ending", "accounts_new", "accounts_disabled", "api_clients", "jobs_buried"},
        "hoidong.1": {"overdue", "extensions_requested", *review},
        "hoidong.2": set(),
        "giamkhao.1": set(),
    }
    assert {who: set(counts(world, who)) for who in expected} == expected


def test_what_is_late_is_loud_and_what_is_nothing_is_plain(world: World) -> None:
    in_april(world)
    tones = {count["code"]: (count["count"], count["tone"]) for count in overview(world, "xa.tanlap")["counts"]}
    assert tones["own_overdue"] == (2, "late")
    assert tones["own_due_soon"] == (0, "plain")
    assert counts(world, "noivu")["units_overdue"] == 21
    assert counts(world, "noivu")["overdue"] == 41


def test_the_next_dates_in_words(world: World) -> None:
    dates = overview(world, "xa.tanlap")["dates"]
    assert [(date["on"], date["words"], date["tone"]) for date in dates[:2]] == [
        ("2022-03-19", "Còn 1 ngày - đến hết ngày 19/3/2022", "near"),
        ("2022-04-15", "Còn 28 ngày - đến hết ngày 15/4/2022", "plain"),
    ]
    assert dates[0]["label"] == "Bình xét, giới thiệu gương điển hình tiên tiến hằng quý - Quý I"
    assert len(dates) == 5
    happen(world, obligation(world), E.SUBMIT)
    assert overview(world, "xa.tanlap")["dates"][0]["on"] == "2022-04-15"
    assert overview(world, "noivu")["dates"][0]["on"] == "2022-03-19"
    world.at("2022-04-29T01:00:00Z")
    days = overview(world, "vhtt")["dates"]
    assert [(day["on"], day["words"], day["tone"]) for day in days[:2]] == [
        ("2022-04-30", "Còn 1 ngày", "near"),
        ("2022-05-07", "Còn 8 ngày", "plain"),
    ]


def test_by_quarter_who_sent_and_who_did_not(world: World) -> None:
    for code in ("XA_TANLAP", "XA_THANHBAC"):
        happen(world, obligation(world, code), E.SUBMIT)
    happen(world, obligation(world, "XA_TANLAP"), E.ACCEPT)
    in_april(world)
    happen(world, obligation(world, "XA_TANBINH"), E.SUBMIT)
    happen(world, obligation(world, "XA_TANBINH"), E.ACCEPT)
    first, second = overview(world, "noivu")["quarters"]
    assert (first["period"], first["owed"], first["sent"], first["not_sent"]) == ("Quý I", 20, 3, 17)
    assert (first["received_on_time"], first["rate"]) == (2, {"n": 1, "of": 20})
    assert first["in_words"] == "Nộp đến hết ngày 19/3/2022 (thứ Bảy)"
    missing = [unit["code"] for unit in first["missing_units"]]
    assert len(missing) == 17
    assert {"XA_TANLAP", "XA_THANHBAC", "XA_TANBINH", "PHONG_NOIVU", "BAN_TUYENGIAO"}.isdisjoint(missing)
    assert (second["period"], second["sent"], second["rate"]) == ("Quý II", 0, {"n": 0, "of": 0})
    bloc = overview(world, "xa.thanhbinh")["quarters"][0]
    assert (bloc["owed"], bloc["sent"], bloc["rate"]) == (10, 3, {"n": 1, "of": 10})
    for who in ("xa.tanlap", "vhtt", "admin", "hoidong.1"):
        assert overview(world, who)["quarters"] == []


def test_at_most_ten_statements_whatever_there_is(world: World) -> None:
    before = {}
    for who in EVERYBODY:
        client = world.client(who)
        with world.statements() as seen:
            client.get("/api/v1/dashboard/overview")
        before[who] = len(seen)
    assert max(before.values()) <= 10
    nominate(world)
    for code in ("XA_TANLAP", "XA_THANHBAC", "XA_TANBINH"):
        happen(world, obligation(world, code), E.SUBMIT)
    after = {}
    for who in EVERYBODY:
        client = world.client(who)
        with world.statements() as seen:
            client.get("/api/v1/dashboard/overview")
        after[who] = len(seen)
    # The first caller also learnt the time zone.
    assert {who: n for who, n in after.items() if who != "admin"} == {
        who: n for who, n in before.items() if who != "admin"
    }


def test_nobody_without_a_session(world: World) -> None:
    assert world.public.get("/api/v1/dashboard/overview").status_code == 401
    assert world.client("noivu").get("/api/v1/dashboard/overview?year=2022").status_code == 422
