"""A figure's way: from a bureau's submission to the citywide answer, its revision, and the past as it was known."""

from tests.world import World


async def test_a_forecast_is_kept_and_shown_but_never_judged(world: World) -> None:
    """T126: by 2030 all new civil buildings follow the ultra-low-energy standard."""
    target = next(each for each in (await world.client.get("/buildings/")).json()["targets"] if each["id"] == "T126")
    sent = {"metric": target["metric"], "period": "2030", "value": 100, "unit": "%"}
    refused = await world.submit("buildings", sent)
    assert [error["code"] for error in refused.json()["errors"]] == ["period_not_over"]
    assert (await world.submit("buildings", sent | {"status": "forecast"})).status_code == 201

    detail = (await world.client.get(f"/buildings/metrics/{target['metric']}", params={"on": "2031-06-30"})).json()
    verdicts = {each["target"]["id"]: each["assessment"]["verdict"] for each in detail["targets"]}
    assert verdicts["T126"] == "no_data"
    series = (await world.client.get(f"/buildings/metrics/{target['metric']}/observations")).json()["items"]
    assert [(each["period"], each["status"]) for each in series] == [("2030", "forecast")]


async def test_a_level_is_judged_on_its_year_and_every_vintage_stays_readable(world: World) -> None:
    """T191: medical-waste disposal capacity of 392 t/day by 2025."""

    async def stands(**moment: str) -> tuple[str, float | None]:
        asked = """query($asOf: DateTime) { circular(asOf: $asOf) {
            medicalWasteTreatmentCapacity { targets { assessment { verdict latest { value } } } } } }"""
        (target,) = (await world.ask(asked, **moment))["circular"]["medicalWasteTreatmentCapacity"]["targets"]
        return target["assessment"]["verdict"], target["assessment"]["latest"]["value"]

    def figure(value: float, unit: str) -> dict[str, object]:
        return {"metric": "medical_waste_treatment_capacity", "period": "2025", "value": value, "unit": unit}

    before = await stands()
    first = (await world.submit("circular", figure(0.0385, "万吨/日"))).json()
    published = await world.published("circular", first["id"])
    assert await stands() == ("MISSED", 385)
    second = (await world.submit("circular", figure(395, "吨/日"))).json()
    assert second["observations"][0]["revises"] == 385
    assert await stands() == ("MET", 395)
    assert await stands(asOf=published) == ("MISSED", 385)
    assert await stands(asOf=first["recorded_at"]) == before
    assert before != ("MET", 395)

    series = await world.client.get(
        "/circular/metrics/medical_waste_treatment_capacity/observations", params={"revisions": True, "from": "2025"}
    )
    vintages = [(each["value"], each["sent"]["value"], each["sent"]["unit"]) for each in series.json()["items"]]
    assert vintages == [(385.0, 0.0385, "万吨/日"), (395.0, 395.0, "吨/日")]


async def test_pages_of_a_series_do_not_shift_while_others_write(world: World) -> None:
    path = "/coordination/metrics/gdp/observations"
    whole = (await world.client.get(path, params={"limit": 1000})).json()["items"]
    read, cursor = [], None
    while True:
        params = {"limit": "7"} | ({"cursor": cursor} if cursor else {})
        page = (await world.client.get(path, params=params)).json()
        read += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
        sent = {"metric": "gdp", "period": "1993", "area": "310101", "value": 1, "unit": "亿元"}
        assert (await world.submit("coordination", sent)).status_code == 201
    assert [(each["period"], each["value"]) for each in read] == [(each["period"], each["value"]) for each in whole]


async def test_an_idempotency_key_makes_a_repeated_call_harmless(world: World) -> None:
    sent = {"metric": "gdp", "period": "1994", "area": "310101", "value": 2, "unit": "亿元"}
    key = {"Idempotency-Key": "journey-1"}
    first = await world.submit("coordination", sent, headers=key)
    again = await world.send("coordination", sent, headers=key)
    other = await world.send("coordination", sent | {"value": 3}, headers=key)
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 409)
    assert first.json() == again.json()
