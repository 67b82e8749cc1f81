"""`If-Match`: which edits may go on, and what the others are told."""

import pytest

from shared.service.matching import Match, _match
from shared.service.problems import InvalidError, PreconditionFailedError, PreconditionRequiredError


@pytest.mark.parametrize(
    "sent",
    [['"a"'], ["*"], [' "b" , "a"'], ['"b"', '"a"'], ['"b,c", "a"'], ['W/"b","a",'], [', "a"']],
)
def test_an_edit_of_the_version_that_holds_goes_on(sent: list[str]) -> None:
    _match(sent).hold('"a"')


@pytest.mark.parametrize("sent", [['"b"'], ['W/"a"'], ['"b", "c"'], ['"*"'], ['"A"'], ['""']])
def test_an_edit_of_another_version_is_refused_with_the_one_that_holds(sent: list[str]) -> None:
    with pytest.raises(PreconditionFailedError) as refused:
        _match(sent).hold('"a"')
    assert refused.value.headers["ETag"] == '"a"'


def test_an_edit_of_no_version_is_asked_for_one() -> None:
    with pytest.raises(PreconditionRequiredError):
        _match(None).hold('"a"')
    assert _match(None) == Match(None)


@pytest.mark.parametrize("sent", ["", "a", '"a', '"a" "b"', "W/a", '*, "a"', '"a""b"', "'a'", '"a b"'])
def test_what_is_no_entity_tag_is_named_as_a_fault(sent: str) -> None:
    with pytest.raises(InvalidError) as refused:
        _match([sent])
    assert [(fault.pointer, fault.code) for fault in refused.value.faults] == [("If-Match", "invalid_entity_tag")]
