"""Units: seen by all, kept by the administrator, searchable without accents, two of one name told apart."""

from tests.world import World

EVERYBODY = ("admin", "noivu", "vhtt", "tuyengiao", "xa.tanlap", "hoidong.1", "giamkhao.1")
NOT_ADMIN = EVERYBODY[1:]


def unit_id(world: World, code: str) -> str:
    found = world.client("admin").get("/api/v1/units?sort=code&limit=100").json()["items"]
    return str(next(unit["id"] for unit in found if unit["code"] == code))


def names(world: World, query: str) -> list[str]:
    answer = world.client("xa.tanlap").get(f"/api/v1/units?{query}")
    assert answer.status_code == 200, answer.text
    return [unit["name"] for unit in answer.json()["items"]]


def test_everybody_signed_in_sees_the_units(world: World) -> None:
    for who in EVERYBODY:
        answer = world.client(who).get("/api/v1/units?limit=100")
        assert (who, answer.status_code, len(answer.json()["items"])) == (who, 200, 23)


def test_nobody_else_does(world: World) -> None:
    assert world.public.get("/api/v1/units").status_code == 401


def test_units_are_found_without_accents_and_filtered(world: World) -> None:
    assert names(world, "q=tan lap") == ["Xã Tân Lập"]
    assert names(world, "q=XA TAN") == ["Xã Tân Bình", "Xã Tân Lập", "Xã Tân Phong"]
    assert names(world, "kind=TOWNSHIP") == ["Thị trấn Tân Biên"]
    assert names(world, "kind=AUTHORITY") == ["Ủy ban nhân dân huyện Tân Biên"]
    assert names(world, "as_of=2025-07-01") == []
    authority = unit_id(world, "HUYEN_TANBIEN")
    assert len(names(world, f"parent_id={authority}&limit=100")) == 22


def test_units_sort_in_vietnamese_order_and_page_without_gap(world: World) -> None:
    whole = names(world, "limit=100")
    assert whole[:4] == [
        "Ban Chỉ huy Quân sự huyện",
        "Ban Tuyên giáo Huyện ủy",
        "Công an huyện",
        "Công ty TNHH Chế biến nông sản Biên Xanh (mẫu)",
    ]
    assert whole[-1] == "Xã Trà Vong"
    paged: list[str] = []
    cursor = ""
    while cursor is not None:
        page = world.client("noivu").get(f"/api/v1/units?limit=5{cursor and '&cursor=' + cursor}").json()
        paged += [unit["name"] for unit in page["items"]]
        cursor = page["next_cursor"]
    assert paged == whole


def test_two_units_of_one_name_are_told_apart_by_their_parents(world: World) -> None:
    admin = world.client("admin")
    other = admin.post("/api/v1/units", {"code": "XA_KHAC", "name": "Xã mẹ", "kind": "COMMUNE"}).json()
    made = admin.post(
        "/api/v1/units", {"code": "AP_TANLAP", "name": "Xã Tân Lập", "kind": "COMMUNE", "parent_id": other["id"]}
    )
    assert made.status_code == 201, made.text
    assert made.json()["parent"]["name"] == "Xã mẹ"
    labels = [unit["label"] for unit in admin.get("/api/v1/units?q=tan lap").json()["items"]]
    assert sorted(labels) == ["Xã Tân Lập (UBND huyện Tân Biên)", "Xã Tân Lập (Xã mẹ)"]


def test_reading_one_unit_and_what_is_missing(world: World) -> None:
    client = world.client("giamkhao.1")
    answer = client.get(f"/api/v1/units/{unit_id(world, 'XA_TANLAP')}")
    assert answer.headers["etag"] == '"1"'
    assert answer.json()["parent"]["code"] == "HUYEN_TANBIEN"
    assert answer.json()["valid_to"] == "2025-06-30"
    assert client.get("/api/v1/units/01900000-0000-7000-8000-000000000000").status_code == 404
    assert client.get("/api/v1/units/nothing").status_code == 404
    assert client.get("/api/v1/units?colour=red").status_code == 422


def test_only_the_administrator_writes(world: World) -> None:
    path = f"/api/v1/units/{unit_id(world, 'XA_TANLAP')}"
    for who in NOT_ADMIN:
        client = world.client(who)
        assert client.post("/api/v1/units", {"code": "MOI", "name": "Mới", "kind": "WARD"}).status_code == 403
        assert client.patch(path, {"name": "Tên khác"}, etag=1).status_code == 403
    assert names(world, "q=tan lap") == ["Xã Tân Lập"]


def test_a_new_unit_is_found_at_once_and_its_code_is_its_own(world: World) -> None:
    admin = world.client("admin")
    body = {"code": "PHUONG_HOA", "name": "Phường Hòa Thành", "kind": "WARD", "valid_from": "2022-05-01"}
    made = admin.post("/api/v1/units", body)
    assert made.status_code == 201
    assert made.headers["location"] == f"/api/v1/units/{made.json()['id']}"
    assert names(world, "q=phuong hoa") == ["Phường Hòa Thành"]
    assert admin.post("/api/v1/units", body).status_code == 409


FAULTS: tuple[tuple[dict[str, object], str], ...] = (
    ({"code": "chữ thường"}, "code"),
    ({"name": "<script>"}, "name"),
    ({"name": ""}, "name"),
    ({"kind": "KINGDOM"}, "kind"),
    ({"kind": "AUTHORITY"}, "kind"),
    ({"valid_from": "2022-05-02", "valid_to": "2022-05-01"}, "valid_to"),
    ({"version": 7}, "version"),
    ({"sort_key": "a"}, "sort_key"),
)


def test_a_bad_unit_names_its_fault(world: World) -> None:
    for change, field in FAULTS:
        body = {"code": "MOI", "name": "Đơn vị mới", "kind": "WARD", **change}
        answer = world.client("admin").post("/api/v1/units", body)
        assert answer.status_code == 422
        assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert names(world, "q=don vi moi") == []


def test_a_parent_that_is_not_there_is_404(world: World) -> None:
    body = {"code": "MOI", "name": "Mới", "kind": "WARD", "parent_id": "01900000-0000-7000-8000-000000000000"}
    assert world.client("admin").post("/api/v1/units", body).status_code == 404


def test_editing_needs_the_present_version_and_moves_it(world: World) -> None:
    admin = world.client("admin")
    path = f"/api/v1/units/{unit_id(world, 'XA_TANLAP')}"
    assert admin.patch(path, {"name": "Xã Tân Lập mới"}).status_code == 428
    assert admin.patch(path, {"name": "Xã Tân Lập mới"}, etag=9).status_code == 412
    changed = admin.patch(path, {"name": "Xã Tân Lập mới", "public_contact": "0276 000 000"}, etag=1)
    assert changed.status_code == 200
    assert changed.headers["etag"] == '"2"'
    assert changed.json()["kind"] == "COMMUNE"
    assert changed.json()["public_contact"] == "0276 000 000"
    assert names(world, "q=lap moi") == ["Xã Tân Lập mới"]


def test_a_unit_never_stands_under_itself(world: World) -> None:
    admin = world.client("admin")
    authority, commune = unit_id(world, "HUYEN_TANBIEN"), unit_id(world, "XA_TANLAP")
    for parent in (authority, commune):
        answer = admin.patch(f"/api/v1/units/{authority}", {"parent_id": parent}, etag=1)
        assert answer.status_code == 422
        assert [error["field"] for error in answer.json()["errors"]] == ["parent_id"]


def test_lists_take_as_many_statements_for_three_rows_as_for_one(world: World) -> None:
    client = world.client("noivu")
    for path in ("units", "blocs", "holidays", "movements", "topics", "comm-forms", "anniversaries"):
        counts = []
        for limit in (1, 3):
            with world.statements() as seen:
                answer = client.get(f"/api/v1/{path}?limit={limit}")
            assert len(answer.json()["items"]) == limit
            counts.append(len(seen))
        assert counts[0] == counts[1] <= 4
