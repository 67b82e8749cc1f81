"""Whether the gateway can answer: one look at a time, whose finding is for all who ask meanwhile."""

import asyncio

from sqlalchemy.exc import SQLAlchemyError

from gateway.rollups import Rollups


class Readiness:
    """Probes are free for everybody, so however many come at once must cost no more than one."""

    def __init__(self, rollups: Rollups) -> None:
        self._rollups = rollups
        self._look: asyncio.Task[list[str]] | None = None

    async def missing(self) -> list[str]:
        """The parts that do not answer: services by their keys, and the gateway's own database."""
        if self._look is None or self._look.done():
            self._look = asyncio.create_task(self._missing())
        return await asyncio.shield(self._look)

    async def _missing(self) -> list[str]:
        missing = await self._rollups.missing()
        try:
            await self._rollups.last_scheduled()
        except (SQLAlchemyError, OSError):
            missing.append("gateway")
        return missing
