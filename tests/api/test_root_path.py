"""Behind a proxy that publishes the service below a path: every path, link and rule is what it is at a host's root."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.keys import KeyFile
from api.settings import SettingsError, read_settings
from tests.api.conftest import ARTICLES, Connect

ROOT = "/desk/nutgraf"


@pytest.fixture(params=["", ROOT], ids=["taken off", "left on"])
def sent(request: pytest.FixtureRequest) -> str:
    """What the proxy leaves of the root path."""
    given: str = request.param
    return given


@pytest.fixture
def below(connect: Connect) -> TestClient:
    return connect(root_path=ROOT)


@pytest.mark.parametrize("path", ["/", "/page/page.css", "/docs", "/docs/static/swagger-ui.css", "/livez", "/metrics"])
def test_every_path_is_there_whether_the_proxy_takes_the_root_path_off_or_not(
    below: TestClient, sent: str, path: str
) -> None:
    assert below.get(sent + path).status_code == 200


def test_the_documentation_and_its_servers_are_below_the_root_path(below: TestClient, sent: str) -> None:
    assert below.get(sent + "/openapi.json").json()["servers"] == [{"url": ROOT}]
    addresses = re.findall(r"""(?:src|href)="([^"]+)"|url: '([^']+)'""", below.get(sent + "/docs").text)
    local = [address for pair in addresses for address in pair if address]
    assert len(local) >= 4
    assert all(address.startswith(f"{ROOT}/") for address in local)
    for address in local:
        assert below.get(sent + address.removeprefix(ROOT)).status_code == 200


def test_the_root_path_itself_leads_to_the_page(below: TestClient) -> None:
    answer = below.get(ROOT, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"{ROOT}/")


def test_what_only_begins_like_the_root_path_is_not_below_it(below: TestClient) -> None:
    assert below.get(f"{ROOT}s/livez").status_code == 404
    assert below.get(f"{ROOT}{ROOT}/livez").status_code == 404


def test_keys_and_quotas_hold_below_a_root_path(connect: Connect, tmp_path: Path, sent: str) -> None:
    path = tmp_path / "keys.json"
    key = {"Authorization": f"Bearer {KeyFile(path).add('cms', '1/day')}"}
    client = connect(root_path=ROOT, keys_file=path)
    assert client.get(sent + "/livez").status_code == 200
    assert client.get(sent + "/").status_code == 401
    asked = [client.post(sent + "/v1/summaries", json={"documents": ARTICLES}, headers=key) for _ in range(2)]
    assert [answer.status_code for answer in asked] == [200, 429]


def test_meters_name_routes_without_the_root_path(below: TestClient, sent: str) -> None:
    below.post(sent + "/v1/summaries", json={"documents": ARTICLES})
    assert 'nutgraf_requests_total{route="/v1/summaries",status="200"} 1.0' in below.get("/metrics").text


@pytest.mark.parametrize("path", ["/nothing", "/v1/summaries", "/docs/static/nothing", "/page/nothing"])
def test_problems_name_the_documentation_below_the_root_path(below: TestClient, sent: str, path: str) -> None:
    assert below.get(sent + path).json()["detail"].endswith(f" See {ROOT}/docs.")


@pytest.mark.parametrize("value", ["/v1", "/v1/summaries", "/docs", "/docs/static", "/page", "/page/x.css", "/livez"])
def test_a_root_path_that_hides_one_of_the_services_own_is_refused(connect: Connect, value: str) -> None:
    with pytest.raises(SettingsError, match=r"\(--root-path\) is where the service has paths of its own; take another"):
        connect(root_path=value)


@pytest.mark.parametrize("root", ["/v1/nutgraf", "/docs/nutgraf", "/v", "/page.css", "/livez/nutgraf"])
def test_one_that_only_begins_like_one_of_them_is_as_good_as_any(connect: Connect, sent: str, root: str) -> None:
    client = connect(root_path=root)
    for path in ("/", "/page/page.css", "/docs", "/livez"):
        assert client.get((root if sent else "") + path).status_code == 200


@pytest.mark.parametrize("value", ["nutgraf", "/nutgraf/", "/", "//", "https://desk.example/nutgraf", "/a b", "/a?b"])
def test_what_is_no_path_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match=r"\(--root-path\) must be str such as /nutgraf\."):
        read_settings(["--root-path", value])
