"""Who reads which articles, lists and their filters, search, and what a page costs."""

from tests.articles import scenes
from tests.articles.scenes import AUTHOR, EDITOR, LEAD, PATH, PB, PB_LEAD
from tests.exemplars import scenes as exemplars
from tests.world import World

EVERYONE = (AUTHOR, "xa.thanhbac", EDITOR, LEAD, "noivu", PB, "hoidong.1", "giamkhao.1", "admin")
OTHER = "xa.thanhbac"


def listed(world: World, who: str, query: str = "") -> set[str]:
    answer = world.client(who).get(f"{PATH}?limit=100{query}")
    assert answer.status_code == 200, answer.text
    return {item["id"] for item in answer.json()["items"]}


def test_who_sees_what(world: World) -> None:
    things = {
        "own draft": scenes.brought_to(world, "DRAFT"),
        "own published": scenes.brought_to(world, "PUBLISHED"),
        "own withdrawn": scenes.brought_to(world, "WITHDRAWN"),
        "other draft": scenes.brought_to(world, "DRAFT", OTHER),
        "other published": scenes.brought_to(world, "PUBLISHED", OTHER),
        "culture draft": scenes.brought_to(world, "DRAFT", EDITOR),
        "internal draft": str(scenes.draft(world, visibility="INTERNAL")["id"]),
        "guidance": str(scenes.draft(world, PB, kind="GUIDANCE")["id"]),
    }
    sent = str(scenes.draft(world, visibility="INTERNAL")["id"])
    scenes.acted(world, AUTHOR, sent, "submit")
    things["internal sent"] = sent
    published = {"own published", "other published"}
    own = {"own draft", "own published", "own withdrawn", "internal draft", "internal sent"}
    public = {name for name in things if not name.startswith(("internal", "guidance"))}
    wanted = {
        AUTHOR: own | published,
        OTHER: {"other draft", "other published"} | published,
        EDITOR: public,
        LEAD: public,
        "noivu": set(things),
        PB: published | {"guidance", "internal sent"},
        "hoidong.1": published,
        "giamkhao.1": published,
        "admin": set(),
    }
    for who, names in wanted.items():
        ids = {things[name] for name in names}
        assert listed(world, who) == ids, who
        read = {name for name, key in things.items() if world.client(who).get(f"{PATH}/{key}").status_code == 200}
        assert read == names, who


def test_filters(world: World) -> None:
    ntm = exemplars.movement_id(world)
    exemplar = scenes.eligible(world, "PUBLISH")
    first = scenes.brought_to(world, "PUBLISHED", movement_ids=[ntm], topic_codes=["đ"], exemplar_ids=[exemplar])
    second = scenes.brought_to(world, "DRAFT", EDITOR, kind="FEATURE", topic_codes=["d"])
    unit = scenes.read(world, first)["unit"]["id"]
    for query, wanted in {
        "&state=PUBLISHED": {first},
        "&kind=FEATURE": {second},
        f"&unit_id={unit}": {first},
        "&mine=true": {second},
        f"&movement={ntm}": {first},
        "&movement=NTM": {first},
        "&movement=nothing": set(),
        "&topic=%C4%91": {first},
        "&topic=d": {second},
        f"&exemplar_id={exemplar}": {first},
        "&q=MÔ HÌNH": {first, second},
        "&q=mo hinh&state=DRAFT": {second},
        "&q=mo khong": set(),
    }.items():
        assert listed(world, EDITOR, query) == wanted, query
    for wrong in ("&unknown=1", "&state=NOPE", "&sort=title", "&limit=1000", "&cursor=abc", "&topic=abcde"):
        assert world.client(EDITOR).get(f"{PATH}?{wrong[1:]}").status_code == 422, wrong


def test_search_without_accents(world: World) -> None:
    article_id = scenes.brought_to(
        world, "DRAFT", title="Mô hình mới ở Hoà Hiệp", body_html="<p>Gương <b>điển</b> hình ở xã Hòa Hiệp</p>"
    )
    for words in ("mo hinh", "dien hinh", "hoa", "HOÀ", "hòa hiệp", "guong dien"):
        assert listed(world, AUTHOR, f"&q={words}") == {article_id}, words
    assert listed(world, AUTHOR, "&q=bold") == set()


def test_what_waits_for_whom(world: World) -> None:
    draft = scenes.brought_to(world, "DRAFT")
    submitted = scenes.brought_to(world, "SUBMITTED")
    claimed = scenes.brought_to(world, "EDITING")
    approved = scenes.brought_to(world, "APPROVED")
    published = scenes.brought_to(world, "PUBLISHED")
    internal = str(scenes.draft(world, visibility="INTERNAL")["id"])
    scenes.acted(world, AUTHOR, internal, "submit")
    scenes.acted(world, EDITOR, published, "revise")
    own = scenes.brought_to(world, "EDITING", LEAD)
    wanted = {
        AUTHOR: {draft},
        OTHER: set(),
        EDITOR: {submitted, claimed, published, own},
        LEAD: {submitted, claimed, approved, published},
        "noivu": set(),
        PB: {internal},
        PB_LEAD: {internal},
    }
    assert {who: listed(world, who, "&waiting=true") for who in wanted} == wanted


def test_pages_follow_each_other(world: World) -> None:
    ids = []
    for number in range(5):
        world.forward(minutes=1)
        ids.append(str(scenes.draft(world, title=f"Bài {number}")["id"]))
    client = world.client(AUTHOR)
    first = client.get(f"{PATH}?limit=2").json()
    second = client.get(f"{PATH}?limit=2&cursor={first['next_cursor']}").json()
    third = client.get(f"{PATH}?limit=2&cursor={second['next_cursor']}").json()
    seen = [item["id"] for page in (first, second, third) for item in page["items"]]
    assert (seen, third["next_cursor"]) == (ids[::-1], None)
    oldest = client.get(f"{PATH}?limit=5&sort=created_at").json()["items"]
    assert [item["id"] for item in oldest] == ids


def cost(world: World, path: str, who: str) -> int:
    client = world.client(who)
    client.get(path)
    with world.statements() as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def test_a_page_costs_the_same_for_one_article_and_for_five(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH", "PHOTO")
    movement = exemplars.movement_id(world)

    def more() -> None:
        scenes.brought_to(
            world,
            "EDITING",
            exemplar_ids=[exemplar],
            movement_ids=[movement],
            cover_file_id=scenes.with_cover(world),
            cover_alt="Ruộng",
        )

    more()
    one = {who: cost(world, PATH, who) for who in EVERYONE}
    for _article in range(4):
        more()
    assert {who: cost(world, PATH, who) for who in EVERYONE} == one
    # One for the caller's session, and at most four for the list.
    assert max(one.values()) <= 5
    assert cost(world, f"{PATH}?q=mo+hinh&topic=d&waiting=true", LEAD) <= 5


def test_one_article_costs_the_same_whatever_it_speaks_of(world: World) -> None:
    plain = scenes.brought_to(world, "EDITING")
    exemplar = scenes.eligible(world, "PUBLISH", "PHOTO")
    movements = [exemplars.movement_id(world, code) for code in ("NTM", "DN", "VNN")]
    rich = [
        scenes.brought_to(world, "EDITING", exemplar_ids=[exemplar], movement_ids=movements[:count]) for count in (1, 3)
    ]
    costs = [cost(world, f"{PATH}/{article_id}", LEAD) for article_id in rich]
    assert costs[0] == costs[1]
    assert cost(world, f"{PATH}/{plain}", LEAD) <= costs[0] <= 12


def test_history_tells_every_step_with_its_remarks(world: World) -> None:
    article_id = scenes.brought_to(world, "EDITING")
    remarks = [{"field": "title", "message": "Ngắn hơn"}]
    scenes.acted(world, EDITOR, article_id, "return", {"note": "Sửa tiêu đề", "remarks": remarks})
    steps = world.client(AUTHOR).get(f"{PATH}/{article_id}/history").json()
    assert [(s["action"], s["from_state"], s["to_state"]) for s in steps] == [
        ("create", None, "DRAFT"),
        ("submit", "DRAFT", "SUBMITTED"),
        ("claim", "SUBMITTED", "EDITING"),
        ("return", "EDITING", "DRAFT"),
    ]
    assert (steps[-1]["note"], steps[-1]["details"]) == ("Sửa tiêu đề", {"remarks": remarks})


def test_an_exemplars_timeline_tells_of_its_articles(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    published = scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    scenes.brought_to(world, "DRAFT", exemplar_ids=[exemplar])
    entries = world.client(AUTHOR).get(f"/api/v1/exemplars/{exemplar}/timeline").json()
    told = [(e["kind"], e["object_id"]) for e in entries if e["kind"].startswith("article")]
    assert told == [("article.published", published)]
