"""Every door answers what it does not do in the same way: a problem, and every method that a path has."""

from collections.abc import AsyncIterator

import pytest

from tests.world import World

_PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/energy/submissions", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("DELETE", "/energy/milestones/energy_system_accelerated/reports", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("GET", "/energy/submissions/file", {"POST", "OPTIONS"}),
        ("POST", "/energy/state", {"GET", "HEAD", "OPTIONS"}),
        ("POST", "/healthz", {"GET", "HEAD", "OPTIONS"}),
        ("PUT", "/graphql", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("TRACE", "/energy/state", {"GET", "HEAD", "OPTIONS"}),
    ],
)
async def test_a_method_that_a_path_does_not_have_is_refused_with_all_that_it_has(
    world: World, method: str, path: str, allowed: set[str]
) -> None:
    refused = await world.client.request(method, path)
    assert (refused.status_code, refused.headers["content-type"]) == (405, _PROBLEM)
    asked = await world.client.options(path)
    assert (asked.status_code, asked.content) == (204, b"")
    for answer in (refused, asked):
        assert set(answer.headers["allow"].split(", ")) == allowed


@pytest.mark.parametrize("path", ["/energy/state", "/energy/changes", "/healthz", "/energy/nothing", "/energy/docs"])
async def test_head_is_answered_like_get_without_the_body(world: World, path: str) -> None:
    whole, head = await world.client.get(path), await world.client.head(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    for name in ("content-type", "content-length", "etag"):
        assert head.headers.get(name) == whole.headers.get(name)


@pytest.mark.parametrize("path", ["/nothing", "/energy/nothing", "/graphql/nothing", "/energy/submissions/nothing"])
async def test_a_path_that_is_not_there_is_a_problem(world: World, path: str) -> None:
    answer = await world.client.get(path, headers={"accept-language": "en"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, _PROBLEM)
    assert answer.json()["title"] == "Not found"


@pytest.mark.parametrize("path", ["/graphql", "/energy/submissions"])
async def test_a_body_that_is_too_large_is_a_problem_whether_its_length_is_told_or_not(world: World, path: str) -> None:
    async def told_to_nobody() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b" " * 65536

    for content in (b" " * 9_000_000, told_to_nobody()):
        answer = await world.reporter.post(path, content=content, headers={"content-type": "application/json"})
        assert (answer.status_code, answer.headers["content-type"]) == (413, _PROBLEM)
