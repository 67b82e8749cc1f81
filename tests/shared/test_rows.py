"""Rows of registers: merge patches as RFC 7396 has them, numbers that stay exact, every fault at once."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.energy.plugin import PLUGIN
from services.energy.registers import COAL_UNITS
from shared.service.problems import InvalidError
from shared.service.rows import edited, entry, merged, same, told
from shared.store.registers import Entry
from shared.store.tables import RegisterRow

FIELDS = PLUGIN.fields_of(COAL_UNITS)
SENT: dict[str, Any] = {
    "values": {"name": "合成一号机", "capacity": Decimal("32.10"), "status": "in_service", "area": "310115"},
    "source": {"title": "合成", "publisher": "tests", "url": "https://example.org/"},
}


def _stored(said: Entry) -> RegisterRow:
    return RegisterRow(
        id=uuid4(),
        version=1,
        register_key=COAL_UNITS.key,
        content=dict(said.content),
        withdrawn=False,
        source=dict(said.source),
        note=said.note,
        bureau="市发展改革委",
        subject="tests",
        body=said.body,
        key=None,
        recorded_at=datetime.now(UTC),
        change=1,
    )


@pytest.mark.parametrize(
    ("target", "patch", "result"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        (["a", "b"], ["c", "d"], ["c", "d"]),
        ({"a": "b"}, ["c"], ["c"]),
        ({"a": "foo"}, None, None),
        ({"a": "foo"}, "bar", "bar"),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_patches_are_merged_as_the_examples_of_the_standard(target: Any, patch: Any, result: Any) -> None:
    assert merged(target, patch) == result


_JSON = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
)


@given(target=_JSON, patch=_JSON)
def test_a_patch_merged_twice_changes_nothing_more(target: Any, patch: Any) -> None:
    once = merged(target, patch)
    assert merged(once, patch) == once
    assert merged(once, {}) == (once if isinstance(once, dict) else {})


@given(st.decimals(min_value=0, max_value=10**17, places=12, allow_nan=False))
def test_a_number_stays_the_one_that_was_sent(value: Decimal) -> None:
    said = entry(FIELDS, SENT | {"values": SENT["values"] | {"capacity": value}}, "")
    assert Decimal(said.content["capacity"]) == value
    assert told(FIELDS, _stored(said)).values["capacity"] == value


def test_what_is_left_out_or_null_is_not_kept_and_told_as_null() -> None:
    row = _stored(entry(FIELDS, SENT | {"values": SENT["values"] | {"operator": None}}, ""))
    assert set(row.content) == {"name", "capacity", "status", "area"}
    assert told(FIELDS, row).values["operator"] is None


def test_an_edit_changes_what_it_names_and_an_empty_one_nothing() -> None:
    row = _stored(entry(FIELDS, SENT, ""))
    patch = {"values": {"status": "closed", "area": None}, "note": "已关停", "source": {"url": None}}
    changed = entry(FIELDS, edited(FIELDS, row, patch), "")
    assert changed.content == {"name": "合成一号机", "capacity": "32.1", "status": "closed"}
    assert (changed.source, changed.note) == ({"title": "合成", "publisher": "tests"}, "已关停")
    assert not same(row, changed)
    assert same(row, entry(FIELDS, edited(FIELDS, row, {"values": {}}), ""))


def test_a_field_that_is_declared_no_more_is_not_told_and_does_not_hinder_an_edit() -> None:
    row = _stored(entry(FIELDS, SENT, ""))
    row.content = row.content | {"withdrawn_field": "x"}
    assert "withdrawn_field" not in told(FIELDS, row).values
    assert "withdrawn_field" not in entry(FIELDS, edited(FIELDS, row, {}), "").content


@pytest.mark.parametrize(
    ("patch", "faults"),
    [
        ({"values": {"name": None, "status": None}}, {("/values/name", "missing"), ("/values/status", "missing")}),
        (
            {"values": {"capacity": -1, "use": "both", "colour": "red"}, "note": ""},
            {
                ("/values/capacity", "out_of_bounds"),
                ("/values/use", "enum"),
                ("/values/colour", "extra_forbidden"),
                ("/note", "string_too_short"),
            },
        ),
        (
            {"values": {"capacity": "32", "retrofitted_on": "2025-13", "commitment": "T001", "area": "110000"}},
            {
                ("/values/capacity", "not_a_number"),
                ("/values/retrofitted_on", "invalid_date"),
                ("/values/commitment", "enum"),
                ("/values/area", "enum"),
            },
        ),
        ({"values": "x", "source": None}, {("/values", "model_type"), ("/source", "missing")}),
        (["a list"], {("", "model_type")}),
        ({"version": 7}, {("/version", "extra_forbidden")}),
    ],
)
def test_every_fault_of_an_edit_is_named_at_once(patch: Any, faults: set[tuple[str, str]]) -> None:
    row = _stored(entry(FIELDS, SENT, ""))
    with pytest.raises(InvalidError) as refused:
        entry(FIELDS, edited(FIELDS, row, patch), "")
    assert {(fault.pointer, fault.code) for fault in refused.value.faults} == faults
