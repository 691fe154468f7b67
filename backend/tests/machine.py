"""A state machine written down as a table, held against what the API does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.world import World


@dataclass(frozen=True)
class Machine:
    """What section 13 says of one kind of thing; the tests write it by hand.

    `steps`: (state, action) → the state afterwards. `roles`: what a person may do, and the states in which he sees it.
    """

    path: str
    actions: Mapping[str, dict[str, Any]]
    steps: Mapping[tuple[str, str], str]
    roles: Mapping[str, tuple[set[str], set[str]]]
    #: The id of a new thing in that state.
    brought: Callable[[World, str], str]
    #: What leads to each state: a refusal changes nothing, so the version stays one more than the steps there.
    roads: Mapping[str, Sequence[object]]

    def expected(self, role: str, state: str, action: str) -> int:
        """The status of the answer."""
        may, sees = self.roles[role]
        if state not in sees:
            return 404
        if action not in may:
            return 403
        return 200 if (state, action) in self.steps else 409

    def wrong_answers(self, world: World, states: Sequence[str]) -> list[tuple[object, ...]]:
        """Every state, role and action whose answer is not the table's."""
        wrong: list[tuple[object, ...]] = []
        for state in states:
            thing = self.brought(world, state)
            for role in self.roles:
                for action, body in self.actions.items():
                    answer = world.client(role).post(
                        f"{self.path}/{thing}/actions/{action}", body, etag=len(self.roads[state]) + 1
                    )
                    wanted = self.expected(role, state, action)
                    if answer.status_code != wanted:
                        wrong.append((role, state, action, answer.status_code, wanted))
                    if answer.status_code == 200:
                        if answer.json()["state"] != self.steps[state, action]:
                            wrong.append((role, state, action, answer.json()["state"]))
                        thing = self.brought(world, state)
        return wrong

    def wrong_offers(
        self, world: World, states: Sequence[str], listing: Callable[[dict[str, Any]], str]
    ) -> list[tuple[object, ...]]:
        """Where the actions shown are not those that succeed, in the thing itself or in the list that has it."""
        wrong: list[tuple[object, ...]] = []
        for state in states:
            thing = self.brought(world, state)
            for role, (may, sees) in self.roles.items():
                answer = world.client(role).get(f"{self.path}/{thing}")
                if state not in sees:
                    if answer.status_code != 404:
                        wrong.append((role, state, answer.status_code))
                    continue
                listed = {a["name"]: a["enabled"] for a in answer.json()["actions"]}
                if listed != {name: True for name in may if (state, name) in self.steps}:
                    wrong.append((role, state, listed))
                items = world.client(role).get(f"{self.path}?{listing(answer.json())}").json()["items"]
                if [item["actions"] for item in items if item["id"] == thing] != [answer.json()["actions"]]:
                    wrong.append((role, state, items))
        return wrong

    def wrong_edits(
        self, world: World, states: Sequence[str], reader: str, change: Callable[[str], dict[str, Any]]
    ) -> list[tuple[object, ...]]:
        """Where a change is answered otherwise than: for its unit, in DRAFT and RETURNED only."""
        wrong: list[tuple[object, ...]] = []
        for state in states:
            path = f"{self.path}/{self.brought(world, state)}"
            for role, (may, sees) in self.roles.items():
                etag = world.client(reader).get(path).headers["etag"]
                answer = world.client(role).patch(path, change(role), etag=etag)
                wanted = 404 if state not in sees else 403 if "submit" not in may else 409
                if wanted == 409 and state in {"DRAFT", "RETURNED"}:
                    wanted = 200
                if answer.status_code != wanted:
                    wrong.append((role, state, answer.text))
        return wrong

    def refusals(self, world: World, sent: str, unit: str, other_unit: str, office: str) -> list[tuple[int, int]]:
        """(status, wanted) of ever better calls on what was just sent: which refusal comes before which."""
        path, bad = f"{self.path}/{sent}/actions", {"x": 1}
        theirs = world.client(office)
        return [
            (world.public.post(f"{path}/take", bad).status_code, 401),
            (world.client(other_unit).post(f"{path}/take", bad).status_code, 404),
            (theirs.post(f"{self.path}/khong-co/actions/take", bad, etag=1).status_code, 404),
            (theirs.post(f"{path}/take", bad).status_code, 428),
            (world.client(unit).post(f"{path}/take", bad, etag=99).status_code, 403),
            (theirs.post(f"{path}/take", bad, etag=99).status_code, 412),
            (theirs.post(f"{path}/return", bad, etag=2).status_code, 409),
            (theirs.post(f"{path}/take", bad, etag=2).status_code, 422),
            (theirs.post(f"{path}/take", {}, etag=2).status_code, 200),
        ]
