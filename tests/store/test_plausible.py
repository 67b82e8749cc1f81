"""From stored rows and a checked delivery to warnings."""

import json
from datetime import date

from services.innovation.plugin import PLUGIN as INNOVATION
from services.transport.plugin import PLUGIN as TRANSPORT
from shared.plan import DISTRICTS
from shared.service import door
from shared.service.bodies import read
from shared.service.plausible import concerned, warnings
from shared.store import changes, observations, submissions
from shared.store.database import Database
from tests.world import SYNTHETIC

_LABS = "carbon_neutrality_key_labs"
_AREA = DISTRICTS[-1].code


def _delivery(*figures: tuple[str, float]) -> door.Delivery:
    """Key laboratories of one district, long before there were any; synthetic."""
    told = [{"metric": _LABS, "period": at, "area": _AREA, "value": value, "unit": "个"} for at, value in figures]
    body = {"source": {"title": SYNTHETIC, "publisher": "tests"}, "observations": told}
    return door.admit(INNOVATION, read(json.dumps(body).encode()), date(2026, 1, 1))


async def test_what_is_sent_is_held_against_what_is_stored(database_url: str) -> None:
    database, first, second = Database(database_url, "innovation"), _delivery(("1985", 30)), _delivery(("1986", 3))
    async with database.transaction() as session:
        await submissions.record(session, first.origin, first.figures)
    async with database.transaction() as session:
        known = await observations.known(session, await changes.current(session), metrics={_LABS}, area=_AREA)
    await database.close()
    found = warnings(INNOVATION, known, second.figures)
    assert [(each.pointer, each.code) for each in found] == [
        ("/observations/0/value", "jump"),
        ("/observations/0/value", "falls"),
    ]
    assert found[0].message.zh == "3个是1985年的30个的1/10,预期至少1/3"
    assert warnings(INNOVATION, known, first.figures) == []


async def test_a_pointer_leads_to_the_figure_in_the_submission() -> None:
    sent = _delivery(("1987", 30), ("1989", 300_000), ("1988", 31)).figures
    assert {each.pointer for each in warnings(INNOVATION, [], sent)} == {"/observations/1/value"}


def test_what_figures_may_be_held_against_follows_identities_and_derivations() -> None:
    assert concerned(INNOVATION, {_LABS}) == {_LABS}
    assert concerned(TRANSPORT, {"rail_transit_km"}) == {"rail_transit_km", "rail_transit_with_jinshan_km"}
    assert {"chargers_new", "nev_promoted_cumulative"} <= concerned(TRANSPORT, {"chargers_public_total"})
