"""`If-Match`: an edit names the version it was made on, so that none overwrites one it has not seen (RFC 9110)."""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header

from shared.plan import Text
from shared.service.problems import Fault, InvalidError, PreconditionFailedError, PreconditionRequiredError
from shared.wire.spelled import EntityTags

_TAG = re.compile(r'(W/)?"[\x21\x23-\x7e\x80-\xff]*"')
_LIST = re.compile(rf"[ \t,]*{_TAG.pattern}([ \t]*,[ \t,]*{_TAG.pattern})*[ \t,]*")


@dataclass(frozen=True, slots=True)
class Match:
    """What a caller sent: entity tags, or `None` where it sent none at all."""

    tags: frozenset[str] | None

    def hold(self, current: str) -> None:
        """Raises what the caller must mend unless `current` is a version it edits.

        To be asked under the writers' lock. Compared strongly: a weak tag matches nothing.
        """
        if self.tags is None:
            raise PreconditionRequiredError
        self.hold_if_sent(current)

    def hold_if_sent(self, current: str) -> None:
        """Asks for nothing where the caller named no version."""
        if self.tags is not None and not self.tags & {current, "*"}:
            raise PreconditionFailedError(current)


def _match(
    if_match: Annotated[list[EntityTags] | None, Header(description="`ETag` of what is edited")] = None,
) -> Match:
    if if_match is None:
        return Match(None)
    sent = ", ".join(if_match).strip()
    if sent == "*":
        return Match(frozenset({"*"}))
    if not _LIST.fullmatch(sent):
        said = Text('应为带引号的ETag,如"1"', 'must hold quoted entity tags, such as "1"')
        raise InvalidError([Fault("If-Match", "invalid_entity_tag", said)])
    return Match(frozenset(found[0] for found in _TAG.finditer(sent)))


IfMatch = Annotated[Match, Depends(_match)]
