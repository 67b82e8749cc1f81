"""`carbonpeak assess` as a person runs it: lines in, lines out."""

import asyncio
import json
import sys
from typing import Any

import pytest

from tests.journeys.command import CARBONPEAK, answers, answers_of_a_process, lines

HALVE = {
    "base_value": 100,
    "base_year": 2015,
    "current_value": 80,
    "current_year": 2020,
    "target": 50,
    "target_year": 2030,
    "direction": -1,
    "limit": None,
}
NOTHING = {"progress_value": None, "score": None, "status": "not_available"}


async def test_each_line_gets_its_verdict() -> None:
    short = {name: HALVE[name] for name in ("base_value", "base_year", "current_value", "current_year")}
    sent = b"\xef\xbb\xbf" + lines(HALVE, short, {**HALVE, "direction": 1, "target": 80.0}) + b"\n" + lines({})
    code, verdicts, err = await answers_of_a_process("assess", "--method", "statcan", sent=sent)
    value = -1 * (0.8**0.2 - 1) / abs(0.5 ** (1 / 15) - 1)
    assert (code, err) == (0, "")
    assert verdicts[0] == {
        "progress_value": value,
        "score": 7.1429 * value - 4.2857,
        "status": "substantial_progress",
    }
    assert verdicts[1] == {"progress_value": -1 * (0.8**0.2 - 1), "score": 5, "status": "substantial_progress"}
    assert verdicts[2]["status"] == "target_achieved"
    assert verdicts[3] == NOTHING


@pytest.mark.parametrize(
    ("arguments", "status", "value"),
    [
        ([], "on_track", 1.2),
        (["--method", "pace"], "on_track", 1.2),
        (["--method", "compound"], "at_risk", 0.9657842846620870),
        (["--method", "eurostat"], "significant_progress", 0.9665423041902719),
    ],
)
async def test_other_methods_judge_the_samelines(arguments: list[str], status: str, value: float) -> None:
    code, (verdict,), _ = await answers("assess", *arguments, sent=lines(HALVE))
    assert (code, verdict["status"]) == (0, status)
    assert verdict["progress_value"] == pytest.approx(value)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ({}, "no_data"),
        ({**HALVE, "base_value": None}, "no_data"),
        ({**HALVE, "current_year": 2030}, "missed"),
        ({**HALVE, "current_year": 2030, "current_value": 50}, "met"),
        ({**HALVE, "current_year": 2015}, "not_due"),
        ({**HALVE, "target": None}, "on_track"),
        ({**HALVE, "base_year": None}, "no_data"),
        ({**HALVE, "base_year": None, "current_value": 50}, "met"),
        ({**HALVE, "base_year": None, "current_year": 2030}, "missed"),
    ],
)
async def test_pace_judges_as_the_platform_does(line: dict[str, Any], status: str) -> None:
    _, (verdict,), _ = await answers("assess", sent=lines(line))
    assert verdict["status"] == status


@pytest.mark.parametrize("method", ["pace", "compound"])
async def test_values_at_the_ends_of_doubles_are_judged(method: str) -> None:
    line = {**HALVE, "direction": 1, "base_value": 1e-300, "current_value": -1e300, "target": 1e-299}
    far = {**HALVE, "direction": 1, "base_value": 1e-300, "current_value": 1e300, "target": 1e308, "target_year": 9998}
    code, verdicts, err = await answers("assess", "--method", method, sent=lines(line, far))
    assert (code, err) == (0, "")
    assert [verdict["progress_value"] is None for verdict in verdicts] == [True, False]


@pytest.mark.parametrize("method", ["pace", "compound"])
async def test_a_figure_after_the_target_year_says_nothing_of_that_year(method: str) -> None:
    late = {**HALVE, "current_year": 2032}
    sent = lines(late, {**late, "direction": 1}, {**late, "target": None}, {**late, "current_value": 50})
    code, verdicts, _ = await answers("assess", "--method", method, sent=sent)
    assert (code, [verdict["status"] for verdict in verdicts]) == (0, ["no_data"] * 4)


@pytest.mark.parametrize("method", ["statcan", "eurostat"])
async def test_published_methods_take_the_years_as_they_come(method: str) -> None:
    years = ({"target_year": 2010}, {"base_year": 2015.5}, {"current_year": 2032}, {"base_year": 2035})
    code, verdicts, err = await answers("assess", "--method", method, sent=lines(*({**HALVE, **odd} for odd in years)))
    assert (code, len(verdicts), err) == (0, len(years), "")


async def test_help_tells_every_field_of_a_line_and_of_an_answer() -> None:
    process = await asyncio.create_subprocess_exec(CARBONPEAK, "assess", "--help", stdout=asyncio.subprocess.PIPE)
    out, _ = await asyncio.wait_for(process.communicate(), 60)
    assert [name for name in (*HALVE, *NOTHING, "series") if f'"{name}"' not in out.decode()] == []


async def test_scores_of_several_series_make_one() -> None:
    achieved = {"score": 5, "status": "target_achieved"}
    sent = lines(
        {"series": [achieved, {"score": 0, "status": "moderate_progress"}]},
        {"series": [achieved, {"score": None, "status": "not_available"}]},
        {"series": []},
    )
    for arguments in (["--aggregate"], ["--method", "statcan", "--aggregate"]):
        code, verdicts, err = await answers("assess", *arguments, sent=sent)
        assert (code, err) == (0, "")
        assert verdicts == [
            {"score": 2.5, "status": "substantial_progress"},
            {"score": 5, "status": "target_achieved"},
            {"score": None, "status": "not_available"},
        ]


async def test_a_wrong_line_is_named_with_all_its_faults_and_ends_the_verdicts() -> None:
    wrong = {"base_value": "a", "direction": 2, "limit": True, "goal": 1}
    code, verdicts, err = await answers("assess", "--method", "statcan", sent=lines(HALVE, wrong, HALVE) + b"[\n")
    assert code == 1
    assert len(verdicts) == 1
    first, last = err.splitlines()
    for said in ("line 2:", "goal: unknown", "base_value: must", "limit: must", "direction: must be 1 or -1"):
        assert said in first
    assert last.startswith("carbonpeak: line 4: is not JSON")


@pytest.mark.parametrize(
    ("arguments", "line", "said"),
    [
        ([], b"[]", "must be an object"),
        ([], b'{"limit": NaN}', "NaN is no number"),
        ([], b'{"limit": 1e999}', "limit: too large"),
        ([], b'{"limit": 1' + b"0" * 400 + b"}", "limit: too large"),
        ([], b'{"limit": 1, "limit": 2}', "limit: given more than once"),
        ([], b'{"limit": "\xff"}', "is not UTF-8"),
        ([], b"[" * 100_000, "is not JSON"),
        ([], b" " * (1024 * 1024 + 1) + b"1", "longer than"),
        ([], b'{"base_year": 2015.5, "current_year": 0}', "current_year: must be a whole year"),
        ([], b'{"base_year": 2020, "current_year": 2019}', "current_year: must not be before base_year"),
        (["--method", "compound"], b'{"base_year": 2020, "target_year": 2020}', "target_year: must be after base_year"),
        (["--aggregate"], b"{}", "must be an object"),
        (["--aggregate"], b'{"series": [1, {"score": 6, "status": []}, {"x": 1}]}', "series[1].score: must lie"),
        (["--aggregate", "--method", "pace"], b"", "only statcan"),
        (["--method", "dns"], b"", "dns needs"),
    ],
)
async def test_what_cannot_be_judged_says_why(arguments: list[str], line: bytes, said: str) -> None:
    code, verdicts, err = await answers("assess", *arguments, sent=line)
    assert (code, verdicts) == (1, [])
    assert said in err
    assert "Traceback" not in err


async def test_a_reader_that_leaves_is_no_failure_to_speak_of() -> None:
    command = f"yes '{{}}' | head -100000 | {CARBONPEAK} assess --method statcan | head -1"
    process = await asyncio.create_subprocess_shell(
        command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await asyncio.wait_for(process.communicate(), 60)
    assert json.loads(out) == NOTHING
    assert err == b""


async def test_a_line_is_answered_before_the_next_one_is_sent() -> None:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        CARBONPEAK, "assess", "--method", "statcan", stdin=pipe, stdout=pipe, stderr=pipe
    )
    assert process.stdin
    assert process.stdout
    for _ in range(2):
        process.stdin.write(b"{}\n")
        assert json.loads(await asyncio.wait_for(process.stdout.readline(), 60)) == NOTHING
    process.stdin.close()
    await asyncio.wait_for(process.wait(), 60)
    assert process.returncode == 0


async def test_judging_lines_starts_without_the_web() -> None:
    web = "{'fastapi', 'sqlalchemy', 'strawberry'}"
    asked = f"import sys, carbonpeak.cli, carbonpeak.computing, carbonpeak.judging; print({web} & {{*sys.modules}})"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", asked, stdout=asyncio.subprocess.PIPE)
    out, _ = await asyncio.wait_for(process.communicate(), 60)
    assert out.decode().strip() == "set()"
