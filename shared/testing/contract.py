"""What is true of every service, as one class of tests: subclass it, with fixtures `plugin`, `client` and `bearer`.

`client` answers at the service's root; `bearer` gives the headers of a bureau's call in a role. Figures that tests
submit are synthetic, say so, and speak of a district in 1990, where nothing is published.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias
from uuid import UUID

import httpx

from shared.plan import DISTRICTS, ActionPlugin, Metric
from shared.plan.bureau import OFFICE
from shared.plan.rights import BODIES, Responsibilities, Role

Bearer: TypeAlias = Callable[[str, Role], dict[str, str]]
_DISTRICT = DISTRICTS[0].code
_BEFORE_ALL = {"as_of": "2000-01-01T00:00:00Z"}
_APPROVE = {"decision": "approve"}
_SOURCE = {"title": "合成数据,仅用于测试 · synthetic, for tests only", "publisher": "tests"}


def _observation(metric: Metric) -> dict[str, Any]:
    value = metric.bounds.low if metric.bounds.low is not None else 1
    where = {"metric": metric.key, "period": "1990", "area": _DISTRICT}
    return where | {"value": float(value), "unit": metric.unit.symbol}


def _body(*observations: dict[str, Any]) -> dict[str, Any]:
    return {"source": _SOURCE, "observations": list(observations)}


def _who(bearer: Bearer, bureaus: Iterable[str], role: Role) -> dict[str, str]:
    """Headers of the first of the bureaus that somebody speaks for."""
    return bearer(next(each for each in bureaus if each in BODIES), role)


def _reporter(bearer: Bearer, plugin: ActionPlugin, metric: Metric) -> dict[str, str]:
    return _who(bearer, Responsibilities.of(plugin).reporters[metric.key], Role.REPORTER)


async def _approve(client: httpx.AsyncClient, bearer: Bearer, receipt: dict[str, Any]) -> str:
    """When the submission was published."""
    path = f"/submissions/{receipt['id']}/review"
    approved = (await client.post(path, json=_APPROVE, headers=bearer(OFFICE, Role.REVIEWER))).json()
    assert approved["state"] == "approved", approved
    return str(approved["review"]["recorded_at"])


def _codes(response: httpx.Response) -> set[tuple[str, str]]:
    assert response.headers["content-type"] == "application/problem+json"
    return {(error["pointer"], error["code"]) for error in response.json()["errors"]}


class ServiceContract:
    """The outward contract of one service."""

    async def test_it_declares_its_plugin(self, plugin: ActionPlugin, client: httpx.AsyncClient) -> None:
        declared = (await client.get("")).json()
        assert declared["key"] == plugin.key
        assert {each["id"] for each in declared["targets"]} == {target.id for target in plugin.targets}
        assert {each["id"] for each in declared["milestones"]} == {milestone.id for milestone in plugin.milestones}
        assert {each["key"] for each in declared["metrics"]} == {metric.key for metric in plugin.metrics}
        assert [each["clause"] for each in declared["measures"]] == [measure.clause for measure in plugin.measures]

    async def test_its_state_has_every_metric_target_and_milestone(
        self, plugin: ActionPlugin, client: httpx.AsyncClient
    ) -> None:
        state = (await client.get("/state")).json()
        assert [each["key"] for each in state["metrics"]] == [metric.key for metric in plugin.metrics]
        assert [each["id"] for each in state["targets"]] == [target.id for target in plugin.targets]
        assert [each["id"] for each in state["milestones"]] == [milestone.id for milestone in plugin.milestones]

    async def test_a_metric_without_figures_says_no_data(self, client: httpx.AsyncClient) -> None:
        state = (await client.get("/state")).json()
        empty = {each["key"] for each in state["metrics"] if not each["observations"]}
        verdicts = {each["assessment"]["verdict"] for each in state["targets"] if each["metric"] in empty}
        assert verdicts <= {"no_data", "pending", "not_due"}

    async def test_every_value_has_a_source(self, client: httpx.AsyncClient) -> None:
        state = (await client.get("/state", params={"districts": True})).json()
        for metric in state["metrics"]:
            for each in metric["observations"]:
                assert each["source"]["title"]
                assert each["source"]["publisher"]
                assert each["submission"] or each["derived_from"]

    async def test_an_unchanged_state_is_not_sent_again(self, client: httpx.AsyncClient) -> None:
        first = await client.get("/state")
        again = await client.get("/state", headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")

    async def test_a_figure_is_stored_in_the_metrics_unit_and_read_back_with_its_source(
        self, plugin: ActionPlugin, client: httpx.AsyncClient, bearer: Bearer
    ) -> None:
        metric, reporter = plugin.metrics[0], _reporter(bearer, plugin, plugin.metrics[0])
        before = (await client.get("/changes")).json()["change"]
        response = await client.post("/submissions", json=_body(_observation(metric)), headers=reporter)
        assert response.status_code == 201
        receipt = response.json()
        assert (receipt["change"], receipt["state"]) == (before + 1, "submitted")
        shown = (await client.get(f"/submissions/{receipt['id']}", headers=reporter)).json()
        assert shown == receipt | {"turns": shown["turns"]}
        await _approve(client, bearer, receipt)
        series = await client.get(f"/metrics/{metric.key}/observations", params={"area": _DISTRICT, "to": "1990"})
        found = series.json()["items"][-1]
        assert (found["submission"], found["unit"], found["source"]["title"]) == (
            receipt["id"],
            metric.unit.symbol,
            _SOURCE["title"],
        )
        changed = (await client.get("/changes", params={"after": before, "wait": 5})).json()
        assert changed == {"after": before, "change": before + 2, "metrics": [metric.key]}

    async def test_a_revision_leaves_the_earlier_value_readable(
        self, plugin: ActionPlugin, client: httpx.AsyncClient, bearer: Bearer
    ) -> None:
        sent, reporter = _observation(plugin.metrics[-1]), _reporter(bearer, plugin, plugin.metrics[-1])
        first = (await client.post("/submissions", json=_body(sent), headers=reporter)).json()
        published = await _approve(client, bearer, first)
        second = (await client.post("/submissions", json=_body(sent), headers=reporter)).json()
        await _approve(client, bearer, second)
        assert second["observations"][0]["revises"] == first["observations"][0]["value"]
        path, scope = f"/metrics/{sent['metric']}/observations", {"area": _DISTRICT, "to": "1990"}
        then = (await client.get(path, params=scope | {"as_of": published})).json()["items"][-1]
        now = (await client.get(path, params=scope)).json()["items"][-1]
        everything = (await client.get(path, params=scope | {"revisions": True})).json()["items"]
        assert (then["submission"], now["submission"]) == (first["id"], second["id"])
        assert [first["id"], second["id"]] == [each["submission"] for each in everything[-2:]]

    async def test_a_dry_run_shows_the_receipt_and_stores_nothing(
        self, plugin: ActionPlugin, client: httpx.AsyncClient, bearer: Bearer
    ) -> None:
        reporter = _reporter(bearer, plugin, plugin.metrics[0])
        before = (await client.get("/changes")).json()
        body = _body(_observation(plugin.metrics[0]))
        response = await client.post("/submissions", json=body, params={"dry_run": True}, headers=reporter)
        assert response.status_code == 200
        assert response.json()["dry_run"] is True
        assert (await client.get("/changes")).json() == before

    async def test_every_fault_of_a_refused_submission_is_named_and_nothing_is_stored(
        self, plugin: ActionPlugin, client: httpx.AsyncClient, bearer: Bearer
    ) -> None:
        reporter = _reporter(bearer, plugin, plugin.metrics[0])
        before = (await client.get("/changes")).json()
        good = _observation(plugin.metrics[0])
        response = await client.post(
            "/submissions",
            json=_body(
                good,
                good,
                good | {"metric": "no_such_metric"},
                good | {"unit": "furlongs", "period": "2025-13", "area": "110000"},
                good | {"value": "412.6", "status": "certain"},
            ),
            headers=reporter,
        )
        assert response.status_code == 422
        assert _codes(response) == {
            ("/observations/1", "duplicate"),
            ("/observations/2/metric", "unknown_metric"),
            ("/observations/3/unit", "unknown_unit"),
            ("/observations/3/period", "invalid_period"),
            ("/observations/3/area", "unknown_area"),
            ("/observations/4", "duplicate"),
            ("/observations/4/value", "not_a_number"),
            ("/observations/4/status", "enum"),
        }
        assert (await client.get("/changes")).json() == before

    async def test_every_milestone_takes_a_report_and_delivered_needs_evidence(
        self, plugin: ActionPlugin, client: httpx.AsyncClient, bearer: Bearer
    ) -> None:
        rights, reviewer = Responsibilities.of(plugin), bearer(OFFICE, Role.REVIEWER)
        for milestone in plugin.milestones:
            path = f"/milestones/{milestone.key}/reports"
            reporter = _who(bearer, rights.milestone_reporters[milestone.key], Role.REPORTER)
            refused = await client.post(path, json={"status": "delivered"}, headers=reporter)
            assert _codes(refused) == {("/evidence", "missing_evidence")}
            sent = {"status": "delivered", "evidence": [{"title": _SOURCE["title"], "url": "https://example.org/"}]}
            response = await client.post(path, json=sent, headers=reporter)
            assert (response.status_code, response.json()["state"]) == (201, "submitted")
            decided = await client.post(f"{path}/{response.json()['id']}/review", json=_APPROVE, headers=reviewer)
            assert (decided.status_code, decided.json()["state"]) == (200, "approved")
        states = (await client.get("/milestones")).json()
        assert {each["status"] for each in states} <= {"delivered"}

    async def test_it_keeps_the_accounts_it_declares_and_no_total_hides_a_gap(
        self, plugin: ActionPlugin, client: httpx.AsyncClient
    ) -> None:
        kept = (await client.get("/accounts")).json()
        assert [each["key"] for each in kept] == [account.key for account in plugin.accounts]
        assert all((each["total"] is None) is bool(each["missing"]) for each in kept)
        unknown = await client.get("/accounts/no_such_account")
        assert unknown.status_code == 404
        assert unknown.headers["content-type"] == "application/problem+json"

    async def test_it_keeps_the_registers_it_declares_each_empty_at_first(
        self, plugin: ActionPlugin, client: httpx.AsyncClient
    ) -> None:
        declared = (await client.get("")).json()["registers"]
        kept = (await client.get("/registers", params=_BEFORE_ALL)).json()
        assert [each["key"] for each in declared] == [register.key for register in plugin.registers]
        for register, state in zip(declared, kept, strict=True):
            required = {field["key"] for field in register["fields"] if field["required"]}
            said = state.pop("row_schema")["$defs"]["Values"]
            assert (list(said["properties"]), set(said["required"])) == (
                [field["key"] for field in register["fields"]],
                required,
            )
            assert state == register | {"count": 0}
            page = await client.get(f"/registers/{register['key']}", params=_BEFORE_ALL)
            assert page.json() == {"items": [], "total": 0, "next_cursor": None}

    async def test_a_register_or_row_it_does_not_have_is_not_found(
        self, plugin: ActionPlugin, client: httpx.AsyncClient
    ) -> None:
        paths = ["no_such_register", *(f"{register.key}/{UUID(int=0)}" for register in plugin.registers)]
        for path in (*paths, *(f"{path}/versions" for path in paths[1:])):
            unknown = await client.get(f"/registers/{path}")
            assert (unknown.status_code, unknown.headers["content-type"]) == (404, "application/problem+json")

    async def test_every_call_refuses_parameters_it_does_not_document(self, client: httpx.AsyncClient) -> None:
        document = (await client.get("/openapi.json")).json()
        calls = [(path, verb, call) for path, verbs in document["paths"].items() for verb, call in verbs.items()]
        assert len(calls) > 1
        for path, verb, call in calls:
            known = {each["name"] for each in call.get("parameters", []) if each["in"] == "query"}
            asked = {"asOf": "2020-01-01T00:00:00Z", "x": "1"} | ({"as_of": "soon"} if "as_of" in known else {})
            there = path.replace("{submission_id}", str(UUID(int=0)))
            response = await client.request(verb, there, params=asked, headers={"accept-language": "en"})
            assert response.status_code == 422, (verb, path)
            assert _codes(response) == {("asOf", "unknown_parameter"), ("x", "unknown_parameter")}
            said = response.json()["errors"][0]["message"]
            assert said == "there is no parameter 'asOf'; " + (
                f"known: {', '.join(sorted(known))}" if known else "this call takes none"
            )

    async def test_it_is_alive_and_ready(self, client: httpx.AsyncClient) -> None:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        assert (await client.get("/readyz")).json() == {"status": "ok"}
