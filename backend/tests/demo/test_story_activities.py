"""The sample activities are played as the clock passes them: held, verified, planned, each under its unit."""

from tests.world import World
from thidua.demo import story_activities
from thidua.demo.story import play


def test_the_samples_come_as_the_clock_passes_them(world: World) -> None:
    world.at("2022-03-18T01:00:00Z")
    steps = story_activities.due()
    assert play(world.runtime, steps, world.time.moment) == len([s for s in steps if s.at <= world.time.moment])
    office = world.client("noivu")
    found = office.get("/api/v1/activities?limit=100").json()["items"]
    assert sorted((one["unit"]["code"], one["state"]) for one in found) == [
        ("XA_TANLAP", "HELD"),
        ("XA_TANLAP", "PLANNED"),
        ("XA_THANHBAC", "VERIFIED"),
    ]
    held = next(one for one in found if one["state"] == "HELD")
    whole = office.get(f"/api/v1/activities/{held['id']}").json()
    assert [(p["name"], p["counts"]) for p in whole["presentations"]] == [
        ("Lê Văn Bến Sỏi", True),
        ("Phạm Thị Suối Ngô", True),
        ("Nguyễn Thị Trảng Bàng", False),
    ]
    assert (whole["counted_people"], len(whole["files"])) == (2, 1)
    assert play(world.runtime, steps, world.time.moment) == 0
