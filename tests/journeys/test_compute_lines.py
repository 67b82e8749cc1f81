"""`carbonpeak compute` as a person runs it on cases of their own."""

from math import prod
from typing import Any

import pytest

from tests.journeys.command import answers, answers_of_a_process, lines
from tests.shared.published_series import SHAMPOO


async def test_lmdi_takes_published_cases_by_sector_or_as_a_whole() -> None:
    """demo.py and Examples_China.py of PyLMDI."""
    demo = {
        "activity": [[100, 150], [200, 300]],
        "structure": [[0.25, 0.1], [0.5, 0.2]],
        "intensity": [[1.5, 2.5], [3, 5]],
    }
    china = {
        "P": [1390.08, 1395.38],
        "g": [59.04367375, 64.52073987],
        "s": [0.51892765, 0.521570193],
        "i": [0.002876626, 0.002743568],
        "e": [3.004500526, 3.053397862],
        "k": [2.07, 2.02],
    }
    code, (first, second), err = await answers_of_a_process(
        "compute", "lmdi", sent=lines({"factors": demo}, {"factors": china})
    )
    assert (code, err) == (0, "")
    assert first == {
        "start": 75,
        "end": 600,
        "additive": {"total": 525, "parts": {"activity": 175, "structure": 175, "intensity": 175}},
        "multiplicative": {"total": 8, "parts": {"activity": 2, "structure": 2, "intensity": 2}},
    }
    assert (second["start"], second["end"]) == pytest.approx((761.984276581356, 794.6119504871361), rel=1e-15)
    assert round(second["additive"]["total"], 11) == 32.62767390578
    assert {name: round(part, 9) for name, part in second["additive"]["parts"].items()} == {
        "P": 2.961364221,
        "g": 69.032181708,
        "s": 3.952702878,
        "i": -36.853878769,
        "e": 12.562758285,
        "k": -19.027454417,
    }
    ratios = second["multiplicative"]
    assert round(ratios["total"], 9) == 1.042819353
    assert ratios["total"] == pytest.approx(prod(ratios["parts"].values()), rel=1e-14)


async def test_lmdi_at_zero_has_parts_and_no_ratios() -> None:
    code, (found,), _ = await answers("compute", "lmdi", sent=lines({"factors": {"a": [0, 4], "b": [5, 5]}}))
    assert code == 0
    assert found == {
        "start": 0,
        "end": 20,
        "additive": {"total": 20, "parts": {"a": 20, "b": 0}},
        "multiplicative": None,
    }


async def test_mann_kendall_of_shampoo_sales_and_of_few_values() -> None:
    """Examples notebook of pyMannKendall, original test."""
    sent = lines({"values": list(map(float, SHAMPOO))}, {"values": [5, 4, 3, 2.5, 1]}, {"values": [3]})
    code, (shampoo, few, one), err = await answers("compute", "mann-kendall", sent=sent)
    assert (code, err) == (0, "")
    assert (shampoo["n"], shampoo["s"], shampoo["tau"]) == (36, 440, 0.6984126984126984)
    assert (shampoo["slope"], shampoo["intercept"], shampoo["p_exact"]) == (11.509375, 78.7359375, None)
    assert few == {
        "n": 5,
        "s": -10,
        "variance": pytest.approx(16.667, abs=1e-3),
        "z": pytest.approx(-2.20, abs=1e-2),
        "p": pytest.approx(0.027, abs=1e-3),
        "p_exact": pytest.approx(0.0167, abs=1e-4),
        "tau": -1,
        "slope": -1,
        "intercept": 5,
    }
    assert (one["p"], one["slope"], one["intercept"]) == (1, None, None)


async def test_yearly_falls_accumulate_as_published_for_shaanxi() -> None:
    """CO2 per GDP, twelfth five-year plan."""
    sent = lines({"yearly": [8.01, 1.79, 5.35]}, {"yearly": [-10]})
    code, found, _ = await answers("compute", "accumulate", sent=sent)
    assert code == 0
    assert [round(each["cumulative"], 2) for each in found] == [14.49, -10]


@pytest.mark.parametrize(
    ("ncv", "carbon_content", "oxidation", "factor"),
    [
        (20908, 26.37, 0.94, 1.90030),
        (28435, 29.5, 0.93, 2.8604),
        (41816, 20.1, 0.98, 3.0202),
        (41816, 21.1, 0.98, 3.1705),
        (43070, 18.9, 0.98, 2.9251),
        (42652, 20.2, 0.98, 3.09591),
        (50179, 17.2, 0.98, 3.1013),
        (46055, 18.2, 0.98, 3.0119),
        (38931, 15.3, 0.99, 2.16219),
    ],
)
async def test_fuels_have_the_factors_of_the_provincial_guideline(
    ncv: float, carbon_content: float, oxidation: float, factor: float
) -> None:
    sent = lines({"ncv": ncv, "carbon_content": carbon_content, "oxidation": oxidation})
    _, (found,), _ = await answers("compute", "fuel-factor", sent=sent)
    assert round(found["factor"], len(str(factor)) - 2) == factor


async def test_a_wrong_line_is_named_with_all_its_faults_and_ends_the_results() -> None:
    good = {"factors": {"a": [1, 2]}}
    wrong = {"factors": {"a": [1], "b": [True, [1, "2"]]}, "sectors": 2}
    negative = {"factors": {"a": [[1, 2], [1]], "b": [-1, 2]}}
    code, found, err = await answers("compute", "lmdi", sent=lines(good, wrong, good, negative))
    assert (code, len(found)) == (1, 1)
    first, last = err.splitlines()
    assert first.startswith("carbonpeak: line 2:")
    for said in (
        "sectors: unknown; known is factors",
        "factors.a: must be [start, end]",
        "factors.b[0]: must be a number",
        "factors.b[1][1]: must be a number",
    ):
        assert said in first
    assert "line 4: factors: sectors do not match: a at the start has 2, a at the end has 1" in last
    assert "b at the start: -1.0 is negative" in last


@pytest.mark.parametrize(
    ("kernel", "line", "said"),
    [
        ("lmdi", [], "must be an object"),
        ("lmdi", {}, "factors: must be an object"),
        ("lmdi", {"factors": {}}, "there is no factor"),
        ("lmdi", {"factors": {"a": [[], []]}}, "there is no sector"),
        ("lmdi", {"factors": {"a": [1e308, 1], "b": [1e308, 1]}}, "too large"),
        ("mann-kendall", {"values": []}, "values: must be a list of numbers, at least one"),
        ("mann-kendall", {"values": [1, None]}, "values[1]: must be a number"),
        ("mann-kendall", {"value": [1]}, "value: unknown; known is values; values: must be"),
        ("accumulate", {"yearly": [1, 101]}, "yearly[1]: nothing falls by more than 100 %"),
        ("accumulate", {"yearly": [-1e308] * 4000}, "too large"),
        ("fuel-factor", {"ncv": 1, "oxidation": 2}, "carbon_content: must be a number; oxidation: must be a share"),
        ("fuel-factor", {"ncv": -1, "carbon_content": 1, "oxidation": 1}, "ncv: must not be negative"),
    ],
)
async def test_what_cannot_be_computed_says_why(kernel: str, line: Any, said: str) -> None:
    code, found, err = await answers("compute", kernel, sent=lines(line))
    assert (code, found) == (1, [])
    assert said in err
    assert "Traceback" not in err
