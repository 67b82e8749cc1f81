"""How often somebody may call: a sliding window for each caller or address, in the memory of this process."""

import math
from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from time import time

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from starlette.types import Scope

from shared.plan.rights import Role
from shared.web.call import Call
from shared.web.settings import WebSettings

_MOST_KNOWN = 4096
"""More callers within a window than these, and those who were silent longest start anew."""
_READING = ("GET", "HEAD", "OPTIONS")
_QUESTIONS = "/graphql"
_ONE_SUBSCRIBER = 64


@dataclass(frozen=True, slots=True)
class Standing:
    """What is left after a call, or that it was one too many."""

    name: str
    limit: RateLimitItem
    allowed: bool
    remaining: int
    seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """As the IETF's draft on rate limit headers has them."""
        policy = f'"{self.name}";q={self.limit.amount};w={self.limit.get_expiry()}'
        told = {"ratelimit-policy": policy, "ratelimit": f'"{self.name}";r={self.remaining};t={self.seconds}'}
        return told if self.allowed else told | {"retry-after": str(max(1, self.seconds))}


class Rates:
    def __init__(self, settings: WebSettings) -> None:
        given = {"reads": settings.rate_reads, "writes": settings.rate_writes}
        self._limits = {name: parse(text) for name, text in given.items() if text}
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    async def count(self, scope: Scope, call: Call) -> Standing | None:
        """`None` where there is no limit: none is set, or the platform itself is reading."""
        reading = scope["method"] in _READING or scope["path"] == _QUESTIONS
        name = "reads" if reading else "writes"
        limit = self._limits.get(name)
        if limit is None or (reading and call.caller and Role.PLATFORM in call.caller.roles):
            return None
        who = _whose(call)
        await self._remember(name, who)
        allowed = await self._limiter.hit(limit, name, who)
        window = await self._limiter.get_window_stats(limit, name, who)
        return Standing(name, limit, allowed, window.remaining, math.ceil(max(0.0, window.reset_time - time())))

    async def _remember(self, name: str, who: str) -> None:
        self._known[name, who] = None
        self._known.move_to_end((name, who))
        if len(self._known) > _MOST_KNOWN:
            (silent, its), _ = self._known.popitem(last=False)
            await self._limiter.clear(self._limits[silent], silent, its)


def _whose(call: Call) -> str:
    """The subject or, of somebody who is not known, the address: with IPv6 that of the subscriber, who has many."""
    if call.caller:
        return f"subject {call.caller.subject}"
    try:
        address = ip_address(call.client or "")
    except ValueError:
        return "nowhere"
    one = ip_network((address, _ONE_SUBSCRIBER), strict=False) if isinstance(address, IPv6Address) else address
    return f"address {one}"
