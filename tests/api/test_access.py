"""Who may come in."""

from __future__ import annotations

import base64
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import structlog
from httpx2 import Response
from starlette.testclient import TestClient

from api.keys import KeyFile
from api.settings import Settings
from tests.api.conftest import ARTICLES, Connect
from tests.api.fake import FakeSummarizer

PROBES = ["/livez", "/readyz"]
GUARDED = [
    "/", "/docs", "/docs/static/swagger-ui.css", "/openapi.json", "/metrics", "/v1/summaries", "/nothing",
    "/livez/", "//livez", "/LIVEZ", "/livez/../metrics",
]  # fmt: skip


@pytest.fixture
def keys(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "keys.json")


@pytest.fixture
def guarded(connect: Connect, tmp_path: Path) -> TestClient:
    """A service that other machines can reach."""
    return connect("203.0.113.9", "news.example", host="0.0.0.0", keys_file=tmp_path / "keys.json")


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def summarize(client: TestClient, token: str) -> Response:
    return client.post("/v1/summaries", json={"documents": ARTICLES}, headers=bearer(token))


@pytest.mark.parametrize("path", PROBES)
def test_probes_need_no_key(guarded: TestClient, path: str) -> None:
    assert guarded.get(path).status_code == 200


@pytest.mark.parametrize("path", GUARDED)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_everything_else_is_denied_whether_it_is_there_or_not(guarded: TestClient, method: str, path: str) -> None:
    answer = guarded.request(method, path)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"].startswith("Bearer ")


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic", "Basic !", "Basic bm8=", b"Basic \xe9", "Digest x", "Bearer ng_x"]
)
def test_an_authorization_that_holds_no_key_is_401(guarded: TestClient, keys: KeyFile, header: str | bytes) -> None:
    keys.add("cms")
    assert guarded.get("/metrics", headers={"Authorization": header}).status_code == 401


def test_a_key_opens_and_a_revoked_one_no_longer(guarded: TestClient, keys: KeyFile) -> None:
    token = keys.add("cms")
    assert summarize(guarded, token).status_code == 200
    keys.revoke("cms")
    assert summarize(guarded, token).status_code == 401


def test_a_key_that_is_not_known_is_told_from_none(guarded: TestClient, keys: KeyFile) -> None:
    token = keys.add("cms")
    keys.revoke("cms")
    assert guarded.get("/metrics").json()["detail"].startswith("This needs a key. Send it as")
    unknown = summarize(guarded, token)
    assert unknown.json()["detail"].startswith("This key is not known here, or no longer.")
    assert token not in unknown.text
    assert "Basic" in unknown.headers["www-authenticate"]  # a browser asks again


def test_a_browser_can_send_the_key_as_a_password(guarded: TestClient, keys: KeyFile) -> None:
    token = keys.add("desk")
    credentials = base64.b64encode(f"anyone:{token}".encode()).decode()
    assert guarded.get("/docs", headers={"Authorization": f"Basic {credentials}"}).status_code == 200


def test_a_key_over_its_quota_is_429_until_its_window_passes_and_others_are_not(
    guarded: TestClient, keys: KeyFile
) -> None:
    busy, other = keys.add("cms", "2/hour"), keys.add("desk", "2/hour")
    assert [summarize(guarded, busy).status_code for _ in range(3)] == [200, 200, 429]
    assert summarize(guarded, other).status_code == 200
    answer = summarize(guarded, busy)
    assert 0 < int(answer.headers["retry-after"]) <= 7200
    assert answer.json()["detail"].startswith("This key allows 2 per 1 hour.")


def test_a_quota_counts_briefs_and_not_what_the_page_asks_while_an_editor_works(
    guarded: TestClient, keys: KeyFile
) -> None:
    token = keys.add("desk", "1/hour")
    for _ in range(3):
        assert guarded.get("/docs", headers=bearer(token)).status_code == 200
        check = {"text": "The bridge closed.", "sources": ["The bridge closed."]}
        assert guarded.post("/v1/support", json=check, headers=bearer(token)).status_code == 200
        pasted = {"documents": [{"text": "The bridge closed."}]}
        assert guarded.post("/v1/clean", json=pasted, headers=bearer(token)).status_code == 200
    assert [summarize(guarded, token).status_code for _ in range(2)] == [200, 429]


def test_what_the_service_has_no_room_for_is_not_charged(guarded: TestClient, keys: KeyFile) -> None:
    token = keys.add("desk", "1/hour")
    admission = guarded.app.state.service.admission  # type: ignore[attr-defined]
    admission.draining = True
    assert [summarize(guarded, token).status_code for _ in range(3)] == [503, 503, 503]
    admission.draining = False
    assert [summarize(guarded, token).status_code for _ in range(2)] == [200, 429]


def test_many_at_once_cannot_overdraw_a_quota(guarded: TestClient, keys: KeyFile, summarizer: FakeSummarizer) -> None:
    token = keys.add("desk", "2/hour")
    summarizer.go.clear()
    with ThreadPoolExecutor(4) as threads:
        answers = [threads.submit(summarize, guarded, token) for _ in range(4)]
        while sum(answer.done() for answer in answers) < 2:
            time.sleep(0.01)
        summarizer.go.set()
    assert sorted(answer.result().status_code for answer in answers) == [200, 200, 429, 429]


def test_a_broken_key_file_lets_no_one_in_and_the_log_says_what_to_do(
    guarded: TestClient, keys: KeyFile, tmp_path: Path
) -> None:
    token = keys.add("cms")
    file = tmp_path / "keys.json"
    whole = file.read_text()
    file.write_text("[{")
    with structlog.testing.capture_logs() as lines:
        answers = [summarize(guarded, token), guarded.get("/readyz")]
    assert [answer.status_code for answer in answers] == [503, 503]
    assert answers[0].json() == answers[1].json()
    assert "cannot read its keys" in answers[0].json()["detail"]
    assert {line["log_level"] for line in lines} == {"error"}
    assert {line["error"] for line in lines} == {f"{file} is not a key file. Restore it, or remove it and add keys."}
    assert guarded.get("/livez").status_code == 200
    file.write_text(whole)
    assert [summarize(guarded, token).status_code, guarded.get("/readyz").status_code] == [200, 200]


def test_on_loopback_a_named_key_file_is_enforced(connect: Connect, keys: KeyFile, tmp_path: Path) -> None:
    token = keys.add("cms")
    client = connect(keys_file=tmp_path / "keys.json")
    assert client.get("/livez").status_code == 200
    assert [summarize(client, key).status_code for key in ("", "ng_wrong", token)] == [401, 401, 200]
    challenge = client.get("/").headers["www-authenticate"]
    assert "Basic" in challenge  # a browser asks for the key, and the page opens
    credentials = base64.b64encode(f"anyone:{token}".encode()).decode()
    assert client.get("/", headers={"Authorization": f"Basic {credentials}"}).status_code == 200
    keys.revoke("cms")
    assert summarize(client, token).status_code == 401


def test_on_loopback_keys_where_they_are_kept_by_default_are_enforced_too(
    connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert connect().get("/metrics").status_code == 200
    KeyFile(Settings().keys_file).add("cms")
    assert connect().get("/metrics").status_code == 401


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8000"])
def test_on_loopback_this_machine_needs_no_key(connect: Connect, name: str) -> None:
    assert connect().get("/metrics", headers={"Host": name}).status_code == 200


@pytest.mark.parametrize(
    "name", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "", ":", "[::1", "[::1]x"]
)
def test_on_loopback_another_name_for_this_machine_is_refused(connect: Connect, name: str) -> None:
    answer = connect().get("/metrics", headers={"Host": name})
    assert answer.status_code == 403
    assert connect().get("/livez", headers={"Host": name}).status_code == 200


@pytest.mark.parametrize("address", ["203.0.113.9", "10.0.0.1", "::ffff:10.0.0.1", "testclient"])
def test_on_loopback_another_machine_is_refused(connect: Connect, address: str) -> None:
    assert connect(address).get("/metrics").status_code == 403
