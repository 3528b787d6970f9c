"""The settings for nginx and Caddy, in the real servers on this machine."""

import gzip
import http.client
import shutil
import ssl
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from tests.conftest import Run
from tests.publish import hosts
from tests.publish.conftest import Pair, content_of
from tests.publish.observatory import grade
from trangxa.publish import servers
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.headers import ASK_AGAIN, FOR_EVER, HEADERS
from trangxa.publish.redirects import redirects

OLD, NEW = "/tin-tuc/2024/bai-cu.html", "/lien-he.html"
LASTING = "assets/mau.0a1b2c3d.css"


@dataclass(frozen=True)
class Answer:
    """Status, lower-case headers, body as sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Web:
    """A running server."""

    http: int
    https: int
    trusted: ssl.SSLContext

    def get(self, url: str, *, plain: bool = False, **headers: str) -> Answer:
        """Ask for an address, over TLS unless `plain`."""
        connection = (
            http.client.HTTPConnection("localhost", self.http, timeout=20)
            if plain
            else http.client.HTTPSConnection("localhost", self.https, timeout=20, context=self.trusted)
        )
        try:
            connection.request("GET", url, headers={name.replace("_", "-"): value for name, value in headers.items()})
            reply = connection.getresponse()
            return Answer(reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read())
        finally:
            connection.close()


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def web(request: pytest.FixtureRequest, pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    folder = tmp_path_factory.mktemp(request.param)
    target = FolderTarget(folder / "srv", 3)
    target.publish(pair.old, lambda done, total: None)
    (target.root / "current" / LASTING).write_text("p{}", encoding="utf-8")
    (target.root / "current" / ".git").mkdir()
    (target.root / "current" / ".git" / "config").write_text("bí mật", encoding="utf-8")
    certificate, plain, tls = hosts.make_certificate(folder), hosts.free_port(), hosts.free_port()
    server = servers.Server("localhost", str(target.root / "current"), str(certificate.file), str(certificate.key),
                            {OLD: NEW}, brotli=True, http=plain, https=tls)  # fmt: skip
    with _started(request.param, folder, server):
        yield Web(plain, tls, ssl.create_default_context(cafile=str(certificate.file)))


def _started(kind: str, folder: Path, server: servers.Server) -> AbstractContextManager[None]:
    if kind == "nginx":
        return hosts.nginx(folder / "chay", server.https, servers.nginx(server))
    return hosts.caddy(folder / "chay", server.http, server.https, servers.caddy(server))


def test_the_observatory_would_give_the_best_grade(web: Web) -> None:
    page = web.get("/")
    assert page.status == 200
    assert {name: page.headers.get(name.lower()) for name in HEADERS} == HEADERS
    moved = web.get("/lien-he.html", plain=True)
    assert grade(page.headers, "", moved.headers["location"])[0] == "A+"


def test_http_leads_to_https_at_the_same_address(web: Web) -> None:
    moved = web.get("/tin-tuc/index.html?a=b", plain=True)
    assert moved.status in (301, 308)
    assert moved.headers["location"].replace(f":{web.https}", "") == "https://localhost/tin-tuc/index.html?a=b"


def test_every_file_is_sent_as_it_was_released(web: Web, pair: Pair) -> None:
    content = content_of(pair.old)
    connection = http.client.HTTPSConnection("localhost", web.https, timeout=20, context=web.trusted)
    sent = {}
    for url in content:
        connection.request("GET", f"/{url}")
        reply = connection.getresponse()
        assert reply.status in (200, 308), url
        sent[url] = reply.read()
    connection.close()
    assert sent == content


@pytest.mark.parametrize(("way", "opened"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_pressed_files_are_sent_to_who_takes_them(web: Web, pair: Pair, way: str, opened: object) -> None:
    assert callable(opened)
    answer = web.get("/index.html", Accept_Encoding=way)
    assert (answer.headers["content-encoding"], answer.headers["vary"]) == (way, "Accept-Encoding")
    assert opened(answer.body) == pair.old.sources["index.html"].read_bytes()


def test_an_unknown_address_has_the_404_page_with_the_same_headers(web: Web, pair: Pair) -> None:
    answer = web.get("/khong/co/trang-nay.html")
    assert (answer.status, answer.body) == (404, pair.old.sources["404.html"].read_bytes())
    assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS


def test_an_old_address_leads_to_the_new_one(web: Web) -> None:
    answer = web.get(OLD)
    assert (answer.status, answer.headers["location"].removeprefix(f"https://localhost:{web.https}")) == (301, NEW)


def test_what_never_changes_is_kept_for_ever_the_rest_is_asked_for_again(web: Web) -> None:
    page = web.get("/lien-he.html")
    assert page.headers["cache-control"] == ASK_AGAIN
    assert web.get(f"/{LASTING}").headers["cache-control"] == FOR_EVER
    again = web.get("/lien-he.html", If_None_Match=page.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_the_host_s_own_files_are_nobody_s_business(web: Web) -> None:
    assert web.get("/.git/config").status == 404
    assert web.get("/.well-known/trangxa/release.json").status == 200


@pytest.mark.parametrize(
    ("url", "kind"),
    [("du-lieu/van-ban.csv", "text/csv; charset=utf-8"), ("index.html", "text/html; charset=utf-8")],
)
def test_files_are_what_they_are(web: Web, pair: Pair, url: str, kind: str) -> None:
    assert url in pair.old.digests
    assert web.get(f"/{url}").headers["content-type"].lower() == kind


def test_the_server_does_not_say_which_version_it_is(web: Web) -> None:
    assert not any(letter.isdigit() for letter in web.get("/").headers.get("server", ""))


def test_pages_that_only_lead_on_become_redirects(tmp_path: Path) -> None:
    (tmp_path / "tin-tuc" / "2024").mkdir(parents=True)
    (tmp_path / "index.html").write_text("<h1>Trang chủ</h1>", encoding="utf-8")
    lead = '<head><meta http-equiv="refresh" content="0; url=../../lien-he.html"></head>'
    (tmp_path / "tin-tuc" / "2024" / "bai-cu.html").write_text(lead, encoding="utf-8")
    assert redirects(tmp_path) == {OLD: NEW}


def test_the_command_prints_settings_for_the_office_s_host(project: Path, trangxa: object) -> None:
    assert callable(trangxa)
    run: Run = trangxa("server", "nginx", "--root", project, "--brotli")
    server = servers.Server("binhthanh.thainguyen.gov.vn", "/srv/www/trang/current",
                            "/etc/letsencrypt/live/binhthanh.thainguyen.gov.vn/fullchain.pem",
                            "/etc/letsencrypt/live/binhthanh.thainguyen.gov.vn/privkey.pem", {}, True)  # fmt: skip
    assert run == Run(0, servers.nginx(server))
    shutil.rmtree(project / "site")
    assert trangxa("server", "caddy", "--root", project).code == 1
