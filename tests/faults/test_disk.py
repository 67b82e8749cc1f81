"""No room left: refused whole as something to try again, and reading goes on."""

import random
import shutil
import string

import httpx
import pytest

from tests.faults.cluster import SEGMENT, Cluster
from tests.faults.sender import Office, check_nothing_is_lost

pytestmark = pytest.mark.skipif(shutil.which("prlimit") is None, reason="only Linux limits another process's files")


async def test_a_full_disk_refuses_a_write_whole_and_not_for_good(server: Cluster, office: Office) -> None:
    chosen = random.Random(1)  # noqa: S311  # what cannot be compressed
    note = "".join(chosen.choices(string.ascii_letters, k=3900))
    async with office.sender() as bureau, httpx.AsyncClient(base_url=office.address) as reader:
        server.allow_files_of(SEGMENT)
        sent = [await bureau.send("large-0", note=note)]
        while sent[-1].acknowledged and len(sent) < 50:
            sent.append(await bureau.send(f"large-{len(sent)}", note=note))
        assert sent[-1].status == 503
        check_nothing_is_lost(server.url, sent)
        assert (await reader.get("/state")).status_code == 200
        server.allow_files_of(None)
        assert (await bureau.repeat(sent[-1])).acknowledged
    check_nothing_is_lost(server.url, sent)
