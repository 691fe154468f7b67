"""Activities: planned, held with evidence, verified by another unit, and feeding the report of the initiative duty."""

from tests.acceptance.test_bad_input import database
from tests.activities.scenes import (
    INITIATIVES,
    OFFICE,
    OTHER,
    PATH,
    UNIT,
    act,
    draft,
    held,
    initiative,
    lead_of_communes,
)
from tests.exemplars.scenes import uploaded
from tests.plans.owed import obligation, read, stored
from tests.submissions import scenes as submissions
from tests.units.merger import applied, lines
from tests.world import World

EVERYBODY = (
    "admin",
    "noivu",
    "vhtt.lead",
    "tuyengiao",
    "xa.tanlap",
    "xa.thanhbac",
    "congan",
    "hoidong.1",
    "giamkhao.1",
)


def test_who_sees_an_activity_and_who_verifies_it(world: World) -> None:
    lead = lead_of_communes(world)
    made = held(world)
    seen = {who: world.client(who).get(f"{PATH}/{made['id']}").status_code for who in (*EVERYBODY, lead)}
    assert {who for who, status in seen.items() if status == 200} == {"noivu", UNIT, lead}
    assert {status for who, status in seen.items() if who not in {"noivu", UNIT, lead}} == {404}
    before = world.client(UNIT).get(f"{PATH}/{made['id']}").json()
    if lead != UNIT:
        assert [a["name"] for a in before["actions"]] == ["report", "cancel"]
        refused = act(world, UNIT, made["id"], "verify")
        assert refused.status_code == 403
        verified = act(world, lead, made["id"], "verify")
        assert (verified.status_code, verified.json()["state"]) == (200, "VERIFIED")
    other = held(world, title="Tọa đàm")
    assert act(world, OFFICE, other["id"], "verify").json()["state"] == "VERIFIED"
    assert act(world, OFFICE, other["id"], "verify").status_code == 409


def test_the_office_does_not_verify_its_own(world: World) -> None:
    made = held(world, OFFICE)
    answer = act(world, OFFICE, made["id"], "verify")
    assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")


def test_what_each_step_needs_is_told_at_once(world: World) -> None:
    made = draft(world, form_code=None, place=None, participants=None, starts_at="2022-03-25T01:00:00Z")
    plan = act(world, UNIT, made["id"], "plan")
    assert {e["field"] for e in plan.json()["errors"]} == {"form_code", "place"}
    edited = world.client(UNIT).patch(f"{PATH}/{made['id']}", {"form_code": "b", "place": "Nhà văn hóa"}, etag="*")
    assert edited.status_code == 200, edited.text
    assert act(world, UNIT, made["id"], "plan").status_code == 200
    hold = act(world, UNIT, made["id"], "hold")
    assert {e["field"] for e in hold.json()["errors"]} == {"starts_at", "participants", "file_ids"}
    world.at("2022-03-25T03:00:00Z")
    file_id = uploaded(world.client(UNIT))
    more = {"participants": 12, "file_ids": [file_id]}
    assert world.client(UNIT).patch(f"{PATH}/{made['id']}", more, etag="*").status_code == 200
    assert act(world, UNIT, made["id"], "hold").json()["state"] == "HELD"
    assert act(world, OFFICE, made["id"], "verify").status_code == 200
    late = world.client(UNIT).patch(f"{PATH}/{made['id']}", {"place": "Khác"}, etag="*")
    assert late.status_code == 409


def test_cancelling_needs_its_reason(world: World) -> None:
    made = draft(world)
    assert act(world, UNIT, made["id"], "cancel").status_code == 422
    assert act(world, UNIT, made["id"], "cancel", {"note": "Trùng lịch"}).json()["state"] == "CANCELLED"
    steps = world.client(UNIT).get(f"{PATH}/{made['id']}/history").json()
    assert [(s["action"], s["note"]) for s in steps] == [("create", None), ("cancel", "Trùng lịch")]


def test_an_initiative_of_a_district_names_its_decision(world: World) -> None:
    body = {"title": "Ủ phân", "authors": [{"name": "Trần Thị Cải Tiến"}], "level": "PROVINCE"}
    client = world.client(UNIT)
    assert [e["field"] for e in client.post(INITIATIVES, body).json()["errors"]] == ["decision"]
    made = client.post(INITIATIVES, {**body, "level": "UNIT"})
    assert made.status_code == 201
    path = f"{INITIATIVES}/{made.json()['id']}"
    assert client.patch(path, {"level": "DISTRICT"}, etag="*").status_code == 422
    raised = client.patch(path, {"level": "DISTRICT", "decision": "Quyết định số 9"}, etag="*")
    assert (raised.status_code, raised.json()["level"]) == (200, "DISTRICT")
    assert world.client(OTHER).patch(path, {"title": "x"}, etag="*").status_code == 403
    assert world.client("congan").get(path).status_code == 404
    found = world.client(OTHER).get(f"{INITIATIVES}?q=cai tien").json()["items"]
    assert [(one["title"], one["can_edit"]) for one in found] == [("Ủ phân", False)]


def test_people_of_the_bloc_with_district_or_province_level_count_once_each(world: World) -> None:
    own = initiative(world)
    again = initiative(world, title="Lò sấy lúa", authors=[{"name": "lê văn sáng tạo", "birth_year": 1980}])
    mate = initiative(world, OTHER, title="Tưới nhỏ giọt", authors=[{"name": "Phạm Thị Bạn Khối", "birth_year": 1975}])
    low = initiative(world, title="Sổ tay", level="UNIT", decision=None, authors=[{"name": "Võ Văn Cơ Sở"}])
    made = draft(world, presentations=[{"initiative_id": one} for one in (own, again, mate, low)])
    assert [(p["name"], p["counts"]) for p in made["presentations"]] == [
        ("Lê Văn Sáng Tạo", True),
        ("lê văn sáng tạo", True),
        ("Phạm Thị Bạn Khối", True),
        ("Võ Văn Cơ Sở", False),
    ]
    assert made["counted_people"] == 2
    assert made["presentations"][3]["why_not"] == "Sáng kiến mới được công nhận ở cấp cơ sở."


def test_the_report_is_made_from_the_activity_and_counts_in_one_place(world: World) -> None:
    owed = obligation(world, "XA_TANLAP", "INITIATIVE", "Năm 2022")
    own = initiative(world)
    mate = initiative(world, OTHER, title="Tưới nhỏ giọt", authors=[{"name": "Phạm Thị Bạn Khối", "birth_year": 1975}])
    made = held(world, presentations=[{"initiative_id": own}])
    answer = act(world, UNIT, made["id"], "report")
    assert answer.status_code == 200, answer.text
    report = answer.json()["submission_id"]
    found = world.client(UNIT).get(f"/api/v1/submissions/{report}").json()
    assert (found["kind"], found["state"], found["lacks"]) == ("INITIATIVE", "DRAFT", [])
    assert [p["name"] for p in found["payload"]["people"]] == ["Lê Văn Sáng Tạo"]
    assert found["payload"]["held_on"] == "2022-03-16"
    assert len(found["files"]) == 1
    # Written anew after a correction, in the same submission.
    more = {"presentations": [{"initiative_id": own}, {"initiative_id": mate}]}
    assert world.client(UNIT).patch(f"{PATH}/{made['id']}", more, etag="*").status_code == 200
    assert act(world, UNIT, made["id"], "report").json()["submission_id"] == report
    submissions.acted(world, UNIT, report, "submit")
    refused = act(world, UNIT, made["id"], "report")
    assert (refused.status_code, refused.json()["detail"]) == (422, "Báo cáo từ hoạt động này đã gửi.")
    assert read(world, owed)["state"] == "SUBMITTED"
    for name in ("take", "accept"):
        submissions.acted(world, OFFICE, report, name)
    kept = stored(world, owed)
    assert (kept.state, kept.count) == ("ACCEPTED", 2)
    # The same people at another activity add nothing: a person is counted once.
    twice = held(world, title="Hội nghị lần hai", presentations=[{"initiative_id": own}])
    second = act(world, UNIT, twice["id"], "report").json()["submission_id"]
    submissions.acted(world, UNIT, second, "submit")
    for name in ("take", "accept"):
        submissions.acted(world, OFFICE, second, name)
    assert stored(world, owed).count == 2


def test_nothing_is_reported_where_nothing_is_owed_or_nobody_counts(world: World) -> None:
    stranger = held(world, "congan", presentations=[{"initiative_id": initiative(world, "congan")}])
    answer = act(world, "congan", stranger["id"], "report")
    assert answer.status_code == 422
    empty = held(world)
    answer = act(world, UNIT, empty["id"], "report")
    assert answer.json()["detail"] == "Chưa có sáng kiến được công nhận từ cấp huyện trở lên nào được giới thiệu."


def test_foreign_things_in_a_body_are_404_and_unknown_codes_422(world: World) -> None:
    foreign = uploaded(world.client(OTHER))
    hidden = initiative(world, "congan")
    client = world.client(UNIT)
    body = {"title": "x", "starts_at": "2022-03-16T01:00:00Z"}
    before = database(world)
    for more in ({"file_ids": [foreign]}, {"presentations": [{"initiative_id": hidden}]}, {"exemplar_ids": [hidden]}):
        assert client.post(PATH, {**body, **more}).status_code == 404
    wrong = client.post(PATH, {**body, "form_code": "zz", "topic_codes": ["q"]})
    assert {e["field"] for e in wrong.json()["errors"]} >= {"form_code", "topic_codes.0"}
    assert database(world) == before


def test_lists_filter_and_take_a_fixed_number_of_statements(world: World) -> None:
    for n in range(3):
        held(world, title=f"Tọa đàm {n}")
    draft(world, OTHER, title="Giao lưu")
    office = world.client(OFFICE)
    assert len(office.get(f"{PATH}?state=HELD").json()["items"]) == 3
    assert [one["title"] for one in office.get(f"{PATH}?q=giao luu").json()["items"]] == ["Giao lưu"]
    assert world.client(UNIT).get(f"{PATH}?mine=true&year=2021").json()["items"] == []
    assert len(office.get(f"{PATH}?to_verify=true").json()["items"]) == 3
    counts = []
    for limit in (1, 3):
        with world.statements() as seen:
            assert len(office.get(f"{PATH}?state=HELD&limit={limit}").json()["items"]) == limit
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 5


def test_what_is_not_held_yet_goes_to_the_successor(world: World) -> None:
    planned = draft(world, "xa.mocong", starts_at="2022-06-01T01:00:00Z")
    past = held(world, "xa.mocong", title="Đã tổ chức")
    initiative(world, "xa.mocong")
    done = applied(world)
    found = lines(done)
    assert (found["ACTIVITIES"], found["ACTIVITIES_HELD"], found["INITIATIVES"]) == (1, 1, 1)
    office = world.client(OFFICE)
    assert office.get(f"{PATH}/{planned['id']}").json()["unit"]["code"] == "XA_MOCONG_TRAVONG"
    assert office.get(f"{PATH}/{past['id']}").json()["unit"]["code"] == "XA_MOCONG"
