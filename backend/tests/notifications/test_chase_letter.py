"""The letter to units that have not sent: what it says, how it is laid out, who may have it, what is refused."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Docx
from sqlalchemy import select
from sqlmodel import col

from tests.notifications.scenes import only
from tests.plans.owed import happen, obligation, unit
from tests.world import World
from thidua.core.audit import AuditEvent, AuditPayload
from thidua.plans.enums import EventKind as E
from thidua.units.models import Unit

DOCUMENTS = "/api/v1/documents"
NOTHING = "01900000-0000-7000-8000-000000000001"
Q1 = ("XA_TANLAP", "NOMINATION", "Quý I")
OTHER = ("XA_THANHBAC", "NOMINATION", "Quý I")
SCHOOL = ("PHONG_GDDT", "UNIT_PLAN", "Năm 2022")
NOMINATION = "Bình xét, giới thiệu gương điển hình tiên tiến hằng quý, quý I năm 2022"
MOMENT = "2022-04-18T01:00:00Z"


def asked(world: World, who: str = "noivu", **params: Any) -> Any:
    return world.client(who).post(DOCUMENTS, {"template": "chase_letter", "params": params})


def letter(world: World, **params: Any) -> Docx:
    answer = asked(world, **params)
    assert answer.status_code == 200, answer.text
    return Document(BytesIO(answer.content))


def lines(document: Docx) -> list[str]:
    """Every paragraph of the letter, those of its tables too, in order."""
    return [text for part in document.iter_inner_content() for text in _texts(part)]


def _texts(part: Any) -> list[str]:
    if hasattr(part, "rows"):
        return [p.text for row in part.rows for cell in row.cells for p in cell.paragraphs if p.text]
    return [part.text] if part.text else []


def test_it_names_who_has_not_sent_what(world: World) -> None:
    only(world, Q1, OTHER, SCHOOL)
    world.at(MOMENT)
    told = lines(letter(world))
    assert told[:6] == [
        "UBND HUYỆN TÂN BIÊN",
        "PHÒNG NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số:          /PNV-TĐKT",
        "V/v đôn đốc gửi hồ sơ, báo cáo về tuyên truyền các phong trào thi đua yêu nước",
    ]
    assert told[6] == "Tân Biên, ngày 18 tháng 4 năm 2022"
    assert told[7:11] == [
        "Kính gửi:",
        "- Phòng Giáo dục và Đào tạo;",
        "- Ủy ban nhân dân xã Tân Lập;",
        "- Ủy ban nhân dân xã Thạnh Bắc.",
    ]
    assert told[11] == (
        "Thực hiện Kế hoạch số 26/KH-UBND ngày 04 tháng 3 năm 2022 của Ủy ban nhân dân huyện Tân Biên về tuyên truyền "
        "các phong trào thi đua yêu nước, các điển hình tiên tiến, mô hình mới, nhân tố mới năm 2022, Phòng Nội vụ đã "
        "theo dõi việc gửi hồ sơ, báo cáo của các đơn vị. Đến 08 giờ 00 ngày 18 tháng 4 năm 2022, còn 03 đơn vị chưa "
        "gửi đủ hồ sơ, báo cáo theo Kế hoạch, cụ thể:"
    )
    assert told[12:14] == [
        f"- {NOMINATION} (hạn gửi đến hết ngày 19/3/2022): 02 đơn vị;",
        "- Xây dựng và gửi Kế hoạch tuyên truyền năm 2022 (hạn gửi đến hết ngày 15/4/2022): 01 đơn vị.",
    ]
    assert "1. Khẩn trương hoàn thành và gửi đầy đủ hồ sơ, báo cáo còn thiếu, chậm nhất đến hết ngày 21/4/2022." in told
    assert "2. Trường hợp trong kỳ không có điển hình để giới thiệu, gửi báo cáo nêu rõ lý do." in told
    assert told[told.index("Nơi nhận:") :][:6] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Thường trực UBND huyện Tân Biên (b/c);",
        "- Lưu: VT, TĐKT.",
        "TRƯỞNG PHÒNG",
        world.client("noivu.lead").get("/api/v1/me").json()["user"]["full_name"],
    ]
    assert told[-1] == "Danh sách gồm 03 đơn vị, 03 lượt nhiệm vụ chưa gửi./."


def test_the_annex_is_grouped_by_bloc(world: World) -> None:
    only(world, Q1, ("XA_TANLAP", "UNIT_PLAN", "Năm 2022"), OTHER, SCHOOL)
    world.at(MOMENT)
    table = letter(world).tables[-1]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["TT", "Đơn vị", "Nhiệm vụ", "Hạn gửi", "Tình hình"]
    heads = [row[0] for row in cells[1:] if len(set(row)) == 1]
    assert heads == ["I. Khối Văn hóa - Xã hội (mẫu) (01 đơn vị)", "II. Khối xã, thị trấn (02 đơn vị)"]
    tan_lap = [row for row in cells if row[1] == "Xã Tân Lập"]
    nomination = "Bình xét, giới thiệu gương điển hình tiên tiến hằng quý (Quý I)"
    assert [row[2:] for row in tan_lap] == [
        [nomination, "19/03/2022", "Quá hạn 30 ngày"],
        ["Xây dựng và gửi Kế hoạch tuyên truyền năm (Năm 2022)", "15/04/2022", "Quá hạn 03 ngày"],
    ]
    assert [row[0] for row in cells[1:] if row[0].isdigit()] == ["1", "2", "2", "3"]


def test_many_addressees_stand_in_the_annex_only(world: World) -> None:
    world.at(MOMENT)
    told = lines(letter(world, kind="NOMINATION", period="Quý I"))
    assert "Kính gửi: Các đơn vị có tên trong Phụ lục kèm theo." in told
    about = "V/v đôn đốc bình xét, giới thiệu gương điển hình tiên tiến hằng quý, quý I năm 2022"
    assert about in told


def test_one_unit_and_what_is_not_due_yet(world: World) -> None:
    only(world, Q1, OTHER, ("XA_TANLAP", "UNIT_PLAN", "Năm 2022"))
    world.at("2022-04-12T01:00:00Z")
    here = str(unit(world, "XA_TANLAP"))
    told = lines(letter(world, unit_ids=[here], overdue=False, answer_by="2022-04-14"))
    assert "Kính gửi: Ủy ban nhân dân xã Tân Lập." in told
    plan = "- Xây dựng và gửi Kế hoạch tuyên truyền năm 2022 (hạn gửi đến hết ngày 15/4/2022)."
    assert plan in told
    assert "Phòng Nội vụ đề nghị Ủy ban nhân dân xã Tân Lập:" in told
    assert "Còn 03 ngày" in told
    assert not any("Xã Thạnh Bắc" in line or "trễ hạn" in line or "Quý I" in line for line in told)
    assert any("đến hết ngày 14/4/2022." in line for line in told)


def test_the_layout_is_that_of_decree_30(world: World) -> None:
    world.at(MOMENT)
    document = letter(world)
    for section in document.sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        assert all(20 <= round(margin.mm) <= 25 for margin in (section.top_margin, section.bottom_margin))
        assert 30 <= round(section.left_margin.mm) <= 35
        assert 15 <= round(section.right_margin.mm) <= 20
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml
    assert document.styles["Normal"].font.name == "Times New Roman"
    head = document.tables[0]
    assert sizes(head, "CỘNG HÒA") == {(13, True)}
    assert sizes(head, "Độc lập") == {(14, True)}
    assert sizes(head, "UBND") == {(13, False)}
    assert sizes(head, "PHÒNG NỘI VỤ") == {(13, True)}


def sizes(table: Any, start: str) -> set[tuple[float, bool]]:
    found = [p for row in table.rows for cell in row.cells for p in cell.paragraphs if p.text.startswith(start)]
    return {(run.font.size.pt, bool(run.bold)) for p in found for run in p.runs if run.text.strip()}


def test_who_has_sent_meanwhile_is_left_out(world: World) -> None:
    only(world, Q1, OTHER)
    world.at(MOMENT)
    both = [str(unit(world, code)) for code in ("XA_TANLAP", "XA_THANHBAC")]
    happen(world, obligation(world, *Q1), E.SUBMIT)
    assert not any("Tân Lập" in line for line in lines(letter(world, unit_ids=both)))
    refused = asked(world, unit_ids=both[:1])
    assert refused.status_code == 422
    assert "Không còn đơn vị nào phải đôn đốc" in refused.text


def test_the_office_does_not_write_to_itself(world: World) -> None:
    world.at(MOMENT)
    own = ("PHONG_NOIVU", "UNIT_PLAN", "Năm 2022")
    only(world, own, SCHOOL)
    assert not any(line == "Phòng Nội vụ" for line in lines(letter(world)))
    only(world, own)
    assert asked(world).status_code == 422


def test_a_name_cannot_break_the_letter(world: World) -> None:
    only(world, Q1)
    world.at(MOMENT)
    with world.system() as call:
        found = call.session.get_one(Unit, unit(world, "XA_TANLAP"))
        found.name = "Xã A & B {{ 7 * 7 }} {% for x in y %}"
    told = lines(letter(world))
    assert "Xã A & B {{ 7 * 7 }} {% for x in y %}" in told


def test_an_own_template_stands_in_for_ours(world: World) -> None:
    world.at(MOMENT)
    own = Document()
    own.add_paragraph("{{ office }}: {{ total }}")
    folder = world.settings.data_dir / "templates"
    folder.mkdir()
    own.save(str(folder / "chase_letter.docx"))
    only(world, Q1)
    assert lines(letter(world)) == ["Phòng Nội vụ: Danh sách gồm 01 đơn vị, 01 lượt nhiệm vụ chưa gửi"]


@pytest.mark.parametrize("text", ["{{ nobody }}", "{% for x %}", "{{ office.__class__.__mro__ }}", None])
def test_a_broken_template_is_told_and_breaks_nothing(world: World, text: str | None) -> None:
    world.at(MOMENT)
    folder = world.settings.data_dir / "templates"
    folder.mkdir()
    if text is None:
        (folder / "chase_letter.docx").write_bytes(b"no Word file")
    else:
        own = Document()
        own.add_paragraph(text)
        own.save(str(folder / "chase_letter.docx"))
    answer = asked(world)
    assert (answer.status_code, answer.json()["code"]) == (409, "template_broken")


def test_it_is_audited_without_names(world: World) -> None:
    only(world, Q1, OTHER)
    world.at(MOMENT)
    letter(world)
    with world.read() as session:
        payload = session.scalars(
            select(col(AuditPayload.payload))
            .join(AuditEvent, col(AuditEvent.seq) == col(AuditPayload.seq))
            .where(col(AuditEvent.action) == "document.make")
        ).one()
    assert payload == {"template": "chase_letter", "units": 2}


@pytest.mark.parametrize(
    ("params", "status", "field"),
    [
        ({"unit_ids": [NOTHING]}, 404, None),
        ({"unit_ids": []}, 422, "params.unit_ids"),
        ({"unit_ids": ["x"]}, 422, "params.unit_ids.0"),
        ({"answer_by": "2022-04-17"}, 422, "params.answer_by"),
        ({"answer_by": "2022-02-30"}, 422, "params.answer_by"),
        ({"year": "2022"}, 422, "params.year"),
        ({"due_within": 61}, 422, "params.due_within"),
        ({"signer": "Ai đó"}, 422, "params.signer"),
        ({"bloc_id": NOTHING}, 422, ""),
    ],
)
def test_bad_wishes_are_refused(world: World, params: dict[str, Any], status: int, field: str | None) -> None:
    world.at(MOMENT)
    answer = asked(world, **params)
    assert answer.status_code == status, answer.text
    if field:
        assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_bad_templates_and_formats_are_refused(world: World) -> None:
    office = world.client("noivu")
    for body in ({"template": "../chase_letter"}, {"template": "x"}, {"template": "chase_letter", "format": "exe"}, {}):
        assert office.post(DOCUMENTS, body).status_code == 422, body


def test_only_home_affairs_has_it(world: World) -> None:
    world.at(MOMENT)
    for who in ("xa.tanlap", "xa.thanhbinh", "vhtt.lead", "admin", "hoidong.1"):
        assert asked(world, who).status_code == 403, who
    assert world.public.post(DOCUMENTS, {"template": "chase_letter"}).status_code == 401
