"""The audit log as an auditor reads it: `carbonpeak audit verify`, beside running services."""

import asyncio
import os

import psycopg

from services.catalog import PLUGINS
from shared.store.database import admin_url, database_name
from tests.journeys.command import CARBONPEAK
from tests.world import World


async def _verify(database_url: str) -> tuple[int | None, list[str], str]:
    pipe = asyncio.subprocess.PIPE
    environment = {**os.environ, "DATABASE_URL": database_url}
    process = await asyncio.create_subprocess_exec(
        CARBONPEAK, "audit", "verify", stdout=pipe, stderr=pipe, env=environment
    )
    out, err = await asyncio.wait_for(process.communicate(), 120)
    return process.returncode, out.decode().splitlines(), err.decode()


async def test_a_submission_is_logged_with_its_call_and_a_change_by_hand_is_told(world: World) -> None:
    sent = {"metric": "gdp", "period": "1989", "area": "310104", "value": 7, "unit": "亿元"}
    answer = await world.submit("coordination", sent, headers={"X-Request-ID": "sent-42"})
    change = answer.json()["change"]
    url = admin_url(world.database_url, database_name("coordination")).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as admin:
        found = admin.execute("SELECT client, request, kind FROM audit WHERE change = %s", [change]).fetchone()
        assert found == ("127.0.0.1", "sent-42", "submission")
        code, out, err = await _verify(world.database_url)
        assert (code, err) == (0, "")
        assert [line.split()[0] for line in out] == [plugin.key for plugin in PLUGINS]
        admin.execute("UPDATE audit SET request = 'other' WHERE change = %s", [change])
        code, _, err = await _verify(world.database_url)
        admin.execute("UPDATE audit SET request = 'sent-42' WHERE change = %s", [change])
    assert code == 1
    assert err == f"carbonpeak: coordination: change {change}: the row has been changed\n"
